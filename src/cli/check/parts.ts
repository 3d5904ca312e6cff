/** The files that a feed has its observations in, opened and looked at like the feed itself. */
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { decodeFeed, decodeText } from '../../feed/decode.js';
import { FeedError, type FeedProblem } from '../../feed/feed-error.js';
import type { Feed, Indicator } from '../../feed/feed.js';
import { parseObservations } from '../../feed/observations.js';
import { contextOf, parseFeed } from '../../feed/parse.js';
import { isCsv } from '../../feed/part.js';
import { readCsv } from '../../feed/part-csv.js';
import { reconcileIndicator } from '../../feed/reconcile.js';
import type { Finding, Remark } from './finding.js';
import { csvPlaces } from './csv-place.js';
import type { Inspection } from './inspect.js';
import { Places, positionsIn, segmentsOf, writtenPath, type Position } from './place.js';
import { walkJson } from './walk-json.js';

/** What is wrong in the parts of a document, in the files they are in; where a file cannot be had, at its address in the feed. */
export async function inspectParts({ document, text: feedText }: Pick<Inspection, 'document' | 'text'>, file: string, folder: string): Promise<Finding[]> {
  const feed = feedOf(document);
  const findings: Finding[] = [];
  const unread: Remark[] = [];
  for (const indicator of feed?.indicators.values() ?? []) {
    const { href } = indicator;
    // What is elsewhere on the network is for a browser to open.
    if (href === undefined || /^(?:https?:)?\/\//i.test(href)) continue;
    const name = fileOf(href, dirname(file));
    const path = `${indicator.path}.observations.href`;
    const bytes = name === undefined ? undefined : await readFile(join(folder, name)).catch(() => undefined);
    if (name === undefined) unread.push({ code: 'part-outside', path, value: href, severity: 'warning' });
    else if (!bytes) unread.push({ code: 'part-missing', path, value: href, expected: name, severity: 'error' });
    else findings.push(...inspectPart(Uint8Array.from(bytes), name, isCsv(href), indicator, feed!));
  }
  // A long feed is not walked again for nothing.
  if (!unread.length) return findings;
  const positionOf = positionsOf(feedText, document, unread);
  return [...unread.map((remark): Finding => ({ ...remark, file: file === '' ? '-' : file, ...positionOf(remark) })), ...findings];
}

/** The file that an address leads to; `undefined` if it leads out of the folder of the feed: nothing else of a disk is looked at, whoever wrote the feed. */
function fileOf(href: string, folder: string): string | undefined {
  const path = href.replace(/[?#].*$/, '');
  const relative = normalize(unescaped(path).replaceAll('\\', '/')).replaceAll('\\', '/');
  return isAbsolute(relative) || /^[a-z]:|^\.\.(?:\/|$)/i.test(relative) ? undefined : join(folder, relative).replaceAll('\\', '/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function inspectPart(bytes: Uint8Array<ArrayBuffer>, name: string, isTable: boolean, indicator: Indicator, feed: Feed): Finding[] {
  const problems: FeedProblem[] = [];
  let text = '';
  let written: unknown;
  try {
    text = isTable ? decodeText(bytes, '') : new TextDecoder().decode(bytes);
    written = isTable ? readCsv(text) : decodeFeed(bytes);
    const observations = parseObservations(written, '', contextOf(indicator, feed, true), (problem) => problems.push(problem));
    for (const problem of reconcileIndicator({ ...indicator, path: '', observations }, feed)) problems.push({ ...problem, path: problem.path.replace(/^\.observations/, '') });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    problems.push(error.problem);
  }
  const positionOf = isTable ? csvPositionsOf(text) : positionsOf(text, written, problems);
  return problems.map((problem) => ({ ...problem, file: name, ...positionOf(problem) }));
}

function feedOf(document: unknown): Feed | undefined {
  try {
    return parseFeed(document);
  } catch {
    return undefined;
  }
}

type Pathed = Pick<FeedProblem, 'path'>;

/** Where the faults of a JSON document stand in its text. */
function positionsOf(text: string, written: unknown, problems: readonly Pathed[]): (problem: Pathed) => Position {
  const places = new Places();
  const wayOf = ({ path }: Pathed): ReturnType<typeof writtenPath> => writtenPath(written, path);
  for (const problem of problems) places.want(wayOf(problem));
  if (written !== undefined) walkJson(text, { value: (value) => places.value(value), end: (depth, offset) => places.end(depth, offset) });
  const position = positionsIn(text);
  return (problem) => position(places.find(wayOf(problem))?.offset ?? 0);
}

/** The same for CSV. */
function csvPositionsOf(text: string): (problem: FeedProblem) => Position {
  const place = csvPlaces(text);
  const position = positionsIn(text);
  return ({ path }) => {
    const [row, key] = segmentsOf(path);
    return position(typeof row === 'number' ? place(row, key as string | undefined) : 0);
  };
}
