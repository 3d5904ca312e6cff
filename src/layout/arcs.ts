/** Positions of a file as numbers in a row: what outlines are measured, projected and written from. */

/** Flat pairs of coordinates. */
export type Arc = Float64Array;
/** Positions in `arcs`, in order; `~n` is arc n backwards, as in TopoJSON. */
export type Chain = readonly number[];

/** What is farther away is no place on any plane, and differences of it are not finite. */
const farthest = 1e15;

/** Positions as flat pairs, in a room of so many numbers; nothing if one is not finite. */
export function flatten(positions: unknown, roomOf: (length: number) => Float64Array = (length) => new Float64Array(length)): Float64Array | undefined {
  if (!Array.isArray(positions)) return undefined;
  const flat = roomOf(positions.length * 2);
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i] as unknown;
    const x = Array.isArray(at) ? (at[0] as unknown) : undefined;
    const y = Array.isArray(at) ? (at[1] as unknown) : undefined;
    if (typeof x !== 'number' || typeof y !== 'number' || !(Math.abs(x) < farthest && Math.abs(y) < farthest)) return undefined;
    flat[i * 2] = x;
    flat[i * 2 + 1] = y;
  }
  return flat;
}

/** One position; nothing if it is not finite. */
export function pair(value: unknown): readonly [number, number] | undefined {
  const flat = Array.isArray(value) ? flatten([value]) : undefined;
  return flat && [flat[0]!, flat[1]!];
}

/** The positions of a chain in order, flat; those of a single arc are the arc itself. */
export function positionsOf<Positions extends Float64Array | Int32Array>(arcs: readonly Positions[], chain: Chain): Positions {
  const first = arcs[chain[0]!];
  if (chain.length === 1 && first) return first;
  const arcOf = (index: number): Positions => arcs[index < 0 ? ~index : index]!;
  const Room = arcOf(chain[0]!).constructor as new (length: number) => Positions;
  let end = 0;
  for (const index of chain) end += arcOf(index).length;
  const ring = new Room(end);
  end = 0;
  for (const index of chain) {
    const arc = arcOf(index);
    if (index < 0) for (let i = arc.length - 2; i >= 0; i -= 2) {
      ring[end++] = arc[i]!;
      ring[end++] = arc[i + 1]!;
    }
    else {
      ring.set(arc, end);
      end += arc.length;
    }
  }
  return ring;
}
