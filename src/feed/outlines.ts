/** The outlines of what stands in a document. The builds replace this module by its value: see `.config/shapes.mjs`. */
import { compileOutline as compile } from './compile-outline.js';
import type { ObjectOutline } from './outline.js';
import { shapes } from './shapes.js';

const head = compile(shapes.head) as ObjectOutline;
const indicator = compile(shapes.indicator) as ObjectOutline;
const lists: ObjectOutline = {
  sources: [compile(shapes.source)],
  indicators: [{ ...indicator, 'observations!': 'a' }],
  boundaries: [compile(shapes.boundary)],
  tiles: [compile(shapes.tiles)],
  stories: [compile(shapes.story)],
  events: [compile(shapes.event)],
};

export const outlines = {
  document: {
    ...head,
    'regions!': [compile(shapes.region)],
    ...lists,
    '=': { ...(head['='] as ObjectOutline), ...Object.fromEntries(Object.keys(lists).map((key) => [key, []])) },
  } as ObjectOutline,
  observation: compile(shapes.observation) as ObjectOutline,
};
