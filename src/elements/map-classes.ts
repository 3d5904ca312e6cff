/** The classes that a page asks for. Loaded only where `classes` is set. */
import type { FeedProblem } from '../feed/feed-error.js';
import type { Target } from '../feed/feed.js';
import { absoluteValue, observationsOf } from '../query/lookup.js';
import type { Snapshot } from '../query/snapshot.js';
import type { Scale } from '../layout/bands.js';
import { classLimits, limitsAround, ownLimits, type ClassMethod } from '../layout/classes.js';
import { formatValue } from '../format/figure.js';
import { formatTarget } from '../format/statement.js';
import type { Messages } from '../messages/messages.js';
import { regionName } from '../describe/snapshot.js';
import { divergingStyles } from '../styles/diverging.js';
import { isCounted } from './map-marks.js';

const methods: readonly ClassMethod[] = ['quantile', 'equal', 'natural'];

/** The choice of classes, with the styles of those that lie around something. */
export const partFor = (): typeof chooseScale => chooseScale;
export { divergingStyles as styles };

/** The scale in these words, or why there is none. */
function chooseScale(words: string, snapshot: Snapshot, values: readonly number[], m: Messages): Scale | FeedProblem {
  const { indicator } = snapshot;
  if (isCounted(indicator)) return { code: 'classes-count', path: 'classes', value: words, expected: indicator.id, severity: 'warning' };
  const method = methods.find((one) => one === words.trim());
  if (method) return { limits: classLimits(values, method), isDiverging: false, largest: undefined };
  const centre = words.trim() === 'average' ? average(snapshot, m) : words.trim() === 'target' ? target(snapshot, m) : undefined;
  if (centre) {
    const around = limitsAround(values, centre.value);
    return { limits: around, isDiverging: true, first: 1 - around.indexOf(centre.value), largest: undefined, centre: centre.words };
  }
  const limits = ownLimits(words);
  if (limits) return { limits, isDiverging: false, largest: undefined };
  return { code: 'classes', path: 'classes', value: words, expected: [...methods, ...(targetOf(snapshot) ? ['target'] : []), ...(average(snapshot, m) ? ['average'] : []), '10 15 20'].join(', '), severity: 'error' };
}

/** The figure of the whole as it was published: a mean of the parts' shares would be another number. */
function average({ indicator, within, period }: Snapshot, m: Messages): { value: number; words: string } | undefined {
  const observation = within && observationsOf(indicator, within.code).find((one) => one.period === period);
  const value = observation && absoluteValue(observation);
  return value === undefined ? undefined : { value, words: m.phrase([regionName(within!, m), formatValue(observation, indicator, m)]) };
}

function target(snapshot: Snapshot, m: Messages): { value: number; words: string } | undefined {
  const found = targetOf(snapshot);
  const { indicator } = snapshot;
  return found && { value: found.value, words: formatTarget(found, indicator, m) };
}

/** The target of the whole that comes next after the period; one of a single part is not the others'. */
function targetOf({ indicator, within, period }: Snapshot): Target | undefined {
  const all = (indicator.targets ?? []).filter(({ region }) => region === undefined || region === within?.code);
  return [...all].sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1)).find(({ by }) => by === undefined || by >= period) ?? all[all.length - 1];
}
