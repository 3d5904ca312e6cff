/** The tests of texts that have a form. */
import { isPeriod } from './period.js';

/** Whether a text is a calendar date `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  // No other period has ten characters.
  return text.length === 10 && isPeriod(text);
}

/** Whether a text is an http or https address, or a relative one: no other scheme may enter a page. */
export function isSafeUrl(text: string): boolean {
  // Browsers drop control characters and leading spaces before they read the scheme.
  return !/^(?!https?:\/\/)[a-z][a-z0-9+.-]*:/i.test(text.replace(/[\0-\x20]/g, ''));
}
