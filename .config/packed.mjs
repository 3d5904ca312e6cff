// Packages from the npm registry by their pinned hash, unpacked into node_modules/.cache: for what tests only look at, so that
// nothing of it (old editors and browsers with long lists of dependencies) is ever installed or run by npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = resolve('node_modules/.cache/packed');

/**
 * The folder of an unpacked package.
 *
 * @param {string} spec name@version
 * @param {string} integrity sha512-… as in a lock file
 */
export function packed(spec, integrity) {
  const folder = join(cache, spec.replace(/[@/]+/g, '-').replace(/^-/, ''));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'new-'));
  try {
    const { status } = spawnSync('npm', ['pack', '--silent', '--pack-destination', work, spec], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 180_000, shell: process.platform === 'win32' });
    const file = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (status !== 0 || !file) throw new Error(`npm could not get ${spec}.`);
    const got = `sha512-${createHash('sha512').update(readFileSync(join(work, file))).digest('base64')}`;
    if (got !== integrity) throw new Error(`${spec} has the hash ${got}, not ${integrity}.`);
    if (spawnSync('tar', ['-xzf', file], { cwd: work, stdio: 'inherit' }).status !== 0) throw new Error(`tar could not unpack ${spec}.`);
    renameSync(join(work, 'package'), folder);
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
