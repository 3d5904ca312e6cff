/** The closed vocabularies of an observation, and the tests of texts that have a form. */
import { isPeriod } from './period.js';

export const qualifiers = ['about', 'nearly', 'over', 'plus', 'many', 'at-least', 'at-most'] as const;
/** SDMX OBS_STATUS, those that a report uses. */
export const statuses = ['A', 'P', 'E', 'F', 'B', 'U', 'M', 'L', 'Q', 'O'] as const;
export const missingReasons = ['not-published', 'not-surveyed', 'not-applicable', 'suppressed'] as const;

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

/** A key that any record may have: a note (a string or several) to whoever edits the feed. Nothing reads it. */
export const commentKey = '$comment';
