/** Which format a source is in, by what is in it. */
import { isCsvw } from './csvw.js';
import { isFrictionless } from './frictionless.js';
import { ImportError } from './import-error.js';
import { isSdmxCsv } from './sdmx-csv.js';
import { isRecord } from '../feed/json.js';
import { isWorldBank } from './world-bank.js';

export const formats = ['csv', 'tsv', 'xlsx', 'json-stat', 'sdmx-json', 'sdmx-csv', 'csvw', 'frictionless', 'world-bank'] as const;
export type Format = (typeof formats)[number];

/** The format of a text by its beginning; `json` if its value has to tell. @throws {ImportError} `format` for what is surely none */
export function detectText(beginning: string): Format | 'json' {
  const text = beginning.trimStart();
  if (/^[[{]/.test(text)) return 'json';
  if (/^<\?xml|^<(?:\w+:)?(?:Structure|GenericData|message)\b/i.test(text)) throw new ImportError('format', { value: text.slice(0, 40), line: 'SDMX-ML / XML → SDMX-JSON, SDMX-CSV' });
  if (/^<(?:!doctype|html|head|body)/i.test(text)) throw new ImportError('format', { value: text.slice(0, 40), line: 'HTML' });
  if (text.startsWith('{\\rtf') || text.startsWith('%PDF') || text.includes('\u0000')) throw new ImportError('format', { value: text.slice(0, 20).replaceAll('\u0000', '?') });
  return isSdmxCsv(text) ? 'sdmx-csv' : 'csv';
}

/** The format of a JSON value. @throws {ImportError} `format` */
export function detectJson(value: unknown): Format {
  if (isWorldBank(value)) return 'world-bank';
  if (isRecord(value)) {
    if (isCsvw(value)) return 'csvw';
    if (isFrictionless(value)) return 'frictionless';
    const data = isRecord(value['data']) ? value['data'] : value;
    if (Array.isArray(data['dataSets']) || Array.isArray(value['errors'])) return 'sdmx-json';
    if (value['class'] !== undefined || isRecord(value['dimension']) || Object.values(value).some((one) => isRecord(one) && isRecord(one['dimension']))) return 'json-stat';
  }
  throw new ImportError('format', { value: JSON.stringify(value).slice(0, 60) });
}
