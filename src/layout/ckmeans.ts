/**
 * Natural breaks: sorted values in groups with the least sum of squared distances from their means. Exact, by dynamic
 * programming over sorted values (Wang and Song 2011, "Ckmeans.1d.dp"), a column at a time by divide and conquer, since the
 * best start of a last group never moves backwards. Loaded only with the classes that ask for it.
 */

/** The lowest value of each group but the first, for values in ascending order; fewer where there are fewer different values. */
export function naturalBreaks(sorted: readonly number[], groups: number): number[] {
  const n = sorted.length;
  const count = Math.min(groups, new Set(sorted).size);
  if (count < 2) return [];
  // Sums from the middle value: large figures close together would lose their differences.
  const middle = sorted[Math.floor(n / 2)]!;
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  sorted.forEach((value, index) => {
    sums[index + 1] = sums[index]! + (value - middle);
    squares[index + 1] = squares[index]! + (value - middle) ** 2;
  });
  /** Sum of squared distances from their mean of the values from `from` to before `to`. */
  const spread = (from: number, to: number): number => {
    const sum = sums[to]! - sums[from]!;
    return Math.max(0, squares[to]! - squares[from]! - (sum * sum) / (to - from));
  };
  let before = Float64Array.from({ length: n + 1 }, (_, to) => (to ? spread(0, to) : 0));
  const starts: Int32Array[] = [];
  for (let group = 1; group < count; group++) {
    const cost = new Float64Array(n + 1).fill(Infinity);
    const start = new Int32Array(n + 1);
    const previous = before;
    const fill = (low: number, high: number, from: number, to: number): void => {
      if (low > high) return;
      const end = (low + high) >> 1;
      for (let at = Math.max(from, group); at <= Math.min(to, end - 1); at++) {
        const sum = previous[at]! + spread(at, end);
        if (sum < cost[end]!) [cost[end], start[end]] = [sum, at];
      }
      fill(low, end - 1, from, start[end]!);
      fill(end + 1, high, start[end]!, to);
    };
    fill(group + 1, n, group, n - 1);
    starts.push(start);
    before = cost;
  }
  const breaks: number[] = [];
  for (let end = n, group = count - 2; group >= 0; group--) {
    end = starts[group]![end]!;
    breaks.unshift(sorted[end]!);
  }
  return breaks;
}
