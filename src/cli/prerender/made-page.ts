/** Pages that are made: the readable page behind links, and a page for an iframe. They need no style and no script. */
import { localize } from '../../feed/text.js';
import type { FilledCarrier } from './page.js';
import { escapeText } from './marks.js';
import { relative } from './carriers.js';

/** What says that a page may be made anew. */
const generator = '<meta name="generator" content="indicator-widgets prerender">';

export function isMade(html: string): boolean {
  return html.includes(generator);
}

export interface MadePage {
  readonly url: string;
  /** Address of the script that turns it into a live page. */
  readonly script: string | undefined;
}

function shell(first: FilledCarrier, { url, script }: MadePage, body: string): string {
  const { lang, dir } = first.carrier;
  const title = escapeText(localize(first.feed.feed.title, lang));
  return `<!DOCTYPE html>
<html lang="${escapeText(lang || 'zh-CN')}"${dir ? ` dir="${dir}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${generator}
<title>${title}</title>
${script === undefined ? '' : `<script src="${escapeText(relative(script, url))}" defer></script>\n`}</head>
<body>
${body}</body>
</html>
`;
}

/** The element that asks for the same as a carrier, on another page. */
function elementOf({ carrier }: FilledCarrier, url: string): string {
  const tag = `indicator-${carrier.kind}`;
  const { id: _id, class: _class, style: _style, slot: _slot, ...own } = carrier.attributes;
  const { region, period } = carrier.group;
  const inherited = carrier.kind === 'story' ? {} : { ...(region ? { region } : {}), ...(period ? { period } : {}) };
  const attributes = { feed: relative(carrier.feed!, url), ...inherited, ...own };
  return `<${tag}${Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('')}></${tag}>`;
}

/** The page for an iframe: one widget. */
export function framePage(filled: FilledCarrier, page: MadePage): string {
  return shell(filled, page, `${elementOf(filled, page.url)}\n`);
}

/** The page behind links, with what it has already: a heading, and a section for each widget, found by the link's own fragment. */
export function readablePage(filled: readonly FilledCarrier[], page: MadePage, before: string | undefined): string {
  const [first] = filled;
  const { title, publisher, published } = first!.feed.feed;
  const { lang } = first!.carrier;
  const byline = [localize(publisher.name, lang), published].filter(Boolean).join(' · ');
  let html = before ?? shell(first!, page, `<h1>${escapeText(localize(title, lang))}</h1>\n<p>${escapeText(byline)}</p>\n`);
  for (const one of filled) {
    const open = `<section id="${escapeText(anchorOf(one))}">`;
    if (!html.includes(open)) html = html.replace(/<\/body>\n<\/html>\s*$/, () => `${open}\n${elementOf(one, page.url)}\n</section>\n</body>\n</html>\n`);
  }
  return html;
}

function anchorOf({ carrier }: FilledCarrier): string {
  const fragment = carrier.target?.fragment ?? '';
  try {
    return decodeURIComponent(fragment).replace(/\s/g, '%20');
  } catch {
    return fragment;
  }
}

/** A name for the page of one widget: what it asks for, in letters that any server takes. */
export function frameName({ carrier: { kind, attributes } }: FilledCarrier): string {
  const asked = Object.entries(attributes).filter(([name]) => !/^(?:id|class|style|slot|elder|lang|dir)$/.test(name)).map(([, value]) => value.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, ''));
  return [kind, ...asked].filter(Boolean).join('-').slice(0, 80);
}
