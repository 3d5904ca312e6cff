// Opens pages as a reader's browser does, and writes down what they asked for and what went wrong.
import { after, before } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from '../../.config/browser.mjs';
import { serve, type Route, type Site } from '../../.config/serve.mjs';

export { serve, type Route, type Site };

/** A page and what it did; the lists grow while it is open. */
export interface Visit {
  readonly page: Page;
  /** Uncaught errors, rejected promises, `console.error`. */
  readonly errors: readonly string[];
  /** Everything else that was said on the console. */
  readonly logs: readonly string[];
  /** Addresses asked for, the page's own first. */
  readonly requests: readonly string[];
  /** Violations of the page's Content-Security-Policy: directive and what was blocked. */
  readonly violations: readonly string[];
}

interface VisitOptions {
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** False leaves scripts unrun. */
  readonly javascript?: boolean;
  /** CSS media features such as `{ name: 'prefers-reduced-motion', value: 'reduce' }`. */
  readonly media?: { name: string; value: string }[];
  /** Runs in the page before any script of its own. */
  readonly before?: () => void;
}

let shared: Promise<Browser> | undefined;
let users = 0;

/** The browser that all tests of a process use; each that asks for it leaves it in `after`. */
export function launch(): Promise<Browser> {
  users++;
  return (shared ??= launchOptions().then((options) => puppeteer.launch(options)));
}

/** Closes the browser once nobody uses it. */
export async function leave(): Promise<void> {
  if (--users) return;
  const browser = await shared;
  shared = undefined;
  await browser?.close();
}

/** The demo with the built script, as `npm start` serves it; routes come before files. */
export function serveDemo(routes: NonNullable<Parameters<typeof serve>[0]>['routes'] = {}): Promise<Site> {
  return serve({ folders: { '/': 'demo', '/indicator-widgets.js': 'dist/indicator-widgets.js', '/esm': 'dist/esm' }, routes });
}

/** A browser and the demo for the tests of a file or a suite, there before them and gone after them. */
export function demoForTests(): { readonly origin: () => string; readonly open: (page: string, options?: VisitOptions) => Promise<Visit> } {
  let browser: Browser;
  let site: Site;
  before(async () => {
    browser = await launch();
    site = await serveDemo();
  });
  after(async () => {
    await leave();
    await site.close();
  });
  return { origin: () => site.url, open: (page, options) => visit(browser, `${site.url}/${page}`, options) };
}

/** Opens a page of its own (no cookies, no cache shared) and waits until it has loaded. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { width = 1000, height = 800, javascript = true, media = [], before } = options;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  const logs: string[] = [];
  const requests: string[] = [];
  const violations: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => (message.type() === 'error' ? errors : logs).push(message.text()));
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.ico')) requests.push(request.url());
  });
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(javascript);
  await page.emulateMediaFeatures(media);
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { tellViolation(text: string): void }).tellViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  if (before) await page.evaluateOnNewDocument(before);
  await page.goto(url, { waitUntil: 'load' });
  return { page, errors, logs, requests, violations };
}

/** Runs a function beside the page: it sees the same document, with the built-ins of the browser, whatever the page has made of its own. */
export function apart<Result>(page: Page, look: () => Result): Promise<Awaited<Result>> {
  // Puppeteer has this world for its own queries; it is not in its types.
  return (page.mainFrame() as unknown as { isolatedRealm(): Pick<Page, 'evaluate'> }).isolatedRealm().evaluate(look);
}
