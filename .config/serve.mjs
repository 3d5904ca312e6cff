// A static file server for the demo, the stories and the tests, with routes that can misbehave.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// No charset: a page or script in a legacy encoding must be read as its own page says.
const types = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.geojson': 'application/geo+json',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
};

/** The file for a URL path, or nothing. `folders` maps URL prefixes to folders or files; the longest prefix wins. */
function fileFor(path, folders) {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  for (const prefix of prefixes) {
    if (path !== prefix && !path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)) continue;
    const file = join(folders[prefix], normalize(`/${path.slice(prefix.length)}`));
    const index = join(file, 'index.html');
    const found = [file.replace(/[/\\]$/, ''), index].find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
    if (found) return found;
  }
  return undefined;
}

async function answer(request, response, folders, routes, cache) {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const route = typeof routes[path] === 'function' ? await routes[path](request) : routes[path];
  if (route) {
    const { status = 200, delay = 0, type = types[extname(path)] ?? 'text/html', headers = {}, body = '' } = route;
    await wait(delay);
    if (route.drop) return response.destroy();
    return response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  }
  const file = fileFor(path, folders);
  if (!file && path === '/favicon.ico') return response.writeHead(204).end(); // browsers ask by themselves
  if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end(`Not found: ${path}\n`);
  if (file.endsWith('index.html') && !/\/(index\.html)?$/.test(path)) return response.writeHead(301, { location: `${path}/` }).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': cache });
  return createReadStream(file).pipe(response);
}

/**
 * An answer; `delay` in milliseconds, `drop` closes the connection without one.
 *
 * @typedef {{ status?: number, delay?: number, type?: string, headers?: Record<string, string>, body?: string | Uint8Array, drop?: boolean }} Route
 * @typedef {Record<string, Route | ((request: import('node:http').IncomingMessage) => Route | undefined | Promise<Route | undefined>)>} Routes
 * @typedef {{ method: string, url: string, headers: import('node:http').IncomingHttpHeaders }} Asked
 * @typedef {{ url: string, requests: Asked[], routes: Routes, close(): Promise<void> }} Site
 */

/**
 * Serves folders (or files) by URL prefix, before them routes by URL path, which may be changed while serving, and records the requests.
 *
 * @param {{ folders?: Record<string, string>, routes?: Routes, host?: string, port?: number, cache?: string }} [options] `cache` is the Cache-Control of files
 * @returns {Promise<Site>}
 */
export async function serve({ folders = {}, routes = {}, host = '127.0.0.1', port = 0, cache = 'no-store' } = {}) {
  /** @type {Asked[]} */
  const requests = [];
  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? 'GET', url: request.url ?? '/', headers: request.headers });
    answer(request, response, folders, routes, cache).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const used = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${used}`, requests, routes, close };
}
