/** A server for one address, inside a story; every other request goes where it always goes. */

/** Answers requests for `path` by turns, the last one for good; returns what ends it, as `beforeEach` expects. */
export function stubFetch(path: string, ...answers: readonly (() => Promise<Response>)[]): () => void {
  const { fetch } = globalThis;
  let turn = 0;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (url.pathname + url.search !== path) return fetch(input, init);
    const answer = answers[Math.min(turn++, answers.length - 1)];
    return answer ? answer() : fetch(input, init);
  };
  return () => {
    globalThis.fetch = fetch;
  };
}
