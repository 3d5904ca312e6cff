// Every story of dist/storybook as a test: it draws, its play function passes, axe (which Storybook runs) finds nothing,
// and the console has an error exactly if the story is about one (`parameters.expectsConsoleError`).
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { launchOptions } from './browser.mjs';
import { writeJunit } from './junit.mjs';
import { serve } from './serve.mjs';

const root = 'dist/storybook';

/** Runs in the page before anything else: promises what Storybook reports of the story. */
function listen() {
  globalThis.storyDone = new Promise((resolve) => {
    const timer = setInterval(() => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(timer);
      const faults = [];
      const fault = (event) => (error) => faults.push(`${event}: ${(error?.message ?? error?.title ?? JSON.stringify(error)).split('\n\nIgnored nodes')[0]}`);
      channel.on('playFunctionThrewException', fault('playFunctionThrewException')); // storyFinished still follows, as a success
      for (const event of ['storyThrewException', 'storyErrored', 'storyMissing'])
        channel.on(event, (error) => {
          fault(event)(error);
          resolve(faults);
        });
      channel.on('storyPrepared', ({ parameters }) => (globalThis.expectsConsoleError = parameters.expectsConsoleError === true));
      channel.on('storyFinished', ({ status, reporters = [] }) => {
        if (status !== 'success' && !faults.length && !reporters.some((reporter) => reporter.status === 'failed')) faults.push(`status ${status}`);
        if (!reporters.some(({ type }) => type === 'a11y')) faults.push('axe did not run');
        for (const { type, result, status: outcome } of reporters.filter((reporter) => reporter.status === 'failed')) {
          const violations = result?.violations?.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
          faults.push(...(violations ?? result?.faults ?? [outcome]).map((text) => `${type}: ${text}`));
        }
        resolve(faults);
      });
    }, 1);
  });
}

async function faultsOf(browser, url) {
  const page = await browser.newPage();
  const errors = [];
  const logged = [];
  page.on('pageerror', (error) => errors.push(String(error?.message ?? error)));
  page.on('console', (message) => message.type() === 'error' && logged.push(`console.error: ${message.text()}`));
  try {
    await page.emulateFocusedPage?.(true); // two pages at a time: a page in the back would get no focus events
    await page.evaluateOnNewDocument(listen);
    await page.goto(url);
    const told = await Promise.race([page.evaluate(() => globalThis.storyDone), wait(20000, ['not finished after 20 s'], { ref: false })]);
    const isAboutError = await page.evaluate(() => globalThis.expectsConsoleError === true);
    if (isAboutError && !logged.length) errors.push('expected an error in the console, and there was none');
    return [...told, ...errors, ...(isAboutError ? [] : logged)];
  } catch (error) {
    return [...errors, error.message];
  } finally {
    await page.close().catch(() => {});
  }
}

const entries = Object.values(JSON.parse(readFileSync(`${root}/index.json`, 'utf8')).entries);
const stories = entries.filter(({ type, tags }) => type === 'story' && tags.includes('test'));
const waiting = [...stories];
const results = [];
const site = await serve({ folders: { '/': root }, cache: 'max-age=3600' }); // Storybook itself is the same for every story
const browser = await puppeteer.launch(await launchOptions());

async function worker() {
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    const start = performance.now();
    const faults = await faultsOf(browser, `${site.url}/iframe.html?viewMode=story&id=${story.id}`);
    results.push({ group: story.title, name: story.name, seconds: (performance.now() - start) / 1000, faults });
    console.log(`${faults.length ? '✗' : '✓'} ${story.title}: ${story.name}${faults.map((fault) => `\n    ${fault}`).join('')}`);
  }
}

await Promise.all([worker(), worker()]);
await browser.close();
await site.close();
writeJunit('stories', results);
process.exitCode = results.some(({ faults }) => faults.length) ? 1 : 0;
