/**
 * A widget's page in an iframe that is as high as what it shows. Opt-in on both sides by the address: `…/card.html#indicator-frame`.
 * The page inside tells its height; the page outside believes only frames that it wrote itself, from the origin that it wrote.
 */

/** The fragment that asks for it. */
const sign = /#indicator-frame\b/;
const key = 'indicator-frame-height';
/** More than this is no widget, in pixels. */
const highest = 20000;

/** Sets the height of the page's own frames when their pages tell it. */
export function fitFrames(): void {
  addEventListener('message', ({ data, source, origin }: MessageEvent) => {
    const height: unknown = (data as Record<string, unknown> | null)?.[key];
    if (typeof height !== 'number' || !(height > 0 && height <= highest) || !source) return;
    for (const frame of Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe[src*="#indicator-frame"]'))) {
      if (frame.contentWindow !== source || origin !== originOf(frame.src, origin)) continue;
      frame.style.setProperty('height', `${Math.ceil(height)}px`);
    }
  });
}

/** Tells the page around this one how high it is, now and whenever that changes. */
export function tellHeight(view: Window & typeof globalThis): void {
  if (view.parent === view || !sign.test(view.location.hash) || !view.ResizeObserver) return;
  const root = view.document.documentElement;
  let told = 0;
  new view.ResizeObserver(() => {
    // Of the content, not of the frame: it must be able to shrink.
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (Math.abs(height - told) < 1) return;
    told = height;
    // The height of a public page is no secret; who may set it is for the receiver to check.
    view.parent.postMessage({ [key]: height }, '*');
  }).observe(root);
}

/** The origin that a frame was written with; a page in a sandbox or a file has none, and is what was written. */
function originOf(src: string, told: string): string {
  try {
    const { origin, protocol } = new URL(src);
    return protocol === 'file:' ? told : origin;
  } catch {
    return '';
  }
}
