// Every story of dist/storybook as a test: it draws, its play function passes, axe (which Storybook runs) finds nothing.
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
      const fault = (event) => (error) => faults.push(`${event}: ${error?.message ?? error?.title ?? JSON.stringify(error)}`);
      channel.on('playFunctionThrewException', fault('playFunctionThrewException')); // storyFinished still follows, as a success
      for (const event of ['storyThrewException', 'storyErrored', 'storyMissing'])
        channel.on(event, (error) => {
          fault(event)(error);
          resolve(faults);
        });
      channel.on('storyFinished', ({ status, reporters = [] }) => {
        if (status !== 'success' && !faults.length && !reporters.some((reporter) => reporter.status === 'failed')) faults.push(`status ${status}`);
        if (!reporters.some(({ type }) => type === 'a11y')) faults.push('axe did not run');
        for (const { type, result, ...reporter } of reporters)
          if (reporter.status === 'failed')
            for (const { id, nodes } of result?.violations ?? [{ id: 'failed', nodes: [] }])
              faults.push(`${type}: ${id} ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
        resolve(faults);
      });
    }, 1);
  });
}

async function faultsOf(browser, url) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error?.message ?? error)));
  try {
    await page.evaluateOnNewDocument(listen);
    await page.goto(url);
    const told = await Promise.race([page.evaluate(() => globalThis.storyDone), wait(20000, ['not finished after 20 s'], { ref: false })]);
    return [...told, ...errors];
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
const site = await serve({ folders: { '/': root } });
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
