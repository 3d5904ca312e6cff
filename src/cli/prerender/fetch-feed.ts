/** A file from the web, for Node. */
import { FeedError } from '../../feed/feed-error.js';

/** How long a server may take. */
const patience = 20_000;

export interface FetchedFile {
  readonly bytes: ArrayBuffer;
  readonly contentType: string;
}

/** What an address gives. @throws {FeedError} `unreachable`, `http-status`, `timeout` */
export async function fetchFile(url: string): Promise<FetchedFile> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(patience) });
  } catch (error) {
    throw new FeedError({ code: (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable', path: '', value: url });
  }
  if (!response.ok) throw new FeedError({ code: 'http-status', path: '', value: response.status });
  return { bytes: await response.arrayBuffer(), contentType: response.headers.get('content-type') ?? '' };
}
