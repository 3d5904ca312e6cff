/** Puts a widget where its carrier stands, and takes it out again; the authored nodes are moved, never copied or lost. */
import { resolve } from './carrier.js';
import { isParagraph, placeBehind, type Line } from './line.js';

/** What a widget took in, and where each node stood. */
const taken = new WeakMap<Element, readonly Node[]>();

/** Whether a widget was put there for a carrier. */
export function isPlaced(node: Node | null): node is HTMLElement {
  return node !== null && taken.has(node as Element);
}

/**
 * Puts a widget around its link where the link says all that its line says, else behind the paragraph, whose text stays.
 * If the same widget stands there already, that stays.
 * @returns the widget that stands there then
 */
export function placeWidget(widget: HTMLElement, line: Line): HTMLElement {
  if (line.isAlone) {
    const subject = line.fillsBlock && isParagraph(line.block) ? line.block : line.top;
    if (subject !== line.top || !isParagraph(line.block)) {
      subject.parentNode!.insertBefore(widget, subject);
      take(widget, subject);
      return widget;
    }
  }
  const { parent, before } = placeBehind(line);
  let at = before;
  for (let next: Node | null = at; next && (isSame(next, next) || isBlank(next)); next = next.nextSibling) {
    if (isSame(next, widget)) return next as HTMLElement;
    if (isPlaced(next)) at = next.nextSibling;
  }
  parent.insertBefore(widget, at);
  taken.set(widget, []);
  return widget;
}

/** Moves a node of the page into a widget. */
function take(widget: Element, node: Node): void {
  taken.set(widget, [...(taken.get(widget) ?? []), node]);
  widget.appendChild(node);
}

/** Takes the widgets in a part of the page out again and leaves what was there before them. */
export function withdraw(root: Element): void {
  for (const widget of Array.from(root.querySelectorAll('*'))) {
    const nodes = taken.get(widget);
    if (!nodes) continue;
    taken.delete(widget);
    for (const node of nodes) if (widget.contains(node)) widget.parentNode!.insertBefore(node, widget);
    widget.remove();
  }
}

/** Whether two elements are the same widget asking for the same. */
function isSame(node: Node, widget: Node): boolean {
  if (!(node instanceof Element && widget instanceof Element) || !node.localName.startsWith('indicator-') || node.localName !== widget.localName) return false;
  return widget.getAttributeNames().every((name) => name === 'style' || valueOf(node, name) === valueOf(widget, name));
}

/** The value of an attribute; of `feed` where it leads, for a prerendered page has it relative. */
function valueOf(element: Element, name: string): string | null {
  const value = element.getAttribute(name);
  return name === 'feed' && value ? (resolve(value, element.baseURI) ?? value) : value;
}

function isBlank(node: Node): boolean {
  return node.nodeType === 8 || (node.nodeType === 3 && !node.nodeValue!.trim());
}
