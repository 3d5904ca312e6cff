/** The day on which a source says that it was published or changed. */
import type { Account } from './import-error.js';

/** The day as `YYYY-MM-DD`, also where it is written day or month first and a part over 12 tells which; anything else is listed. */
export function publicationDay(written: string | null, path: string, account: Account): string | undefined {
  if (written === null || written.trim() === '') return undefined;
  const [whole] = /^\d{4}-\d{2}-\d{2}/.exec(written.trim()) ?? [];
  if (whole !== undefined) return whole;
  const [, first = '', mark, second = '', year = ''] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/.exec(written.trim()) ?? [];
  // Points stand only between day, month and year in this order.
  const isDayFirst = mark === '.' || Number(first) > 12 || first === second;
  if (mark !== undefined && (isDayFirst || Number(second) > 12)) {
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  account.lose('attribute', path, written);
  return undefined;
}
