import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { test } from 'node:test';

/** Runs the built file as a shell would. */
function run(words: readonly string[], env: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['dist/cli.js', ...words], { encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } as never });
}

test('the built command line speaks the language of its locale', () => {
  assert.match(run(['--help'], { LANG: 'zh_CN.UTF-8' }).stdout, /^用法：indicator-widgets/);
  assert.match(run(['--help'], { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }).stdout, /^Usage: indicator-widgets/);
});

test('the built command line ends with 0 or 2, results on one stream and complaints on the other', () => {
  const schema = run(['schema']);
  assert.deepEqual([schema.status, schema.stderr], [0, '']);
  assert.deepEqual(JSON.parse(schema.stdout), JSON.parse(readFileSync('dist/feed.schema.json', 'utf8')));
  const wrong = run(['skema'], { LANG: 'en_US.UTF-8' });
  assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
  assert.match(wrong.stderr, /unknown command "skema"/);
});

test('the built command line is one file that needs Node alone', () => {
  const code = readFileSync('dist/cli.js', 'utf8');
  assert.match(code, /^#!\/usr\/bin\/env node\n/);
  const imported = [...code.matchAll(/(?:^|[;}])\s*(?:import|export)\b[^'"\n]*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\)/gm)].map(([, from, later]) => from ?? later!);
  assert.ok(imported.includes('node:util'));
  assert.deepEqual(imported.filter((name) => !isBuiltin(name)), []);
  assert.equal(run(['--version']).stdout.trim(), JSON.parse(readFileSync('package.json', 'utf8')).version);
});
