/** A GET by XMLHttpRequest, for pages whose `fetch` is missing or a broken stand-in. Loaded only there. */

/** The little of a response that a feed needs. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The answer at a URL; rejected where there is none. */
export function getByXhr(url: string, signal: AbortSignal): Promise<Answer> {
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
