/** The text of `--help`. */
import type { Command, Option } from './command.js';
import { sayIn, type Lang, type Words } from './words.js';

export const program = 'indicator-widgets';

const headings = {
  usage: { zh: '用法：', en: 'Usage: ' },
  commands: { zh: '命令：', en: 'Commands:' },
  options: { zh: '选项：', en: 'Options:' },
  command: { zh: '[命令]', en: 'COMMAND' },
  more: { zh: `某个命令的说明：${program} 命令 --help`, en: `More about a command: ${program} COMMAND --help` },
  codes: { zh: '退出码：0 正常，1 发现问题，2 用法有误', en: 'Exit codes: 0 fine, 1 something was found, 2 wrong use' },
} as const satisfies Record<string, Words>;

/** Options that every command has. */
export const everyOption = {
  json: { type: 'boolean', summary: { zh: '供程序读取的 JSON', en: 'JSON for machines' } },
  lang: { type: 'string', value: 'LANG', summary: { zh: '语言：zh 或 en（默认按 LC_ALL、LANG）', en: 'language: zh or en (else LC_ALL, LANG)' } },
  help: { type: 'boolean', short: 'h', summary: { zh: '显示说明', en: 'show this help' } },
} as const satisfies Record<string, Option>;

const version = { version: { type: 'boolean', summary: { zh: '显示版本', en: 'show the version' } } } as const;

/** Columns of a text on a terminal: Chinese characters take two. */
function columnsOf(text: string): number {
  return text.length + (text.match(/[\u2E80-\uFFFF]/g)?.length ?? 0);
}

function rows(entries: readonly (readonly [name: string, summary: string])[]): string {
  const width = Math.max(...entries.map(([name]) => columnsOf(name)));
  return entries.map(([name, summary]) => `  ${name}${' '.repeat(width - columnsOf(name) + 2)}${summary}`).join('\n');
}

function optionRows(options: Readonly<Record<string, Option>>, lang: Lang): string {
  return rows(Object.entries(options).map(([name, { short, value, summary }]) => [`${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`, sayIn(lang, summary)]));
}

/** Help about the program: its commands. */
export function helpOfAll(commands: readonly Command[], lang: Lang): string {
  const say = (words: Words): string => sayIn(lang, words);
  return [
    `${say(headings.usage)}${program} ${say(headings.command)}`,
    `${say(headings.commands)}\n${rows(commands.map(({ name, summary }) => [name, say(summary)]))}`,
    `${say(headings.options)}\n${optionRows({ ...everyOption, ...version }, lang)}`,
    `${say(headings.more)}\n${say(headings.codes)}`,
  ].join('\n\n');
}

/** Help about one command. */
export function helpOf({ name, summary, operands, options, notes }: Command, lang: Lang): string {
  const say = (words: Words): string => sayIn(lang, words);
  return [
    `${say(headings.usage)}${program} ${name}${operands ? ` ${operands.name}` : ''}`,
    say(summary),
    `${say(headings.options)}\n${optionRows({ ...options, ...everyOption }, lang)}`,
    ...(notes ? [say(notes)] : []),
  ].join('\n\n');
}
