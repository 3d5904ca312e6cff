// Chromium as old visitors have it, from 67 to 132: builds without a window that two npm packages carry, by pinned hash, unpacked
// into node_modules/.cache. They are started directly and told by their own pages how it went: no driver speaks to all of them.
import { spawn } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { packed } from './packed.mjs';

/** The oldest in which the widgets work. */
export const oldestKernel = 83;

/** Major version: package and hash. */
export const kernels = {
  67: ['chrome-aws-lambda@67.0.3372', 'sha512-JGB/vPO64wwEBLBRGkZUa9uoJ7sZ/y0wB9/ZAlDS7fYtEOAJUVx7WzcU3hIhfCP4RSBcggS6vbSyx1u+Sgt5+w=='],
  72: ['chrome-aws-lambda@1.11.1', 'sha512-qLAtxBlQHl1lx8A6ujsjEzSB/rT+3fIeko8pQmmNBquEmO5Clb1zg42SFcxFGoulbMVWFZmWftwcPedeSvOXEg=='],
  80: ['chrome-aws-lambda@2.1.1', 'sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw=='],
  83: ['chrome-aws-lambda@3.1.1', 'sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA=='],
  87: ['chrome-aws-lambda@5.4.0', 'sha512-edlk3okaPwVJ7lLhmi0p1Xs0lx3ekloW5Lqq+q+V0jS/4dyXYLeA23SKdB+A6+hBf/n88yfR8ssb78tBD/C9CA=='],
  92: ['chrome-aws-lambda@10.1.0', 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw=='],
  108: ['@sparticuz/chromium@108.0.3', 'sha512-vMOWoGKb/zQZ83FoB8GUAx5LzofaeCp0qCSQDkuugx89/CFmgRlUBO3x1Kk/4jwVXeM055UaYvhboaohPpH9zA=='],
  114: ['@sparticuz/chromium@114.0.0', 'sha512-jzOUZInBjnJYXXCJFCDOEQb0t22Klx2+t7isZEiSOxLdDyDtDaykUS5c8Bw4KczWYb4fDxorO0D+g0rCFq5/gA=='],
  132: ['@sparticuz/chromium@132.0.0', 'sha512-7SAhVa4nHAP7bxEhnMFuwV7KNDqAF4RVGZNwRhvyss8lJNT7Syi9nPwIPYvsHtjJ1S7Nx8OL8uqe9V3a/ED/Mg=='],
};

/** Whether such builds run here. */
export const kernelsRun = process.platform === 'linux' && process.arch === 'x64';

/** The executable of a kernel. */
export async function kernel(major) {
  const folder = join(packed(...kernels[major]), 'bin');
  const file = join(folder, 'chromium');
  if (!existsSync(file)) {
    const compressed = join(folder, readdirSync(folder).find((name) => /^chromium.*\.br$/.test(name)));
    await pipeline(createReadStream(compressed), createBrotliDecompress(), createWriteStream(`${file}.part`));
    chmodSync(`${file}.part`, 0o755);
    renameSync(`${file}.part`, file);
    rmSync(compressed);
  }
  return file;
}

/** Gets what is missing of the kernels; as a program of its own, so that it takes nobody's time. */
export function fetchKernels(...majors) {
  return new Promise((resolve) => spawn(process.execPath, [fileURLToPath(import.meta.url), ...majors], { stdio: ['ignore', 'ignore', 'inherit'] }).on('close', resolve));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const major of process.argv.slice(2)) await kernel(major);

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--no-proxy-server', '--remote-debugging-port=0'];

/** Starts a kernel with a page; `address` is where it answers (`127.0.0.1:PORT`). */
export async function startKernel(major, url = 'about:blank') {
  const profile = mkdtempSync(join(tmpdir(), 'kernel-'));
  const child = spawn(await kernel(major), [...flags, `--user-data-dir=${profile}`, '--window-size=1300,900', url], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  // With all that it started: what is left would go on writing into the folder.
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {}
  };
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    kill();
    if (child.exitCode === null && child.signalCode === null) await gone;
    await wait(100);
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    } catch {} // A folder left among the temporary ones is no fault of the script under test.
  };
  process.once('exit', kill);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  for (let tries = 0; tries < 300; tries++) {
    const address = /ws:\/\/([^/]+)\//.exec(said)?.[1];
    if (address) return { address, stop };
    if (child.exitCode !== null) break;
    await wait(50);
  }
  await stop();
  throw new Error(`Chromium ${major} did not start: ${said.trim().split('\n').pop()}`);
}

/** Keys as the DevTools protocol has them. */
const keys = { Tab: [9], Enter: [13, '\r'], Escape: [27], ' ': [32, ' '], End: [35], Home: [36], ArrowLeft: [37], ArrowUp: [38], ArrowRight: [39], ArrowDown: [40] };

/** What the commands of tests know of puppeteer's page, for one tab. The socket is puppeteer's own; Node has none before version 22. */
function pageOf(socketUrl) {
  const WebSocket = globalThis.WebSocket ?? createRequire(createRequire(import.meta.url).resolve('puppeteer-core'))('ws');
  let shift = 0;
  const send = (method, params) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(socketUrl);
      socket.onerror = reject;
      socket.onopen = () => socket.send(JSON.stringify({ id: 1, method, params }));
      socket.onmessage = () => {
        socket.close();
        resolve();
      };
    });
  const key = (type) => (name) => {
    if (name === 'Shift') shift = type === 'keyUp' ? 0 : 8;
    const [code = name.toUpperCase().charCodeAt(0), text = name.length === 1 ? name : undefined] = keys[name] ?? [];
    return send('Input.dispatchKeyEvent', { type: type === 'keyDown' && !text ? 'rawKeyDown' : type, key: name, code: name === ' ' ? 'Space' : name, windowsVirtualKeyCode: code, modifiers: shift, ...(type === 'keyDown' && text ? { text } : {}) });
  };
  const [down, up] = [key('keyDown'), key('keyUp')];
  return {
    keyboard: { down, up, press: async (name) => { await down(name); await up(name); } },
    setViewport: ({ width, height }) => send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
  };
}

/** A launcher for the web test runner: a tab for each page. */
export function kernelLauncher(major) {
  let started;
  const tabs = new Map();
  const call = (path) => fetch(`http://${started.address}/json/${path}`);
  return {
    name: `Chromium ${major}`,
    type: 'puppeteer',
    concurrency: 2,
    async initialize() {
      started = await startKernel(major);
    },
    async startSession(id, url) {
      const { id: tab, webSocketDebuggerUrl } = await (await call(`new?${encodeURI(url)}`)).json();
      tabs.set(id, { tab, url, page: pageOf(webSocketDebuggerUrl) });
    },
    isActive: (id) => tabs.has(id),
    getBrowserUrl: (id) => tabs.get(id)?.url,
    getPage: (id) => tabs.get(id).page,
    async stopSession(id) {
      const { tab } = tabs.get(id);
      tabs.delete(id);
      await call(`close/${tab}`);
      return {};
    },
    stop: () => started?.stop(),
    startDebugSession() {
      throw new Error('Old kernels cannot be debugged from here.');
    },
  };
}
