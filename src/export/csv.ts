/** A table as CSV by RFC 4180, in the form that spreadsheet programs of every language open rightly. */
import type { Table } from '../describe/table.js';

/**
 * The rows of a table with their headings, in UTF-8 with a byte order mark (without it, Excel reads Chinese as GBK).
 * A cell that a spreadsheet would take for a formula is kept as text by a leading apostrophe; numbers stay numbers.
 */
export function tableToCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return `\ufeff${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d[\d.]*%?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
