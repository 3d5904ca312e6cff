/** What else a row says of its figure: status, reason, interval, notes, source. */
import type { MissingReason, Status, Text } from '../feed/feed.js';
import type { FeedBuilder } from './feed-builder.js';
import { isAbsence, type FigureRead } from './figure.js';
import type { Account } from './import-error.js';
import { joinTexts } from './indicator-draft.js';
import { readNumber } from './number-text.js';
import { readFlag, statusNotes, type FlagRead } from './status.js';
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
  const said = !flags.length ? unflagged : together(flags, (flag) => read(flag, context), isMissing, (flag) => account.lose('status', columns[index('status') ?? -1]?.id ?? 'status', flag));
  const conf = cell('confidentiality');
  const reason = isMissing ? (figure.missing ?? said.missing ?? (/^[CNSDR]$/.test(conf) ? 'suppressed' : undefined)) : undefined;
  const status = isMissing ? (said.status ?? figure.status ?? (reason || figure.ranks ? undefined : 'O')) : said.status;
  if (conf && conf !== 'F' && !isMissing) account.lose('attribute', columns[index('confidentiality')!]!.id, conf);
  const number = (role: 'low' | 'high'): Record<string, number> => {
    const bound = cell(role) === '' ? undefined : readNumber(cell(role));
    return bound && !isMissing ? { [role]: bound.value } : {};
  };
  // Some formats write these as codes, too.
  const nameOf = (role: Role, written: string): Text | undefined => columns[index(role)!]!.codes?.get(written)?.name;
  const remark = cell('note');
  const note = said.notes.length || figure.note || remark ? notes([...said.notes, figure.note, remark && (nameOf('note', remark) ?? remark)]) : undefined;
  return {
    ...(status === undefined ? {} : { status }),
    ...(reason === undefined ? {} : { missing: reason }),
    ...number('low'),
    ...number('high'),
    ...(figure.ranks ? { ranks: figure.ranks } : {}),
    ...(figure.asPrinted === undefined ? {} : { asPrinted: figure.asPrinted }),
    ...(cell('source') ? { source: builder.source(cell('source'), { name: nameOf('source', cell('source')) }) } : {}),
    ...(cell('quote') ? { quote: cell('quote') } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

const unflagged: ReturnType<typeof together> = { notes: [] };

/** What the flags of one figure say together: a feed has room for one status and one reason, what else they say goes into its note. */
function together(flags: readonly string[], readOne: (flag: string) => FlagRead | undefined, isMissing: boolean, lose: (flag: string) => void): { readonly status?: Status | undefined; readonly missing?: MissingReason | undefined; readonly notes: readonly Text[] } {
  let status: Status | undefined;
  let missing: MissingReason | undefined;
  const remarks: Text[] = [];
  for (const flag of flags) {
    const { status: letter, missing: reason, note } = readOne(flag) ?? {};
    if (note) remarks.push(note);
    else if (reason) {
      if (!isMissing || (missing ?? reason) !== reason) lose(flag);
      else missing = reason;
    } else if (letter && isAbsence(letter)) {
      // O only says that there is no figure, which the others say, too.
      if (isMissing && (status === undefined || status === 'O')) status = letter;
      else if (!isMissing || (letter !== 'O' && letter !== status)) lose(flag);
    } else if (letter && letter !== 'A') {
      if (!isMissing && status === undefined) status = letter;
      else if (letter !== status) remarks.push(statusNotes[letter]!);
    }
  }
  return { status, missing, notes: remarks };
}

/** `bp` is two flags of Eurostat, `A` and `Provisional` are one; a list may be written with commas. */
function split(text: string, context: Context): string[] {
  const { statuses } = context;
  if (Object.hasOwn(statuses, text) || readFlag(text, statuses)) return [text];
  // `:c` is no figure, and why.
  if (/^:[a-z]/.test(text)) return [':', ...split(text.slice(1), context)];
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

function notes(texts: readonly (Text | undefined)[]): Text | undefined {
  const said = texts.filter((text, index): text is Text => text !== undefined && text !== '' && texts.indexOf(text) === index);
  return said.length < 2 ? said[0] : joinTexts(said, '; ');
}
