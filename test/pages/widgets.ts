/** What can be perceived of the widgets of a page, and bytes in the encoding of older pages. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { apart } from './browser.js';

/** A widget as a reader meets it. */
export interface Perceived {
  readonly tag: string;
  readonly id: string;
  /** What the widget itself says, white space folded. */
  readonly text: string;
  /** Whether the text of the page's author takes up room on the page; true if there is none, or if the page hides the widget. */
  readonly isSeen: boolean;
  readonly notice: string;
  readonly role: string | null;
  /** Marks of its picture that can be walked. */
  readonly marks: number;
}

/** Every widget of a page, in document order. */
export function perceive(page: Page): Promise<Perceived[]> {
  return apart(page, () =>
    [...document.querySelectorAll('*')].filter(({ localName }) => /^indicator-(?!group)/.test(localName)).map((element) => {
      const flatText = (node: Node): string => {
        if (node instanceof Text) return node.data;
        const shown = node instanceof HTMLSlotElement ? node.assignedElements().filter((child) => child.hasAttribute('data-indicator')) : [];
        return [...(shown.length ? shown : node.childNodes)].map(flatText).join('');
      };
      const authored = [...element.childNodes].filter((node) => !(node instanceof Element && node.hasAttribute('data-indicator')));
      const rects = authored.flatMap((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return [...range.getClientRects()];
      });
      const notice = element.shadowRoot?.querySelector('[part=notice]');
      return {
        tag: element.localName,
        id: element.id,
        text: (element.shadowRoot ? flatText(element.shadowRoot) : '').replace(/\s+/g, ' ').trim(),
        isSeen: !authored.some((node) => node.textContent?.trim()) || !element.getClientRects().length || rects.some(({ width, height }) => width > 0 && height > 0),
        notice: notice?.textContent ?? '',
        role: notice?.getAttribute('role') ?? null,
        marks: element.shadowRoot?.querySelectorAll('[data-index]').length ?? 0,
      };
    }),
  );
}

/** The widgets of a page that are still in their first state, or without the picture that fits the room they have. */
const findUnsettled = (page: Page): Promise<string[]> =>
  apart(page, () => {
    // A stage that has just changed its size has the picture for the size before until the next frame.
    const fits = (stage: Element): boolean => {
      const pictures = stage.querySelectorAll('svg');
      const [picture] = pictures;
      const isOff = (name: string, length: number): boolean => Math.abs(Number(picture?.getAttribute(name)) - length) > 1;
      return !!picture && !(pictures.length === 1 && isOff('width', stage.clientWidth)) && !(picture.matches('[part=chart]') && isOff('height', stage.clientHeight));
    };
    return [...document.querySelectorAll('*')]
      .filter(({ localName }) => /^indicator-(?!group)/.test(localName))
      .filter((element) => {
        const root = element.shadowRoot;
        const notice = root?.querySelector('[part=notice]')?.textContent;
        if (notice) return notice.endsWith('…');
        return !root?.querySelector('[part=source], table, details') || [...root.querySelectorAll('.stage')].some((stage) => stage.clientWidth && !fits(stage));
      })
      .map((element) => `<${element.localName}> "${element.shadowRoot?.textContent?.trim().slice(0, 60) ?? 'no shadow root'}"`);
  });

/** Waits until every widget has left its first state, and those with a picture have it. */
export async function settle(page: Page): Promise<void> {
  for (const start = Date.now(); ; await wait(20)) {
    const unsettled = await findUnsettled(page);
    if (!unsettled.length) return;
    if (Date.now() - start > 8000) throw new Error(`not drawn on a ${await page.evaluate(() => document.visibilityState)} page: ${unsettled.join(', ')}`);
  }
}

/** Words that no reader may see. */
export const nonsense = /NaN|undefined|\bnull\b|\[object|Infinity/;

/** A page around some markup, with the script in its head. */
export function pageOf(body: string, { lang = 'zh-CN', doctype = '<!doctype html>', charset = 'utf-8', script = '<script src="indicator-widgets.js"></script>' } = {}): string {
  return `${doctype}<html lang="${lang}"><head><meta charset="${charset}"><title>数据</title>${script}</head><body>${body}</body></html>`;
}

/** A feed of the demo, as text. */
export function feedText(name: string): string {
  return readFileSync(`demo/feeds/${name}.json`, 'utf8');
}

let codes: Map<string, readonly [number, number]> | undefined;

/** A text in GBK, as older sites save their files. */
export function encodeGbk(text: string): Uint8Array {
  if (!codes) {
    codes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high < 0xff; high++) {
      for (let low = 0x40; low < 0xff; low++) {
        const character = decoder.decode(Uint8Array.of(high, low));
        if (character.length === 1 && character !== '\ufffd' && !codes.has(character)) codes.set(character, [high, low]);
      }
    }
  }
  return Uint8Array.from(Array.from(text).flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : (codes!.get(character) ?? [0x3f]))));
}
