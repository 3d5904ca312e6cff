/**
 * A feed held against itself: changes against the figures they compare, ranks against the order of values, parts against
 * totals. Findings are warnings with both figures; nothing is corrected, for either of two figures may be the wrong one.
 */
import type { FeedProblem } from './feed-error.js';
import type { Change, Feed, Indicator, Observation, Rank, Text } from './feed.js';
import { decimalsOf } from './decimals.js';
import { comparePeriods } from './period.js';

/** An observation with its path in the document. */
interface Placed {
  readonly path: string;
  readonly observation: Observation;
}

/** What of a feed its indicators are held against. */
type Around = Pick<Feed, 'regions' | 'problems'>;

/** What in a feed contradicts something else in it, in document order. */
export function reconcile(feed: Feed): FeedProblem[] {
  return [...feed.indicators.values()].flatMap((indicator) => reconcileIndicator(indicator, feed));
}

/** The same for one indicator. */
export function reconcileIndicator(indicator: Indicator, { regions, problems }: Around): FeedProblem[] {
  const { observations, path } = indicator;
  const placed = Array.from({ length: observations.length }, (_, index): Placed => ({ path: `${path}.observations[${observations.position(index)}]`, observation: observations.get(index) }));
  const series = [...groupBy(placed, ({ observation: { region, group } }) => `${region} ${group ?? ''}`).values()];
  for (const list of series) list.sort((a, b) => comparePeriods(a.observation.period, b.observation.period));
  const found = [...series.flatMap((list) => reconcileSeries(indicator, list)), ...reconcileRanks(indicator, placed, regions), ...reconcileTargets(indicator)];
  return found.map((problem) => ({ ...problem, path: pathInDocument(problem.path, problems) }));
}

/** A path that counts the items of lists that were left out when the feed was read: `changes[0]` is `changes[1]` if the first was wrong. */
function pathInDocument(path: string, problems: readonly FeedProblem[]): string {
  const [, list = '', index = '', rest = ''] = /^(.+\.(?:changes|ranks|targets))\[(\d+)\](.*)$/.exec(path) ?? [];
  if (!list) return path;
  const dropped = new Set(problems.filter((problem) => problem.path.startsWith(`${list}[`)).map((problem) => parseInt(problem.path.slice(list.length + 1), 10)));
  let position = -1;
  for (let left = Number(index) + 1; left > 0; ) if (!dropped.has(++position)) left--;
  return `${list}[${position}]${rest}`;
}

function reconcileSeries(indicator: Indicator, series: readonly Placed[]): FeedProblem[] {
  return series.flatMap(({ path, observation }) => {
    const changes = (observation.changes ?? []).flatMap((change, index) => reconcileChange(indicator, observation, change, `${path}.changes[${index}]`, series));
    return [...reconcileFigure(observation, path), ...changes, ...reconcilePart(observation, path), ...reconcileShare(observation, path)];
  });
}

/** A value against the reason why there is none, and against its own interval. */
function reconcileFigure({ value, missing, status, low, high }: Observation, path: string): FeedProblem[] {
  if (value === null) return [];
  const reason = missing ? 'missing' : status && 'MLQO'.includes(status) ? 'status' : undefined;
  const isOutside = value < (low ?? value) || value > (high ?? value);
  return [
    ...(reason ? [{ code: 'missing-mismatch', path: `${path}.${reason}`, value: missing ?? status, expected: String(value), severity: 'warning' } as const] : []),
    ...(isOutside ? [{ code: 'interval', path: `${path}.value`, value, expected: `${low ?? ''} \u2026 ${high ?? ''}`, severity: 'warning' } as const] : []),
  ];
}

function reconcileChange({ unit }: Indicator, observation: Observation, change: Change, path: string, series: readonly Placed[]): FeedProblem[] {
  const { base, measure, comparable } = change;
  const from = base?.period;
  const problems: FeedProblem[] = [];
  const isBroken = from !== undefined && series.some(({ observation: { status, period } }) => status === 'B' && comparePeriods(period, from) > 0 && comparePeriods(period, observation.period) <= 0);
  if (isBroken && comparable === undefined) {
    problems.push({ code: 'change-break', path, value: change.value, expected: `${from} \u2192 ${observation.period}`, severity: 'warning' });
  }
  const earlier = series.find(({ observation: { period } }) => period === from)?.observation;
  const told = earlier?.value ?? undefined;
  if (base?.value !== undefined && told !== undefined && base.value !== told && (earlier?.unitMult ?? 0) === (observation.unitMult ?? 0)) {
    problems.push({ code: 'change-mismatch', path: `${path}.base.value`, value: base.value, expected: String(told), severity: 'warning' });
  }
  const before = base?.value ?? ((earlier?.unitMult ?? 0) === (observation.unitMult ?? 0) ? told : undefined);
  if (before === undefined || observation.value === null || observation.qualifier || earlier?.qualifier || change.kind === 'average') return problems;
  const computed = { points: observation.value - before, absolute: observation.value - before, percent: (observation.value / before - 1) * 100, times: observation.value / before }[measure];
  if (!isFinite(computed)) return problems;
  if (!fits(change.value, computed, measure === 'points' || measure === 'absolute' ? [observation, { value: before, decimals: earlier?.decimals }] : [], change.decimals)) {
    const isMixedUp = measure === 'percent' && unit.kind === 'share' && fits(change.value, observation.value - before, [observation], change.decimals);
    problems.push({ code: isMixedUp ? 'change-measure' : 'change-mismatch', path: isMixedUp ? `${path}.measure` : `${path}.value`, value: isMixedUp ? measure : change.value, expected: isMixedUp ? `points ${tidy(observation.value - before)} | percent ${tidy(computed)}` : tidy(computed), severity: 'warning' });
  }
  return problems;
}

/** Whether a printed number is what was computed, to half a unit of the finest of the printed numbers. */
function fits(printed: number, computed: number, of: readonly { readonly value: number | null; readonly decimals?: number | undefined }[], decimals = 0): boolean {
  const places = [Math.max(decimals, decimalsOf(printed)), ...of.map((figure) => Math.max(figure.decimals ?? 0, decimalsOf(figure.value ?? 0)))];
  const finest = Math.max(...places);
  // A difference of figures is exact in their own decimals; a quotient is rounded to those of the printed number.
  const tolerance = 0.5 * 10 ** -(of.length ? finest : places[0]!);
  return Math.abs(printed - computed) <= tolerance * (of.length ? 1 : 1.000001) - (of.length ? 1e-9 : 0);
}

function reconcilePart({ part, value }: Observation, path: string): FeedProblem[] {
  if (!part) return [];
  if (part.done > part.total) return [{ code: 'part-mismatch', path: `${path}.part.done`, value: part.done, expected: `<= ${part.total}`, severity: 'warning' }];
  const isEither = value === null || value === part.done || value === part.total;
  return isEither ? [] : [{ code: 'part-mismatch', path: `${path}.value`, value, expected: `${part.done} / ${part.total}`, severity: 'warning' }];
}

function reconcileShare({ share }: Observation, path: string): FeedProblem[] {
  if (!share || (share.numerator <= share.denominator && share.denominator > 0)) return [];
  return [{ code: 'share-mismatch', path: `${path}.share`, value: share.numerator, expected: String(share.denominator), severity: 'warning' }];
}

/** Stated ranks of one scope and period: their order against the order of the values, none beyond how many there are, and room for those that are better or worse. */
function reconcileRanks({ better }: Indicator, placed: readonly Placed[], regions: Feed['regions']): FeedProblem[] {
  const sign = better === 'lower' ? -1 : 1;
  const ranked = placed.flatMap(({ path, observation }) =>
    (observation.ranks ?? []).flatMap((rank, index) =>
      observation.value === null || rank.by !== undefined ? [] : [{ path: `${path}.ranks[${index}].position`, rank, observation, value: observation.value * 10 ** (observation.unitMult ?? 0) * sign }],
    ),
  );
  const problems: FeedProblem[] = [];
  const told = new Set<string>();
  for (const list of groupBy(ranked, ({ rank, observation: { period, group } }) => `${JSON.stringify(rank.scope)} ${period} ${group ?? ''}`).values()) {
    const order = list.sort((a, b) => a.rank.position - b.rank.position);
    order.slice(1).forEach((lower, index) => {
      const higher = order[index]!;
      const isTied = higher.rank.position === lower.rank.position;
      if (isTied ? higher.value === lower.value : higher.value >= lower.value) return;
      told.add(higher.path).add(lower.path);
      problems.push({ code: 'rank-mismatch', path: lower.path, value: lower.rank.position, expected: `${higher.observation.value} (${higher.rank.position}), ${lower.observation.value} (${lower.rank.position})`, severity: 'warning' });
    });
    for (const { path, rank, observation, value } of list) {
      const { better, worse } = rivalsOf(observation, value, rank, placed, regions, sign);
      const [first, last] = [better + 1, (rank.of ?? Infinity) - worse];
      if ((rank.position >= first && rank.position <= last) || told.has(path)) continue;
      problems.push({ code: 'rank-mismatch', path, value: rank.position, expected: rank.position < first ? `>= ${first}` : `<= ${last}`, severity: 'warning' });
    }
  }
  return problems;
}

/** How many regions of a rank's scope have a better figure in the feed, and how many a worse one; none if the scope is not the region around. */
function rivalsOf({ region, period, group }: Observation, value: number, { scope }: Rank, placed: readonly Placed[], regions: Feed['regions'], sign: number): { better: number; worse: number } {
  const within = regions.get(region)?.within;
  const around = regions.get(within ?? '');
  const names = textsOf(around?.name).concat(textsOf(around?.short));
  const rivals = { better: 0, worse: 0 };
  if (!textsOf(scope).some((text) => names.includes(text))) return rivals;
  for (const { observation: other } of placed) {
    if (other.value === null || other.period !== period || other.group !== group || regions.get(other.region)?.within !== within) continue;
    const figure = other.value * 10 ** (other.unitMult ?? 0) * sign;
    if (figure > value) rivals.better++;
    else if (figure < value) rivals.worse++;
  }
  return rivals;
}

function textsOf(text: Text | undefined): string[] {
  return typeof text === 'string' ? [text] : Object.values(text ?? {});
}

/** Two targets of one region and date must be one. */
function reconcileTargets({ targets = [], path }: Indicator): FeedProblem[] {
  return targets.flatMap((target, index) => {
    const other = targets.findIndex(({ region, by, value, comparator }) => region === target.region && by === target.by && (value !== target.value || comparator !== target.comparator));
    return other >= 0 && other < index ? [{ code: 'target-mismatch', path: `${path}.targets[${index}]`, value: target.value, expected: `targets[${other}]: ${targets[other]!.value}`, severity: 'warning' }] : [];
  });
}

/** A computed number in at most four decimals, for a message. */
function tidy(value: number): string {
  return String(Math.round(value * 10000) / 10000);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
