/**
 * What a widget writes into the page beside its picture: sentence, table and source line as children of its element, where
 * crawlers, reading aids and readers without a script find them.
 */
import type { FigureMessages } from '../messages/messages.js';
import { mark, type Element, type Part } from './markup.js';
import type { SourceLine } from './source.js';
import type { Description, Table } from './table.js';

/** Where a text will stand. */
export interface Setting<Words extends FigureMessages = FigureMessages> {
  readonly m: Words;
  /** The direction that the page declares, else the language's own. */
  readonly dir: 'ltr' | 'rtl';
  /** Whether the page's author wrote the sentence. */
  readonly isAuthored: boolean;
}

/** Sentence (where nobody wrote one), table and source line. */
export function tellFigures({ sentence, table }: Description, sources: readonly SourceLine[], setting: Setting): Part[] {
  const parts: Part[] = [];
  if (sentence && !setting.isAuthored) parts.push(part('p', 'sentence', setting, sentence));
  if (table.rows.length) parts.push(tablePart(table, 'table', setting));
  if (sources.length) parts.push(sourcePart(sources, 'source', setting));
  return parts;
}

/** A child of the widget, marked as its own, in its language and direction. */
export function part(tag: string, slot: string, { m: { lang }, dir }: Setting, ...children: readonly (string | Element)[]): Part {
  return [tag, { slot, [mark]: '', lang, dir }, ...children];
}

/** The line that says where figures come from. */
export function sourcePart(sources: readonly SourceLine[], slot: string, setting: Setting): Part {
  const { m } = setting;
  return part('p', slot, setting, m.source, ...sources.flatMap(({ text, url }, index) => [...(index ? [m.remarkSeparator] : []), url ? (['a', { href: url }, isolate(text, m)] as const) : isolate(text, m)]));
}

/**
 * A real table. No rule of ours reaches the cells of a page's own table, so what makes it legible is said by attributes:
 * any rule of the page comes before them, and they hold where the page has no rules at all.
 * @param sorted the column that rows are sorted by
 */
export function tablePart({ caption, columns, rows }: Table, slot: string, setting: Setting, sorted?: { readonly column: number; readonly isDescending: boolean }): Part {
  const [start, end] = setting.dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  // What is left by the short columns, which keep to their own width.
  const share = Math.floor(100 / columns.filter(({ isLong }) => isLong).length);
  const head = columns.map(({ label, numeric, isLong }, index): Element => {
    const order: Record<string, string> = index === sorted?.column ? { 'aria-sort': sorted.isDescending ? 'descending' : 'ascending' } : {};
    return ['th', { scope: 'col', align: numeric ? end! : start!, ...(isLong ? { width: `${share}%` } : {}), ...keep(label), ...order }, label];
  });
  const body = rows.map((row): Element => [
    'tr', {},
    ...row.map((cell, index): Element => {
      const text = cell ? [isolate(cell, setting.m)] : [];
      return index ? ['td', { ...(columns[index]?.numeric ? { align: end! } : {}), ...keep(cell) }, ...text] : ['th', { scope: 'row', align: start!, ...keep(cell) }, ...text];
    }),
  ]);
  const [tag, attributes] = part('table', slot, setting);
  return [tag, { ...attributes, cellpadding: '6', rules: 'rows' }, ['caption', {}, isolate(caption, setting.m)], ['thead', {}, ['tr', {}, ...head]], ['tbody', {}, ...body]];
}

/** Figures, dates and other short words stay on one line: Chinese may break between any two signs. */
function keep(text: string): Readonly<Record<string, string>> {
  return text && text.length <= 10 ? { nowrap: '' } : {};
}

/** A text of the publisher's: its direction is its own, and Chinese is said to be Chinese on a page in another language. */
export function isolate(text: string, { lang }: FigureMessages): Element {
  return ['bdi', /[\u3400-\u9fff]/.test(text) && !lang.startsWith('zh') ? { lang: 'zh-CN' } : {}, text];
}
