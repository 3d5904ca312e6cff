/** Files that a description of tables points to: given by whoever reads it, never fetched here. */
import { ImportError } from './import-error.js';
import type { TextSource } from './csv-rows.js';

/** Gives the text of a file by the path that the description has for it, in its encoding; `undefined` if there is none. */
export type Resources = (path: string, encoding?: string) => TextSource | undefined;

/** The text of a file. @throws {ImportError} `resource` */
export function resourceOf(resources: Resources | undefined, path: string, encoding?: string): TextSource {
  const text = resources?.(path, encoding);
  if (text === undefined) throw new ImportError('resource', { value: path });
  return text;
}
