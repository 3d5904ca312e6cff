/**
 * Our own style sheets applied to a tree without a browser: only what a still needs of CSS. Class, tag, attribute and child
 * selectors, custom properties with fallbacks, em and max(); conditions of the reader (media, focus, pointer) are left out.
 */
import { compile, is } from 'css-select';
import type { ChildNode, Element } from 'domhandler';

/** What holds for one element after cascade and inheritance; lengths in pixels. */
export interface Style {
  /** Declared for this very element. */
  readonly own: ReadonlyMap<string, string>;
  readonly custom: ReadonlyMap<string, string>;
  readonly fontSize: number;
  readonly fontWeight: string;
  readonly color: string;
}

type Matcher = ReturnType<typeof compile<ChildNode, Element>>;

interface Rule {
  readonly matches: Matcher;
  readonly weight: number;
  readonly declarations: readonly (readonly [name: string, value: string])[];
}

export type Sheet = readonly Rule[];

/** The rules of a style sheet, weakest first. Without its conditions: at-rules are left out. */
export function readSheet(css: string): Sheet {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = body.split(';').filter((text) => text.includes(':')).map((text) => [text.slice(0, text.indexOf(':')).trim(), text.slice(text.indexOf(':') + 1).trim()] as const);
    return selectors.split(/,(?![^(]*\))/).flatMap((selector) => readRule(selector.trim(), declarations));
  });
  return rules.map((rule, index) => ({ rule, index })).sort((a, b) => a.rule.weight - b.rule.weight || a.index - b.index).map(({ rule }) => rule);
}

function readRule(written: string, declarations: Rule['declarations']): Rule[] {
  const selector = written.replace(/:not\(:(?:focus|hover)[\w-]*\)/g, '');
  if (/:(?:host|focus|hover|active|-webkit)|::/.test(selector)) return [];
  const classes = selector.match(/[.[:]/g)?.length ?? 0;
  const tags = selector.match(/(?<![\w.[:-])[a-z][a-z0-9]*/g)?.length ?? 0;
  return [{ matches: compile<ChildNode, Element>(selector), weight: classes * 100 + tags, declarations }];
}

const initial: Style = { own: new Map(), custom: new Map(), fontSize: 16, fontWeight: '400', color: '' };

/** The style of every element in a tree, starting from the root's font size in pixels. */
export function styleTree(root: Element, sheet: Sheet, fontSize: number): ReadonlyMap<Element, Style> {
  const styles = new Map<Element, Style>();
  const visit = (element: Element, parent: Style): void => {
    const style = styleElement(element, sheet, parent);
    styles.set(element, style);
    for (const child of element.children) if (child.type === 'tag') visit(child, style);
  };
  visit(root, { ...initial, fontSize });
  return styles;
}

function styleElement(element: Element, sheet: Sheet, parent: Style): Style {
  const cascaded = new Map<string, string>();
  for (const { matches, declarations } of sheet) if (is(element, matches)) for (const [name, value] of declarations) cascaded.set(name, value);
  const custom = new Map(parent.custom);
  for (const [name, value] of cascaded) if (name.startsWith('--')) custom.set(name, substitute(value, custom));
  const own = new Map<string, string>();
  for (const [name, value] of cascaded) if (!name.startsWith('--')) own.set(name, substitute(value, custom));
  // The frame's own size is the page's text, between bounds: a still has a size of its own.
  const size = cascaded.has('all') ? undefined : own.get('font-size');
  const fontSize = size === undefined ? parent.fontSize : pixels(size, parent.fontSize);
  if (own.has('font-size')) own.set('font-size', String(fontSize));
  return { own, custom, fontSize, fontWeight: own.get('font-weight') ?? parent.fontWeight, color: own.get('color') ?? parent.color };
}

/** A value with its `var()` replaced, from the inside out. */
function substitute(value: string, custom: ReadonlyMap<string, string>): string {
  const inner = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\)[^()]*)*))?\)/;
  let text = value;
  for (let found = inner.exec(text); found; found = inner.exec(text)) {
    const [whole, name = '', fallback = ''] = found;
    text = text.replace(whole, () => (custom.get(name) ?? fallback).trim());
  }
  return text;
}

/** A length in pixels: px, em, a bare number, or the largest of several. */
export function pixels(text: string, fontSize: number): number {
  const max = /^max\((.*)\)$/.exec(text)?.[1];
  if (max !== undefined) return Math.max(...max.split(',').map((one) => pixels(one.trim(), fontSize)));
  const number = Number.parseFloat(text);
  return text.endsWith('em') ? number * fontSize : number;
}
