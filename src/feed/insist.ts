/** Ends the short way of reading a feed, where anything at all is wrong: `parseFeed` says what. */

/** @throws {TypeError} unless it is right */
export function insist(isRight: unknown): asserts isRight {
  if (!isRight) throw new TypeError();
}
