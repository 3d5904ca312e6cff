// Every story of dist/storybook as a test: it draws, its play function passes, axe (which Storybook runs) finds nothing,
// and the console has an error exactly if the story is about one (`parameters.expectsConsoleError`).
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { launchOptions } from './browser.mjs';
import { writeJunit } from './junit.mjs';
import { serve } from './serve.mjs';

const root = 'dist/storybook';

/** Runs in the page before anything else: promises, story by story, what Storybook reports of it. */
function listen() {
  let story;
  const begin = (id) => {
    story = { id, faults: [], expectsConsoleError: false };
    globalThis.storyDone = new Promise((resolve) => (story.end = () => resolve(story)));
  };
  begin(new URLSearchParams(location.search).get('id'));
  const timer = setInterval(() => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    globalThis.showStory = (id) => {
      begin(id);
      channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
      return globalThis.storyDone;
    };
    const fault = (event) => (error) => story.faults.push(`${event}: ${(error?.message ?? error?.title ?? JSON.stringify(error)).split('\n\nIgnored nodes')[0]}`);
    channel.on('playFunctionThrewException', fault('playFunctionThrewException')); // storyFinished still follows, as a success
    for (const event of ['storyThrewException', 'storyErrored', 'storyMissing'])
      channel.on(event, (error) => {
        fault(event)(error);
        story.end();
      });
    channel.on('storyPrepared', ({ id, parameters }) => id === story.id && (story.expectsConsoleError = parameters.expectsConsoleError === true));
    channel.on('storyFinished', ({ storyId, status, reporters = [] }) => {
      if (storyId !== story.id) return;
      const { faults } = story;
      if (status !== 'success' && !faults.length && !reporters.some((reporter) => reporter.status === 'failed')) faults.push(`status ${status}`);
      if (!reporters.some(({ type }) => type === 'a11y')) faults.push('axe did not run');
      for (const { type, result, status: outcome } of reporters.filter((reporter) => reporter.status === 'failed')) {
        const violations = result?.violations?.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
        faults.push(...(violations ?? result?.faults ?? [outcome]).map((text) => `${type}: ${text}`));
      }
      story.end();
    });
  }, 1);
}

/** A page of Storybook that shows one story after the other: what takes longest is Storybook itself. */
class Stage {
  errors = [];
  logged = [];
  #browser;
  #url;
  #page;

  constructor(browser, url) {
    this.#browser = browser;
    this.#url = url;
  }

  /** Whether stories were shown on the page before. */
  get isUsed() {
    return this.#page !== undefined;
  }

  async close() {
    await this.#page?.close().catch(() => {});
    this.#page = undefined;
  }

  /** What Storybook, the page and its console say of a story. */
  async faultsOf(id) {
    const page = (this.#page ??= await this.#open());
    const errors = (this.errors = []);
    const logged = (this.logged = []);
    try {
      const isNew = page.url() === 'about:blank';
      if (isNew) await page.goto(`${this.#url}/iframe.html?viewMode=story&id=${id}`);
      const done = page.evaluate((one) => (one ? globalThis.showStory(one) : globalThis.storyDone), isNew ? '' : id);
      const { faults, expectsConsoleError } = await Promise.race([done, wait(20000, { faults: ['not finished after 20 s'] }, { ref: false })]);
      if (expectsConsoleError && !logged.length) errors.push('expected an error in the console, and there was none');
      // What was said once on a page is not said again: the next story starts on a page of its own.
      if (expectsConsoleError) await this.close();
      return [...faults, ...errors, ...(expectsConsoleError ? [] : logged)];
    } catch (error) {
      return [...errors, error.message];
    }
  }

  async #open() {
    const page = await this.#browser.newPage();
    page.on('pageerror', (error) => this.errors.push(String(error?.message ?? error)));
    page.on('console', (message) => message.type() === 'error' && this.logged.push(`console.error: ${message.text()}`));
    await page.emulateFocusedPage?.(true); // two pages at a time: a page in the back would get no focus events
    await page.evaluateOnNewDocument(listen);
    return page;
  }
}

const entries = Object.values(JSON.parse(readFileSync(`${root}/index.json`, 'utf8')).entries);
const stories = entries.filter(({ type, tags }) => type === 'story' && tags.includes('test'));
const waiting = [...stories];
const results = [];
const site = await serve({ folders: { '/': root }, cache: 'max-age=3600' }); // Storybook itself is the same for every story
const browser = await puppeteer.launch(await launchOptions());

async function worker() {
  const stage = new Stage(browser, site.url);
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    const start = performance.now();
    const wasUsed = stage.isUsed;
    let faults = await stage.faultsOf(story.id);
    if (faults.length) await stage.close();
    // What an earlier story left behind is not this one's fault.
    if (faults.length && wasUsed) {
      faults = await stage.faultsOf(story.id);
      await stage.close();
    }
    results.push({ group: story.title, name: story.name, seconds: (performance.now() - start) / 1000, faults });
    console.log(`${faults.length ? '✗' : '✓'} ${story.title}: ${story.name}${faults.map((fault) => `\n    ${fault}`).join('')}`);
  }
  await stage.close();
}

await Promise.all([worker(), worker()]);
await browser.close();
await site.close();
writeJunit('stories', results);
process.exitCode = results.some(({ faults }) => faults.length) ? 1 : 0;
