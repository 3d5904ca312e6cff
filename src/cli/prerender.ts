/** `prerender`: static pages that can be read without script. */
import { resolve } from 'node:path';
import { CommandError, defineCommand, UsageError } from './command.js';
import { prerender, type PrerenderedFile } from './prerender/prerender.js';
import type { Io } from './io.js';

export const prerenderCommand = defineCommand({
  name: 'prerender',
  summary: { zh: '把网页里的组件填上句子、图、数据表和来源，不运行脚本也能读', en: 'fill the widgets of static pages with sentence, picture, table and source, to be read without script' },
  operands: { name: 'PAGE.html…', min: 1, max: Infinity },
  options: {
    'out-dir': { type: 'string', short: 'd', value: 'DIR', summary: { zh: '写到这个文件夹，原文件不动（默认就地修改）', en: 'write into this folder and leave the pages alone (else in place)' } },
    root: { type: 'string', value: 'DIR', summary: { zh: '网站的根文件夹，即地址里的 /（默认当前文件夹）', en: 'the folder of the site, what / means in addresses (else the current one)' } },
    width: { type: 'string', value: 'PX', summary: { zh: '图的宽度，200 至 1600（默认 480）', en: 'width of pictures, 200 to 1600 (else 480)' } },
    script: { type: 'string', value: 'FILE', summary: { zh: '生成的页面引用这个脚本（默认不引用）', en: 'the script that pages made here load (else none)' } },
    'no-frames': { type: 'boolean', summary: { zh: '不生成供 iframe 使用的页面', en: 'make no pages for iframes' } },
    check: { type: 'boolean', summary: { zh: '只检查，不写文件；有改动则退出码为 1', en: 'write nothing; exit code 1 if something would change' } },
  },
  notes: {
    zh: '例：indicator-widgets prerender index.html news/*.html\n链接所指的页面不存在时一并生成；每个组件另有一个供 iframe 使用的页面，在“页面名-widgets”文件夹里。\n网页的编码（GBK、Big5、UTF-8）和其余每个字节都不变；再运行一次，什么也不改。',
    en: 'Example: indicator-widgets prerender index.html news/*.html\nPages that links lead to are made where there are none; every widget gets a page for an iframe, in the folder NAME-widgets.\nEncoding (GBK, Big5, UTF-8) and every other byte of a page stay as they are; a second run changes nothing.',
  },
  async run({ files, values }, io) {
    const width = Number(values.width ?? 480);
    if (!(width >= 200 && width <= 1600)) throw new UsageError({ zh: `宽度有误“${values.width!}”；应为 200 至 1600`, en: `invalid width "${values.width!}"; it must be 200 to 1600` });
    const at = (path: string): string => resolve(io.cwd, path);
    const results = await fill(files.map(at), {
      root: at(values.root ?? '.'),
      width,
      frames: !values['no-frames'],
      check: values.check ?? false,
      ...(values['out-dir'] === undefined ? {} : { outDir: at(values['out-dir']) }),
      ...(values.script === undefined ? {} : { script: values.script }),
      onPage: (file, index, count) => io.progress(io.say({ zh: `${index + 1}/${count} ${file}`, en: `${index + 1} of ${count} ${file}` })),
    });
    io.progress('');
    say(results, io);
    const hasFaults = results.some(({ faults }) => faults.length > 0);
    return hasFaults || (values.check && results.some(({ changed }) => changed)) ? 1 : 0;
  },
});

async function fill(...[files, options]: Parameters<typeof prerender>): Promise<PrerenderedFile[]> {
  try {
    return await prerender(files, options);
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    if (error instanceof RangeError) throw new CommandError({ zh: `页面不在网站文件夹内，请用 --root 指定：${message}`, en: `${message}; name the folder of the site with --root` });
    if (code) throw new CommandError({ zh: `无法读写 ${path ?? ''}：${message}`, en: `cannot read or write ${path ?? ''}: ${message}` });
    throw error;
  }
}

function say(results: readonly PrerenderedFile[], io: Io): void {
  if (io.json) {
    const files = results.map(({ faults, ...rest }) => ({ ...rest, faults: faults.map(({ line, name, words }) => ({ line, name, message: io.say(words) })) }));
    return io.print(JSON.stringify({ files }, null, 2));
  }
  for (const { file, kind, widgets, pictures, changed, faults } of results) {
    const what = io.say({ page: { zh: '页面', en: 'page' }, readable: { zh: '链接页面', en: 'page behind links' }, frame: { zh: 'iframe 页面', en: 'iframe page' } }[kind]);
    const state = io.say(changed ? { zh: '已改', en: 'changed' } : { zh: '未变', en: 'unchanged' });
    io.print(`${io.style(changed ? 'green' : 'dim', file)}: ${io.say({ zh: `${what}，${widgets} 个组件，${pictures} 幅图，${state}`, en: `${what}, ${widgets} widgets, ${pictures} pictures, ${state}` })}`);
    // The same fault in the pages made of a page is no further one.
    if (kind === 'page') for (const { line, name, words } of faults) io.note(`${file}:${line}: ${name}\n  ${io.style('red', io.say(words))}`);
  }
}
