/** `doctor`: why a page does not show its figures. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diagnose } from '../doctor/diagnose.js';
import { explainFinding } from '../doctor/explain.js';
import type { Finding } from '../doctor/facts.js';
import { CommandError, defineCommand } from './command.js';
import { gatherFacts } from './doctor/gather.js';
import { request } from './doctor/request.js';
import type { Io } from './io.js';

export const doctorCommand = defineCommand({
  name: 'doctor',
  summary: { zh: '网页上的组件不显示时，查出原因并给出办法', en: 'find out why a page does not show its widgets, and what to do' },
  operands: { name: 'URL|FILE…', min: 1, max: Infinity },
  options: { quiet: { type: 'boolean', short: 'q', summary: { zh: '只列出有问题的', en: 'only what is wrong' } } },
  notes: {
    zh: '例：indicator-widgets doctor https://www.example.gov.cn/kp/index.html\n也可以在网页里查：给引用脚本的 <script> 加上 doctor 属性，结果在控制台和页尾，查完去掉。',
    en: 'Example: indicator-widgets doctor https://www.example.org/figures/index.html\nA page can also be asked itself: add the attribute doctor to the <script> that loads the widgets; the answer is in the console and at the end of the page. Take it out afterwards.',
  },
  async run({ files, values }, io) {
    const pages: { page: string; findings: readonly Finding[] }[] = [];
    for (const page of files) {
      const url = /^https?:\/\//i.test(page) ? page : pathToFileURL(resolve(io.cwd, page)).href;
      if (url.startsWith('file:') && !existsSync(new URL(url))) throw new CommandError({ zh: `找不到文件：${page}`, en: `no such file: ${page}` });
      io.progress(url);
      const asked = await request(url);
      if (asked.answer.failed !== undefined) throw new CommandError({ zh: `无法访问 ${page}：${asked.answer.failed}`, en: `cannot reach ${page}: ${asked.answer.failed}` });
      if ((asked.answer.status ?? 200) >= 400) throw new CommandError({ zh: `无法访问 ${page}：状态码 ${asked.answer.status}`, en: `cannot reach ${page}: status ${asked.answer.status}` });
      pages.push({ page, findings: diagnose(await gatherFacts(url, asked, (address) => io.progress(address))) });
      io.progress('');
    }
    if (io.json) sayJson(pages, io);
    else for (const { page, findings } of pages) say(page, findings, values.quiet ?? false, io);
    return pages.some(({ findings }) => findings.some(({ severity }) => severity !== 'note')) ? 1 : 0;
  },
});

function sayJson(pages: readonly { page: string; findings: readonly Finding[] }[], io: Io): void {
  const all = pages.map(({ page, findings }) => ({ page, findings: findings.map((finding) => ({ code: finding.code, severity: finding.severity, line: finding.line, name: finding.name, feedCode: finding.problem?.code, ...explainFinding(finding, io.lang) })) }));
  io.print(JSON.stringify({ pages: all }, null, 2));
}

const marks = { error: ['✗', 'red'], warning: ['!', 'yellow'], note: ['✓', 'green'] } as const;

function say(page: string, findings: readonly Finding[], isQuiet: boolean, io: Io): void {
  const wrong = findings.filter(({ severity }) => severity !== 'note');
  io.print(io.style('bold', page));
  for (const finding of isQuiet ? wrong : findings) {
    const { fault, remedy } = explainFinding(finding, io.lang);
    const [mark, colour] = marks[finding.severity];
    const where = [finding.line ? io.say({ zh: `第 ${finding.line} 行`, en: `line ${finding.line}` }) : '', finding.name ?? ''].filter(Boolean).join(' ');
    io.print([`  ${io.style(colour, mark)} ${where ? `${where}\n` : ''}${fault}`, ...(remedy ? [remedy] : [])].join('\n').replace(/\n/g, '\n    '));
  }
  io.print(wrong.length ? io.say({ zh: `共 ${wrong.length} 处问题`, en: `${wrong.length} found` }) : io.say({ zh: '没有发现问题', en: 'nothing found' }));
}
