/** One cell of figures into what an observation says of its figure: digits, power of ten, qualifier, measure word, reason. */
import type { Observation } from '../feed/feed.js';
import type { Account } from './import-error.js';
import { parseCell } from './printed-cell.js';
import { narrowDigits, readNumber, shiftText, type NumberStyle } from './number-text.js';
import { isMissingSign, readFlag, type FlagRead } from './status.js';
import type { Cell } from './table.js';

type RankRead = NonNullable<Observation['ranks']>[number];

/** A figure read; `unit` is the measure word printed beside it. `undefined` stands for a cell that is no figure. */
export interface FigureRead extends Partial<Pick<Observation, 'unitMult' | 'qualifier' | 'status' | 'missing' | 'ranks' | 'asPrinted'>> {
  readonly value: number | null;
  readonly decimals?: number;
  readonly unit?: string;
  readonly note?: FlagRead['note'] | string;
  /** A flag beside the figure in the same cell. */
  readonly flag?: string;
}

export interface FigureContext {
  readonly style: NumberStyle;
  /** Cells that the format says stand for nothing. */
  readonly missing: readonly string[];
  readonly statuses: Readonly<Record<string, string>>;
  /** Whether any letters behind a figure are flags. */
  readonly isFlagged?: boolean | undefined;
  /** Where to say what could not be read: the column. */
  readonly path: string;
  readonly account: Account;
  /** The power of ten that the source states, where a feed cannot: moved into the digits. */
  readonly shift: number;
}

const nothing: FigureRead = { value: null };

export function readFigure(cell: Cell, context: FigureContext): FigureRead | undefined {
  const text = cell?.trim() ?? '';
  const { account, path, statuses, missing } = context;
  if (text === '' || missing.includes(text)) return nothing;
  const printed = context.shift && readNumber(text, context.style) ? shiftText(narrowDigits(text), context.shift) : text;
  const number = readNumber(printed, context.style);
  if (number) {
    if (!number.isExact) account.lose('digits', path, text);
    return { value: number.value, decimals: Math.min(number.decimals, 15) };
  }
  if (Object.hasOwn(statuses, text) || isMissingSign(text)) {
    const flag = readFlag(text, statuses);
    if (flag?.isGuess) account.assume('missing-meaning', path, text, `"statuses": { ${JSON.stringify(text)}: "${flag.missing ?? flag.status ?? 'O'}" }`);
    return { value: null, ...(flag?.status && isAbsence(flag.status) ? { status: flag.status } : {}), ...(flag?.missing ? { missing: flag.missing } : {}) };
  }
  const [, digits, flags] = (context.isFlagged ? /^(.*\d|:)\s+([a-z]{1,4})$/.exec(text) : undefined) ?? /^(.*\d)\s*(\*|(?<=\s)[bcdefnprsuz]{1,3})$/.exec(text) ?? /^(:)\s*([bcdefnprsuz]{1,3})$/.exec(text) ?? [];
  if (digits !== undefined && flags !== undefined) {
    const figure = readFigure(digits, context);
    return figure && { ...figure, flag: flags };
  }
  return readPhrase(text, context);
}

/** A figure as a report prints it: `2.3万余场次`, `全国第4`. */
function readPhrase(text: string, { account, path }: FigureContext): FigureRead | undefined {
  const phrase = parseCell(text);
  switch (phrase.kind) {
    case 'figure': {
      const { value, unitMult, decimals, qualifier, unit, note } = phrase;
      return { value, decimals, ...(unitMult ? { unitMult } : {}), ...(qualifier ? { qualifier } : {}), ...(unit ? { unit } : {}), ...(note ? { note } : {}), asPrinted: text };
    }
    case 'rank':
      return { value: null, ranks: [{ position: phrase.position, scope: phrase.scope || '', ...(phrase.tie ? { tie: true } : {}) }] };
    case 'missing':
      return { value: null, ...(phrase.missing ? { missing: phrase.missing } : {}) };
    case 'fault':
      account.lose('not-a-number', path, text);
      return undefined;
  }
}

/** A place in an order from a column of them: 全国第4, or 4 under 全国排名. */
export function readRank(text: string, path: string, account: Account): RankRead | undefined {
  if (text === '') return undefined;
  const ofColumn = path.replace(/\s*(?:排名|位次|名次|排位|rank(?:ing)?)$/i, '');
  if (/^[1-9]\d{0,4}$/.test(text)) return { position: Number(text), scope: ofColumn };
  const phrase = parseCell(text);
  if (phrase.kind === 'rank') return { position: phrase.position, scope: phrase.scope || ofColumn, ...(phrase.tie ? { tie: true } : {}) };
  if (phrase.kind !== 'missing') account.lose('not-a-number', path, text);
  return undefined;
}

/** Whether an SDMX status says that there is no figure. */
export function isAbsence(status: string): boolean {
  return 'MLQO'.includes(status);
}
