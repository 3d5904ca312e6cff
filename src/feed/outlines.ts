/** The outlines of what stands in a document. The builds replace this module by its value: see `.config/shapes.mjs`. */
import { compileOutline as compile } from './compile-outline.js';
import type { ObjectOutline } from './outline.js';
import { shapes } from './shapes.js';

export const outlines = {
  document: {
    ...(compile(shapes.head) as ObjectOutline),
    'regions!': [compile(shapes.region)],
    sources: [compile(shapes.source)],
    indicators: [{ ...(compile(shapes.indicator) as ObjectOutline), 'observations!': 'a' }],
    boundaries: [compile(shapes.boundary)],
    tiles: [compile(shapes.tiles)],
    stories: [compile(shapes.story)],
    events: [compile(shapes.event)],
  } as ObjectOutline,
  observation: compile(shapes.observation) as ObjectOutline,
};
