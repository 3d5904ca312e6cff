/**
 * What lit is given in place of the page's global object and document: there, names of the page (`<img name="createElement">`,
 * `<div id="litHtmlPolyfillSupport">`) stand where lit looks for its own, and what it notes for other copies is no business of
 * the page. Only in the classic script; `.config/pristine.ts` puts it in.
 */
import { zhFigure } from '../messages/zh-cn-figure.js';
import { tellBroken } from './language.js';
import { element, entry, isTrusted, outside, steps, whole } from './restore.js';
import { parseTemplate } from './template.js';

const { createComment, createElement, createTextNode, createTreeWalker, importNode } = Document.prototype;

export const scope = {
  ShadowRoot: typeof ShadowRoot === 'undefined' ? undefined : ShadowRoot,
  /** lit's own way in for other ways to make a template of its markup. */
  litHtmlPolyfillSupport: (template: { createElement(markup: string): { readonly content: DocumentFragment } }): void => {
    template.createElement = (markup) => ({ content: parseTemplate(markup) });
  },
  document: {
    createComment: (text: string) => createComment.call(document, text),
    createElement: (name: string) => createElement.call(document, name),
    createTextNode: (text: string) => createTextNode.call(document, text),
    createTreeWalker: (_root: unknown, show: number) => createTreeWalker.call(document, document, show),
    importNode: (node: Node, deep: boolean) => importNode.call(document, node, deep),
  },
  /** A list that the browser made is of the page, with whatever the page has made of arrays and lists. */
  own: <T>(list: ArrayLike<T>): readonly T[] => Array.prototype.slice.call(list) as T[],
  /** Whatever a page does to our code, what stands in an element is seen until something is drawn. */
  hold: (root: ShadowRoot): void => void root.appendChild(createElement.call(document, 'slot')),
  /** What was drawn before is right, and stays. In the place of a widget that still waits, or has nothing, a quiet line says so. */
  mayDraw: ({ renderRoot }: { readonly renderRoot: ShadowRoot }): boolean => {
    if (isTrusted) return true;
    tellBroken();
    (renderRoot.querySelector('[part=notice]') ?? renderRoot.lastChild)!.textContent = zhFigure.unavailable;
    return false;
  },
  element,
  entry,
  outside,
  steps,
  whole,
  /** Where a tree walker rests: somewhere in no page. */
  rest: createComment.call(document, ''),
};
