/** The tests of texts that have a form. */
import { isPeriod } from './period.js';

/** Whether a text is a calendar date `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPeriod(text);
}

/** Whether a text is an http or https address, or a relative one: no other scheme may enter a page. */
export function isSafeUrl(text: string): boolean {
  // Browsers drop control characters and leading spaces before they read the scheme.
  const address = text.replace(/[\0-\x20]/g, '');
  return !/^[a-z][a-z0-9+.-]*:/i.test(address) || /^https?:\/\//i.test(address);
}

/** The tests behind the problem codes that a shape can carry. */
export const codedTests = { period: isPeriod, date: isDate, url: isSafeUrl, text: (text: string) => text !== '' };
