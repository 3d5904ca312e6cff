/** Where a carrier stands: its line of text, so that a widget never tears a sentence or a paragraph apart. */
import { image, inline, paragraph, withoutSpace } from './inline.js';

/** What is around or behind a node. A field's name hides a form's own properties: its `parentElement` may stand inside it, and who climbs by that climbs for ever. */
export function natural<Key extends 'parentElement' | 'nextSibling'>(key: Key, node: Node): Node[Key] {
  return Reflect.get(Node.prototype, key, node) as Node[Key];
}

/** A line of text around a node: what stands between block elements and line breaks. */
export interface Line {
  /** The block that it stands in. */
  readonly block: Element;
  /** The outermost inline element around the node. */
  readonly top: Node;
  /** What ends the line; `null` at the end of the block. */
  readonly end: Node | null;
  /** Whether nothing is said in the line but the node. */
  readonly isAlone: boolean;
  /** Whether nothing is said in the whole block but the node. */
  readonly fillsBlock: boolean;
}

export function lineOf(node: Element): Line | undefined {
  let top: Node = node;
  while (top.parentElement && inline.has(top.parentElement.localName)) top = top.parentElement;
  const block = top.parentElement;
  if (!block) return undefined;
  let first = top;
  let end = top.nextSibling;
  while (first.previousSibling && !isBoundary(first.previousSibling)) first = first.previousSibling;
  while (end && !isBoundary(end)) end = end.nextSibling;
  let text = '';
  for (let at: Node | null = first; at && at !== end; at = at.nextSibling) text += textOf(at);
  const own = textOf(node);
  return { block, top, end, isAlone: text === own, fillsBlock: textOf(block) === own };
}

/** Where a widget is put that belongs to a line: behind its paragraph, else behind the line. */
export function placeBehind({ block, end }: Line): { readonly parent: Element; readonly before: Node | null } {
  if (paragraph.test(block.localName) && block.parentElement) return { parent: block.parentElement, before: block.nextSibling };
  return { parent: block, before: end?.nodeName === 'BR' ? end.nextSibling : end };
}

/** Whether an element is a paragraph that may be moved as a whole: a heading is not. */
export function isParagraph(element: Element): boolean {
  return element.localName === 'p';
}

/** What a node says, without white space. */
export function textOf(node: Node): string {
  return node.nodeType === 8 ? '' : withoutSpace(node.textContent ?? '') + (node instanceof Element && (node.localName === 'img' || node.querySelector('img')) ? image : '');
}

function isBoundary(node: Node): boolean {
  return node.nodeType === 1 && !inline.has((node as Element).localName);
}
