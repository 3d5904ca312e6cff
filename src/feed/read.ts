/** A feed out of a JSON value; whoever draws feeds asks here. */
import { acceptFeed } from './accept.js';
import type { Feed } from './feed.js';

/**
 * The feed in a JSON value: at once if nothing is wrong with it, otherwise after `parseFeed`, with its faults, was fetched.
 * @throws {FeedError} (the promise) whatever `parseFeed` throws
 */
export function readFeed(input: unknown): Feed | Promise<Feed> {
  return acceptFeed(input) ?? import('./parse.js').then(({ parseFeed }) => parseFeed(input));
}
