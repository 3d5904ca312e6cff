/**
 * JSON with the digits of its numbers kept: `7.720` and `25439700000000000001` do not survive `JSON.parse`, and a figure is to be
 * shown as it was printed. Everything else is as RFC 8259 says.
 */
import { ImportError } from './import-error.js';

/** A number whose own text says more than the JavaScript number: trailing zeros, an exponent, too many digits. */
export class NumberSource {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Nesting beyond which a document is refused: no statistical format goes deeper than a dozen. */
const deepest = 200;

/**
 * The value of a JSON text. Numbers are numbers where that loses nothing, else `NumberSource`; a value that was parsed before comes
 * back as it is (its digits are gone already). Keys such as `__proto__` are ordinary keys.
 * @throws {ImportError} `json`
 */
export function readJson(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  const text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
  let at = 0;
  const fail = (): never => {
    throw new ImportError('json', { path: '', value: text.slice(Math.max(0, at - 20), at + 20).replace(/\s+/g, ' ') || text.slice(-30) });
  };
  const space = (): void => {
    for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; code = text.charCodeAt(++at));
  };
  const expect = (character: string): void => {
    if (text[at] !== character) fail();
    at++;
  };
  const string = (): string => {
    const start = at++;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code < 32 || code !== code) fail();
      at += code === 92 ? 2 : 1;
    }
    at++;
    const raw = text.slice(start, at);
    if (!raw.includes('\\')) return raw.slice(1, -1);
    try {
      return JSON.parse(raw) as string;
    } catch {
      return fail();
    }
  };
  const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const literals: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
  const value = (depth: number): unknown => {
    if (depth > deepest) fail();
    space();
    const character = text[at];
    if (character === '"') return string();
    if (character === '{') return object(depth);
    if (character === '[') return array(depth);
    number.lastIndex = at;
    const digits = number.exec(text)?.[0];
    if (digits !== undefined) {
      at += digits.length;
      return String(Number(digits)) === digits ? Number(digits) : new NumberSource(digits);
    }
    const word = /^[a-z]+/.exec(text.slice(at, at + 6))?.[0] ?? '';
    if (!Object.hasOwn(literals, word)) fail();
    at += word.length;
    return literals[word];
  };
  const array = (depth: number): unknown[] => {
    const items: unknown[] = [];
    at++;
    space();
    if (text[at] === ']') at++;
    else
      for (;;) {
        items.push(value(depth + 1));
        space();
        if (text[at] === ']') break;
        expect(',');
      }
    if (text[at] === ']' && items.length) at++;
    return items;
  };
  const object = (depth: number): Record<string, unknown> => {
    const entries: [string, unknown][] = [];
    at++;
    space();
    while (text[at] !== '}') {
      if (entries.length) expect(',');
      space();
      if (text[at] !== '"') fail();
      const key = string();
      space();
      expect(':');
      entries.push([key, value(depth + 1)]);
      space();
    }
    at++;
    return Object.fromEntries(entries);
  };
  const read = value(0);
  space();
  if (at < text.length) fail();
  return read;
}

/** The text of a JSON value as it was printed: digits of a number, a string, `true`; `null` for null and for what is no single value. */
export function sourceText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value instanceof NumberSource) return value.text;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A whole number in a JSON value that may also have been written as text, as some servers do with sizes. */
export function wholeNumber(value: unknown): number | undefined {
  const text = sourceText(value);
  return text !== null && /^\d+(?:\.0+)?$/.test(text.trim()) ? Number(text) : undefined;
}
