/** Path strings of chains of arcs: every arc is projected, thinned and written once, however many regions share it. */
import type { Arc, Chain } from './geometry.js';
import type { Projection } from './projection.js';

/** How far apart in pixels two neighbouring positions of an arc stay: nearer ones cannot be told apart. */
const step = 0.7;

/** Projected arcs, flat pairs of pixels in tenths (whole numbers): 1/10 px is all a screen can show. */
export function projectArcs(arcs: readonly Arc[], project: Projection['project']): Int32Array[] {
  return arcs.map((arc) => {
    const out = new Int32Array(arc.length);
    let length = 0;
    let px = Infinity;
    let py = Infinity;
    // Plain variables in loops over positions: an array for each pair would be most of the work.
    for (let i = 0; i < arc.length; i += 2) {
      const at = project(arc[i]!, arc[i + 1]!);
      const x = at[0];
      const y = at[1];
      // First and last stay where they are: other arcs begin there.
      if (i && i < arc.length - 2 && Math.abs(x - px) < step && Math.abs(y - py) < step) continue;
      px = x;
      py = y;
      out[length++] = Math.round(x * 10);
      out[length++] = Math.round(y * 10);
    }
    return out.subarray(0, length);
  });
}

/** Writes paths of chains; keeps what it wrote of every arc. */
export function pathWriter(arcs: readonly Int32Array[]): (chains: readonly Chain[], isClosed: boolean) => string {
  const forth: (string | undefined)[] = [];
  const back: (string | undefined)[] = [];
  const write = (index: number): string => {
    const [known, at, arc] = index < 0 ? [back, ~index, arcs[~index]!] : [forth, index, arcs[index]!];
    let text = known[at];
    if (text === undefined) {
      text = '';
      // Every position but the first, relative to the one before it: numbers are short.
      const last = arc.length - 2;
      for (let i = 2; i <= last; i += 2) {
        const here = index < 0 ? last - i : i;
        const before = index < 0 ? here + 2 : here - 2;
        text += relative(arc[here]! - arc[before]!, arc[here + 1]! - arc[before + 1]!);
      }
      known[at] = text;
    }
    return text;
  };
  return (chains, isClosed) =>
    chains.map((chain) => {
      const first = chain[0]!;
      const arc = arcs[first < 0 ? ~first : first]!;
      const start = first < 0 ? arc.length - 2 : 0;
      const body = chain.map(write).join('');
      // What is smaller than a dot stays visible as one: an island is never simplified away.
      const isDot = isClosed && chain.every((index) => spanOf(arcs[index < 0 ? ~index : index]!) < 10);
      return `M${arc[start]! / 10} ${arc[start + 1]! / 10}${isDot ? 'h1v1h-1z' : `${body && 'l'}${body.startsWith(' ') ? body.slice(1) : body}${isClosed ? 'z' : ''}`}`;
    }).join('');
}

function relative(dx: number, dy: number): string {
  const [x, y] = [dx / 10, dy / 10];
  return `${x < 0 ? '' : ' '}${x}${y < 0 ? '' : ' '}${y}`;
}

/** The larger side of the rectangle around an arc, in tenths of a pixel. */
function spanOf(arc: Int32Array): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < arc.length; i += 2) {
    left = Math.min(left, arc[i]!);
    right = Math.max(right, arc[i]!);
    top = Math.min(top, arc[i + 1]!);
    bottom = Math.max(bottom, arc[i + 1]!);
  }
  return Math.max(right - left, bottom - top);
}
