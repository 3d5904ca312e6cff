// A page of somebody else: what stands on it, and what must be true of it with our script as without.
import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import { apart, type Site } from '../pages/browser.js';
import { nonsense, settle } from '../pages/widgets.js';

/** What a host adds to an ordinary page; everything may be left out. */
export interface Host {
  readonly doctype?: string;
  readonly html?: string;
  /** Stands in the head before the script. */
  readonly head?: string;
  /** The tag of the script. */
  readonly script?: string;
  /** Stands in the head after the script. */
  readonly after?: string;
  /** The body; `widgets` stands where the widgets are. */
  readonly body?: string;
  /** The declared encoding, none if empty. */
  readonly charset?: string;
  readonly encode?: (html: string) => string | Uint8Array;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly routes?: Site['routes'];
  readonly width?: number;
  /** What a reader or a script of the page does before anything is looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** What the page makes of the width of every widget. */
  readonly widgetWidth?: number;
  /** The widgets are there, but the page hides them. */
  readonly isHidden?: boolean;
  /** What the console may say. */
  readonly says?: RegExp;
  /** Text, not style, is to be as on a plain page: the page sets styles on what is ours by design. */
  readonly isRestyled?: boolean;
}

const feed = '/literacy.json';
export const script = '<script src="/indicator-widgets.js"></script>';
const sentence = '2020年宁夏公民具备科学素质的比例为7.72%。';
export const widgets = `
<indicator-card feed="${feed}" indicator="civic-scientific-literacy" region="640000">${sentence}</indicator-card>
<indicator-trend feed="${feed}" indicator="civic-scientific-literacy" region="CN"></indicator-trend>
<indicator-map feed="${feed}" indicator="civic-scientific-literacy" period="2020"></indicator-map>
<indicator-ranking feed="${feed}" indicator="civic-scientific-literacy" period="2020"></indicator-ranking>`;

const plain = `<h1>要闻</h1><p id="before">前文 <a href="#a">链接</a></p>${widgets}<table border="1"><tr><td>甲</td><td>1</td></tr></table><p id="after">后文</p>`;

function htmlOf({ doctype = '<!doctype html>', html = 'lang="zh-CN"', head = '', script: tag = script, after = '', body = plain, charset = 'utf-8' }: Host): string {
  return `${doctype}<html ${html}><head>${charset && `<meta charset="${charset}">`}<title>页面</title>${head}${tag}${after}</head>${/^\s*<(body|frameset)/.test(body) ? body : `<body>${body}</body>`}</html>`;
}

/** What is perceived of the widgets, with figures in full; two pages with the same figures are equal in it. */
export interface Sight {
  readonly texts: readonly string[];
  readonly faults: readonly string[];
  /** Whole pixels. */
  readonly widths: readonly number[];
  /** What the pictures consist of, under a name that tells in which room. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Everything that the widgets say, whatever their width; and what a reader could not see or hit. */
const look = (page: Page): Promise<Sight> =>
  apart(page, () => {
    const faults: string[] = [];
    const all: Element[] = [];
    const collect = (root: Document | ShadowRoot | Element): void => {
      root.querySelectorAll('*').forEach((element) => {
        if (/^indicator-(?!group)/.test(element.localName)) all.push(element);
        else if (element.shadowRoot) collect(element.shadowRoot);
      });
    };
    collect(document);
    const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const texts = all.map((element) => {
      const root = element.shadowRoot;
      if (!root) return `${element.localName} without a picture: ${fold(element.textContent)}`;
      const inside = (selector: string): Element[] => [...root.querySelectorAll(selector), ...element.querySelectorAll(selector)];
      const marks = inside('[data-index]').map((mark) => fold(mark.getAttribute('aria-label')));
      const words = inside('[part=name], [part=heading], [part=figure], [part=statement], [part=context], [part=notice], [part=sentence], caption, td, th').map((part) => fold(part.textContent));
      return [element.localName, ...new Set([...words, ...marks])].filter(Boolean).join(' | ');
    });
    all.forEach((element) => {
      const root = element.shadowRoot;
      if (!root) return;
      const name = element.localName;
      if (element.hasAttribute('hidden')) {
        if (element.getClientRects().length) faults.push(`${name} is shown though it is hidden`);
        return;
      }
      const box = element.getBoundingClientRect();
      if (box.width < 100 || box.height < 40) faults.push(`${name} is ${box.width} × ${box.height} pixels`);
      const frame = root.querySelector('.root');
      if (frame && frame.scrollWidth > frame.clientWidth + 2) faults.push(`${name}: ${frame.scrollWidth} pixels in ${frame.clientWidth}`);
      element.querySelectorAll(':scope > [data-indicator]').forEach((part) => {
        const { textIndent, float, marginTop, paddingTop } = getComputedStyle(part);
        if (textIndent !== '0px' || float !== 'none' || marginTop !== '0px' || paddingTop !== '0px') faults.push(`${name}: its text is indented by ${textIndent}, ${marginTop} and ${paddingTop} lower, float ${float}`);
      });
      const ground = frame && getComputedStyle(frame).backgroundColor;
      element.querySelectorAll(':scope > [data-indicator], :scope > table td').forEach((part) => {
        if (!part.textContent?.trim() || !part.getClientRects().length) return;
        const { color, backgroundColor } = getComputedStyle(part);
        if (color === ground && backgroundColor === 'rgba(0, 0, 0, 0)') faults.push(`${name}: ${color} on ${color}: ${part.textContent.slice(0, 20)}`);
        if (part.getBoundingClientRect().width < 4 || (part.clientWidth && part.scrollWidth > part.clientWidth + 2)) faults.push(`${name}: ${part.scrollWidth} pixels of text in ${part.clientWidth}: ${part.textContent.slice(0, 20)}`);
      });
      for (const selector of ['.digits', '[part=name], [part=heading]', '.stage > svg [data-index="0"]', 'summary']) {
        const part = root.querySelector(selector);
        if (!part) continue;
        part.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, top, width, height } = part.getBoundingClientRect();
        if (width < 4 || height < 4) faults.push(`${name} ${selector} is ${width} × ${height} pixels`);
        else if (!(part as Element & { checkVisibility(options: object): boolean }).checkVisibility({ opacityProperty: true, visibilityProperty: true })) faults.push(`${name} ${selector} is hidden`);
        else {
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          if (!hit || !(hit === element || element.contains(hit) || (hit.getRootNode() as ShadowRoot).host === element || hit.shadowRoot?.contains(element))) faults.push(`${name} ${selector} cannot be hit, but ${hit?.localName ?? 'nothing'}`);
        }
      }
    });
    scrollTo(0, 0);
    const pictures: Record<string, string> = {};
    for (const { localName, shadowRoot } of all) {
      const stage = shadowRoot?.querySelector('.stage');
      if (!stage) continue;
      const shapes = [...stage.querySelectorAll('svg *')].map((shape) => `${shape.localName} ${['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height'].map((name) => shape.getAttribute(name) ?? '').join(' ')}`);
      pictures[`${localName} of ${stage.clientWidth} by ${stage.clientHeight} pixels, text of ${getComputedStyle(stage).fontSize}`] = shapes.join('\n');
    }
    return { texts, faults, widths: all.map((element) => Math.round(element.getBoundingClientRect().width)), pictures };
  });

/** How what is ours looks, in units that do not depend on the size of the page's text. */
const styleOf = (page: Page): Promise<string[]> =>
  apart(page, () => {
    const properties = ['color', 'direction', 'display', 'fill', 'font-style', 'font-variant-caps', 'hyphens', 'letter-spacing', 'line-height', 'list-style-type', 'opacity', 'pointer-events', 'stroke', 'text-align', 'text-decoration-line', 'text-indent', 'text-shadow', 'text-transform', 'user-select', 'visibility', 'white-space', 'word-break', 'word-spacing', 'writing-mode', '-webkit-text-fill-color', '-webkit-text-security', 'quotes', 'tab-size', 'transform', 'animation-name', 'transition-property', 'border-collapse', 'cursor', 'float', 'position', 'font-weight', 'background-color', 'zoom', 'padding-left', 'text-orientation', 'caption-side', 'empty-cells', 'paint-order', 'shape-rendering', 'text-anchor', 'dominant-baseline', 'stroke-dasharray', 'clip-path', 'filter', 'mix-blend-mode', 'backface-visibility'];
    const styles: string[] = [];
    document.querySelectorAll('indicator-card, indicator-trend, indicator-map, indicator-ranking').forEach((element) => {
      for (const selector of ['.root', '.digits', '[part=name], [part=heading]', '.statement', '.stage > svg', '.stage > svg text', '.stage > svg path', 'summary', 'td', '.foot']) {
        const part = element.shadowRoot?.querySelector(selector);
        if (!part) continue;
        const style = getComputedStyle(part);
        const size = parseFloat(style.fontSize);
        for (const property of properties) {
          const value = style.getPropertyValue(property).replace(/^(-?[\d.]+)px$/, (_, pixels: string) => `${(Number(pixels) / size).toFixed(1)}em`);
          styles.push(`${element.localName} ${selector} ${property}: ${value}`);
        }
      }
    });
    return styles;
  });

/** Looks at the page as its own scripts see it: names, prototypes, elements and styles that are not ours. Uses nothing that a page can replace. */
function watch(): void {
  const { ownKeys, getOwnPropertyDescriptor } = Reflect;
  const style = getComputedStyle;
  const { querySelectorAll } = Document.prototype;
  const { closest } = Element.prototype;
  const apply = Reflect.apply;
  const known = new Map<unknown, number>();
  const { get, set } = Map.prototype;
  const size = getOwnPropertyDescriptor(Map.prototype, 'size')!.get!;
  const natives = { Object, Array, String, Number, Boolean, Function, RegExp, Promise, Map, Set, WeakMap, Symbol, Date, Error, JSON, Math, Reflect, HTMLElement, Element, Node, Document, Event, EventTarget, ShadowRoot, HTMLDocument, NodeList, CSSStyleSheet, Window };
  const say = (value: unknown): string => {
    if (typeof value !== 'function') return typeof value === 'string' || typeof value === 'number' ? `${value}` : typeof value;
    if (apply(get, known, [value]) === undefined) apply(set, known, [value, apply(size, known, []) as number]);
    return `f${apply(get, known, [value]) as number}`;
  };
  Object.defineProperty(window, 'tellHost', {
    configurable: true,
    value: () => {
      let told = '';
      const owners = ownKeys(natives);
      for (let at = 0; at < owners.length; at++) {
        const native = natives[owners[at] as keyof typeof natives] as unknown as { prototype?: object };
        for (const owner of [native, native.prototype ?? {}]) {
          const keys = ownKeys(owner);
          for (let index = 0; index < keys.length; index++) {
            const key = keys[index]!;
            const found = getOwnPropertyDescriptor(owner, key)!;
            told += `${owners[at] as string}.${typeof key === 'string' ? key : 'symbol'} ${say(found.value)} ${say(found.get)} ${say(found.set)} ${found.enumerable}\n`;
          }
        }
      }
      const names = ownKeys(window);
      for (let index = 0; index < names.length; index++) {
        const name = names[index]!;
        if (typeof name === 'string' && !/^(\d+|puppeteer_.*|tell.*)$/.test(name)) told += `window.${name}\n`;
      }
      told += `frames ${window.length}\n`;
      const elements = apply(querySelectorAll, document, ['body, body *, head > div:not([hidden])']) as NodeListOf<Element>;
      for (let index = 0; index < elements.length; index++) {
        const element = elements[index]!;
        if (apply(closest, element, ['[feed], script, iframe, frame'])) continue;
        const computed = style(element);
        told += `<${element.localName}> ${element.id}`;
        for (const property of ['color', 'font-size', 'font-family', 'line-height', 'margin-top', 'padding-left', 'display', 'background-color', 'text-align', 'text-indent', 'letter-spacing', 'border-top-width', 'visibility', 'position', 'opacity', 'cursor', 'width']) told += ` ${property === 'width' && element.localName !== 'h1' ? '' : computed.getPropertyValue(property)}`;
        told += '\n';
      }
      return told;
    },
  });
}

/** A window that shows one page after another, and what was noticed of the present one. */
interface Shown {
  readonly page: Page;
  said: string[];
  violations: string[];
  requests: string[];
}

const idle = new WeakMap<Browser, Promise<Shown>[]>();

async function openWindow(browser: Browser): Promise<Shown> {
  // A context of its own is a window of its own: hidden tabs get no frames.
  const page = await (await browser.createBrowserContext()).newPage();
  const opened: Shown = { page, said: [], violations: [], requests: [] };
  page.on('pageerror', (error) => opened.said.push(`error ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', (message) => opened.said.push(`${message.type()} ${message.text()}`));
  page.on('request', (request) => opened.requests.push(request.url()));
  await page.setCacheEnabled(true);
  await page.exposeFunction('tellViolation', (text: string) => opened.violations.push(text));
  await page.evaluateOnNewDocument(() => {
    const tell = (globalThis as unknown as { tellViolation(text: string): void }).tellViolation;
    addEventListener('securitypolicyviolation', (event) => tell(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await page.evaluateOnNewDocument(watch);
  return opened;
}

/** Shows a page in a window that nobody uses, until `use` is done with it. */
async function show<Result>(browser: Browser, url: string, width: number, use: (opened: Shown) => Promise<Result>): Promise<Result> {
  const windows = idle.get(browser) ?? [];
  idle.set(browser, windows);
  const taken = windows.pop() ?? openWindow(browser);
  const opened = await taken;
  try {
    await opened.page.setViewport({ width, height: 1200 });
    // What the page before still says is not said of this one.
    opened.page.once('framenavigated', () => ([opened.said, opened.violations, opened.requests] = [[], [], []]));
    await opened.page.goto(url, { waitUntil: 'load' });
    const result = await use(opened);
    await opened.page.emulateMediaType();
    windows.push(taken);
    return result;
  } catch (error) {
    await opened.page.browserContext().close();
    throw error;
  }
}

const tell = (page: Page): Promise<string> => page.evaluate('tellHost()') as Promise<string>;

let ordinary: Promise<{ sight: Sight; styles: string[] }> | undefined;
let count = 0;

/** What an ordinary page of the present build shows: measured once, on a page without anything of a host. */
function ordinarySight(browser: Browser, site: Site): Promise<{ sight: Sight; styles: string[] }> {
  ordinary ??= (async () => {
    site.routes['/ordinary.html'] = { body: htmlOf({}) };
    return show(browser, `${site.url}/ordinary.html`, 1000, async ({ page, said }) => {
      await settle(page);
      const sight = await look(page);
      const styles = await styleOf(page);
      // What is measured against must itself be right.
      assert.deepEqual(sight.faults, []);
      assert.deepEqual(said, []);
      const text = sight.texts.join('\n');
      for (const figure of ['7.72%', '3.71个百分点', '10.56%', '24.30%', '宁夏']) assert.ok(text.includes(figure), `${figure} is not in ${text}`);
      return { sight, styles };
    });
  })();
  return ordinary;
}

/** Opens a page with the script and without it; fails if a figure, the look of the widgets, or anything of the host is not as it has to be. */
export async function expectHost(browser: Browser, site: Site, host: Host): Promise<void> {
  const plainPage = await ordinarySight(browser, site);
  const folder = `/host-${count++}`;
  const { encode = (html: string) => html, type = 'text/html', headers = {}, width = 1000, act, routes = {} } = host;
  site.routes[`${folder}/page.html`] = { type, headers, body: encode(htmlOf(host)) };
  for (const [path, route] of Object.entries(routes)) site.routes[path.startsWith('/') ? path : `${folder}/${path}`] = route;
  const url = `${site.url}${folder}/page.html`;
  const withScript = await show(browser, url, width, async (opened) => {
    const { page } = opened;
    await act?.(page);
    await settle(page);
    const sight = await look(page);
    if (!host.isHidden) assert.deepEqual(sight.faults, []);
    if (host.widgetWidth !== undefined) assert.deepEqual([...new Set(sight.widths)], [host.widgetWidth]);
    assert.doesNotMatch(sight.texts.join('\n'), nonsense);
    const seen = new Set(sight.texts);
    assert.deepEqual(plainPage.sight.texts.filter((text) => !seen.has(text)), [], `these are missing; there is ${sight.texts.join('\n')}; ${opened.said.join('\n')}`);
    if (!host.isRestyled && !host.isHidden) for (const [room, picture] of Object.entries(sight.pictures)) assert.equal(picture, plainPage.sight.pictures[room] ?? picture, room);
    if (!host.isRestyled && !host.isHidden) assert.deepEqual((await styleOf(page)).filter((style) => !plainPage.styles.includes(style)).slice(0, 8), []);
    assert.deepEqual(opened.requests.filter((address) => !address.startsWith(site.url) && !/^(data|blob|about):/.test(address)), []);
    return { told: await tell(page), said: opened.said, violations: opened.violations };
  });
  // The same page, with nothing behind the address of the script.
  site.routes[`${folder}/page.html`] = { type, headers, body: encode(htmlOf(host).replaceAll('indicator-widgets.js', 'nothing.js')) };
  const without = await show(browser, url, width, async ({ page, said, violations }) => {
    await act?.(page);
    return { told: await tell(page), said, violations };
  });
  assert.deepEqual(withScript.violations, without.violations);
  const allowed = host.says ?? /^$/;
  // What a page says in no fixed order is not held to one.
  const told = (said: readonly string[]): string[] => said.filter((text) => !allowed.test(text)).sort();
  assert.deepEqual(told(withScript.said), told(without.said));
  const [before, after] = [without.told.split('\n'), withScript.told.split('\n')];
  assert.deepEqual([after.filter((line) => !before.includes(line)), before.filter((line) => !after.includes(line))], [[], []]);
}
