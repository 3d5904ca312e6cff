/** `check`: everything that is wrong with feeds, at once, with line and column; and what can be mended safely. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findFiles } from './check/find-files.js';
import { explainFinding, writtenValue, type Finding, type Severity } from './check/finding.js';
import { inspect, type Inspection } from './check/inspect.js';
import { applyEdits, diffOf } from './check/mend.js';
import { inspectParts } from './check/parts.js';
import { CommandError, defineCommand } from './command.js';
import { program } from './help.js';
import type { Io } from './io.js';
import type { Words } from './words.js';

const severityWords = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
} as const satisfies Record<Severity, Words>;
const styles = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

export const checkCommand = defineCommand({
  name: 'check',
  summary: { zh: '检查数据文件，逐条指出行列、问题和改法', en: 'check feeds: every fault with line, column and remedy' },
  operands: { name: 'FEED…', min: 1, max: Infinity },
  options: {
    fix: { type: 'boolean', summary: { zh: '改正可以放心改的，并显示改了哪里', en: 'mend what is safe to mend, and show what was changed' } },
    'dry-run': { type: 'boolean', summary: { zh: '与 --fix 同用：只显示，不写文件', en: 'with --fix: show, and write nothing' } },
    strict: { type: 'boolean', summary: { zh: '有提示也以 1 退出', en: 'notes, too, end with exit code 1' } },
  },
  notes: {
    zh: '例：indicator-widgets check feed.json "data/**/*.json"；从标准输入读取写 -\n--fix 改正：全角数字、加了引号的数值、没加引号的代码和时间、丢失的末位零、控制字符、完全相同的重复记录、注释和多余的逗号、BOM、GB18030 编码；其余原样不动。\n有错误或警告时退出码为 1。',
    en: 'Example: indicator-widgets check feed.json "data/**/*.json"; - reads standard input\n--fix mends: full-width digits, values in quotation marks, codes and periods without them, zeros that would be lost, control characters, records that are repeated letter for letter, comments and commas too many, a byte order mark, GB18030; everything else stays as it is.\nErrors and warnings end with exit code 1.',
  },
  async run({ files, values }, io) {
    const names = await findFiles(files, io.cwd);
    if (!names.length) throw new CommandError({ zh: `没有找到文件：${files.join(' ')}`, en: `no such files: ${files.join(' ')}` });
    const today = new Date().toISOString().slice(0, 10);
    const all: { file: string; findings: readonly Finding[] }[] = [];
    for (const [index, name] of names.entries()) {
      io.progress(io.say({ zh: `正在检查 ${index + 1}/${names.length} ${name}`, en: `checking ${index + 1} of ${names.length}: ${name}` }));
      let findings: readonly Finding[];
      try {
        findings = await checkFile(name, today, io, values);
      } catch (error) {
        // One file that cannot be looked at is no reason to leave out the others.
        io.note(`${program} check: ${error instanceof CommandError ? io.say(error.words) : `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`}`);
        continue;
      }
      all.push({ file: name, findings });
      // Where the mended document goes to standard output nothing else does.
      const say = values.fix && name === '-' ? io.note : io.print;
      if (!io.json) for (const finding of findings) say(lineOf(finding, io));
    }
    io.progress('');
    const count = (severity: Severity): number => all.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
    const counts = { error: count('error'), warning: count('warning'), note: count('note') };
    if (io.json) io.print(JSON.stringify({ files: all.map(({ file, findings }) => ({ file, findings: findings.map((finding) => recordOf(finding, io)) })), counts }));
    else if (all.length)
      io.note(
        io.say({
          zh: `${all.length} 个文件：${counts.error} 个错误，${counts.warning} 个警告，${counts.note} 条提示`,
          en: `${all.length} ${all.length === 1 ? 'file' : 'files'}: ${counts.error} errors, ${counts.warning} warnings, ${counts.note} notes`,
        }),
      );
    return all.length < names.length || counts.error || counts.warning || (values.strict && counts.note) ? 1 : 0;
  },
});

async function checkFile(name: string, today: string, io: Io, { fix: isMending, 'dry-run': isTrial }: { readonly fix?: boolean | undefined; readonly 'dry-run'?: boolean | undefined }): Promise<readonly Finding[]> {
  const first = inspect(await readBytes(name, io), name, today);
  const inspection = isMending ? await fix(first, name, today, io, isTrial === true) : first;
  return [...inspection.findings, ...(await inspectParts(inspection, name === '-' ? '' : name, io.cwd))];
}

async function readBytes(name: string, io: Io): Promise<Uint8Array<ArrayBuffer>> {
  try {
    if (name !== '-') return Uint8Array.from(await readFile(resolve(io.cwd, name)));
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Uint8Array.from(Buffer.concat(chunks));
  } catch (error) {
    const { message } = error as Error;
    throw new CommandError({ zh: `无法读取 ${name}：${message}`, en: `cannot read ${name}: ${message}` });
  }
}

/** `file:line:column severity path: fault; remedy   [code]`, which terminals and editors make a link of. */
function lineOf(finding: Finding, io: Io): string {
  const { file, line, column, severity } = finding;
  return `${io.style('bold', `${file}:${line}:${column}`)} ${io.style(styles[severity], io.say(severityWords[severity]))} ${explainFinding(finding, io.lang)}`;
}

function recordOf(finding: Finding, io: Io): Record<string, unknown> {
  const { file, code, severity, path, line, column, value, expected } = finding;
  return { file, code, severity, path, line, column, value: writtenValue(value), expected, message: explainFinding(finding, io.lang) };
}

/** Makes the edits, shows them, and looks again; a file is replaced whole or not at all. */
async function fix(inspection: Inspection, name: string, today: string, io: Io, isTrial: boolean): Promise<Inspection> {
  const { text, edits, recoded } = inspection;
  const isOtherText = recoded !== undefined && recoded !== text;
  const mended = isOtherText ? recoded : applyEdits(text, edits);
  if (mended === text && recoded === undefined) return inspection;
  const again = inspect(Uint8Array.from(Buffer.from(mended)), name, today);
  io.note(`--- ${name}${recoded === undefined ? '' : io.say({ zh: '（改存为不带 BOM 的 UTF-8）', en: ' (saved as UTF-8 without BOM)' })}`);
  for (const line of isOtherText ? [] : diffOf(text, edits)) io.note(line.startsWith('+') ? io.style('green', line) : line.startsWith('-') ? io.style('red', line) : line);
  if (!isTrial) await replaceFile(name, mended, io);
  // A file in another encoding could not be looked at before: what is found now is mended in turn.
  return isOtherText ? fix(again, name, today, io, isTrial) : isTrial ? inspection : again;
}

async function replaceFile(name: string, text: string, io: Io): Promise<void> {
  if (name === '-') return io.print(text.replace(/\n$/, ''));
  const target = resolve(io.cwd, name);
  await writeFile(`${target}.new`, text);
  await rename(`${target}.new`, target);
}
