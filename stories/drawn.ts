/** What every story promises: each widget in it is drawn, nothing sticks out or collides, and it stays so. */
import { waitFor } from 'storybook/test';

/** What a story is expected to show: a figure, one of the calm lines instead of it, or of several widgets each its own. */
export type Shown = 'figure' | 'notice' | 'loading' | 'either';

/** The widgets, and what each must show of itself to count as drawn. */
const marks: Readonly<Record<string, string>> = {
  'indicator-card': '[part=figure], [part=steps]',
  'indicator-trend': '[part=chart] [data-index]',
  'indicator-map': '[part=map] [data-index]',
  'indicator-ranking': '[part=map] [data-index]',
  'indicator-story': '[part=title]',
  'indicator-table': '[part=figures]',
  'indicator-timeline': '[part=entry]',
};

/** The widget of a story; the first of its tag, or the one at `index`. */
export function widget<Tag extends keyof HTMLElementTagNameMap>(canvas: HTMLElement, tag: Tag, index?: number): HTMLElementTagNameMap[Tag];
export function widget(canvas: HTMLElement, tag: string, index?: number): HTMLElement & { refresh(): Promise<void>; region?: string };
export function widget(canvas: HTMLElement, tag: string, index = 0): HTMLElement {
  const found = canvas.querySelectorAll<HTMLElement>(tag)[index];
  if (!found) throw new Error(`no <${tag}> in the story`);
  return found;
}

/** A part of a widget by a selector, once it is drawn. */
export function part<Found extends Element = HTMLElement>(element: HTMLElement, selector: string): Promise<Found> {
  const find = (): Found => {
    const found = element.shadowRoot?.querySelector<Found>(selector);
    if (!found) throw new Error(`<${element.localName}> has no ${selector}`);
    return found;
  };
  return waitFor(find, { timeout: 5000, onTimeout: (error) => error });
}

/** The text of a part of a widget; empty if there is none. */
export function textOf(element: HTMLElement, selector: string): string {
  return textsOf(element, selector)[0] ?? '';
}

/** The texts of all such parts, of what is drawn and of what is written into the page. */
export function textsOf(element: HTMLElement, selector: string): string[] {
  const drawn = [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
  return (drawn.length ? drawn : [...element.querySelectorAll(selector)].filter((found) => found.closest('[data-indicator]'))).map((found) => flatText(found).trim());
}

function flatText(node: Node): string {
  if (node instanceof Text) return node.data;
  const shown = node instanceof HTMLSlotElement ? node.assignedElements().filter((child) => child.hasAttribute('data-indicator')) : [];
  return [...(shown.length ? shown : node.childNodes)].map(flatText).join('');
}

/** What is wrong with the widgets of a story, in words; empty if nothing is. */
export async function findFaults(canvas: HTMLElement, shown: Shown): Promise<string[]> {
  const elements = [...canvas.querySelectorAll<HTMLElement>(Object.keys(marks).join())];
  if (!elements.length) return ['no widget in the story'];
  const faults = await Promise.all(elements.map((element) => findFaultsOf(element, shown).then((found) => found.map((fault) => `<${element.localName}> ${fault}`))));
  return [...new Set(faults.flat())];
}

async function findFaultsOf(element: HTMLElement, shown: Shown): Promise<string[]> {
  try {
    await waitFor(() => expectShown(element, shown), { timeout: 5000, onTimeout: (error) => error });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))); // sizes are known a frame later
  const before = sketch(element);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const after = sketch(element);
  return [...(before === after ? [] : [`does not stay drawn: ${before} became ${after}`]), ...findNonsense(element), ...findUnstyled(element), ...findOverflow(element), ...findCollisions(element)];
}

/** Throws while the widget does not show what the story is about. */
function expectShown(element: HTMLElement, shown: Shown): void {
  const notice = textOf(element, '[part=notice]');
  const state = !notice ? 'figure' : notice.endsWith('\u2026') ? 'loading' : 'notice';
  if (state !== shown && (shown !== 'either' || state === 'loading')) throw new Error(`shows ${notice ? `"${notice}"` : 'no notice'}; expected a ${shown}`);
  if (state !== 'figure') return;
  const drawn = marks[element.localName]!;
  if (!element.shadowRoot?.querySelector(drawn)) throw new Error(`is not drawn: no ${drawn}`);
  if (element.localName !== 'indicator-card') return;
  if (!textOf(element, drawn)) throw new Error('has an empty figure');
  // The line of earlier figures follows, into the room that is kept for it.
  const stage = element.shadowRoot.querySelector('.stage');
  if (stage?.clientWidth && !stage.firstElementChild) throw new Error('has no line of earlier figures');
}

/** Size, number of marks and words: what must be the same a moment later. */
function sketch(element: HTMLElement): string {
  const { width, height } = element.getBoundingClientRect();
  const root = element.shadowRoot!;
  return `${Math.round(width)}×${Math.round(height)} px, ${root.querySelectorAll('*').length} nodes, ${root.textContent!.length + element.textContent!.length} characters`;
}

function findNonsense(element: HTMLElement): string[] {
  const nonsense = /NaN|undefined|\[object|Infinity/.exec((element.shadowRoot!.innerHTML + element.innerHTML).replace(/<!--.*?-->/g, ''));
  return nonsense ? [`contains "${nonsense[0]}": ${nonsense.input.slice(Math.max(0, nonsense.index - 60), nonsense.index + 20)}`] : [];
}

/** Shapes in the browser's own black: no style has reached them. */
function findUnstyled(element: HTMLElement): string[] {
  const shapes = [...element.shadowRoot!.querySelectorAll('.stage svg :is(path, rect, circle)')].filter((shape) => !shape.closest('defs'));
  const black = shapes.filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return fill === 'rgb(0, 0, 0)' && stroke === 'none';
  });
  return [...new Set(black.map((shape) => `${nameOf(shape)} has no style and is black`))];
}

/** Texts and boxes that reach out of the widget's frame sideways, or out of a picture. */
function findOverflow(element: HTMLElement): string[] {
  const root = element.shadowRoot!;
  const frame = root.querySelector('[part=frame]')!.getBoundingClientRect();
  const inside = [...root.querySelectorAll<Element>('p, li, summary, .stage svg text, .stage svg'), ...element.querySelectorAll<Element>('p, li')];
  return inside.flatMap((one) => {
    const box = one.getBoundingClientRect();
    const over = Math.max(frame.left - box.left, box.right - frame.right, box.top < frame.top ? frame.top - box.top : 0);
    return box.width && over > 1 ? [`${nameOf(one)} sticks out of the frame by ${Math.round(over)} px`] : [];
  });
}

/** Texts of one picture that lie on each other; a glyph box has air above and below, which may touch. */
function findCollisions(element: HTMLElement): string[] {
  return [...element.shadowRoot!.querySelectorAll('.stage svg')].flatMap((picture) => {
    const texts = [...picture.querySelectorAll('text')].filter((text) => text.textContent?.trim());
    const boxes = texts.map((text) => text.getBoundingClientRect());
    const faults: string[] = [];
    boxes.forEach((a, i) => {
      for (let j = i + 1; j < boxes.length; j++) {
        const b = boxes[j]!;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1.5 && down > Math.min(a.height, b.height) * 0.3) faults.push(`${nameOf(texts[i]!)} lies on ${nameOf(texts[j]!)}`);
      }
    });
    return faults.slice(0, 6);
  });
}

function nameOf(one: Element): string {
  const name = one.getAttribute('part') ?? one.getAttribute('class') ?? '';
  return `${one.localName}${name ? `.${name.trim()}` : ''} "${(one.textContent ?? '').trim().slice(0, 40)}"`;
}
