/** Markup as HTML: what `prerender` writes into a page, node for node what a browser builds of it. */
import type { Markup } from './markup.js';

const voids = ['img'];

/** One node as HTML, without white space between elements. */
export function markupToHtml(markup: Markup): string {
  if (typeof markup === 'string') return markup.replace(/&/g, '&amp;').replace(/\u00a0/g, '&nbsp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const [tag, attributes, ...children] = markup;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value.replace(/&/g, '&amp;').replace(/\u00a0/g, '&nbsp;').replace(/"/g, '&quot;')}"`);
  return `<${tag}${written.join('')}>${voids.includes(tag) ? '' : `${children.map(markupToHtml).join('')}</${tag}>`}`;
}
