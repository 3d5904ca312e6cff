/** A feed from the web, for Node. */
import { decodeFeed } from '../../feed/decode.js';
import { FeedError } from '../../feed/feed-error.js';

/** How long a server may take. */
const patience = 20_000;

/** The JSON value at an address. @throws {FeedError} `unreachable`, `http-status`, `timeout`, and what `decodeFeed` throws */
export async function fetchFeed(url: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(patience) });
  } catch (error) {
    throw new FeedError({ code: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable', path: '', value: url });
  }
  if (!response.ok) throw new FeedError({ code: 'http-status', path: '', value: response.status });
  return decodeFeed(await response.arrayBuffer(), response.headers.get('content-type') ?? '');
}
