/** Labels that find their own place: the first of several where nothing else stands. */

/** A text and where it stands; `y` is the baseline, `anchor` as in SVG with left-to-right direction. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rectangle a label covers, given the width of its text. */
export function labelBox({ x, y, anchor }: Label, width: number, fontSize: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - fontSize, bottom: y + fontSize * 0.25 };
}

/** The first candidate that covers nothing taken and stays inside the bounds; its box is then taken too. */
export function placeLabel(candidates: readonly Label[], taken: Box[], bounds: Box, width: number, fontSize: number): Label | undefined {
  for (const label of candidates) {
    const box = labelBox(label, width, fontSize);
    if (box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom) continue;
    if (taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue;
    taken.push(box);
    return label;
  }
  return undefined;
}

/** Places around a point, the likeliest first: above, below, to one side, to the other. */
export function around(text: string, x: number, y: number, fontSize: number, rtl: boolean): Label[] {
  const gap = fontSize * 0.7;
  const [near, far] = rtl ? (['start', 'end'] as const) : (['end', 'start'] as const);
  const side = (anchor: 'start' | 'end'): number => (anchor === 'start' ? x + gap * 1.5 : x - gap * 1.5);
  const middle = y + fontSize * 0.35;
  return [
    { text, x, y: y - gap, anchor: 'middle' },
    { text, x, y: y - gap, anchor: far },
    { text, x, y: y - gap, anchor: near },
    { text, x: side(near), y: middle, anchor: near },
    { text, x, y: y + gap + fontSize * 0.8, anchor: 'middle' },
    { text, x, y: y + gap + fontSize * 0.8, anchor: near },
    { text, x: side(far), y: middle, anchor: far },
    { text, x, y: y + gap + fontSize * 0.8, anchor: far },
    { text, x: side(near), y: middle + fontSize * 1.3, anchor: near },
    { text, x: side(near), y: middle - fontSize * 1.3, anchor: near },
  ];
}
