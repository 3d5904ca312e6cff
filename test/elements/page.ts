/** A page around a widget: a server that answers when it is told to, what a reader perceives, what the console says. */
import { fixture, html } from '@open-wc/testing';
import type { IndicatorCard, IndicatorMap, IndicatorRanking, IndicatorTrend } from '../../src/index.js';
import { feedOf, indicatorOf, regionOf, rowOf, type Json } from '../fixtures.js';
import { waitUntil } from '../wait.js';

export const tags = ['indicator-card', 'indicator-trend', 'indicator-map', 'indicator-ranking'] as const;
export type Widget = (IndicatorCard | IndicatorTrend | IndicatorMap | IndicatorRanking) & HTMLElement;

const codes: Readonly<Record<string, readonly [zh: string, en: string, value: number]>> = {
  110000: ['北京', 'Beijing', 24.07],
  120000: ['天津', 'Tianjin', 16.58],
  310000: ['上海', 'Shanghai', 24.3],
  340000: ['安徽', 'Anhui', 9.31],
  640000: ['宁夏', 'Ningxia', 7.72],
};

/** Five provinces in 2020, and Ningxia also in 2015; the figure of Ningxia in 2020 is what is given. */
export function nation(ningxia = 7.72, more: Json = {}): Json {
  const rows = Object.entries(codes).map(([region, [, , value]]) => rowOf({ region, value: region === '640000' ? ningxia : value }));
  return feedOf({
    published: '2021-01-26',
    sources: [{ id: 'survey', title: '第十一次中国公民科学素质抽样调查' }],
    regions: [regionOf('CN', '全国', 'China'), ...Object.entries(codes).map(([code, [zh, en]]) => regionOf(code, zh, en, 'CN'))],
    indicators: [indicatorOf([...rows, rowOf({ period: '2015', value: 4.01 })], { source: 'survey', definition: '18—69岁公民' })],
    ...more,
  });
}

/** The same with an indicator more, so that a name is needed. */
export function twoIndicators(): Json {
  const document = nation();
  return { ...document, indicators: [...(document['indicators'] as Json[]), indicatorOf([rowOf({ value: 1 })], { id: 'other' })] };
}

/** A request that waits for its answer. */
export interface Asked {
  readonly url: string;
  /** Answers with a JSON value, or a text as it is. */
  answer(body: unknown, status?: number): void;
  /** Ends the connection without an answer. */
  drop(): void;
}

/** A server in place of the network for every test of a suite; a request is answered when the test says so. */
export function answerByHand(): { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const { fetch } = window;
  beforeEach(() => {
    asked.length = 0;
    window.fetch = (input) =>
      new Promise((resolve, reject) => {
        asked.push({
          url: input instanceof Request ? input.url : String(input),
          answer: (body, status = 200) => resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })),
          drop: () => reject(new TypeError('Failed to fetch')),
        });
      });
  });
  afterEach(() => {
    window.fetch = fetch;
  });
  return { asked };
}

/** What the console was told in each test of a suite, errors and warnings in order. */
export function listenToConsole(): { readonly said: string[] } {
  const said: string[] = [];
  const { error, warn } = console;
  beforeEach(() => {
    said.length = 0;
    console.error = (text: unknown) => said.push(String(text));
    console.warn = (text: unknown) => said.push(String(text));
  });
  afterEach(() => Object.assign(console, { error, warn }));
  return { said };
}

/** Frames in which a resize observer was asked for more than one layout; a test looks at what it added itself. */
export const layoutLoops: string[] = [];
window.addEventListener(
  'error',
  (event) => {
    if (!event.message?.startsWith('ResizeObserver loop')) return;
    layoutLoops.push(event.message);
    event.stopImmediatePropagation();
  },
  { capture: true },
);

let addresses = 0;

/** An address that no test has used before: a page remembers what it was answered. */
export function address(): string {
  return `/feed-${++addresses}.json`;
}

/** A widget in the page, with properties or attributes set before it is put there. */
export async function put<Element extends Widget = Widget>(tag: string, attributes: Readonly<Record<string, string | boolean>> = {}, data?: unknown, text = ''): Promise<Element> {
  const element = make<Element>(tag, attributes, data, text);
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  return element;
}

/** The same, not yet in the page. */
export function make<Element extends Widget = Widget>(tag: string, attributes: Readonly<Record<string, string | boolean>> = {}, data?: unknown, text = ''): Element {
  const element = document.createElement(tag) as Element;
  for (const [name, value] of Object.entries(attributes)) if (value !== false) element.setAttribute(name, value === true ? '' : value);
  if (data !== undefined) element.data = data;
  element.textContent = text;
  return element;
}

/** The text of a widget, drawn or written into the page, without what the page's author wrote. */
export function textOf(element: Element, selector = '.root'): string {
  const found = element.shadowRoot?.querySelector(selector) ?? written(element, selector)[0];
  return found ? flatText(found).replace(/\s+/g, ' ').trim() : '';
}

/** What a widget wrote into the page as its own children, and the elements inside. */
export function written<Found extends Element = HTMLElement>(element: Element, selector = '*'): Found[] {
  return [...element.querySelectorAll<Found>(`:scope > [data-indicator], :scope > [data-indicator] *`)].filter((found) => found.matches(selector));
}

/** The words that the page's author wrote into a widget. */
export function authoredText(element: Element): string {
  return [...element.childNodes].filter((node) => !(node instanceof Element && node.hasAttribute('data-indicator'))).map(({ textContent }) => textContent).join('').trim();
}

function flatText(node: Node): string {
  if (node instanceof Text) return node.data;
  const shown = node instanceof HTMLSlotElement ? node.assignedElements().filter((child) => child.hasAttribute('data-indicator')) : [];
  return [...(shown.length ? shown : node.childNodes)].map(flatText).join('');
}

export function all<Found extends Element = SVGElement>(element: Element, selector: string): Found[] {
  return [...element.shadowRoot!.querySelectorAll<Found>(selector)];
}

export function one<Found extends Element = SVGElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`<${element.localName}> has no ${selector}`);
  return found;
}

/** Waits until a widget says something. */
export function says(element: Element, text: string): Promise<void> {
  return waitUntil(() => textOf(element).includes(text), `<${element.localName}> does not say "${text}"`);
}

/** Waits until a widget has its picture. */
export function drawn(element: Element): Promise<void> {
  return waitUntil(() => element.shadowRoot?.querySelector('.stage > svg'), `<${element.localName}> has no picture`);
}

/** Waits for what browsers do once a frame: layout, resize observers, painting. */
export async function frames(count = 2): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

/** Whether the text that the page's author put into a widget can be seen. */
export function isSeen(element: Element): boolean {
  const nodes = [...element.childNodes].filter((node) => !(node instanceof Element && node.hasAttribute('data-indicator')));
  const rects = nodes.flatMap((node) => {
    const range = document.createRange();
    range.selectNode(node);
    return [...range.getClientRects()];
  });
  return rects.some(({ width, height }) => width > 0 && height > 0);
}

/** Words in what is written or drawn that no reader may see; empty if there are none. */
export function nonsenseIn(element: Element): string[] {
  const markup = element.shadowRoot!.innerHTML.replace(/<!--.*?-->/gs, '');
  return markup.match(/.{0,40}(NaN|undefined|Infinity|\bnull\b|\[object).{0,20}/g) ?? [];
}
