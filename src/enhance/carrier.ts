/** What a link asks for: its fragment `#indicator-card?indicator=…&region=…` read as a widget with attributes. */
import type { FeedProblemCode } from '../feed/feed-error.js';

/** A widget asked for by a link. */
export interface Carrier {
  readonly tag: string;
  /** Without `feed`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The feed that the link names by `feed=`; absolute. */
  readonly feed: string | undefined;
  /** The feed beside the page that the link leads to (`literacy.html`: `literacy.json`); `undefined` if it leads nowhere else. */
  readonly sibling: string | undefined;
}

/** Why a link stays a link. */
export interface CarrierFault {
  readonly code: FeedProblemCode;
  readonly value: string;
  readonly expected: string;
}

/** The page that a link stands in. */
export interface CarrierPage {
  /** What relative addresses are relative to (`baseURI`). */
  readonly base: string;
  /** The page's own address. */
  readonly url: string;
  /** Origins that feeds may come from. */
  readonly origins: readonly string[];
  /** The attributes of a widget, or `undefined` if there is none of that name. */
  readonly attributesOf: (tag: string) => readonly string[] | undefined;
}

const widgets = ['card', 'trend', 'map', 'ranking', 'story', 'table', 'timeline'].map((name) => `indicator-${name}`);

/** The widget that an address asks for; a fault if it asks for one that cannot be; `undefined` for any other link. */
export function parseCarrier(address: string, page: CarrierPage): Carrier | CarrierFault | undefined {
  const [, before = '', name = '', query = ''] = /^([^#]*?)(?:#|%23)(indicator-[\w-]*)(?:(?:\?|%3f)(.*))?$/is.exec(address.trim()) ?? [];
  if (!name) return undefined;
  const tag = name.toLowerCase();
  const known = widgets.includes(tag) ? page.attributesOf(tag) : undefined;
  if (!known) return { code: 'unknown-element', value: name, expected: widgets.join(', ') };
  const attributes = new Map<string, string>();
  for (const part of splitQuery(query)) {
    const [key = '', ...rest] = part.split('=');
    const attribute = decode(key).trim().toLowerCase();
    const value = decode(rest.join('=')).trim();
    if (!known.includes(attribute)) return { code: 'unknown-attribute', value: attribute, expected: known.join(', ') };
    if (value !== 'false' && !attributes.has(attribute)) attributes.set(attribute, value);
  }
  const target = resolve(before || page.url, page.base);
  const isHere = !before || target === page.url.replace(/#.*/s, '') || target === page.base;
  const named = attributes.get('feed');
  const feed = named ? resolve(named, page.base) : undefined;
  const sibling = isHere ? undefined : target?.replace(/[?#].*/s, '').replace(/\/$/, '/index').replace(/(\/[^/]+?)(?:\.\w+)?$/, '$1.json');
  for (const url of named ? [feed] : [sibling]) {
    if (url !== undefined && !page.origins.includes(originOf(url))) return { code: 'feed-origin', value: url, expected: page.origins.join(', ') };
  }
  if (named && !feed) return { code: 'url', value: named, expected: '' };
  attributes.delete('feed');
  return { tag, attributes, feed, sibling };
}

/** The origin of an address; that of files is their scheme. */
export function originOf(url: string): string {
  const { protocol, origin } = new URL(url);
  return protocol === 'file:' ? protocol : origin;
}

/** Editors write `&` as `&amp;`, some twice, or encode the whole query. */
function splitQuery(query: string): string[] {
  const plain = /[&=]/.test(query) ? query : decode(query);
  return plain.replace(/&(?:amp;)+/gi, '&').split('&').filter((part) => part.trim());
}

/** Percent-encoding undone, also where an editor encoded what was encoded; what is none stays as it is. */
function decode(text: string): string {
  let plain = text;
  for (let times = 0; times < 3 && /%[\da-f]{2}/i.test(plain); times++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      break;
    }
  }
  return plain;
}

/** An address made absolute; `undefined` if it is none that a page may ask for figures. */
export function resolve(address: string, base: string): string | undefined {
  try {
    const url = new URL(address, base);
    return /^(?:https?|file):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
