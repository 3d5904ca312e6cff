/** Everything that is to be said of one document, in the order of its text. */
import { checkBoundaries } from '../../feed/approval.js';
import { FeedError, type FeedProblem } from '../../feed/feed-error.js';
import type { Feed } from '../../feed/feed.js';
import { parseFeed } from '../../feed/parse.js';
import { reconcile } from '../../feed/reconcile.js';
import { isRecord } from '../../feed/json.js';
import { findFigures } from './figures.js';
import { writtenValue, type Edit, type Finding, type Remark } from './finding.js';
import { mend, removeItem, type Spot } from './mend.js';
import { Places, positionsIn, writtenPath } from './place.js';
import { findProse, isLanguage } from './prose.js';
import { readText } from './read-text.js';
import { findReferences, recordsOf } from './references.js';
import { Tokens } from './tokens.js';
import { findUnknownKeys } from './unknown-keys.js';
import { walkJson, type Segment } from './walk-json.js';

export interface Inspection {
  readonly findings: readonly Finding[];
  readonly text: string;
  /** What mends some of the findings. */
  readonly edits: readonly Edit[];
  /** Whether the file is to be written anew even without an edit: a byte order mark, another encoding. */
  readonly recoded: string | undefined;
  readonly document: unknown;
}

/** Looks at the bytes of a file. @param today `YYYY-MM-DD`, for what runs out */
export function inspect(bytes: Uint8Array<ArrayBuffer>, file: string, today: string): Inspection {
  const { text, document, remarks: first, hasMark, recoded } = readText(bytes);
  const remarks: Remark[] = [...first];
  if (document !== undefined) for (const remark of remarksOf(document, today)) remarks.push(remark);
  const tokens = new Tokens(text, document);
  const places = new Places();
  const ways = new Map(remarks.map((remark) => [remark, writtenPath(document, remark.path)]));
  const copies = document === undefined ? [] : findCopies(document, remarks);
  for (const way of [...ways.values(), ...copies]) places.want(way);
  if (document !== undefined) {
    walkJson(text, {
      value: (value) => {
        tokens.value(value);
        places.value(value);
      },
      end: (depth, offset) => places.end(depth, offset),
      duplicate: (...args) => tokens.duplicate(...args),
    });
  }
  const positionOf = positionsIn(text);
  const codes = new Set(isRecord(document) ? recordsOf(document['regions'], '').map(([, { code }]) => code) : []);
  const edits: Edit[] = copies.flatMap((way) => places.find(way) ?? []).map((place) => removeItem(text, place));
  const findings = [...remarks, ...tokens.remarks].map((remark): Finding => {
    const way = ways.get(remark) ?? writtenPath(document, remark.path);
    const place = places.find(way) ?? (remark.offset === undefined ? undefined : { offset: remark.offset, end: remark.offset + String(remark.value).length, keyOffset: undefined });
    const spot: Spot | undefined = place && document !== undefined ? { text, place, way, value: at(document, way), parent: at(document, way.slice(0, -1)) } : undefined;
    edits.push(...mend(remark, spot, codes));
    const isKey = remark.code === 'unknown-key' || remark.code === 'unknown-region';
    return { ...remark, file, ...positionOf(remark.offset ?? (isKey && remark.value === way[way.length - 1] ? place?.keyOffset : undefined) ?? place?.offset ?? 0) };
  });
  return { findings: findings.sort((a, b) => a.line - b.line || a.column - b.column), text, edits, recoded: recoded ?? (hasMark ? text : undefined), document };
}

function at(document: unknown, way: readonly Segment[]): unknown {
  return way.reduce<unknown>((value, segment) => (typeof value === 'object' && value !== null ? (value as Record<Segment, unknown>)[segment] : undefined), document);
}

function remarksOf(document: unknown, today: string): Remark[] {
  const { feed, problems } = readFeed(document);
  // Lists are joined in literals: of `push(...)` a list of some hundred thousand is more than a stack holds.
  const meant: readonly Remark[] = feed ? [...reconcile(feed), ...findFigures(feed), ...checkBoundaries(feed, today).map((problem) => withIndex(problem, document)).filter(({ path }) => !problems.some((problem) => problem.path.startsWith(path)))] : [];
  if (!isRecord(document)) return [...problems, ...meant];
  // Only what is right in itself is looked at for more: one fault is told once.
  const told = new Set(problems.map(({ path }) => path));
  const more = [...headRemarks(document), ...findUnknownKeys(document), ...findReferences(document), ...findProse(document)];
  return [...problems.map((problem) => withFirst(problem, document)), ...meant, ...more.filter(({ path }) => !told.has(path))];
}

/** A record that is there twice, with the one that is kept: `regions[1]` rather than `regions`. */
function withFirst(problem: FeedProblem, document: Record<string, unknown>): FeedProblem {
  const [, list = '', key = ''] = /^(\w+)\[\d+\]\.(\w+)$/.exec(problem.path) ?? [];
  if (problem.code !== 'duplicate' || problem.expected !== list) return problem;
  const first = recordsOf(document[list], list).find(([, record]) => record[key] === problem.value)?.[0];
  return first === undefined ? problem : { ...problem, expected: first };
}

/** The feed and all its faults, also those that come to light only when what refuses the whole is looked past. */
function readFeed(document: unknown): { readonly feed: Feed | undefined; readonly problems: readonly FeedProblem[] } {
  try {
    const feed = parseFeed(document, true);
    return { feed, problems: feed.problems };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    const { problem } = error;
    if (!isRecord(document)) return { feed: undefined, problems: [problem] };
    const events: unknown[] = Array.isArray(document['events']) ? document['events'] : [];
    const feed = parseFeed({ ...document, version: 1, events: [...events, { title: '-' }] }, true);
    const isKnown = feed.problems.some(({ path, code }) => path === problem.path && code === problem.code);
    return { feed, problems: [...(isKnown ? [] : [problem]), ...feed.problems] };
  }
}

/** `boundaries a approval.number`, as a widget names it, is `boundaries[0].approval.number` in the document. */
function withIndex(problem: FeedProblem, document: unknown): FeedProblem {
  const [, id, rest = ''] = /^boundaries (\S+)(?: (.+))?$/.exec(problem.path) ?? [];
  const path = recordsOf((document as Record<string, unknown>)['boundaries'], 'boundaries').find(([, record]) => record['id'] === id)?.[0];
  return path === undefined ? problem : { ...problem, path: rest ? `${path}.${rest}` : path };
}

function headRemarks({ lang, updates }: Record<string, unknown>): Remark[] {
  return [
    ...(typeof lang === 'string' && !isLanguage(lang) ? [{ code: 'lang', path: 'lang', value: lang, severity: 'warning' } as const] : []),
    ...(updates !== undefined && !(typeof updates === 'string' && /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(updates)) ? [{ code: 'duration', path: 'updates', value: updates, severity: 'warning' } as const] : []),
  ];
}

/** Rows that say letter for letter what the row they repeat says. */
function findCopies(document: unknown, remarks: readonly Remark[]): (readonly Segment[])[] {
  return remarks.flatMap(({ code, path, expected }) => {
    if (code !== 'duplicate' || !path.endsWith(']') || expected === undefined) return [];
    const [way, first] = [writtenPath(document, path), writtenPath(document, expected)];
    const [copy, original] = [at(document, way), at(document, first)];
    return isRecord(copy) && writtenValue(copy) === copy && JSON.stringify(copy) === JSON.stringify(original) ? [way] : [];
  });
}
