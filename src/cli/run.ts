/** From the words of a command line to an exit code. */
import { parseArgs } from 'node:util';
import { CommandError, UsageError, type Command, type ExitCode, type Options, type Values } from './command.js';
import { commands } from './commands.js';
import { everyOption, helpOf, helpOfAll, program } from './help.js';
import { changeIo, type Io } from './io.js';

/** Runs what the words ask for. Never throws: a fault is said in words and is an exit code. */
export async function runCli(words: readonly string[], world: Io, version: string, all: readonly Command[] = commands): Promise<ExitCode> {
  // The language is wanted before anything else is understood: a complaint is said in it.
  const io = changeIo(world, { json: words.includes('--json'), ...langIn(words) });
  try {
    const [name, ...rest] = words;
    if (name === undefined) throw new UsageError({ zh: '缺少命令', en: 'missing command' });
    if (name === '--version') return done(io, version);
    const command = all.find((one) => one.name === name);
    if (command) return await runCommand(command, rest, io);
    if (words.includes('--help') || words.includes('-h')) return done(io, helpOfAll(all, io.lang));
    throw new UsageError({ zh: `未知命令“${name}”；可用：${all.map((one) => one.name).join('、')}`, en: `unknown command "${name}"; there is: ${all.map((one) => one.name).join(', ')}` });
  } catch (error) {
    return complain(error, words, io, all);
  }
}

async function runCommand(command: Command, words: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parse(command.options, words);
  if (values['help']) return done(io, helpOf(command, io.lang));
  const { name = '', min = 0, max = 0 } = command.operands ?? {};
  if (positionals.length < min) throw new UsageError({ zh: `缺少 ${name}`, en: `missing ${name}` });
  if (positionals.length > max) throw new UsageError({ zh: `多出“${positionals[max]!}”`, en: `unexpected "${positionals[max]!}"` });
  return command.run({ files: positionals, values: values as Values<Options> }, io);
}

function parse(options: Options, words: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  const all: Options = { ...options, ...everyOption };
  const config = Object.fromEntries(Object.entries(all).map(([name, { type, short, multiple = false }]) => [name, { type, multiple, ...(short ? { short } : {}) }]));
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true });
    const lang = values['lang'];
    if (typeof lang === 'string' && !/^(zh|en)\b/i.test(lang)) throw new UsageError({ zh: `未知语言“${lang}”；可用：zh、en`, en: `unknown language "${lang}"; there is: zh, en` });
    return { values, positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    const option = /'(-[^']*)'/.exec(said)?.[1]?.replace(/ <value>$/, '') ?? '';
    throw new UsageError(said.startsWith('Unknown option') ? { zh: `未知选项“${option}”`, en: `unknown option "${option}"` } : { zh: `选项有误“${option}”`, en: said });
  }
}

function langIn(words: readonly string[]): { lang?: Io['lang'] } {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const lang = words[at]?.slice('--lang='.length) || words[at + 1];
  if (at < 0 || lang === undefined || !/^(zh|en)\b/i.test(lang)) return {};
  return { lang: /^zh/i.test(lang) ? 'zh-CN' : 'en' };
}

function done(io: Io, text: string): ExitCode {
  io.print(text);
  return 0;
}

function complain(error: unknown, words: readonly string[], io: Io, all: readonly Command[]): ExitCode {
  if (!(error instanceof UsageError || error instanceof CommandError)) {
    // A fault of ours: whoever reports it needs the place.
    io.note(`${program}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return 1;
  }
  const isUsage = error instanceof UsageError;
  const known = all.some(({ name }) => name === words[0]) ? ` ${words[0]!}` : '';
  const hint = isUsage ? `\n${io.say({ zh: `说明见：${program}${known} --help`, en: `Try: ${program}${known} --help` })}` : '';
  io.note(`${program}${known}: ${io.say(error.words)}${hint}`);
  return isUsage ? 2 : 1;
}
