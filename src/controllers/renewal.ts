/**
 * When a feed is asked for once more: a while after it failed, as soon as the network is back, and when the reader comes back
 * to the page. One policy for a URL, however many widgets show it; never while the page is being read.
 */
import { forgetFeed } from '../feed/load.js';
import type { FeedProblemCode } from '../feed/feed-error.js';

/** Waits after the first, second and third failure, in milliseconds; after the fourth nobody asks any more. */
const waits = [2000, 10000, 60000];

/** How long a page must have been out of sight to be renewed, in milliseconds. */
const absence = 300000;

/** Faults that may pass by themselves: of the way, not of the document. */
const passing: readonly FeedProblemCode[] = ['unreachable', 'timeout', 'http-status', 'html', 'truncated'];

interface Watched {
  readonly widgets: Set<() => void>;
  failures: number;
  /** The failed request that was counted last. */
  failed: unknown;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const watched = new Map<string, Watched>();
let hiddenSince: number | undefined;

/**
 * Lets a widget hear when the feed at a URL is to be asked for anew.
 * @returns ends it
 */
export function watchFeed(url: string, renew: () => void): () => void {
  if (!watched.size) listen(true);
  const entry = watched.get(url) ?? { widgets: new Set(), failures: 0, failed: undefined, timer: undefined };
  watched.set(url, entry);
  entry.widgets.add(renew);
  return () => {
    entry.widgets.delete(renew);
    if (entry.widgets.size) return;
    clearTimeout(entry.timer);
    if (watched.get(url) === entry) watched.delete(url);
    if (!watched.size) listen(false);
  };
}

/** A request for a watched feed ended: badly with a fault, or well. */
export function noteAnswer(url: string, request: unknown, fault: FeedProblemCode | undefined): void {
  const entry = watched.get(url);
  if (!entry || entry.failed === request) return;
  clearTimeout(entry.timer);
  entry.failed = fault && request;
  if (!fault) entry.failures = 0;
  const wait = fault && passing.includes(fault) ? waits[entry.failures++] : undefined;
  // Not all pages of a site at the same moment: a server that is coming back is not to fall again.
  if (wait !== undefined) entry.timer = setTimeout(() => renew(url), wait * (0.8 + Math.random() * 0.4));
}

function renew(url: string): void {
  const entry = watched.get(url);
  clearTimeout(entry?.timer);
  forgetFeed(url);
  entry?.widgets.forEach((widget) => widget());
}

function listen(isOn: boolean): void {
  const change = isOn ? addEventListener : removeEventListener;
  change('online', onOnline);
  change('pageshow', onPageShow);
  // It bubbles; on the document, an `<img name="addEventListener">` would hide the method.
  change('visibilitychange', onVisibility);
}

function onOnline(): void {
  for (const [url, entry] of watched) {
    if (!entry.failed) continue;
    entry.failures = 0;
    renew(url);
  }
}

function onPageShow(event: Event): void {
  if ((event as PageTransitionEvent).persisted) renewAll();
}

function onVisibility(): void {
  if (document.visibilityState === 'hidden') {
    hiddenSince = Date.now();
  } else if (hiddenSince !== undefined && Date.now() - hiddenSince > absence) {
    renewAll();
  }
}

function renewAll(): void {
  hiddenSince = undefined;
  for (const url of watched.keys()) renew(url);
}
