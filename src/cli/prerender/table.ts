/** Table carriers without a browser: which table a link has behind it, and its cells. */
import type { Content, Table } from '../../enhance/grid.js';
import type { TablePage } from '../../enhance/carrier-table.js';
import { attributeOf, isElement, textOf, type Element, type Node } from './tree.js';

/** The table that stands first among some nodes, also in a wrapper of its own; what says nothing does not count, nor does a widget that waits for it. */
export function tableBehind(nodes: readonly Node[]): Element | undefined {
  const first = nodes.find((node) => (isElement(node) ? node.tagName === 'table' || (textOf(node) && !isWaiting(node)) : textOf(node)));
  if (!first || !isElement(first)) return undefined;
  const tables = first.tagName === 'table' ? [first] : within(first, 'table');
  return tables.length === 1 && textOf(tables[0]!) === textOf(first) ? tables[0] : undefined;
}

/** Whether a widget was made here for a table. */
export function isWaiting(element: Element): boolean {
  return element.tagName.startsWith('indicator-') && element.tagName !== 'indicator-group' && attributeOf(element, 'feed') === undefined;
}

/** The elements of a name inside another, in order. */
export function within(element: Element, tag: string): Element[] {
  return element.childNodes.filter(isElement).flatMap((child) => [...(child.tagName === tag ? [child] : []), ...within(child, tag)]);
}

/** A table with its rows in the order in which a browser has them: heads first, feet last. */
export function readTableElement(table: Element): Table {
  const children = table.childNodes.filter(isElement);
  const rowsIn = (parent: Element): Element[] => parent.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr');
  const section = (...names: string[]): Table['rows'] extends Iterable<infer Row> ? Row[] : never => children.filter(({ tagName }) => names.includes(tagName)).flatMap((part) => (part.tagName === 'tr' ? [[part, table] as const] : rowsIn(part).map((row) => [row, part] as const))).map(([row, parent]) => ({
    parentElement: { localName: parent.tagName },
    cells: row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th').map((cell) => ({ ...readContent(cell), localName: cell.tagName, colSpan: spanOf(cell, 'colspan', 1), rowSpan: spanOf(cell, 'rowspan', 0) })),
  }));
  return { rows: [...section('thead'), ...section('tbody', 'tr'), ...section('tfoot')] };
}

/** As HTML reads it: one where nothing sensible is said. */
function spanOf(cell: Element, name: string, least: number): number {
  const value = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return value >= least ? value : 1;
}

function readContent(node: Node): Content {
  if (isElement(node)) return { nodeType: 1, nodeValue: null, textContent: plainText(node), localName: node.tagName, childNodes: node.childNodes.map(readContent) };
  return node.nodeName === '#text' ? { nodeType: 3, nodeValue: plainText(node), textContent: plainText(node), childNodes: [] } : { nodeType: 8, nodeValue: null, textContent: '', childNodes: [] };
}

function plainText(node: Node): string {
  if (isElement(node)) return node.childNodes.map(plainText).join('');
  return node.nodeName === '#text' && 'value' in node ? node.value : '';
}

/** What a page says of a table in it. */
export function pageOfTable(elements: readonly Element[], table: Element, link: Element): TablePage {
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption');
  const title = elements.find(({ tagName }) => tagName === 'title');
  return {
    text: plainText(link),
    caption: caption ? plainText(caption).trim() : '',
    meta: (name) => {
      const found = elements.find((element) => element.tagName === 'meta' && attributeOf(element, 'name')?.toLowerCase() === name.toLowerCase());
      return (found && attributeOf(found, 'content')?.trim()) ?? '';
    },
    title: title ? plainText(title).replace(/\s+/g, ' ').trim() : '',
    host: '',
    // A folder does not say when a page came into it; no reader is shown this day.
    modified: '1970-01-01',
  };
}
