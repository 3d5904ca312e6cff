/** An answer that is worked out when it is first asked for. */
export function once<T>(answer: () => T): () => T {
  let known: { readonly answer: T } | undefined;
  return () => (known ??= { answer: answer() }).answer;
}
