/** What is said of a figure beside the figure: changes, ranks, claims, shares, parts, targets. */
import type { Change, Claim, Indicator, Observation, Rank, Target } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import type { FigureMessages } from '../messages/messages.js';
import { absoluteValue } from '../query/lookup.js';
import { figureOf, formatFigure } from './figure.js';
import { formatPeriod } from './period.js';

/** A change with its base: 比2015年提高3.71个百分点. */
export function formatChange(change: Change, indicator: Indicator, observation: Observation, m: FigureMessages): string {
  const { unit, unitMult } = change.measure === 'absolute' ? observation : { unit: '' };
  const { digits, after } = figureOf({ value: Math.abs(change.value), decimals: change.decimals ?? 0, unit, unitMult }, indicator, m)!;
  const words = m.change({
    measure: change.measure,
    direction: directionOf(change.value),
    amount: digits,
    unit: after,
    base: change.base?.period && formatPeriod(change.base.period, m),
    kind: change.kind ?? 'against',
  });
  return change.derived ? `${words}${bracket(m.derived, m)}` : words;
}

/** Whether a number is above, below or at zero. */
export function directionOf(value: number): 'up' | 'down' | 'same' {
  return value > 0 ? 'up' : value < 0 ? 'down' : 'same';
}

/** 从3.5万平方米增加至6.1万平方米; empty if the report names no earlier figure. */
export function formatFrom(observation: Observation, indicator: Indicator, m: FigureMessages): string {
  const { from, value } = observation;
  if (!from || value === null) return '';
  const earlier = { ...observation, qualifier: undefined, ...from };
  return m.fromTo(formatFigure(earlier, indicator, m), formatFigure(observation, indicator, m), directionOf(absoluteValue(observation)! - absoluteValue(earlier)!));
}

/** 全国第4. */
export function formatRank(rank: Rank, m: FigureMessages): string {
  return m.rank(rank.position, rank.of, localize(rank.scope, m.lang), localize(rank.by, m.lang), rank.tie ?? false);
}

/** 全省唯一, 连续4年. The count of a row of years is the observation's own figure where that has one. */
export function formatClaim(claim: Claim, observation: Observation, indicator: Indicator, m: FigureMessages): string {
  const count = claim.count === undefined ? formatFigure(observation, indicator, m) : formatFigure({ unit: observation.unit, value: claim.count, decimals: 0 }, indicator, m);
  return m.claim(claim.type, count, localize(claim.scope, m.lang), localize(claim.grantor, m.lang));
}

/** 占全省的三分之二. */
export function formatShare({ share }: Observation, m: FigureMessages): string {
  return share ? m.share(localize(share.of, m.lang), share.numerator, share.denominator) : '';
}

/** 10项中已有7项达成合作意向. */
export function formatPart(observation: Observation, indicator: Indicator, m: FigureMessages): string {
  const { part, unit } = observation;
  if (!part) return '';
  const figure = (value: number): string => formatFigure({ value, unit, decimals: 0 }, indicator, m);
  // Languages that set the measure word apart say it once: 7 of 10 needs.
  const done = m.counting === 'myriad' ? figure(part.done) : figureOf({ value: part.done, unit: '', decimals: 0 }, indicator, m)!.digits;
  return m.part(done, figure(part.total), localize(part.label, m.lang));
}

/** 目标：到2025年超过15%. */
export function formatTarget(target: Target, indicator: Indicator, m: FigureMessages): string {
  return m.target(target.by ? formatPeriod(target.by, m) : '', target.comparator, formatFigure({ value: target.value, decimals: 0 }, indicator, m));
}

/** Words in brackets of the language: （推算）. */
export function bracket(words: string, m: FigureMessages): string {
  return m.counting === 'myriad' ? `（${words}）` : ` (${words})`;
}
