// The browsers other than Chromium that the tests run in, where the machine has them: Firefox, and WebKit through WebKitGTK's driver.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env } = process;

function firstThatRuns(files) {
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const onPath = (...names) => (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** Firefox: FIREFOX_PATH, else the machine's own. */
export function findFirefox() {
  return firstThatRuns([env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox', ...onPath('firefox-esr', 'firefox')].filter(Boolean));
}

/** WebKitGTK: its driver, the small browser that it drives, and a screen that nobody looks at (or the one that is there). */
export function findWebKit() {
  const driver = firstThatRuns(onPath('WebKitWebDriver'));
  const xvfb = firstThatRuns(onPath('Xvfb'));
  const roots = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec', '/usr/lib'].filter((folder) => existsSync(folder));
  const browsers = roots.flatMap((root) => readdirSync(root).filter((name) => /^webkit2?gtk-\d/.test(name)).map((name) => join(root, name, 'MiniBrowser')));
  const browser = firstThatRuns(browsers.sort().reverse());
  return driver && browser && (xvfb || env.DISPLAY) ? { driver, browser, xvfb: env.DISPLAY ? undefined : xvfb } : undefined;
}

/** What an engine is called, and what Debian calls it. */
export const engines = {
  firefox: { title: 'Firefox', find: findFirefox, packages: ['firefox-esr'] },
  webkit: { title: 'WebKit', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
};
