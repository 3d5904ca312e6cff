/** Path strings of chains of arcs: every arc is projected, thinned and written once, however many regions share it. */
import type { Arc, Chain } from './arcs.js';
import type { Projection } from './projection.js';

/** How far apart in pixels two neighbouring positions of an arc stay: nearer ones cannot be told apart. */
const step = 0.7;

/** Projected arcs, flat pairs of pixels in tenths (whole numbers): 1/10 px is all a screen can show. */
export function projectArcs(arcs: readonly Arc[], { kx, ky, dx, dy }: Projection): Int32Array[] {
  // One room for all of them: thousands of small ones are dear to make.
  let end = 0;
  for (const { length } of arcs) end += length;
  const room = new Int32Array(end);
  end = 0;
  return arcs.map((arc) => {
    const start = end;
    const last = arc.length - 2;
    let px = Infinity;
    let py = Infinity;
    for (let i = 0; i <= last; i += 2) {
      const x = arc[i]! * kx + dx;
      const y = arc[i + 1]! * ky + dy;
      // First and last stay where they are: other arcs begin there.
      if (i && i < last && Math.abs(x - px) < step && Math.abs(y - py) < step) continue;
      px = x;
      py = y;
      room[end++] = Math.round(x * 10);
      room[end++] = Math.round(y * 10);
    }
    return room.subarray(start, end);
  });
}

/** Writes paths of chains; keeps what it wrote of every arc. */
export function pathWriter(arcs: readonly Int32Array[]): (chains: readonly Chain[], isClosed: boolean) => string {
  const forth: (string | undefined)[] = [];
  const back: (string | undefined)[] = [];
  const write = (index: number): string => {
    const known = index < 0 ? back : forth;
    const at = index < 0 ? ~index : index;
    let text = known[at];
    if (text === undefined) {
      const arc = arcs[at]!;
      text = '';
      // Every position but the first, relative to the one before it: numbers are short.
      const last = arc.length - 2;
      for (let i = 2; i <= last; i += 2) {
        const here = index < 0 ? last - i : i;
        const before = index < 0 ? here + 2 : here - 2;
        text += stepText(arc[here]! - arc[before]!) + stepText(arc[here + 1]! - arc[before + 1]!);
      }
      known[at] = text;
    }
    return text;
  };
  return (chains, isClosed) => {
    let path = '';
    for (const chain of chains) {
      const first = chain[0]!;
      const arc = arcs[first < 0 ? ~first : first]!;
      const start = first < 0 ? arc.length - 2 : 0;
      path += `M${arc[start]! / 10} ${arc[start + 1]! / 10}`;
      // What is smaller than a dot stays visible as one: an island is never simplified away.
      if (isClosed && chain.every((index) => isSmall(arcs[index < 0 ? ~index : index]!))) path += 'h1v1h-1z';
      else {
        let body = '';
        for (const index of chain) body += write(index);
        path += (body && `l${body}`) + (isClosed ? 'z' : '');
      }
    }
    return path;
  };
}

/** Steps of up to this many tenths of a pixel are most of a path: each is written once. */
const common = 128;
const written = Array.from({ length: common * 2 }, (_, index) => writeStep(index - common));

function stepText(tenths: number): string {
  return written[tenths + common] ?? writeStep(tenths);
}

function writeStep(tenths: number): string {
  return `${tenths < 0 ? '' : ' '}${tenths / 10}`;
}

/** Whether both sides of the rectangle around an arc are shorter than a pixel. */
function isSmall(arc: Int32Array): boolean {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < arc.length; i += 2) {
    left = Math.min(left, arc[i]!);
    right = Math.max(right, arc[i]!);
    top = Math.min(top, arc[i + 1]!);
    bottom = Math.max(bottom, arc[i + 1]!);
    if (right - left >= 10 || bottom - top >= 10) return false;
  }
  return true;
}
