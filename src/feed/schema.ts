/**
 * The feed, defined once: types, the published JSON Schema and the checks all come from here.
 * The vocabulary is SDMX's where SDMX has a word (OBS_STATUS, UNIT_MULT).
 */
import * as z from 'zod/mini';
import { isDate, isSafeUrl } from './form.js';
import { missingReasons, qualifiers, statuses } from './words.js';
import { isPeriod } from './period.js';

/** A refinement whose message is one of our problem codes; `compile` reads it back. */
const coded = (code: string, test: (text: string) => boolean) => z.refine<string>(test, { error: code });

/** A text in one language, or by BCP 47 language: `{"zh-CN": "宁夏", "en": "Ningxia"}`. Never markup. */
export const textSchema = z.union([z.string(), z.record(z.string(), z.string())]);
const period = z.string().check(coded('period', isPeriod));
const date = z.string().check(coded('date', isDate));
const url = z.string().check(coded('url', isSafeUrl));
const id = z.string().check(z.minLength(1));
const multiplier = z.int().check(z.minimum(0), z.maximum(15));
const digits = z.int().check(z.minimum(0), z.maximum(15));
/** A column or row of a tile layout; a tile a million columns away would leave no room for any other. */
const cell = z.int().check(z.minimum(0), z.maximum(99));

export const sourceSchema = z.object({
  id,
  title: textSchema,
  publisher: z.optional(textSchema),
  published: z.optional(date),
  url: z.optional(url),
  note: z.optional(textSchema),
});

export const regionSchema = z.object({
  code: id,
  name: textSchema,
  short: z.optional(textSchema),
  within: z.optional(z.string()),
  edition: z.optional(z.string()),
  note: z.optional(textSchema),
});

export const unitSchema = z.object({
  kind: z.enum(['share', 'count', 'money', 'length', 'area', 'rate', 'index', 'quantity']),
  label: textSchema,
});

export const targetSchema = z.object({
  value: z.number(),
  comparator: z.enum(['over', 'at-least']),
  by: z.optional(period),
  region: z.optional(z.string()),
  plan: z.optional(textSchema),
});

export const breakdownSchema = z.object({
  id,
  name: textSchema,
  groups: z.array(z.object({ id, name: textSchema })),
});

export const changeSchema = z.object({
  measure: z.enum(['points', 'percent', 'absolute', 'times']),
  value: z.number(),
  decimals: z.optional(digits),
  base: z.optional(z.object({ period: z.optional(period), value: z.optional(z.number()) })),
  kind: z.optional(z.enum(['year-on-year', 'period-on-period', 'against', 'since', 'average'])),
  comparable: z.optional(z.boolean()),
  derived: z.optional(z.boolean()),
});

export const rankSchema = z.object({
  position: z.int().check(z.minimum(1)),
  of: z.optional(z.number()),
  scope: textSchema,
  by: z.optional(textSchema),
  tie: z.optional(z.boolean()),
});

export const claimSchema = z.object({
  type: z.enum(['only', 'first', 'first-batch', 'consecutive']),
  count: z.optional(z.number()),
  scope: z.optional(textSchema),
  grantor: z.optional(textSchema),
});

/** What may be said of a figure beside the figure itself; a wrong one is dropped and the figure stays. */
const observationStatements = {
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  changes: z.optional(z.array(changeSchema)),
  from: z.optional(
    z.object({
      value: z.number(),
      period: z.optional(period),
      unitMult: z.optional(multiplier),
      decimals: z.optional(digits),
      qualifier: z.optional(z.enum(qualifiers)),
      unit: z.optional(textSchema),
    }),
  ),
  ranks: z.optional(z.array(rankSchema)),
  claims: z.optional(z.array(claimSchema)),
  share: z.optional(z.object({ of: textSchema, numerator: z.number(), denominator: z.number() })),
  part: z.optional(z.object({ total: z.number(), done: z.number(), label: z.optional(textSchema) })),
  asPrinted: z.optional(z.string()),
  source: z.optional(z.string()),
  quote: z.optional(z.string()),
  note: z.optional(textSchema),
};

export const observationSchema = z.object({
  region: z.string(),
  period,
  group: z.optional(z.string()),
  value: z.nullable(z.number()),
  unitMult: z.optional(multiplier),
  decimals: z.optional(digits),
  qualifier: z.optional(z.enum(qualifiers)),
  unit: z.optional(textSchema),
  status: z.optional(z.enum(statuses)),
  missing: z.optional(z.enum(missingReasons)),
  derived: z.optional(z.boolean()),
  ...observationStatements,
});

/** Observations in a file of their own, CSV or columns in JSON; the address is relative to the feed. It is loaded when a widget asks. */
const partSchema = z.object({ href: url });

/** Large indicators: the same keys, one array each, all of one length. */
const columnsSchema = z.record(z.string(), z.array(z.any()));

export const indicatorSchema = z.object({
  id,
  name: textSchema,
  short: z.optional(textSchema),
  definition: z.optional(textSchema),
  topic: z.optional(textSchema),
  unit: unitSchema,
  better: z._default(z.enum(['higher', 'lower', 'neutral']), 'neutral'),
  decimals: z.optional(digits),
  time: z._default(z.enum(['as-of', 'during', 'since']), 'during'),
  source: z.optional(z.string()),
  breakdowns: z.optional(z.array(breakdownSchema)),
  targets: z.optional(z.array(targetSchema)),
});

export const boundarySchema = z.object({
  id,
  href: url,
  within: z.optional(z.string()),
  key: z.optional(z.string()),
  approval: z.optional(
    z.object({ number: z.string(), provider: z.optional(textSchema), valid: z.optional(z.string()) }),
  ),
  attribution: z.optional(textSchema),
});

export const tilesSchema = z.object({
  id,
  within: z.optional(z.string()),
  cells: z.record(z.string(), z.tuple([cell, cell])),
});

export const storySchema = z.object({
  id,
  title: textSchema,
  body: z.optional(textSchema),
  items: z.optional(z.array(textSchema)),
  pillar: z.optional(textSchema),
  region: z.optional(z.string()),
  period: z.optional(period),
  partners: z.optional(z.array(textSchema)),
  image: z.optional(z.object({ src: url, alt: textSchema })),
  source: z.optional(z.string()),
  quote: z.optional(z.string()),
  note: z.optional(textSchema),
});

export const eventSchema = z.object({
  date: z.optional(period),
  batch: z.optional(z.number()),
  edition: z.optional(z.number()),
  title: textSchema,
  body: z.optional(textSchema),
  region: z.optional(z.string()),
  source: z.optional(z.string()),
  quote: z.optional(z.string()),
});

/** What a feed says of itself. */
export const headSchema = z.object({
  lang: z._default(z.string(), 'zh-CN'),
  title: textSchema,
  publisher: z.object({ name: textSchema, url: z.optional(url) }),
  published: date,
  updates: z.optional(z.string()),
});

/** The whole document, as it is published as JSON Schema. `parseFeed` checks it record by record. */
export const feedSchema = z.extend(headSchema, {
  $schema: z.optional(z.string()),
  version: z.literal(1),
  sources: z.optional(z.array(sourceSchema)),
  regions: z.array(regionSchema),
  indicators: z.array(
    z.extend(indicatorSchema, { observations: z.union([z.array(observationSchema), partSchema, columnsSchema]) }),
  ),
  boundaries: z.optional(z.array(boundarySchema)),
  tiles: z.optional(z.array(tilesSchema)),
  stories: z.optional(z.array(storySchema)),
  events: z.optional(z.array(eventSchema)),
});
