/** Where a widget goes that a link asks for: where the script would put it, so that both make the same page. */
import { inline, paragraph } from '../../enhance/inline.js';
import { attributeOf, isElement, rangeOf, textOf, type Element, type Node } from './tree.js';

/** Around a part of the page, or behind one; in characters of the page's text. */
export type LinkPlace = {
  /** What comes behind the line of the link. */
  readonly after: readonly Node[];
} & ({ readonly kind: 'around'; readonly start: number; readonly end: number } | { readonly kind: 'behind'; readonly at: number; /** Widgets that stand there already. */ readonly following: readonly Node[] });

/** Around the link (or its paragraph) where the link says all that its line says, else behind the paragraph or line. */
export function placeOfLink(link: Element): LinkPlace | undefined {
  let top: Node = link;
  while (top.parentNode && isElement(top.parentNode) && inline.has(top.parentNode.tagName)) top = top.parentNode;
  const block = top.parentNode;
  if (!block || !isElement(block)) return undefined;
  const siblings = block.childNodes;
  const at = siblings.indexOf(top);
  let [first, end] = [at, at + 1];
  while (first > 0 && !isBoundary(siblings[first - 1]!)) first--;
  while (end < siblings.length && !isBoundary(siblings[end]!)) end++;
  const after = end < siblings.length ? siblings.slice(end) : nodesBehind(block);
  const own = textOf(link);
  const isParagraph = block.tagName === 'p';
  if (siblings.slice(first, end).map(textOf).join('') === own) {
    const subject = isParagraph && textOf(block) === own ? block : isParagraph ? undefined : top;
    const range = subject && rangeOf(subject);
    if (range) return { kind: 'around', after, ...range };
  }
  const inParagraph = paragraph.test(block.tagName);
  const before = inParagraph ? block : siblings[siblings[end]?.nodeName === 'br' ? end : end - 1]!;
  const range = rangeOf(before);
  const next = nodesBehind(before).filter((node) => isElement(node) || textOf(node) !== '');
  const other = next.findIndex((node) => !(isElement(node) && node.tagName.startsWith('indicator-')));
  return range && { kind: 'behind', after, at: range.end, following: other < 0 ? next : next.slice(0, other) };
}

/** What stands beside a node, behind it. */
export function nodesBehind(node: Node): readonly Node[] {
  const family = (node.parentNode as Element | null)?.childNodes ?? [];
  return family.slice(family.indexOf(node) + 1);
}

function isBoundary(node: Node): boolean {
  return isElement(node) && !inline.has(node.tagName);
}

/** Whether an element is the widget that is asked for. */
export function isWidget(node: Node, tag: string, attributes: ReadonlyMap<string, string>): boolean {
  return isElement(node) && node.tagName === tag && [...attributes].every(([name, value]) => attributeOf(node, name) === value);
}
