/** A card of several indicators that lead from one to the next. Loaded only by cards that ask for it. */
import { html, type TemplateResult } from 'lit';
import type { Feed } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { askInventory } from '../query/ranking.js';
import { regionOf } from '../query/series.js';
import { figureOf, formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import type { FigureMessages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { stepsTitle, tellRanking } from '../describe/ranking.js';
import { renderAuthored, renderFoot, renderPlace } from '../render/frame.js';
import { renderSteps } from '../render/steps.js';
import type { Widget } from './widget.js';

/**
 * The card of the indicators listed, in their order; without a region, the one that each was first observed in.
 * `undefined` if none of them has a figure.
 */
export function drawSteps(feed: Feed, list: string, region: string | undefined, widget: Widget, words: FigureMessages): TemplateResult | undefined {
  const m = wholeMessages(words);
  const ranking = askInventory(feed, list, region, widget.fault);
  const first = ranking.rows[0];
  if (!first?.observation) return undefined;
  widget.shown = ranking.rows.map(({ indicator }) => indicator);
  const home = regionOf(feed, first.observation.region);
  const title = stepsTitle(ranking, m);
  const { written } = widget;
  widget.write(m, (setting) => tellRanking(feed, ranking, title, setting));
  const period = ranking.period === undefined ? [] : [formatPeriod(ranking.period, m, first.indicator.time)];
  return html`${renderSteps(
      title,
      m.clauses([localize(home.short ?? home.name, m.lang), ...period]),
      ranking.rows.map(({ name, indicator, observation }) => ({ name: localize(name, m.lang), figure: observation && figureOf(observation, indicator, m), instead: formatValue(observation, indicator, m) })),
    )}
    ${renderAuthored(written.isFilled)}
    ${renderFoot(m.details, written.isAuthored ? [] : [renderPlace('sentence')])}`;
}
