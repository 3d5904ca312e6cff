/** The outlines of all records. The builds replace this module by its value: see `.config/shapes.mjs`. */
import { compileOutline as compile } from './compile-outline.js';
import type { ObjectOutline } from './outline.js';
import { shapes } from './shapes.js';

export const outlines = {
  head: compile(shapes.head),
  source: compile(shapes.source),
  region: compile(shapes.region),
  indicator: compile(shapes.indicator),
  observation: compile(shapes.observation) as ObjectOutline,
  boundary: compile(shapes.boundary),
  tiles: compile(shapes.tiles),
  story: compile(shapes.story),
  event: compile(shapes.event),
};
