/** What any widget writes into its page, by its tag and attributes: the text that is there before and without a script. */
import type { Feed } from '../feed/feed.js';
import type { Messages } from '../messages/messages.js';
import { askIndicator, askIndicators, type Fault, type GroupQuestion, type Question } from '../query/question.js';
import { askInventory, askRanking } from '../query/ranking.js';
import { askReading } from '../query/reading.js';
import { askSeries } from '../query/series.js';
import { askSnapshot } from '../query/snapshot.js';
import { askSnapshots, lastOf } from '../query/snapshots.js';
import { askStories } from '../query/story.js';
import { askTiles, withAllTiles } from '../query/tiles.js';
import { captionOf, describeFeedTable, figuresOf, tellTable } from './feed-table.js';
import type { Part } from './markup.js';
import type { Setting } from './parts.js';
import { stepsTitle, tellRanking, titleOf } from './ranking.js';
import { tellReading } from './reading.js';
import { tellSnapshot } from './snapshot.js';
import { tellSnapshots } from './snapshots.js';
import { describeStory, tellStories } from './story.js';
import { describeTimeline, tellTimeline } from './timeline.js';
import { tellSeries } from './trend.js';

/** A widget as it stands in a page. */
export interface AskedWidget {
  /** Without `indicator-`: `card`, `trend`. */
  readonly kind: keyof typeof tellers;
  /** Its attributes. */
  readonly own: Question;
  /** Those of its group. */
  readonly group: GroupQuestion;
  readonly setting: Setting<Messages>;
  /** Gives the address of an image of the feed as the page needs it. */
  readonly resolve: (src: string) => string;
  readonly fault: Fault;
}

type Tell = (feed: Feed, widget: AskedWidget) => Part[];

const tellers = {
  card: (feed, { own, group, setting, fault }) => {
    if (own.indicators === undefined) {
      const reading = askReading(feed, own, group, fault);
      return reading ? tellReading(feed, reading, setting) : [];
    }
    const ranking = askInventory(feed, own.indicators, own.region ?? group.region, fault);
    return ranking.rows.length ? tellRanking(feed, ranking, stepsTitle(ranking, setting.m), setting) : [];
  },
  trend: (feed, { own, group, setting, fault }) => {
    const series = askSeries(feed, own, group, fault);
    return series.some(({ observations }) => observations.some(({ value }) => value !== null)) ? tellSeries(feed, series, setting) : [];
  },
  map: (feed, { own, group, setting, fault }) => {
    const indicator = askIndicator(feed, own, fault);
    if (indicator && own.periods) {
      const snapshots = askSnapshots(feed, indicator, own, fault);
      const cells = snapshots.length ? askTiles(feed, lastOf(snapshots), own, fault) : undefined;
      return snapshots.length ? tellSnapshots(feed, snapshots.map((snapshot) => withAllTiles(snapshot, cells)), setting) : [];
    }
    const snapshot = indicator && askSnapshot(feed, indicator, own, group, fault);
    return snapshot ? tellSnapshot(feed, withAllTiles(snapshot, askTiles(feed, snapshot, own, fault)), setting) : [];
  },
  ranking: (feed, { own, group, setting, fault }) => {
    const ranking = askRanking(feed, own, group, fault);
    return ranking?.rows.length ? tellRanking(feed, ranking, titleOf(feed, ranking, own.breakdown, setting.m), setting) : [];
  },
  table: (feed, { own, setting, fault }) => {
    const indicators = askIndicators(feed, own, fault);
    const figures = figuresOf(indicators, own.region);
    return figures.length ? tellTable(feed, figures, describeFeedTable(feed, figures, captionOf(feed, indicators, setting.m), setting.m), setting) : [];
  },
  story: (feed, { own, setting, resolve, fault }) => tellStories(askStories(feed, own, fault).map((story) => describeStory(feed, story, setting.m, own.pillar === undefined)), setting, resolve),
  timeline: (feed, { own, setting }) => tellTimeline(describeTimeline(feed, own.region, setting.m), setting),
} satisfies Record<string, Tell>;

/** The parts of a widget in order; none where the feed has nothing for it. */
export function tellWidget(feed: Feed, widget: AskedWidget): Part[] {
  return tellers[widget.kind](feed, widget);
}
