/** An HTML table as a grid of texts: merged cells stand in every place that they cover. */

/** One place of a grid. */
export interface GridCell {
  readonly text: string;
  /** Where the cell itself stands, from 1: `tr[3]/td[2]`. */
  readonly path: string;
  readonly isHeading: boolean;
  /** How many columns the cell covers. */
  readonly span: number;
  /** Whether a merged cell covers this place from another row or column. */
  readonly isCovered: boolean;
}

/** What is asked of a table: a browser's has it all, and so has one that was read without a browser. */
export interface Table {
  readonly rows: Iterable<{ readonly cells: Iterable<Cell>; readonly parentElement: { readonly localName: string } | null }>;
}
interface Cell extends Content {
  readonly localName: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}
export interface Content {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly localName?: string;
  readonly childNodes: Iterable<Content>;
}

/** The rows of a table from top to bottom; a place that no cell covers is `undefined`. */
export function gridOf(table: Table): (GridCell | undefined)[][] {
  const rows = Array.from(table.rows);
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    Array.from(row.cells).forEach((cell, index) => {
      while (grid[y]![x]) x++;
      // Spans of absurd size are not followed.
      const [width, height] = [Math.min(cell.colSpan || 1, 100), Math.min(cell.rowSpan || rows.length, rows.length - y)];
      const found = { text: cellText(cell), path: `tr[${y + 1}]/${cell.localName}[${index + 1}]`, isHeading: cell.localName === 'th' || row.parentElement?.localName === 'thead', span: width };
      for (let down = 0; down < height; down++) for (let across = 0; across < width; across++) grid[y + down]![x + across] ??= { ...found, isCovered: down > 0 || across > 0 };
      x += width;
    });
  });
  return grid;
}

/** What a cell says. A raised digit behind a figure is a footnote, not one digit more. */
function cellText(cell: Content): string {
  let text = '';
  for (const node of Array.from(cell.childNodes)) {
    const { nodeType, localName = '' } = node;
    if (nodeType === 3) text += node.nodeValue;
    else if (nodeType !== 1) continue;
    else if (localName === 'br') text += ' ';
    else if (localName === 'sup' && /[\d%\uff05]\s*$/.test(text)) text += `[${node.textContent?.trim().replace(/\D+/g, '') || 0}]`;
    else if (!/^(?:script|style|template)$/.test(localName)) text += cellText(node);
  }
  return text;
}
