/** What to make of a request that did not come to a file, and the other way there: XMLHttpRequest. Loaded only then. */

/** The little of a response that a feed needs. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * The answer at a URL, where `fetch` gave none that can be read (it is missing, or a broken stand-in), or a refusal. A refusal stands,
 * unless the page has a `fetch` of its own (see host/realm.ts): it may add what a firewall asks for, and its XMLHttpRequest, too.
 */
export function getOtherwise(url: string, signal: AbortSignal, refusal: Answer | undefined): Promise<Answer> {
  const isFinal = typeof refusal?.arrayBuffer === 'function' && (typeof window === 'undefined' || window.fetch === fetch);
  return isFinal ? Promise.resolve(refusal) : getByXhr(url, signal);
}

/** The answer at a URL; rejected where there is none. */
function getByXhr(url: string, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'arraybuffer';
    request.onload = () =>
      resolve({
        // A file read from disk has no status.
        ok: (request.status >= 200 && request.status < 300) || (request.status === 0 && Boolean(request.response)),
        status: request.status,
        headers: { get: (name) => request.getResponseHeader(name) },
        arrayBuffer: () => Promise.resolve(request.response as ArrayBuffer),
      });
    request.onerror = () => reject(new TypeError('XMLHttpRequest'));
    signal.addEventListener('abort', () => request.abort());
    request.send();
  });
}
