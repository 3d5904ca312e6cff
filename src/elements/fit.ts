/** A widget set into the room that a prerendered page had for it: closer, or further apart, than it would stand by itself. */

/** What this file says in the style of a frame. */
const own = ['min-block-size', 'line-height', 'padding', 'border', '--_wrap', '--_columns', '--_more'] as const;

/** Fits it now, and once more when its figures are drawn; in a column of another width it is itself again. */
export function fitInto(host: Element, root: HTMLElement, height: number): void {
  const again = (): void => fit(host, root, height);
  again();
  const drawn = new MutationObserver(() => {
    again();
    if (!root.querySelector('[part=notice], .stage:empty')) drawn.disconnect();
  });
  drawn.observe(root.querySelector('.content')!, { childList: true, subtree: true });
  const { clientWidth } = host;
  const sized = new ResizeObserver(() => {
    // A scroll bar comes or goes.
    if (Math.abs(host.clientWidth - clientWidth) < 24) return;
    sized.disconnect();
    drawn.disconnect();
    clear(root);
  });
  sized.observe(host);
}

function clear({ style }: HTMLElement): void {
  for (const name of own) style.removeProperty(name);
}

function fit(host: Element, root: HTMLElement, height: number): void {
  const { style } = root;
  clear(root);
  style.setProperty('min-block-size', '0');
  const needed = (): number => root.getBoundingClientRect().height;
  const { lineHeight, fontSize } = getComputedStyle(host);
  // Lines no closer than those that were there to be read.
  const line = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) || 'normal';
  for (const rule of [`line-height:${line}`, '--_wrap:nowrap', 'padding:0;border:0']) {
    const before = needed();
    if (before <= height) break;
    const { cssText } = style;
    style.cssText += `;${rule}`;
    if (needed() >= before) style.cssText = cssText;
  }
  // Room that is left: stories below each other, as they stood; what was read stays open; and parts further apart.
  style.setProperty('--_columns', '100%');
  if (needed() > height) style.removeProperty('--_columns');
  for (const details of Array.from(root.querySelectorAll<HTMLDetailsElement>('.story details'))) {
    details.open = true;
    if (needed() > height) details.open = false;
  }
  const least = needed();
  style.setProperty('--_more', '1em');
  const most = needed();
  // As far apart as paragraphs are at most.
  if (most > height) style.setProperty('--_more', `${Math.max(0, (height - least) / (most - least))}em`);
  style.setProperty('min-block-size', `${height}px`);
}
