/** Names that a misspelt one may have meant. */

/** How many letters have to be changed, added, taken out or exchanged with their neighbour to make one text of another. */
export function distance(a: string, b: string): number {
  let [older, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, older[j - 2]! + 1);
    }
    [older, row] = [row, next];
  }
  return row[b.length]!;
}

/** The nearest names, nearest first; none where nothing is near. */
export function nearest(word: string, names: readonly string[], count = 3): string[] {
  const asked = word.toLowerCase();
  // A name with words left out is near however long it is.
  const holds = (whole: string, parts: string): boolean => whole.includes(parts) || parts.split(/[-_.]/).every((part) => part.length > 2 && whole.split(/[-_.]/).includes(part));
  return names
    .map((name) => ({ name, low: name.toLowerCase() }))
    .map(({ name, low }) => ({ name, far: holds(low, asked) || holds(asked, low) ? 1 : distance(asked, low) }))
    .filter(({ name, far }) => far <= Math.max(2, Math.min(asked.length, name.length) / 3))
    .sort((a, b) => a.far - b.far)
    // Beside a near one, one that is much farther only confuses.
    .filter(({ far }, _, [best]) => far <= best!.far + 1)
    .slice(0, count)
    .map(({ name }) => name);
}
