/** The remark of an observation in a table: why a figure is missing, how it was made, what the report notes. */
import type { Observation } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import type { FigureMessages } from '../messages/messages.js';

/** Status, derivation and note, joined; empty for a normal observation. */
export function describeRemark(observation: Observation | undefined, m: FigureMessages): string {
  if (!observation) return '';
  const { derived, status, note } = observation;
  return [derived ? m.derived : '', (status && m.status[status]) ?? '', localize(note, m.lang)].filter(Boolean).join(m.remarkSeparator);
}
