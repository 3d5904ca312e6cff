// Finds a Chromium-family browser; on Linux x64 with none, gets one from the npm registry (no root, no apt).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { env, platform, arch } = process;
const fromNpm = '@sparticuz/chromium@153.0.0';
const cache = 'node_modules/.cache/browser';
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chrome'];
const places = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]),
};

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const missing = (why) => new Error(`${why}The tests need Chromium, Chrome or Edge. Install one (Debian, Ubuntu: apt-get install chromium) or set CHROME_PATH.`);

/**
 * The browser to use: CHROME_PATH, else one of this machine (not if NO_SYSTEM_BROWSER is set), else the one from npm.
 *
 * @returns {Promise<{ executablePath: string, headless: true | 'shell' }>}
 */
export async function findBrowser() {
  const asked = env.CHROME_PATH ?? env.PUPPETEER_EXECUTABLE_PATH;
  if (asked) {
    if (runs(asked)) return { executablePath: asked, headless: true };
    throw new Error(`CHROME_PATH names ${asked}, which is not there or cannot be run.`);
  }
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = env.NO_SYSTEM_BROWSER ? undefined : [...(places[platform] ?? []), ...onPath].find(runs);
  if (found) return { executablePath: found, headless: true };
  if (platform !== 'linux' || arch !== 'x64' || env.NO_BROWSER_INSTALL) throw missing('');
  return { executablePath: await unpack(install()), headless: 'shell' };
}

/** What puppeteer needs to launch that browser. */
export async function launchOptions() {
  const root = process.getuid?.() === 0;
  return { ...(await findBrowser()), args: ['--disable-dev-shm-usage', ...(root || env.CI ? ['--no-sandbox'] : [])] };
}

function install() {
  const folder = resolve(cache);
  if (existsSync(join(folder, 'node_modules/@sparticuz/chromium'))) return folder;
  console.error(`No browser on this machine: getting ${fromNpm} from the npm registry (67 MB) into ${cache} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', '--no-package-lock', fromNpm], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw missing('npm could not get a browser. ');
  return folder;
}

async function unpack(folder) {
  const before = env.TMPDIR;
  env.TMPDIR = folder; // the package unpacks into os.tmpdir()
  try {
    const library = join(folder, 'node_modules/@sparticuz/chromium');
    const { default: chromium, inflate } = await import(pathToFileURL(join(library, 'build/index.js')).href);
    const executable = await chromium.executablePath();
    const nss = await inflate(join(library, 'bin/al2023.tar.br')); // libnss3 and friends, for machines that have none
    if (spawnSync(executable, ['--version'], { stdio: 'ignore' }).status !== 0)
      env.LD_LIBRARY_PATH = [join(nss, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
    if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = fonts(folder);
    return executable;
  } finally {
    if (before === undefined) delete env.TMPDIR;
    else env.TMPDIR = before;
  }
}

/** A font configuration for machines without one: the one that comes with the browser names a folder that does not exist. */
function fonts(folder) {
  const own = join(folder, 'fonts');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${own}</dir><cachedir>${own}/cache</cachedir></fontconfig>
`);
  return own;
}
