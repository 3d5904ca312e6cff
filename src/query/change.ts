/** How a figure compares with an earlier one: as the report says, else worked out and marked so. */
import { decimalsOf } from '../feed/decimals.js';
import type { Change, Indicator, Observation } from '../feed/feed.js';
import { comparePeriods } from '../feed/period.js';

/**
 * The change that belongs to an observation: the first that the report prints; else the difference from the observation
 * before it, marked `derived`. Withheld (`undefined`) across a series break unless the report calls it comparable, and
 * where one figure is qualified, printed in a multiplier, or in another measure word; refused where points were written as percent.
 */
export function queryChange(indicator: Indicator, observation: Observation, earlier: readonly Observation[]): Change | undefined {
  const isBroken = ({ base }: Change): boolean =>
    [...earlier, observation].some(({ status, period }) => status === 'B' && (base?.period ? comparePeriods(period, base.period) > 0 : period === observation.period));
  // A share's change in points that was written as percent would be another claim: 3.71% of 4.01% is not 3.71 points.
  const isMixedUp = ({ measure, value, base }: Change): boolean => {
    const before = base?.value ?? earlier.find(({ period }) => period === base?.period)?.value ?? null;
    return measure === 'percent' && indicator.unit.kind === 'share' && before !== null && observation.value !== null && subtract(observation.value, before) === value;
  };
  const printed = observation.changes?.find((change) => (change.comparable ?? !isBroken(change)) && !isMixedUp(change));
  if (printed) return printed;
  const base = earlier[earlier.length - 1];
  if (!base || base.value === null || observation.value === null || observation.status === 'B') return undefined;
  if (observation.qualifier || base.qualifier || observation.from) return undefined;
  if ((observation.unitMult ?? 0) !== (base.unitMult ?? 0) || JSON.stringify(observation.unit) !== JSON.stringify(base.unit)) return undefined;
  if (observation.unitMult) return undefined;
  return {
    measure: indicator.unit.kind === 'share' ? 'points' : 'absolute',
    value: subtract(observation.value, base.value),
    base: { period: base.period, value: base.value },
    kind: 'against',
    derived: true,
  };
}

/** a − b without the noise of binary fractions: as many decimals as the two numbers have. */
export function subtract(a: number, b: number): number {
  const scale = 10 ** Math.max(decimalsOf(a), decimalsOf(b));
  return Math.round(a * scale - b * scale) / scale;
}
