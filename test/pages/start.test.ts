import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, leave, visit } from './browser.js';
import { perceive, settle } from './widgets.js';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => leave());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

it('npm start serves the demo with a script built from the present source, and ends when it is told to', async () => {
  const port = await freePort();
  const child = spawn(process.execPath, ['.config/start.mjs', '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit');
  try {
    while (!said.includes(`http://127.0.0.1:${port}/`)) {
      const event = await Promise.race([once(child.stdout, 'data').then(() => 'said'), ended.then(() => 'ended')]);
      assert.equal(event, 'said', said);
    }
    const { page, errors } = await visit(browser, `http://127.0.0.1:${port}/plain.html`);
    await settle(page);
    const widgets = await perceive(page);
    assert.ok(widgets.some(({ text }) => text.includes('7.72%')), JSON.stringify(widgets));
    assert.deepEqual(errors, []);
    await page.close();
  } finally {
    child.kill();
  }
  const [, signal] = (await ended) as [number | null, string | null];
  assert.equal(signal, 'SIGTERM');
});
