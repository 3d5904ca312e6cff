/** What else a row says of its figure: status, reason, interval, notes, source. */
import type { FeedBuilder } from './feed-builder.js';
import { isAbsence, type FigureRead } from './figure.js';
import type { Account } from './import-error.js';
import { readNumber } from './number-text.js';
import { readFlag, type FlagRead } from './status.js';
import type { Column, Role } from './table.js';

interface Context {
  readonly account: Account;
  readonly columns: readonly Column[];
  readonly index: (role: Role) => number | undefined;
  readonly statuses: Readonly<Record<string, string>>;
  readonly builder: FeedBuilder;
}

export function statements(figure: FigureRead, cell: (role: Role) => string, context: Context): Record<string, unknown> {
  const { account, columns, index, builder } = context;
  const isMissing = figure.value === null;
  const flags = [figure.flag, cell('status')].filter((text): text is string => !!text).flatMap((text) => split(text, context));
  const reads = flags.flatMap((flag) => read(flag, context) ?? []);
  const status = reads.find((one) => one.status !== undefined && isAbsence(one.status) === isMissing && !(one.status === 'A'))?.status;
  const conf = cell('confidentiality');
  const reason = isMissing ? (figure.missing ?? reads.find((one) => one.missing)?.missing ?? (/^[CNSDR]$/.test(conf) ? 'suppressed' : undefined)) : undefined;
  const statusOrNone = isMissing ? (status ?? figure.status ?? (reason || figure.ranks ? undefined : 'O')) : status;
  for (const one of reads) {
    if (!isMissing && (one.missing || (one.status && isAbsence(one.status)))) account.lose('status', columns[index('status') ?? -1]?.id ?? 'status', flags.join(' '));
  }
  if (conf && conf !== 'F' && !isMissing) account.lose('attribute', columns[index('confidentiality')!]!.id, conf);
  const number = (role: 'low' | 'high'): Record<string, number> => {
    const bound = cell(role) === '' ? undefined : readNumber(cell(role));
    return bound && !isMissing ? { [role]: bound.value } : {};
  };
  const note = notes([reads.find((one) => one.note)?.note, figure.note, cell('note') || undefined]);
  return {
    ...(statusOrNone === undefined ? {} : { status: statusOrNone }),
    ...(reason === undefined ? {} : { missing: reason }),
    ...number('low'),
    ...number('high'),
    ...(figure.ranks ? { ranks: figure.ranks } : {}),
    ...(figure.asPrinted === undefined ? {} : { asPrinted: figure.asPrinted }),
    ...(cell('source') ? { source: builder.source(cell('source')) } : {}),
    ...(cell('quote') ? { quote: cell('quote') } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** `bp` is two flags of Eurostat, `A` and `Provisional` are one; a list may be written with commas. */
function split(text: string, { statuses }: Context): string[] {
  if (Object.hasOwn(statuses, text) || readFlag(text, statuses)) return [text];
  if (/^[a-z]{2,4}$/.test(text) && Array.from(text).every((letter) => readFlag(letter, statuses))) return Array.from(text);
  return text.split(/[,;|\s]+(?=\S)/).filter(Boolean);
}

function read(flag: string, { account, statuses, columns, index }: Context): FlagRead | undefined {
  const column = columns[index('status') ?? -1];
  const code = column?.codes?.get(flag);
  const known = readFlag(flag, statuses) ?? (typeof code?.name === 'string' ? readFlag(code.name, statuses) : undefined);
  if (!known) account.lose('status', column?.id ?? 'status', flag);
  if (known?.isGuess) account.assume('missing-meaning', column?.id ?? 'status', flag, `"statuses": { ${JSON.stringify(flag)}: "${known.missing ?? known.status ?? 'O'}" }`);
  return known;
}

type Note = string | Readonly<Record<string, string>>;

function notes(texts: readonly (Note | undefined)[]): Note | undefined {
  const said = texts.filter((text): text is Note => text !== undefined);
  if (said.length < 2) return said[0];
  return said.map((text) => (typeof text === 'string' ? text : text['zh-CN'])).join('; ');
}
