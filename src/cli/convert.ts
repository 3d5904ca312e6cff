/** `convert`: other people's formats into a feed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formats, type Format } from '../import/detect.js';
import { explainAssumption, explainImportError, explainLoss } from '../import/explain.js';
import { ImportError } from '../import/import-error.js';
import type { Sink } from '../import/indicator-draft.js';
import { readJson } from '../import/json-source.js';
import { readMapping, type Mapping } from '../import/mapping.js';
import { CommandError, defineCommand, UsageError } from './command.js';
import { convertSource, type Converted } from './convert-source.js';
import { Spill } from './disk-sink.js';
import type { Io } from './io.js';
import { openSource } from './source-file.js';
import { fileWriter, writeFeed, writeParts, type Part } from './write-feed.js';
import { outputOption } from './write-output.js';

/** Lines said of each kind; a machine gets all of them. */
const saidAtMost = 40;

export const convertCommand = defineCommand({
  name: 'convert',
  summary: { zh: '把表格、统计局或数据库导出的文件变成数据文件', en: 'turn a spreadsheet, a statistics office’s file or an export into a feed' },
  operands: { name: 'INPUT', min: 1, max: 1 },
  options: {
    output: outputOption,
    from: { type: 'string', value: 'FORMAT', summary: { zh: `格式（默认按内容判断）：${formats.join('、')}`, en: `format (else by content): ${formats.join(', ')}` } },
    map: { type: 'string', short: 'm', value: 'FILE', summary: { zh: '映射文件：格式里没有说的（名称、单位、口径、来源、地区代码…）', en: 'mapping file: what the format does not say (names, units, definitions, sources, codes of regions …)' } },
    encoding: { type: 'string', value: 'NAME', summary: { zh: '编码，如 gb18030（默认：UTF-8，不是则 GB18030）', en: 'encoding, such as gb18030 (else UTF-8, or GB18030 where it is not that)' } },
    sheet: { type: 'string', value: 'NAME', summary: { zh: '只读这张工作表', en: 'this worksheet only' } },
    split: { type: 'string', value: 'DIR', summary: { zh: '每项指标的数值各写一个文件到此目录，名称带内容的散列值', en: 'the figures of each indicator to a file of its own in this folder, named by a hash of its content' } },
    quiet: { type: 'boolean', short: 'q', summary: { zh: '不列出没有带入的内容', en: 'do not list what was not carried over' } },
  },
  notes: {
    zh: 'INPUT 写 - 读标准输入。没有带入的内容和代为认定的内容会逐条列出。\n例：indicator-widgets convert 各市数据.xlsx -m 映射.json -o feed.json',
    en: 'INPUT may be - for standard input. What could not be carried over, and what was assumed, is listed.\nExample: indicator-widgets convert cities.xlsx -m mapping.json -o feed.json',
  },
  async run({ files: [input = '-'], values }, io) {
    const from = formatNamed(values.from);
    if (values.split !== undefined && values.output === undefined) throw new UsageError({ zh: '--split 需要 -o', en: '--split needs -o' });
    if (io.json && values.output === undefined) throw new UsageError({ zh: '--json 需要 -o：报告和数据文件不能都输出到屏幕', en: '--json needs -o: report and feed cannot both go to standard output' });
    const mapping = mappingIn(values.map, values.sheet, io);
    const source = openSource(input, io.cwd);
    const spill = new Spill();
    try {
      const open = (indicator: string): Sink => withProgress(spill.open(indicator), spill, io);
      const converted = convertSource(source, { from, encoding: values.encoding, mapping, open });
      io.progress('');
      const parts = await write(converted, spill, values.output, values.split, io);
      report(converted, spill, parts, values, io);
      return 0;
    } catch (error) {
      io.progress('');
      throw said(error, input);
    } finally {
      spill.remove();
      source.forget();
    }
  },
});

function formatNamed(name: string | undefined): Format | undefined {
  if (name === undefined) return undefined;
  const format = formats.find((one) => one === name.toLowerCase());
  if (!format) throw new UsageError({ zh: `未知格式“${name}”；可用：${formats.join('、')}`, en: `unknown format "${name}"; there is: ${formats.join(', ')}` });
  return format;
}

function mappingIn(file: string | undefined, sheet: string | undefined, io: Io): Mapping {
  let mapping: Mapping = {};
  if (file !== undefined) {
    try {
      mapping = readMapping(readJson(readFileSync(resolve(io.cwd, file), 'utf8').replace(/^\ufeff/, '')));
    } catch (error) {
      throw said(error, file);
    }
  }
  return sheet === undefined ? mapping : { ...mapping, table: { ...mapping.table, sheet } };
}

/** A fault of a source or a mapping in words. */
function said(error: unknown, file: string): unknown {
  if (error instanceof ImportError) return new CommandError({ zh: `${file}：${explainImportError(error, 'zh-CN')}`, en: `${file}: ${explainImportError(error, 'en')}` });
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? error : new CommandError({ zh: `${file}：${message}`, en: `${file}: ${message}` });
}

function withProgress(sink: Sink, spill: Spill, io: Io): Sink {
  return {
    add: (row) => {
      sink.add(row);
      if (spill.observations % 50_000 === 0) io.progress(io.say({ zh: `已读 ${spill.observations} 条…`, en: `${spill.observations} observations read…` }));
    },
    finish: () => sink.finish(),
  };
}

async function write({ feed }: Converted, spill: Spill, output: string | undefined, split: string | undefined, io: Io): Promise<readonly Part[]> {
  if (output === undefined) {
    await writeFeed(feed, spill, { write: writeOut, end: () => Promise.resolve() });
    return [];
  }
  const path = resolve(io.cwd, output);
  const parts = split === undefined ? [] : await writeParts(feed, spill, resolve(io.cwd, split), path);
  await writeFeed(feed, split === undefined ? spill : new Spill(), fileWriter(path));
  return parts;
}

function writeOut(text: string): Promise<void> {
  return new Promise((done, fail) => process.stdout.write(text, (error) => (error ? fail(error) : done())));
}

function report({ feed, format, notCarried, assumed }: Converted, { observations }: Spill, parts: readonly Part[], { output, quiet }: { readonly output?: string; readonly quiet?: boolean }, io: Io): void {
  const [regions, indicators] = [(feed['regions'] as unknown[]).length, (feed['indicators'] as unknown[]).length];
  if (io.json) {
    io.print(JSON.stringify({ format, output, indicators, regions, observations, parts, notCarried, assumed }, null, 2));
    return;
  }
  if (!quiet) {
    list(assumed.map((one) => explainAssumption(one, io.lang)), io.say({ zh: '代为认定：', en: 'Assumed:' }), io);
    list(notCarried.map((one) => explainLoss(one, io.lang)), io.say({ zh: '没有带入：', en: 'Not carried over:' }), io);
  }
  io.note(io.say({ zh: `${format}：${indicators} 项指标，${regions} 个地区，${observations} 条数值${output ? `，已写入 ${output}` : ''}`, en: `${format}: ${indicators} indicators, ${regions} regions, ${observations} observations${output ? `, written to ${output}` : ''}` }));
}

function list(lines: readonly string[], heading: string, io: Io): void {
  if (!lines.length) return;
  io.note(heading);
  for (const line of lines.slice(0, saidAtMost)) io.note(`  ${line}`);
  if (lines.length > saidAtMost) io.note(io.say({ zh: `  还有 ${lines.length - saidAtMost} 条；全部见 --json`, en: `  and ${lines.length - saidAtMost} more; --json has them all` }));
}

