// Serves the demo with a script built from the present source: npm start -- --host 0.0.0.0 --port 8080
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEmbed } from './embed.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({ options: { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '5173' } } });

/** When a source file last changed, in milliseconds. */
const changed = () => Math.max(...readdirSync('src', { recursive: true }).map((name) => statSync(join('src', name)).mtimeMs));

let built = 0;
let files;
/** The script, built again when the source is newer; a fault is told in the terminal and in the page's console. */
function script(name) {
  const now = changed();
  if (now > built) {
    built = now;
    files = buildEmbed().catch((error) => {
      console.error(error.message);
      return new Map([['indicator-widgets.js', `console.error(${JSON.stringify(`indicator-widgets.js was not built: ${error.message}`)});`]]);
    });
  }
  return files.then((outputs) => ({ body: outputs.get(name), headers: { 'cache-control': 'no-store' } }));
}

const names = ['indicator-widgets.js', 'indicator-widgets.js.map'];
const routes = Object.fromEntries(names.map((name) => [`/${name}`, () => script(name)]));

async function listen(port, tries = 20) {
  try {
    return await serve({ folders: { '/': 'demo' }, routes, host: values.host, port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || tries === 0) throw error;
    return listen(port + 1, tries - 1);
  }
}

await script(names[0]);
const { url } = await listen(Number(values.port));
console.log(`The demo is at ${url}/ (reload a page to see changed source; Ctrl+C ends)`);
