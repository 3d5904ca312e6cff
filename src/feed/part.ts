/** Observations that a feed has in files of their own, loaded when a widget asks for their indicator. No page loads this code before. */
import { FeedError, type FeedProblem } from './feed-error.js';
import type { Feed, Indicator, Observations } from './feed.js';
import { fetchFile, fetchJson } from './load.js';
import { readCsv } from './part-csv.js';
import { decodeText } from './decode.js';
import { contextOf } from './parse.js';
import { parseObservations } from './observations.js';

/** By feed, since a feed that is loaded anew has parts that are loaded anew; one request an address. */
const asked = new WeakMap<Feed, Map<string, Promise<unknown>>>();

/**
 * Puts the observations of an indicator in their place. What is wrong with them is in `feed.problems`, with a path such as
 * `counties.csv[41].period`; in CSV a row counts from 0 after the header.
 * @param base absolute address of the feed
 * @throws {FeedError} (the promise) as `loadFeed`, with the part as its path; the next asker tries again
 */
export async function loadPart(feed: Feed, indicator: Indicator, base: string): Promise<void> {
  const { href } = indicator;
  if (href === undefined) return;
  let parts = asked.get(feed);
  if (!parts) asked.set(feed, (parts = new Map()));
  const url = addressOf(href, base);
  let answer = parts.get(url);
  if (!answer) {
    parts.set(url, (answer = isCsv(url) ? fetchFile(url, (bytes, type) => readCsv(decodeText(bytes, type))) : fetchJson(url)));
    answer.catch(() => parts.delete(url));
  }
  let written: unknown;
  try {
    written = await answer;
  } catch (error) {
    throw error instanceof FeedError ? new FeedError({ ...error.problem, path: `${indicator.path}.observations.href`, value: error.problem.value ?? href }) : error;
  }
  // Another widget may have been first.
  if (indicator.href === undefined) return;
  Object.assign(indicator, { observations: readPart(written, feed, indicator, href), href: undefined });
}

/** The observations in what a part holds: columns, or rows. */
function readPart(written: unknown, feed: Feed, indicator: Indicator, href: string): Observations {
  return parseObservations(written, href, contextOf(indicator, feed), (problem) => (feed.problems as FeedProblem[]).push(problem));
}

/** Whether an address is that of a CSV; anything else is JSON. */
export function isCsv(url: string): boolean {
  return /\.csv(?:$|[?#])/i.test(url);
}

function addressOf(href: string, base: string): string {
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}
