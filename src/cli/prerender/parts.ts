/** What one widget has in a page without script: sentence, picture, table, source. */
import { markupToHtml } from '../../describe/html.js';
import { mark, type Part } from '../../describe/markup.js';
import { tellWidget } from '../../describe/tell.js';
import type { FeedProblem } from '../../feed/feed-error.js';
import { messagesFor } from '../../messages/catalogue.js';
import { wholeMessages } from '../../messages/zh-cn.js';
import { relative, type FoundCarrier } from './carriers.js';
import { drawPicture } from './picture.js';
import type { ReadFeed } from './site.js';
import { hasPicture } from './still.js';

/** Left free below words, in pixels: the frame, and what readers can do with a table. */
const spare: Readonly<Record<string, number>> = { story: 8, table: 120, timeline: 40 };

export interface PartsSetting {
  /** Width of the picture in pixels. */
  readonly width: number;
  /** Begins the ids in it. */
  readonly prefix: string;
  /** The address that relative ones in the page start from. */
  readonly base: string;
}

export interface Parts {
  /** Empty where the feed has nothing for the widget. */
  readonly html: string;
  readonly hasPicture: boolean;
  readonly problems: readonly FeedProblem[];
}

/** The parts of a widget, in the order in which they are read. */
export async function partsOf(carrier: Pick<FoundCarrier, 'kind' | 'attributes' | 'group' | 'lang' | 'dir' | 'elder' | 'isAuthored' | 'feed'>, { data, feed }: ReadFeed, { width, prefix, base }: PartsSetting): Promise<Parts> {
  const { kind, attributes, group, lang, dir, elder, isAuthored } = carrier;
  const m = wholeMessages(await messagesFor(lang));
  const problems: FeedProblem[] = [];
  const told = tellWidget(feed, {
    kind,
    own: attributes,
    group,
    setting: { m, dir: dir ?? m.dir, isAuthored },
    resolve: (src) => (carrier.feed && URL.canParse(src, carrier.feed) ? relative(new URL(src, carrier.feed).href, base) : src),
    fault: (...found) => problems.push(...found),
  });
  const picture = told.length && hasPicture(kind) ? await drawPicture(kind, still(attributes), data, { lang, dir, elder, group, width, prefix, attributes: { slot: 'picture', [mark]: '' } }) : undefined;
  // Words without a picture need room for what the widget has besides: it is left free below them.
  const room = told.length && !hasPicture(kind) ? `<svg slot="picture" ${mark}="" aria-hidden="true" width="100%" height="${spare[kind]}" viewBox="0 0 480 ${spare[kind]}"></svg>` : '';
  // A table that goes with a picture is folded as it will be under the widget's own.
  const folded = (part: Part): Part => (picture !== undefined && part[1]['slot'] === 'table' ? ['details', part[1], ['summary', {}, m.details], part] : part);
  const pieces = told.map((part) => ({ slot: part[1]['slot'], html: markupToHtml(folded(part)) }));
  // Behind the sentence, whoever wrote it, and before the figures.
  const at = pieces.findLastIndex(({ slot }) => slot === 'sentence') + 1;
  return { html: [...pieces.slice(0, at).map(({ html }) => html), picture ?? '', ...pieces.slice(at).map(({ html }) => html), room].join(''), hasPicture: picture !== undefined, problems };
}

/** Outlines are drawn by the script alone: what stands for them until then is the same figures as tiles. */
function still(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { boundaries: _boundaries, draft: _draft, ...rest } = attributes;
  return rest;
}
