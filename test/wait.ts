/** Waiting in a browser test: long enough for a machine that draws in three browsers at once. */
import { waitUntil as wait } from '@open-wc/testing';

/** @param within in milliseconds; beyond a test's own timeout it is useless */
export function waitUntil(isDone: () => unknown, message?: string, within = 8000): Promise<void> {
  return wait(async () => Boolean(await isDone()), message, { timeout: within });
}
