/** A period as a report prints it: 2020年, 2020年3月, 2020年第一季度, 2017—2022年. */
import { isPeriod } from './period.js';

const month = (text: string): string => text.padStart(2, '0');

/** The period that a whole text says, as feeds write it; `undefined` if it says anything else. */
export function parsePrintedPeriod(text: string): string | undefined {
  const plain = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/^截[至止](.+)$/, '$1')
    .replace(/(?:全年|年度|年[底末])$/, '年');
  const [, from = '', to] = /^(\d{4})(?:年?[-—–―~～至到]|年至)(\d{4})年?$/.exec(plain) ?? [];
  const [, year = '', rest = ''] = /^(\d{4})(?:年|$)(.*)$/.exec(plain) ?? [];
  const quarter = /^第?([1-4一二三四])季度?$/.exec(rest)?.[1];
  const [, m, d] = /^(\d{1,2})月(?:份|(\d{1,2})[日号])?$/.exec(rest) ?? [];
  const period = to ? `${from}/${to}` : quarter ? `${year}-Q${'0一二三四'.indexOf(quarter) > 0 ? '0一二三四'.indexOf(quarter) : quarter}` : m ? [year, month(m), ...(d ? [month(d)] : [])].join('-') : year && !rest ? year : plain;
  return isPeriod(period) ? period : undefined;
}
