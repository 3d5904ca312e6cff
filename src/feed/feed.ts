/** The types of a feed after parsing: one form, whatever was written. */
import type * as z from 'zod/mini';
import type * as schema from './schema.js';
import type * as words from './words.js';
import type { FeedProblem } from './feed-error.js';

/** A text in one language, or by BCP 47 language. */
export type Text = string | Readonly<Record<string, string>>;
export type Qualifier = (typeof words.qualifiers)[number];
export type Status = (typeof words.statuses)[number];
export type MissingReason = (typeof words.missingReasons)[number];
export type Source = z.infer<typeof schema.sourceSchema>;
export type Region = z.infer<typeof schema.regionSchema>;
export type Unit = z.infer<typeof schema.unitSchema>;
export type Target = z.infer<typeof schema.targetSchema>;
export type Breakdown = z.infer<typeof schema.breakdownSchema>;
export type Change = z.infer<typeof schema.changeSchema>;
export type Rank = z.infer<typeof schema.rankSchema>;
export type Claim = z.infer<typeof schema.claimSchema>;
export type Observation = z.infer<typeof schema.observationSchema>;
export type Boundary = z.infer<typeof schema.boundarySchema>;
export type Tiles = z.infer<typeof schema.tilesSchema>;
export type Story = z.infer<typeof schema.storySchema>;
export type FeedEvent = z.infer<typeof schema.eventSchema>;

/** The observations of one indicator, rows or columns underneath; columns make an object only for those asked for. */
export interface Observations {
  readonly length: number;
  /** The observation at a position from 0 to `length - 1`. */
  get(index: number): Observation;
  /** The region or period of the observation at a position, without making it. */
  of(index: number, key: 'region' | 'period'): string;
  /** Where the observation stands in the document, counting those that were left out. */
  position(index: number): number;
}

/** A measured thing with everything that was observed of it. */
export interface Indicator extends z.infer<typeof schema.indicatorSchema> {
  /** Where it stands in the document: `indicators[2]`. */
  readonly path: string;
  readonly observations: Observations;
  /** Where the observations are, as the feed has it, until they are loaded; there are none before. */
  readonly href?: string | undefined;
}

/** A parsed feed: every reference in it holds, every figure is finite or `null`. */
export interface Feed extends z.infer<typeof schema.headSchema> {
  readonly sources: ReadonlyMap<string, Source>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly boundaries: readonly Boundary[];
  readonly tiles: readonly Tiles[];
  readonly stories: readonly Story[];
  readonly events: readonly FeedEvent[];
  /** What was set aside or looks wrong, in document order. */
  readonly problems: readonly FeedProblem[];
}
