/** Puts what keys and words mean into a JSON Schema, where editors look for it; one without the other is a mistake. */
import type { Meaning } from './schema-keys.js';

/** A JSON Schema, as far as a feed has need of it. */
export interface Schema {
  title?: string;
  description?: string;
  type?: string | string[];
  pattern?: string;
  /** As VS Code reads it. */
  patternErrorMessage?: string;
  enum?: (string | null)[];
  /** As VS Code reads them, in the order of `enum`. */
  enumDescriptions?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
}

/** What there is to say: of keys by the path of their record, of words by the path of their key. */
export interface Meanings {
  readonly keys: Readonly<Record<string, Readonly<Record<string, Meaning | undefined>>>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Adds titles and descriptions to every key and word; throws with the paths where either is without the other. */
export function documentSchema(root: Schema, { keys, values }: Meanings): void {
  const left = new Set([
    ...Object.entries(keys).flatMap(([record, meanings]) => Object.keys(meanings).map((key) => join(record, key))),
    ...Object.entries(values).flatMap(([path, words]) => Object.keys(words).map((word) => `${path}=${word}`)),
  ]);
  const without: string[] = [];
  const visit = (schema: Schema, path: string): void => {
    if (schema.enum) {
      const words = schema.enum.map((word) => `${word}`);
      for (const word of words) if (!left.delete(`${path}=${word}`)) without.push(`${path}=${word}`);
      schema.enumDescriptions = words.map((word) => values[path]?.[word] ?? '');
    }
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      const at = join(path, key);
      const meaning = keys[path]?.[key];
      left.delete(at);
      if (meaning) [property.title, property.description] = meaning;
      else if (property.description === undefined) without.push(at);
      visit(property, at);
    }
    if (schema.items) visit(schema.items, path);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, path);
    for (const one of schema.anyOf ?? []) visit(one, path);
  };
  visit(root, '');
  if (without.length || left.size) throw new Error(`no meaning for: ${without.join(', ') || 'nothing'}; meanings of what the schema does not have: ${[...left].join(', ') || 'none'}`);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
