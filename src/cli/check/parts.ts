/** The files that a feed has its observations in, opened and looked at like the feed itself. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeFeed, decodeText } from '../../feed/decode.js';
import { FeedError, type FeedProblem } from '../../feed/feed-error.js';
import type { Feed } from '../../feed/feed.js';
import { parseObservations } from '../../feed/observations.js';
import { contextOf, parseFeed } from '../../feed/parse.js';
import { isCsv } from '../../feed/part.js';
import { readCsv } from '../../feed/part-csv.js';
import { reconcileIndicator } from '../../feed/reconcile.js';
import type { Finding } from './finding.js';
import { csvPlaces } from './csv-place.js';
import { Places, positionsIn, segmentsOf, writtenPath, type Position } from './place.js';
import { walkJson } from './walk-json.js';

/** What is wrong in the parts of a document, in the files they are in; `place` is the finding's place in the feed if a file is not there. */
export async function inspectParts(document: unknown, file: string, folder: string): Promise<Finding[]> {
  const feed = feedOf(document);
  const findings: Finding[] = [];
  for (const indicator of feed?.indicators.values() ?? []) {
    const { href } = indicator;
    // What is elsewhere on the network is for a browser to open.
    if (href === undefined || /^(?:https?:)?\/\//i.test(href)) continue;
    const name = join(dirname(file), decodeURIComponent(href.replace(/[?#].*$/, ''))).replaceAll('\\', '/');
    const problems: FeedProblem[] = [];
    let text = '';
    let written: unknown;
    try {
      const bytes = Uint8Array.from(await readFile(join(folder, dirname(file), decodeURIComponent(href.replace(/[?#].*$/, '')))));
      text = isCsv(href) ? decodeText(bytes, '') : new TextDecoder().decode(bytes);
      written = isCsv(href) ? readCsv(text) : decodeFeed(bytes);
      const observations = parseObservations(written, '', contextOf(indicator, feed!, true), (problem) => problems.push(problem));
      for (const problem of reconcileIndicator({ ...indicator, path: '', observations }, feed!)) problems.push({ ...problem, path: problem.path.replace(/^\.observations/, '') });
    } catch (error) {
      problems.push(error instanceof FeedError ? error.problem : { code: 'unreachable', path: `${indicator.path}.observations.href`, value: href, expected: (error as Error).message, severity: 'error' });
    }
    const positionOf = isCsv(href) ? csvPositionsOf(text) : positionsOf(text, written, problems);
    for (const problem of problems) findings.push({ ...problem, file: problem.code === 'unreachable' ? file : name, ...positionOf(problem) });
  }
  return findings;
}

function feedOf(document: unknown): Feed | undefined {
  try {
    return parseFeed(document);
  } catch {
    return undefined;
  }
}

/** Where the faults of a JSON part stand in its text. */
function positionsOf(text: string, written: unknown, problems: readonly FeedProblem[]): (problem: FeedProblem) => Position {
  const places = new Places();
  // A path of a part begins with its row.
  const wayOf = ({ path }: FeedProblem): ReturnType<typeof writtenPath> => writtenPath(written, path);
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
