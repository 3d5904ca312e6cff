/**
 * A feed held against itself: changes against the figures they compare, ranks against the order of values, parts against
 * totals. Findings are warnings with both figures; nothing is corrected, for either of two figures may be the wrong one.
 */
import type { FeedProblem } from './feed-error.js';
import type { Change, Feed, Indicator, Observation } from './feed.js';
import { decimalsOf } from './observations.js';
import { comparePeriods } from './period.js';

/** An observation with its path in the document. */
interface Placed {
  readonly path: string;
  readonly observation: Observation;
}

/** What in a feed contradicts something else in it, in document order. */
export function reconcile(feed: Feed): FeedProblem[] {
  return [...feed.indicators.values()].flatMap(reconcileIndicator);
}

/** The same for one indicator. */
export function reconcileIndicator(indicator: Indicator): FeedProblem[] {
  const { observations, path } = indicator;
  const placed = Array.from({ length: observations.length }, (_, index): Placed => ({ path: `${path}.observations[${observations.position(index)}]`, observation: observations.get(index) }));
  const series = [...groupBy(placed, ({ observation: { region, group } }) => `${region} ${group ?? ''}`).values()];
  for (const list of series) list.sort((a, b) => comparePeriods(a.observation.period, b.observation.period));
  return [...series.flatMap((list) => reconcileSeries(indicator, list)), ...reconcileRanks(indicator, placed), ...reconcileTargets(indicator)];
}

function reconcileSeries(indicator: Indicator, series: readonly Placed[]): FeedProblem[] {
  return series.flatMap(({ path, observation }) => {
    const changes = (observation.changes ?? []).flatMap((change, index) => reconcileChange(indicator, observation, change, `${path}.changes[${index}]`, series));
    return [...changes, ...reconcilePart(observation, path), ...reconcileShare(observation, path)];
  });
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
    problems.push({ code: isMixedUp ? 'change-measure' : 'change-mismatch', path: isMixedUp ? `${path}.measure` : `${path}.value`, value: isMixedUp ? measure : change.value, expected: tidy(computed), severity: 'warning' });
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

/** Stated ranks of one scope and period: their order against the order of the values, and none beyond how many there are. */
function reconcileRanks({ better }: Indicator, placed: readonly Placed[]): FeedProblem[] {
  const sign = better === 'lower' ? -1 : 1;
  const ranked = placed.flatMap(({ path, observation }) =>
    (observation.ranks ?? []).flatMap((rank, index) =>
      observation.value === null || rank.by !== undefined ? [] : [{ path: `${path}.ranks[${index}].position`, rank, observation, value: observation.value * 10 ** (observation.unitMult ?? 0) * sign }],
    ),
  );
  const problems: FeedProblem[] = [];
  for (const list of groupBy(ranked, ({ rank, observation: { period, group } }) => `${JSON.stringify(rank.scope)} ${period} ${group ?? ''}`).values()) {
    const order = list.sort((a, b) => a.rank.position - b.rank.position);
    order.slice(1).forEach((lower, index) => {
      const higher = order[index]!;
      const isTied = higher.rank.position === lower.rank.position;
      if (isTied ? higher.value === lower.value : higher.value >= lower.value) return;
      problems.push({ code: 'rank-mismatch', path: lower.path, value: lower.rank.position, expected: `${higher.observation.value} (${higher.rank.position}), ${lower.observation.value} (${lower.rank.position})`, severity: 'warning' });
    });
    for (const { path, rank } of list) {
      if (rank.of !== undefined && rank.position > rank.of) problems.push({ code: 'rank-mismatch', path, value: rank.position, expected: `<= ${rank.of}`, severity: 'warning' });
    }
  }
  return problems;
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
