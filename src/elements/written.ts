/** What a widget writes into the page as children of its own element, and what the page's author wrote there. */
import { mark, type Markup, type Part } from '../describe/markup.js';
import { makeElement, makeText } from './make.js';

/** Removed this often, each time within a second of being written: the page does not want it, and is not fought. */
const patience = 3;

/** A cell of a table of up to a hundred rows: to know the style of one, browsers find that of all. */
const cellOfFew = 'tr:last-child:nth-child(-n+99) td';

/** Kinds of nodes, as `nodeType` has them. */
const elementKind = 1;
const textKind = 3;
const commentKind = 8;

/**
 * The parts of one widget. Written after whatever the page has there, and only where something differs: a page that was
 * prerendered, saved or cloned brings them along. What the author wrote is never touched.
 */
export class Written {
  readonly #host: HTMLElement;
  #nodes: readonly Element[] = [];
  #parts: readonly Part[] | undefined;
  #key = '[]';
  #strikes = 0;
  #at = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Whether the page's author wrote something inside the element. */
  get isAuthored(): boolean {
    return this.#others.some(isAuthored);
  }

  /** Whether the element has anything that no place of the widget's own takes up: the author's text, or parts that the page wrapped in elements of its own. */
  get isFilled(): boolean {
    return this.#others.some((node) => node.nodeType === elementKind || node.textContent?.trim());
  }

  /** The author's text without white space. */
  get authoredText(): string {
    return this.#others.map(({ textContent }) => textContent).join('').replace(/\s/g, '');
  }

  /** The places of the parts that are there now, in order. */
  get places(): string[] {
    return [...new Set(this.#own.map(({ slot }) => slot))];
  }

  /** Whether everything stands as it was written. */
  get isWhole(): boolean {
    return this.#nodes.every((node) => this.#isThere(node));
  }

  /**
   * Sees to it that exactly these parts are there. None at all takes away only what this element itself wrote: what was there
   * before it, from a prerendered page, is still the best a reader can have.
   */
  write(parts: readonly Part[]): void {
    const isWhole = this.isWhole;
    const before = this.#parts;
    if (parts === before && isWhole) return;
    this.#parts = parts;
    const key = JSON.stringify(parts);
    if (key === this.#key && isWhole) return;
    if (!isWhole && Date.now() - this.#at < 1000) this.#strikes++;
    this.#at = Date.now();
    this.#key = key;
    // The same part again is the node that is there: a table of thousands is not made to be compared.
    const wanted = parts.map((part) => (isWhole && this.#nodes[before?.indexOf(part) ?? -1]) || (build(this.#host.ownerDocument, part) as Element));
    // A static picture goes when the live one is there: a page that reads or enlarges all its elements would meet both.
    const there = this.#nodes.length && isWhole ? this.#nodes : this.#own.filter((node) => node.slot !== 'picture' || (parts.length && node.remove()));
    if (there.length === wanted.length && there.every((node, index) => node.slot === wanted[index]!.slot && node.localName === wanted[index]!.localName)) {
      there.forEach((node, index) => renew(node, wanted[index]!));
      this.#nodes = there;
    } else {
      for (const node of there) node.remove();
      this.#nodes = wanted;
      for (const node of wanted) (this.#strikes > patience ? this.#host.shadowRoot?.querySelector(`slot[name="${node.slot}"]`) : this.#host)?.appendChild(node);
    }
    const surface = this.#host.shadowRoot?.querySelector('.root');
    if (!surface) return;
    const ground = getComputedStyle(surface);
    const { color } = ground;
    // A script of the page may still give them another colour.
    if ([...this.#nodes, this.#host.querySelector(cellOfFew)].some((one) => one && isFaint(getComputedStyle(one), ground)))
      this.#host.querySelectorAll<HTMLElement>(`[${mark}], [${mark}] *`).forEach((one) => one.style.setProperty('color', color, 'important'));
  }

  get #own(): Element[] {
    return Array.from(this.#host.children).filter(isOwn);
  }

  get #others(): ChildNode[] {
    return Array.from(this.#host.childNodes).filter((node) => node.nodeType !== commentKind && !isOwn(node));
  }

  /** A page that wraps everything in elements of its own has not removed it. */
  #isThere(node: Element): boolean {
    return this.#host.contains(node) || Boolean(this.#host.shadowRoot?.contains(node));
  }
}

function isOwn(node: Node): boolean {
  return node.nodeType === elementKind && (node as Element).hasAttribute(mark);
}

function isAuthored(node: Node): boolean {
  if (node.nodeType === textKind) return Boolean(node.textContent?.trim());
  if (node.nodeType !== elementKind || isOwn(node)) return false;
  return !(node as Element).querySelector(`[${mark}]`) || Array.from(node.childNodes).some(isAuthored);
}

function build(page: Document, markup: Markup): Node {
  if (typeof markup === 'string') return makeText(page, markup);
  const [tag, attributes, ...children] = markup;
  const element = makeElement(page, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.appendChild(build(page, child));
  return element;
}

/** Makes a node that is there say what it is to say; one that says it already is left alone. */
function renew(node: Element, wanted: Element): void {
  if (node === wanted || node.isEqualNode(wanted)) return;
  for (const { name, value } of Array.from(wanted.attributes)) {
    // An address that leads to the same place is the same: a prerendered page has it relative.
    if (node.getAttribute(name) !== value && !(name === 'src' && (node as HTMLImageElement).src === value)) node.setAttribute(name, value);
  }
  node.textContent = '';
  while (wanted.firstChild) node.appendChild(wanted.firstChild);
}

/** Whether a page that colours all its texts for a dark ground of its own leaves this one unreadable on ours. */
function isFaint({ color, backgroundColor }: CSSStyleDeclaration, ground: CSSStyleDeclaration): boolean {
  return isNaN(greenOf(backgroundColor)) && Math.abs(greenOf(color) - greenOf(ground.backgroundColor)) < 60;
}

/** The green of a colour, which makes most of its lightness, from 0 to 255; no number for what is transparent. */
function greenOf(color: string): number {
  const [, green, , alpha] = color.split(',');
  return alpha === ' 0)' ? NaN : Number(green);
}
