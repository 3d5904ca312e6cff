/** JSON into a feed: checked record by record, so that one wrong record costs only itself. */
import { FeedError, type FeedProblem } from './feed-error.js';
import type { Boundary, Feed, FeedEvent, Indicator, Region, Source, Story, Tiles } from './feed.js';
import { isSafeUrl } from './form.js';
import { parseObservations, type ObservationContext } from './observations.js';
import { checkRecord, type Report } from './record.js';
import { isRecord } from './json.js';
import { partOf } from './part-address.js';
import type { Shape } from './shape.js';
import { shapes } from './shapes.js';

/** Faults kept of one feed; a feed of a million wrong rows needs no million messages. */
const problemLimit = 1000;

/**
 * The feed in a JSON value (not a JSON text).
 * @throws {FeedError} if it is not an object (`shape`), not version 1 (`version`), or no record of it can be used
 *   (the first fault of its indicators, else `empty`).
 * @param thorough every fault is kept, and every two observations are compared, however many there are
 */
export function parseFeed(input: unknown, thorough = false): Feed {
  if (!isRecord(input)) throw new FeedError({ code: 'shape', path: '', value: input, expected: '{ "version": 1, … }' });
  if (input['version'] !== 1) {
    throw new FeedError({ code: input['version'] === undefined ? 'missing' : 'version', path: 'version', value: input['version'], expected: '1' });
  }
  const problems: FeedProblem[] = [];
  const report: Report = (problem) => {
    if (thorough || problems.length < problemLimit) problems.push(problem);
  };

  const head = parseHead(input, report);
  const sources = byKey<Source>(records<Source>(shapes.source, input, 'sources', report, false, new Set(['url', 'published', 'note'])), 'id', 'sources', report);
  const regions = byKey<Region>(records<Region>(shapes.region, input, 'regions', report, true), 'code', 'regions', report);
  const indicators = byKey<Indicator>(parseIndicators(input, sources, regions, report, thorough), 'id', 'indicators', report);
  const stories = known(records<Story>(shapes.story, input, 'stories', report, false, new Set(['body', 'items', 'pillar', 'period', 'partners', 'image', 'quote', 'note'])), regions, sources, report);
  const events = known(records<FeedEvent>(shapes.event, input, 'events', report, false, new Set(['body', 'quote'])), regions, sources, report);

  if (indicators.size === 0 && stories.length === 0 && events.length === 0) {
    throw new FeedError(problems.find(({ path }) => path.startsWith('indicators[')) ?? { code: 'empty', path: 'indicators', value: input['indicators'] });
  }
  return {
    ...head,
    sources,
    regions,
    indicators,
    boundaries: records<Boundary>(shapes.boundary, input, 'boundaries', report, false, new Set(['approval', 'attribution'])).map(([, boundary]) => boundary),
    tiles: records<Tiles>(shapes.tiles, input, 'tiles', report).map(([, tiles]) => tiles),
    stories,
    events,
    problems,
  };
}

/** The head with what is wrong left blank: a title is not worth a page of figures. */
function parseHead(input: Record<string, unknown>, report: Report): Pick<Feed, 'title' | 'publisher' | 'published' | 'lang' | 'updates'> {
  const { title, publisher, published, lang } = shapes.head;
  return {
    title: checkRecord(title, input['title'], 'title', report) ?? '',
    publisher: checkRecord(publisher, input['publisher'], 'publisher', report, new Set(['url'])) ?? { name: '' },
    published: checkRecord(published, input['published'], 'published', report) ?? '',
    lang: checkRecord(lang, input['lang'], 'lang', report) ?? 'zh-CN',
    ...(typeof input['updates'] === 'string' ? { updates: input['updates'] } : {}),
  };
}

function* withPath(input: Record<string, unknown>, key: string, required: boolean, report: Report): Generator<[string, unknown]> {
  const list = input[key];
  if (Array.isArray(list)) {
    for (let index = 0; index < list.length; index++) yield [`${key}[${index}]`, list[index]];
  } else if (list !== undefined || required) {
    report({ code: list === undefined ? 'missing' : 'type', path: key, expected: 'array', severity: 'error', ...(list === undefined ? {} : { value: list }) });
  }
}

function records<T>(
  shape: Shape,
  input: Record<string, unknown>,
  key: string,
  report: Report,
  required = false,
  droppable?: ReadonlySet<string>,
): [string, T][] {
  const found: [string, T][] = [];
  for (const [path, record] of withPath(input, key, required, report)) {
    const checked = checkRecord<T>(shape, record, path, report, droppable);
    if (checked !== undefined) found.push([path, checked]);
  }
  return found;
}

function byKey<T>(found: readonly [string, T][], key: keyof T & string, list: string, report: Report): Map<string, T> {
  const map = new Map<string, T>();
  for (const [path, record] of found) {
    const name = String(record[key]);
    if (map.has(name)) report({ code: 'duplicate', path: `${path}.${key}`, value: name, expected: list, severity: 'error' });
    else map.set(name, record);
  }
  return map;
}

function parseIndicators(
  input: Record<string, unknown>,
  sources: ReadonlyMap<string, Source>,
  regions: ReadonlyMap<string, Region>,
  report: Report,
  thorough: boolean,
): [string, Indicator][] {
  const found: [string, Indicator][] = [];
  const droppable = new Set(['short', 'definition', 'topic', 'targets', 'breakdowns', 'source', 'decimals']);
  for (const [path, record] of withPath(input, 'indicators', false, report)) {
    const head = checkRecord<Omit<Indicator, 'observations' | 'path'>>(shapes.indicator, record, path, report, droppable);
    if (!head) continue;
    if (head.source !== undefined && !sources.has(head.source)) {
      report({ code: 'unknown-source', path: `${path}.source`, value: head.source, expected: [...sources.keys()].join(', '), severity: 'warning' });
    }
    const written = (record as Record<string, unknown>)['observations'];
    const href = partOf(written);
    const isSafe = isSafeUrl(href ?? '');
    if (!isSafe) report({ code: 'url', path: `${path}.observations.href`, value: href, severity: 'error' });
    const observations = parseObservations(href === undefined ? written : [], `${path}.observations`, contextOf(head, { regions, sources }, thorough), report);
    found.push([path, { ...head, path, href: isSafe ? href : undefined, observations }]);
  }
  return found;
}

/** What the observations of an indicator may refer to. */
export function contextOf({ unit, decimals, breakdowns }: Pick<Indicator, 'unit' | 'decimals' | 'breakdowns'>, { regions, sources }: Pick<Feed, 'regions' | 'sources'>, thorough = false): ObservationContext {
  return {
    unit,
    thorough,
    decimals,
    regions,
    hasSource: (id) => sources.has(id),
    groups: new Set(breakdowns?.flatMap(({ groups }) => groups.map(({ id }) => id))),
  };
}

/** Stories and events, with references to a region or source that is not there taken off. */
function known<T extends { region?: string | undefined; source?: string | undefined }>(
  found: readonly [string, T][],
  regions: ReadonlyMap<string, Region>,
  sources: ReadonlyMap<string, Source>,
  report: Report,
): T[] {
  return found.map(([path, record]) => {
    const copy = { ...record };
    if (copy.region !== undefined && !regions.has(copy.region)) {
      report({ code: 'unknown-region', path: `${path}.region`, value: copy.region, severity: 'warning' });
      delete copy.region;
    }
    if (copy.source !== undefined && !sources.has(copy.source)) {
      report({ code: 'unknown-source', path: `${path}.source`, value: copy.source, severity: 'warning' });
      delete copy.source;
    }
    return copy;
  });
}
