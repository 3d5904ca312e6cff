/** A card of several indicators that lead from one to the next. Loaded only by cards that ask for it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedProblem } from '../feed/feed-error.js';
import type { Feed, Indicator } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { listInventory } from '../query/ranking.js';
import { regionOf } from '../query/series.js';
import { figureOf, formatValue } from '../format/figure.js';
import { formatPeriod } from '../format/period.js';
import type { FigureMessages } from '../messages/messages.js';
import { wholeMessages } from '../messages/zh-cn.js';
import { describeRanking } from '../describe/ranking.js';
import { describeSources } from '../describe/source.js';
import { renderFoot } from '../render/frame.js';
import { renderSteps } from '../render/steps.js';
import { unknownIndicators } from './settings.js';

interface DrawnSteps {
  /** `undefined` if none of the indicators has a figure. */
  readonly template: TemplateResult | undefined;
  readonly indicators: readonly Indicator[];
  readonly problems: readonly FeedProblem[];
}

/** The card of the indicators listed, in their order; without a region, the one that each was first observed in. */
export function drawSteps(feed: Feed, list: string, region: string | undefined, isAuthored: boolean, words: FigureMessages): DrawnSteps {
  const m = wholeMessages(words);
  const ids = list.split(/[\s,]+/).filter(Boolean);
  const ranking = listInventory(feed, ids, region);
  const problems = unknownIndicators(feed, ids, 'indicators');
  const first = ranking.rows[0];
  if (!first?.observation) return { template: undefined, indicators: [], problems };
  const home = regionOf(feed, first.observation.region);
  const title = localize(first.indicator.topic ?? first.indicator.name, m.lang);
  const { sentence, table } = describeRanking(ranking, title, m);
  const period = ranking.period === undefined ? [] : [formatPeriod(ranking.period, m, first.indicator.time)];
  const template = html`${renderSteps(
      title,
      m.clauses([localize(home.short ?? home.name, m.lang), ...period]),
      ranking.rows.map(({ name, indicator, observation }) => ({ name: localize(name, m.lang), figure: observation && figureOf(observation, indicator, m), instead: formatValue(observation, indicator, m) })),
    )}
    ${isAuthored ? html`<div part="sentence" class="sentence"><slot></slot></div>` : nothing}
    ${renderFoot({
      sourceLabel: m.source,
      separator: m.remarkSeparator,
      sources: describeSources(feed, ranking.rows, m),
      detailsLabel: m.details,
      notes: isAuthored ? [] : [sentence],
      table,
    })}`;
  return { template, indicators: ranking.rows.map(({ indicator }) => indicator), problems };
}
