// Runs test pages in WebKitGTK through its WebDriver, as the web test runner wants it. No client library: five requests are all.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { findWebKit } from './engines.mjs';

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

async function startDriver({ driver, xvfb }) {
  const children = [];
  let display = process.env.DISPLAY;
  if (xvfb) {
    const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(screen);
    display = `:${await new Promise((resolve, reject) => {
      screen.stdio[3].once('data', (data) => resolve(String(data).trim()));
      screen.once('exit', () => reject(new Error('Xvfb did not start')));
    })}`;
  }
  const port = await freePort();
  // Rendering by the processor: the same on every machine. Switching off DMABUF or compositing, as is often advised, makes it hang.
  children.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1', NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory', no_proxy: '*' } }));
  const stop = () => children.forEach((child) => child.kill());
  process.once('exit', stop);
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok, () => false)) return { port, stop };
    await wait(50);
  }
  stop();
  throw new Error('WebKitWebDriver did not start');
}

/** A window of WebKit: where it is, how big, what is typed into it. */
async function openWindow(port, binary) {
  const call = async (path, request) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, { headers: { 'content-type': 'application/json' }, ...request });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId } = await call('', { method: 'POST', body: JSON.stringify({ capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } } }) });
  const post = (path, body) => call(`/${sessionId}${path}`, { method: 'POST', body: JSON.stringify(body) });
  return {
    goto: (url) => post('/url', { url }),
    execute: (script) => post('/execute/sync', { script, args: [] }),
    resize: (width, height) => post('/window/rect', { width, height }),
    keys: (actions) => post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] }),
    close: () => call(`/${sessionId}`, { method: 'DELETE' }),
  };
}

/** The keys that have no character of their own, as WebDriver writes them. */
const keys = { Backspace: '\ue003', Tab: '\ue004', Enter: '\ue007', Shift: '\ue008', Escape: '\ue00c', Space: ' ', End: '\ue010', Home: '\ue011', ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015' };

/** A launcher for the web test runner. One window, one page at a time; the commands of tests find what they know of puppeteer's page. */
export function webkitLauncher() {
  let driver;
  let window;
  let current;
  const key = (type) => (name) => window.keys([{ type, value: keys[name] ?? name }]);
  const page = {
    keyboard: {
      down: key('keyDown'),
      up: key('keyUp'),
      press: async (name) => {
        const value = keys[name] ?? name;
        await window.keys([{ type: 'keyDown', value }, { type: 'keyUp', value }]);
      },
    },
    async setViewport({ width, height }) {
      // What is asked for is the page's size; the window is larger by its own edges.
      for (let tries = 0; tries < 3; tries++) {
        const [inner, outer] = await window.execute('return [[innerWidth, innerHeight], [outerWidth, outerHeight]]');
        if (inner[0] === width && inner[1] === height) return;
        await window.resize(outer[0] + width - inner[0], outer[1] + height - inner[1]);
        await wait(100);
      }
    },
  };
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {
      const found = findWebKit();
      if (!found) throw new Error('There is no WebKit on this machine.');
      driver = await startDriver(found);
      window = await openWindow(driver.port, found.browser);
      await page.setViewport({ width: 1000, height: 800 });
    },
    async startSession(id, url) {
      current = id;
      await window.goto(url);
    },
    isActive: (id) => current === id,
    getBrowserUrl: () => window.execute('return location.href').catch(() => undefined),
    getPage: () => page,
    async stopSession() {
      current = undefined;
      await window.goto('about:blank');
      return {};
    },
    async stop() {
      await window?.close().catch(() => {});
      driver?.stop();
    },
    startDebugSession() {
      throw new Error('WebKit cannot be debugged from here.');
    },
  };
}
