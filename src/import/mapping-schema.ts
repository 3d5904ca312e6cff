/** The mapping file, defined once: what a source does not say. The published JSON Schema and the check come from here. */
import * as z from 'zod/mini';
import { missingReasons, statuses } from '../feed/words.js';
import { textSchema, unitSchema } from '../feed/schema.js';
import { roles } from './table.js';

const lines = z.array(z.string());

/** One indicator, by the code or the column that it has in the source. */
const indicatorMapping = z.object({
  id: z.optional(z.string()),
  name: z.optional(textSchema),
  short: z.optional(textSchema),
  definition: z.optional(textSchema),
  topic: z.optional(textSchema),
  unit: z.optional(unitSchema),
  unitMult: z.optional(z.int().check(z.minimum(0), z.maximum(15))),
  decimals: z.optional(z.int().check(z.minimum(0), z.maximum(15))),
  better: z.optional(z.enum(['higher', 'lower', 'neutral'])),
  time: z.optional(z.enum(['as-of', 'during', 'since'])),
  source: z.optional(z.string()),
  skip: z.optional(z.boolean()),
});

const regionMapping = z.object({
  code: z.optional(z.string()),
  name: z.optional(textSchema),
  short: z.optional(textSchema),
  within: z.optional(z.string()),
  skip: z.optional(z.boolean()),
});

const breakdownMapping = z.object({
  name: z.optional(textSchema),
  /** The code that stands for all groups together. */
  total: z.optional(z.string()),
  groups: z.optional(z.record(z.string(), textSchema)),
});

export const mappingSchema = z.object({
  $schema: z.optional(z.string()),
  title: z.optional(textSchema),
  publisher: z.optional(z.object({ name: textSchema, url: z.optional(z.string()) })),
  published: z.optional(z.string()),
  lang: z.optional(z.string()),
  updates: z.optional(z.string()),
  sources: z.optional(
    z.array(
      z.object({
        id: z.string(),
        title: textSchema,
        publisher: z.optional(textSchema),
        published: z.optional(z.string()),
        url: z.optional(z.string()),
        note: z.optional(textSchema),
      }),
    ),
  ),
  /** What a column or dimension is for, by its name in the source. */
  columns: z.optional(z.record(z.string(), z.enum(roles))),
  /** What the headers of columns of figures are. */
  headers: z.optional(z.enum(['period', 'region', 'indicator'])),
  region: z.optional(z.object({ code: z.string(), name: textSchema })),
  period: z.optional(z.string()),
  indicators: z.optional(z.record(z.string(), indicatorMapping)),
  regions: z.optional(z.record(z.string(), regionMapping)),
  breakdowns: z.optional(z.record(z.string(), breakdownMapping)),
  /** What a flag, or a sign in place of a figure, means. */
  statuses: z.optional(z.record(z.string(), z.enum([...statuses, ...missingReasons]))),
  numbers: z.optional(z.object({ decimal: z.optional(z.string()), group: z.optional(z.string()) })),
  /** How days are written where the text leaves it open: `dd/MM/yyyy`. */
  dates: z.optional(z.string()),
  table: z.optional(z.object({ sheet: z.optional(z.string()), headerRow: z.optional(z.int().check(z.minimum(1), z.maximum(1000))), delimiter: z.optional(z.string()) })),
  /** Only rows with one of these codes in a column. */
  only: z.optional(z.record(z.string(), lines)),
});
