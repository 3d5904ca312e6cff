/**
 * What a prerendered page shows before the script comes takes as much room as the widget that takes its place: what stands behind
 * it does not move. Fetched by pages that have such pictures, before the widgets are registered.
 */
import { mark } from '../describe/markup.js';
import { fitInto } from './fit.js';

/** A static picture of a prerendered page; where a widget is words, the room that stands for one. */
const still = `[slot=picture][${mark}]`;

/** How far a widget is from what stands before it, how high it is, and how far from what stands behind it, in pixels. */
type Extent = readonly [above: number, own: number, below: number];

const kept = new WeakSet<Element>();

/** Registers a widget; those of the page keep the room that they have. */
export function keepStills(tag: string, register: () => void): void {
  const hosts = stillsOf(tag).filter(isWhole);
  const before = hosts.map(extentOf);
  hosts.forEach(unfold);
  hosts.forEach((host) => kept.add(host));
  register();
  // Drawn by then, and not yet seen.
  requestAnimationFrame(() => {
    hosts.forEach(press);
    const now = hosts.map(extentOf);
    hosts.forEach((host, index) => keep(host, before[index]!, now[index]!));
  });
}

/** For a page whose script came before its parts: widgets that wait for their figures keep the room that they have then. */
export function keepWaiting(): void {
  const hosts = stillsOf('*').filter((host) => !kept.has(host) && isWhole(host) && isWaiting(host));
  hosts.forEach(unfold);
  hosts.forEach(press);
  hosts.forEach((host) => kept.add(host));
  const now = hosts.map(extentOf);
  hosts.forEach((host, index) => keep(host, now[index]!, now[index]!));
}

/** One that the parser is still in is not yet what it will be. */
function isWhole({ nextSibling }: Element): boolean {
  return document.readyState !== 'loading' || nextSibling !== null;
}

function isWaiting({ shadowRoot }: Element): boolean {
  return Boolean(shadowRoot?.querySelector('[part=notice]'));
}

function stillsOf(tag: string): HTMLElement[] {
  const hosts: HTMLElement[] = [];
  Array.from(Document.prototype.querySelectorAll.call(document, `${tag} > ${still}`)).forEach(({ parentElement }) => hosts.push(parentElement!));
  return hosts;
}

function extentOf(host: Element): Extent {
  const { top, height, bottom } = host.getBoundingClientRect();
  const around = host.parentElement?.getBoundingClientRect();
  const before = host.previousElementSibling;
  // What lies between two such widgets is the room of the first.
  const start = before?.querySelector(`:scope > [${mark}]`) ? top : (before?.getBoundingClientRect().bottom ?? around?.top ?? top);
  const end = host.nextElementSibling?.getBoundingClientRect().top ?? around?.bottom ?? bottom;
  return [top - start, height, end - bottom];
}

/** Takes the table out of the fold that it has in the page: the widget has one of its own. */
function unfold(host: Element): void {
  const fold = host.querySelector(`:scope > details[${mark}]`);
  const table = fold?.querySelector(`[${mark}]`);
  if (table) fold!.replaceWith(table);
}

/** Until the figures come: the frame stands in the room that the picture leaves free, and a reader who has the figures is not told that they come. */
function press(host: Element): void {
  const slot = host.shadowRoot?.querySelector<HTMLElement>('slot[name=picture]');
  slot?.style.setProperty('display', 'block');
  if (host.querySelector(`:scope > ${still}[role]`)) slot?.style.setProperty('margin-block', '-0.75em -2.75em');
  const notice = host.shadowRoot?.querySelector<HTMLElement>('[part=notice]');
  if (!notice) return;
  const hide = (): boolean => (notice.hidden = Boolean(notice.textContent?.endsWith('\u2026')));
  hide();
  new MutationObserver(hide).observe(notice, { childList: true, characterData: true, subtree: true });
}

/** The frame becomes as high as the page was there, and its margins those of the paragraphs in it. */
function keep(host: Element, [above, own, below]: Extent, [nowAbove, , nowBelow]: Extent): void {
  const root = host.shadowRoot?.querySelector<HTMLElement>('.root');
  if (!root) return;
  root.style.setProperty('margin-block', `${Math.max(0, above - nowAbove)}px ${Math.max(0, below - nowBelow)}px`);
  // A picture that can be any height makes do with less.
  root.style.setProperty('--_least', '10em');
  // Where there is only room, the frame takes it.
  const slot = root.querySelector<HTMLElement>('slot[name=picture]');
  if (!slot?.style.marginBlock) slot?.style.setProperty('display', 'none');
  fitInto(host, root, own - Math.max(0, nowAbove - above) - Math.max(0, nowBelow - below));
}
