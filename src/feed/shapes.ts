/** The shapes of all records. The builds replace this module by its value: see `.config/shapes.mjs`. */
import { compileShape as compile } from './compile.js';
import * as schema from './schema.js';
import type { Shape } from './shape.js';

export const shapes = {
  head: compile(schema.headSchema) as { readonly title: Shape; readonly publisher: Shape; readonly published: Shape; readonly lang: Shape },
  source: compile(schema.sourceSchema),
  region: compile(schema.regionSchema),
  indicator: compile(schema.indicatorSchema),
  observation: compile(schema.observationSchema),
  boundary: compile(schema.boundarySchema),
  tiles: compile(schema.tilesSchema),
  story: compile(schema.storySchema),
  event: compile(schema.eventSchema),
};
