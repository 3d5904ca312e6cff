import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { temporaryFolder } from '../temporary.js';

interface About {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** The package as npm packs it, unpacked where nothing else is installed. */
const folder = temporaryFolder();
const own = join(folder, 'package');
let files: readonly string[] = [];
before(() => {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], { encoding: 'utf8' })) as [{ filename: string; files: { path: string }[] }];
  files = packed.files.map(({ path }) => path);
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', folder]);
});

describe('the package', () => {
  test('has every file that it names, and the script with its doctor beside it', () => {
    const { bin, exports } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as About;
    const named = [...Object.values(bin), ...Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))];
    for (const target of named.filter((path) => !path.includes('*'))) assert.ok(existsSync(join(own, target)), target);
    for (const file of ['dist/indicator-widgets.js', 'dist/indicator-doctor.js', 'dist/sri.json', 'dist/feed.schema.json', 'README.md', 'LICENSE', 'CHANGELOG.md']) assert.ok(files.includes(file), file);
  });

  test('has nothing of tests, stories, demo or tools', () => {
    const allowed = /^(?:dist\/|src\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;
    assert.deepEqual(files.filter((file) => !allowed.test(file) || /\.test\.|(?:^|\/)\.|storybook|dist\/demo|contents\.json/.test(file)), []);
  });

  test('prerenders a page with nothing installed but itself, from the command line and from a build script', () => {
    copyFileSync('demo/feeds/ningxia.json', join(folder, 'ningxia.json'));
    for (const page of ['a.html', 'b.html']) writeFileSync(join(folder, page), '<!DOCTYPE html><meta charset="utf-8"><indicator-card feed="ningxia.json" indicator="civic-scientific-literacy"></indicator-card>');
    const run = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    assert.match(run(join(own, 'dist/cli.js'), 'prerender', 'a.html', '--no-frames', '--lang', 'en'), /1 widgets, 1 pictures, changed/);
    writeFileSync(join(folder, 'build.mjs'), "import { prerender } from './package/dist/prerender.js';\nconst [page] = await prerender(['b.html']);\nconsole.log(page.widgets, page.changed);\n");
    assert.equal(run('build.mjs').trim(), '1 true');
    assert.equal(readFileSync(join(folder, 'a.html'), 'utf8'), readFileSync(join(folder, 'b.html'), 'utf8'));
    assert.match(readFileSync(join(folder, 'a.html'), 'utf8'), /7\.72%/);
  });
});
