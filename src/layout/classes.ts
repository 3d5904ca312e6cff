/** Classes that a publisher asks for, with limits that can be read. Loaded only where a map asks for other than the usual ones. */
import { naturalBreaks } from './ckmeans.js';

export type ClassMethod = 'quantile' | 'equal' | 'natural';

/** As many classes as there are colours for. */
const most = 5;

/**
 * Limits between classes of equal number, equal width, or natural groups: the roundest numbers that part the values in the
 * same places. Fewer where fewer values differ.
 */
export function classLimits(values: readonly number[], method: ClassMethod, classes = most): number[] {
  const sorted = values.filter((value) => isFinite(value)).sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (low === undefined || high === undefined || low === high) return [];
  const starts =
    method === 'natural'
      ? naturalBreaks(sorted, classes)
      : Array.from({ length: classes - 1 }, (_, index) => (method === 'equal' ? low + ((high - low) * (index + 1)) / classes : sorted[Math.ceil((sorted.length * (index + 1)) / classes)]!));
  return method === 'equal' ? tidied(starts, sorted) : readable(starts, sorted);
}

/** Two classes to each side of a value, at the roundest middle of each side; one where a side has no room for two. */
export function limitsAround(values: readonly number[], centre: number): number[] {
  const below = values.filter((value) => value < centre).sort((a, b) => a - b);
  const above = values.filter((value) => value >= centre).sort((a, b) => a - b);
  const middle = (side: readonly number[]): number[] => {
    const limits = readable([side[Math.floor(side.length / 2)] ?? centre], side);
    return limits.filter((limit) => limit !== centre && limit > (side[0] ?? centre));
  };
  return [...new Set([...middle(below), centre, ...middle(above)])].sort((a, b) => a - b);
}

/** A publisher's own limits: finite, in order, each once, at most as many as colours allow; nothing if they are none. */
export function ownLimits(text: string): number[] | undefined {
  const numbers = text.split(/[\s,，、;；]+/).filter(Boolean).map(Number);
  if (!numbers.length || numbers.length >= most || numbers.some((number) => !isFinite(number))) return undefined;
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Each start becomes the roundest number above the value before it and not above itself. */
function readable(starts: readonly number[], sorted: readonly number[]): number[] {
  const limits = starts.flatMap((start) => {
    const before = sorted[sorted.findIndex((value) => value >= start) - 1];
    return before === undefined ? [] : [roundest(before, start)];
  });
  return [...new Set(limits)];
}

/** Equal steps at the precision of the values, where nothing changes class for it. */
function tidied(starts: readonly number[], sorted: readonly number[]): number[] {
  return [...new Set(starts.map((start) => {
    const at = sorted.findIndex((value) => value >= start);
    const [before, after] = [sorted[at - 1]!, sorted[at]!];
    for (let power = Math.ceil(Math.log10(Math.abs(start) || 1)); power > -12; power--) {
      const rounded = atPower(Math.round(scaled(start, -power)), power);
      if (rounded > before && rounded <= after && Math.abs(rounded - start) * 20 <= sorted[sorted.length - 1]! - sorted[0]!) return rounded;
    }
    return start;
  }))];
}

/** The number with the fewest digits above one value and not above another; of several the one nearest to their middle. */
function roundest(above: number, upTo: number): number {
  for (let power = Math.ceil(Math.log10(Math.max(Math.abs(above), Math.abs(upTo)) || 1)) + 1; power > -14; power--) {
    const [first, last] = [Math.floor(scaled(above, -power)) + 1, Math.floor(scaled(upTo, -power) + 1e-9)];
    if (first > last) continue;
    const middle = Math.round(scaled((above + upTo) / 2, -power));
    const found = atPower(Math.min(last, Math.max(first, middle)), power);
    if (found > above && found <= upTo) return found;
  }
  return upTo;
}

/** A number times a power of ten, as it would be written: 0.1 + 0.2 is not to become a limit. */
function atPower(digits: number, power: number): number {
  return Number(`${digits}e${power}`);
}

function scaled(value: number, power: number): number {
  return value * 10 ** power;
}
