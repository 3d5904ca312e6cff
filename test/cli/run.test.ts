import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CommandError, defineCommand } from '../../src/cli/command.js';
import { cli } from './world.js';

const echo = defineCommand({
  name: 'echo',
  summary: { zh: '回声', en: 'says it again' },
  operands: { name: 'WORD…', min: 1, max: 2 },
  options: {
    loud: { type: 'boolean', short: 'l', summary: { zh: '大声', en: 'louder' } },
    tag: { type: 'string', multiple: true, value: 'TAG', summary: { zh: '标签', en: 'tags' } },
  },
  async run({ files, values }, io) {
    if (files[0] === 'gone') throw new CommandError({ zh: '没有了', en: 'it is gone' });
    if (files[0] === 'bug') throw new TypeError('a fault of ours');
    io.print(JSON.stringify({ files, ...values, lang: io.lang, asked: io.json }));
    return files[0] === 'odd' ? 1 : 0;
  },
});
const echoed = (...words: string[]) => cli(words, { commands: [echo] });

describe('a command line', () => {
  test('gives a command its operands and options, and its exit code back', async () => {
    const { code, out } = await echoed('echo', '-l', '--tag', 'a', '--tag=b', 'x', 'y');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), { files: ['x', 'y'], loud: true, tag: ['a', 'b'], lang: 'en', asked: false });
    assert.equal((await echoed('echo', 'odd')).code, 1);
  });

  test('speaks the language and the form that are asked for anywhere in it', async () => {
    assert.deepEqual(JSON.parse((await echoed('echo', 'x', '--lang', 'zh', '--json')).out), { files: ['x'], json: true, lang: 'zh-CN', asked: true });
    assert.match((await echoed('echo', '--lang=zh-CN')).err, /缺少 WORD…\n说明见：indicator-widgets echo --help/);
  });

  test('that is wrong says why, where the help is, and ends with 2', async () => {
    const wrong: [string[], RegExp][] = [
      [[], /missing command\nTry: indicator-widgets --help/],
      [['ecko'], /unknown command "ecko"; there is: echo\n/],
      [['echo'], /echo: missing WORD…\nTry: indicator-widgets echo --help/],
      [['echo', 'a', 'b', 'c'], /unexpected "c"/],
      [['echo', 'a', '--quiet'], /unknown option "--quiet"/],
      [['echo', 'a', '--tag'], /--tag/],
      [['echo', 'a', '--lang', 'fr'], /unknown language "fr"; there is: zh, en/],
    ];
    for (const [words, said] of wrong) {
      const { code, out, err } = await echoed(...words);
      assert.deepEqual([code, out], [2, ''], words.join(' '));
      assert.match(err, said);
    }
  });

  test('whose command cannot go on says that alone and ends with 1', async () => {
    assert.deepEqual(await echoed('echo', 'gone'), { code: 1, out: '', err: 'indicator-widgets echo: it is gone' });
  });

  test('that meets a fault of ours ends with 1 and says where it is', async () => {
    const { code, err } = await echoed('echo', 'bug');
    assert.equal(code, 1);
    assert.match(err, /TypeError: a fault of ours\n +at .*run\.test/);
  });

  test('asks for the version or the help', async () => {
    assert.deepEqual(await echoed('--version'), { code: 0, out: '1.2.3', err: '' });
    const help = await echoed('--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /echo {2}says it again/);
    const one = await echoed('echo', '-h');
    assert.match(one.out, /^Usage: indicator-widgets echo WORD…\n[\s\S]*-l, --loud +louder\n +--tag TAG +tags\n/);
  });
});

test('the help of every command stands in both languages, in columns that line up', async () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    const { out } = await cli(['--help'], { lang });
    const names = [...out.split('\n\n')[1]!.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name!);
    assert.ok(names.includes('schema'));
    for (const name of names) {
      const help = await cli([name, '--help'], { lang });
      assert.equal(help.code, 0);
      assert.equal(/[\u4e00-\u9fff]/.test(help.out), lang === 'zh-CN', `${name} ${lang}`);
    }
  }
});
