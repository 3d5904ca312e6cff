/** What CSVW metadata says in words: titles by language, common properties (Dublin Core, schema.org) of a table or its group. */
import type { Text } from '../feed/feed.js';
import { isRecord } from '../feed/json.js';
import { sourceText } from './json-source.js';
import type { About } from './table.js';

export function aboutOf(table: Record<string, unknown>, group: Record<string, unknown>, lang: string | undefined): About {
  const at = (...keys: string[]): unknown => keys.map((key) => table[key] ?? group[key]).find((value) => value !== undefined);
  const publisher = at('dc:publisher', 'dct:publisher', 'dcterms:publisher');
  const first = Array.isArray(publisher) ? publisher[0] : publisher;
  const issued = sourceText(at('dc:modified', 'dct:modified', 'dc:issued', 'dct:issued', 'dc:date') ?? null);
  const url = isRecord(first) && isRecord(first['schema:url']) ? sourceText(first['schema:url']['@id']) : isRecord(first) ? sourceText(first['schema:url']) : null;
  return {
    title: textIn(at('dc:title', 'dct:title', 'dcterms:title', 'rdfs:label', 'schema:name'), lang),
    publisher: isRecord(first) ? textIn(first['schema:name'] ?? first['foaf:name'] ?? first['rdfs:label'] ?? first['@value'] ?? first['@id'], lang) : textIn(first, lang),
    publisherUrl: url ?? undefined,
    published: issued === null ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(issued)?.[0],
    definition: textIn(at('dc:description', 'dct:description'), lang),
    lang,
  };
}

/** Titles: a text, several (the first), or by language. */
export function titleOf(titles: unknown, lang: string | undefined): Text | undefined {
  if (Array.isArray(titles)) return titleOf(titles[0], lang);
  if (!isRecord(titles)) return textIn(titles, lang);
  const texts = Object.entries(titles).flatMap(([key, value]) => {
    const text = sourceText(Array.isArray(value) ? value[0] : value);
    return text === null ? [] : [[key, text] as const];
  });
  return texts.length > 1 ? Object.fromEntries(texts) : texts[0]?.[1];
}

/** A text of a common property: a string, `{"@value", "@language"}`, or a list of them. */
export function textIn(input: unknown, lang: string | undefined): Text | undefined {
  if (Array.isArray(input)) {
    const tagged = input.filter(isRecord).flatMap((one) => (sourceText(one['@value']) === null ? [] : [[sourceText(one['@language']) ?? lang ?? 'und', sourceText(one['@value'])!] as const]));
    return tagged.length ? Object.fromEntries(tagged) : textIn(input[0], lang);
  }
  if (isRecord(input)) return sourceText(input['@value']) ?? undefined;
  return sourceText(input) ?? undefined;
}

/** The terms of use, which a feed has no place for. */
export function licenceOf(table: Record<string, unknown>, group: Record<string, unknown>): string | undefined {
  const written = ['dc:license', 'dct:license', 'dcterms:license', 'schema:license'].map((key) => table[key] ?? group[key]).find((value) => value !== undefined);
  return isRecord(written) ? (sourceText(written['@id'] ?? written['@value'] ?? null) ?? undefined) : (sourceText(written) ?? undefined);
}
