/** A page as parse5 reads it, with the few questions that a prerenderer asks of it. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { image, withoutSpace } from '../../enhance/inline.js';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The elements of a page in the order of its text. */
export function readPage(text: string): Element[] {
  const found: Element[] = [];
  const visit = (parent: Parent): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(parse(text, { sourceCodeLocationInfo: true }));
  return found;
}

export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The elements around an element, from the inside out. */
export function ancestorsOf(element: Node): Element[] {
  const parent = element.parentNode;
  return parent && isElement(parent) ? [parent, ...ancestorsOf(parent)] : [];
}

/** The value of an attribute on the element itself or the nearest around it that has it. */
export function nearestAttribute(element: Element, name: string, accepts: (value: string) => boolean = () => true): string | undefined {
  for (const one of [element, ...ancestorsOf(element)]) {
    const value = attributeOf(one, name);
    if (value !== undefined && accepts(value)) return value;
  }
  return undefined;
}

/** What a node says, without white space. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return withoutSpace((node as DefaultTreeAdapterTypes.TextNode).value);
  if (!isElement(node)) return '';
  return node.tagName === 'img' ? image : node.childNodes.map(textOf).join('');
}

/** Where a node stands in the text of the page; what the parser made up stands nowhere. */
export function rangeOf(node: Node): { readonly start: number; readonly end: number } | undefined {
  const location = node.sourceCodeLocation;
  return location ? { start: location.startOffset, end: location.endOffset } : undefined;
}

export function lineNumber(element: Element): number {
  return element.sourceCodeLocation?.startLine ?? 0;
}
