/** Shapes into outlines. Runs in the build, in tests, in Node; never in a visitor's browser. */
import type { ObjectOutline, Outline } from './outline.js';
import type { Shape } from './shape.js';

const letters: Readonly<Record<string, string>> = {
  string: 's',
  number: 'n',
  boolean: 'b',
  text: 't',
  'code,period': 'p',
  'code,date': 'd',
  'code,url': 'u',
  'code,text': 'i',
  'null,number': 'v',
};

/** The outline of a shape. @throws {TypeError} for a shape that outlines have no word for */
export function compileOutline(shape: Shape): Outline {
  const letter = letters[JSON.stringify(shape).replace(/[[\]"]/g, '')];
  if (letter) return letter;
  if (typeof shape === 'object' && !Array.isArray(shape)) return compileObject(shape as Readonly<Record<string, Shape>>);
  const [kind, first, second] = shape as readonly unknown[];
  if (kind === 'range') return `${first as number}..${second as number}`;
  if (kind === 'map') return { '*': compileOutline(first as Shape) };
  if (kind === 'tuple' && (first as Shape[]).length > 1 && new Set((first as Shape[]).map((item) => JSON.stringify(item))).size === 1) return (first as Shape[]).map(compileOutline);
  if (kind === 'list') return [compileOutline(first as Shape)];
  if (kind === 'enum' && (first as string[]).join('').length > 1) return (first as string[]).join('|');
  throw new TypeError(`no outline for the shape ${JSON.stringify(shape)}`);
}

function compileObject(shape: Readonly<Record<string, Shape>>): ObjectOutline {
  const outline: Record<string, Outline> = {};
  for (const [name, item] of Object.entries(shape)) {
    if (Array.isArray(item) && item[0] === 'default') outline[name] = compileOutline(item[1] as Shape);
    else if (name.endsWith('?')) outline[name.slice(0, -1)] = compileOutline(item);
    else outline[`${name}!`] = compileOutline(item);
  }
  return outline;
}
