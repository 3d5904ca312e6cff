/** The marks of a picture as SVG that needs no style sheet: what CSS says becomes presentation attributes. */
import type { Element } from 'domhandler';
import type { Style } from './style.js';

/** Properties that are attributes of SVG, and hold wherever a policy forbids styles. */
const presented = ['fill', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'opacity', 'font-size', 'font-weight', 'text-anchor', 'paint-order'];
const geometry = ['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'text-anchor', 'font-size', 'patternUnits', 'patternTransform', 'viewBox'];
const containers = ['g', 'defs', 'pattern'];

/** One mark and what is in it; empty where nothing of it can be seen. */
export function markToSvg(element: Element, styles: ReadonlyMap<Element, Style>, prefix: string): string {
  const own = styles.get(element)?.own ?? new Map<string, string>();
  if (own.get('display') === 'none') return '';
  const isContainer = containers.includes(element.name);
  if (!isContainer && element.name !== 'text' && isInvisible(own)) return '';
  const attributes = new Map<string, string>();
  if (element.attribs['id']) attributes.set('id', prefix + element.attribs['id']);
  for (const name of geometry) if (element.attribs[name] !== undefined) attributes.set(name, round(element.attribs[name]));
  for (const name of presented) {
    const value = own.get(name);
    if (value !== undefined && value !== initial[name]) attributes.set(name, round(value.replace(/px$/, '')).replace('url(#', `url(#${prefix}`));
  }
  const inside = element.children.map((child) => (child.type === 'tag' ? markToSvg(child, styles, prefix) : child.type === 'text' && element.name === 'text' ? escapeText(child.data) : '')).join('');
  if (isContainer && !inside) return '';
  if (element.name === 'g' && !attributes.size) return inside;
  const written = [...attributes].map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('');
  return inside ? `<${element.name}${written}>${inside}</${element.name}>` : `<${element.name}${written}/>`;
}

/** What SVG takes where nothing is said. */
const initial: Readonly<Record<string, string>> = { opacity: '1', 'stroke-dasharray': 'none', 'font-weight': '400', 'stroke-linecap': 'butt' };

function isInvisible(own: ReadonlyMap<string, string>): boolean {
  const fill = own.get('fill');
  return (fill === 'none' || fill === 'transparent') && (own.get('stroke') ?? 'none') === 'none';
}

/** Numbers with two decimals at most: a hundredth of a pixel cannot be seen. */
export function round(text: string): string {
  return text.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
