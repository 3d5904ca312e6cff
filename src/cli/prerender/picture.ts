/** The picture of a widget as one SVG element: its headings, its marks, its legend, in a column. */
import { selectAll, selectOne } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { textContent } from 'domutils';
import { parseFragment } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { textWidth } from '../../layout/measure.js';
import { escapeText, markToSvg, round } from './marks.js';
import { readSheet, styleTree, type Sheet, type Style } from './style.js';
import { drawStill, stillEm, type PictureKind, type StillSetting } from './still.js';
import { wrapText } from './wrap.js';

export interface PictureSetting extends Omit<StillSetting, 'height'> {
  /** Begins the ids inside the picture: they are to be the only ones of their name in the page. */
  readonly prefix: string;
  /** Attributes of the SVG element, beside its size and label. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** By their text: parts that come later bring styles of their own. */
const sheets = new Map<string, Sheet>();

function sheetOf(css: string): Sheet {
  const sheet = sheets.get(css) ?? readSheet(css);
  sheets.set(css, sheet);
  return sheet;
}

/**
 * Left free around the picture, in pixels: what the widget's own frame takes up besides (border, padding, what is read, a fold
 * as high as a finger), so that the page is as high before the script as behind it.
 */
const spare: Readonly<Record<PictureKind, number>> = { card: 52, trend: 76, map: 48, ranking: 76 };

/** The picture, or `undefined` where the feed has nothing to draw. */
export async function drawPicture(kind: PictureKind, attributes: Readonly<Record<string, string>>, data: unknown, setting: PictureSetting): Promise<string | undefined> {
  const { html, css } = await drawStill(kind, attributes, data, { ...setting, height: kind === 'card' ? 44 : Math.round(setting.width / 2) });
  const root = adapter.getChildNodes(parseFragment(html, { treeAdapter: adapter })).find((node) => node.type === 'tag') as Element;
  const styles = styleTree(root, sheetOf(css), stillEm);
  const column = new Column(root, styles, setting, spare[kind]);
  if (kind === 'card') composeCard(root, column);
  else composeFigure(root, column);
  return column.isEmpty ? undefined : column.toString();
}

function composeFigure(root: Element, column: Column): void {
  const stage = selectOne('.stage > svg', root) as Element | null;
  const several = (selectAll('.stage .picture', root) as Element[]).filter((one) => selectOne('.canvas > svg', one));
  if (!stage && !several.length) return;
  column.line(selectOne('.heading', root) as Element, 6);
  const unit = selectOne('.unit', root) as Element | null;
  if (unit) column.line(unit, 4);
  if (stage) column.marks(stage, 6);
  else column.several(several);
  column.legend(selectAll('.legend li, .keys li', root) as Element[]);
}

function composeCard(root: Element, column: Column): void {
  const lines = selectAll('.heading, .content > .figure, .content > .period, .statement, .step', root) as Element[];
  if (!lines.length || selectOne('.notice', root)) return;
  for (const line of lines) column.line(line, 4);
  const stage = selectOne('.stage > svg', root) as Element | null;
  if (stage) column.marks(stage, 8);
}

/** What is drawn, from the top down. */
class Column {
  readonly #root: Element;
  readonly #styles: ReadonlyMap<Element, Style>;
  readonly #setting: PictureSetting;
  readonly #isRtl: boolean;
  readonly #spare: number;
  #drawn = '';
  #y: number;

  constructor(root: Element, styles: ReadonlyMap<Element, Style>, setting: PictureSetting, spare: number) {
    this.#root = root;
    this.#styles = styles;
    this.#setting = setting;
    this.#spare = spare;
    this.#y = Math.round(spare / 4);
    this.#isRtl = root.attribs['dir'] === 'rtl';
  }

  get isEmpty(): boolean {
    return this.#drawn === '';
  }

  /** A line of text in the styles of its parts, broken where it is too long; with the mark that stands before it. */
  line(element: Element, gap: number): void {
    const mark = selectOne('svg.mark', element) as Element | null;
    const indent = mark ? 16 : 0;
    const runs = this.#runs(element);
    const size = Math.max(...runs.map(({ style }) => style.fontSize));
    const lines = wrapText(runs, this.#setting.width - indent);
    lines.forEach((line, index) => {
      const base = this.#y + size;
      if (mark && index === 0) this.#drawn += this.#place(mark, this.#isRtl ? this.#setting.width - 11 : 0, base - 11, 11 / 10);
      const x = this.#isRtl ? this.#setting.width - indent : indent;
      const spans = line.map(({ text, style }) => `<tspan fill="${style.color}" font-size="${round(String(style.fontSize))}"${style.fontWeight === '400' ? '' : ` font-weight="${style.fontWeight}"`}>${escapeText(text)}</tspan>`);
      this.#drawn += `<text x="${x}" y="${round(String(base))}"${this.#isRtl ? ' direction="rtl"' : ''}>${spans.join('')}</text>`;
      this.#y = base + size * 0.35;
    });
    this.#y += gap;
  }

  /** A picture of marks, below what is there. */
  marks(svg: Element, gap: number): void {
    this.#drawn += this.#place(svg, 0, this.#y, 1);
    this.#y += Number(svg.attribs['height']) + gap;
  }

  /** Pictures of one size side by side, each under its own line; the first at the right where that is the beginning. */
  several(pictures: readonly Element[]): void {
    const { width } = this.#setting;
    const svgs = pictures.map((one) => selectOne('.canvas > svg', one) as Element);
    const sizes = svgs.map((svg) => [Number(svg.attribs['width']), Number(svg.attribs['height'])] as const);
    const wide = sizes[0]![0];
    const columns = Math.max(1, Math.floor((width + stillEm) / (wide + stillEm)));
    for (let first = 0; first < pictures.length; first += columns) {
      const row = pictures.slice(first, first + columns);
      const top = this.#y + stillEm * 1.75;
      row.forEach((picture, column) => {
        const at = column * (wide + stillEm);
        const x = this.#isRtl ? width - at - wide : at;
        const [{ text, style } = { text: '', style: this.#styles.get(picture)! }] = this.#runs(selectOne('.picture-heading', picture) as Element);
        this.#drawn += `<text x="${this.#isRtl ? x + wide : x}" y="${round(String(this.#y + style.fontSize))}" fill="${style.color}" font-size="${round(String(style.fontSize))}" font-weight="${style.fontWeight}"${this.#isRtl ? ' direction="rtl"' : ''}>${escapeText(text)}</text>`;
        // The hatch is the same for all: its name may be there once.
        this.#drawn += this.#place(svgs[first + column]!, x, top, 1, first + column === 0);
      });
      this.#y = top + Math.max(...sizes.slice(first, first + columns).map(([, height]) => height)) + stillEm;
    }
    this.#y -= stillEm - 6;
  }

  /** What marks mean: each with its sample, in lines. */
  legend(items: readonly Element[]): void {
    if (!items.length) return;
    const { width } = this.#setting;
    let x = 0;
    this.#y += 4;
    for (const item of items) {
      const style = this.#styles.get(item)!;
      const text = textContent(item).trim();
      // What classes lie around is said without a sample.
      const sample = selectOne('svg', item) as Element | null;
      const room = sample ? Number(sample.attribs['width']) + 6 : 0;
      const needed = room + textWidth(text, style.fontSize);
      if (x > 0 && x + needed > width) [x, this.#y] = [0, this.#y + style.fontSize * 1.6];
      const at = this.#isRtl ? width - x : x;
      if (sample) this.#drawn += this.#place(sample, this.#isRtl ? at - room + 6 : at, this.#y, 1);
      this.#drawn += `<text x="${round(String(this.#isRtl ? at - room : at + room))}" y="${round(String(this.#y + 12))}" font-size="${style.fontSize}" fill="${style.color}"${this.#isRtl ? ' direction="rtl"' : ''}>${escapeText(text)}</text>`;
      x += needed + 14;
    }
    this.#y += 20;
  }

  /** No style and no script is needed to shrink it in a narrow column; it never grows beyond its size. */
  toString(): string {
    const { width, attributes } = this.#setting;
    const label = (selectAll('.stage > svg, .canvas > svg', this.#root) as Element[]).map(({ attribs }) => attribs['aria-label']).join('; ') || textContent(selectOne('.heading', this.#root)!).trim();
    const height = Math.ceil(this.#y + (this.#spare * 3) / 4);
    const extra = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('');
    return `<svg${extra} role="img" aria-label="${escapeText(label)}" width="100%" height="${height}" viewBox="0 0 ${width} ${height}" direction="ltr" preserveAspectRatio="${this.#isRtl ? 'xMaxYMin' : 'xMinYMin'} meet" font-size="${stillEm}" fill="${this.#styles.get(this.#root)!.color}">${this.#drawn}</svg>`;
  }

  #place(svg: Element, x: number, y: number, scale: number, hasNames = true): string {
    const inside = svg.children.map((child) => (child.type === 'tag' && (hasNames || child.name !== 'defs') ? markToSvg(child, this.#styles, this.#setting.prefix) : '')).join('');
    const move = [x || y ? `translate(${round(`${x} ${y}`)})` : '', scale === 1 ? '' : `scale(${scale})`].filter(Boolean).join(' ');
    const own = this.#styles.get(svg)!.own;
    const painted = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray'].flatMap((name) => (own.has(name) ? [` ${name}="${escapeText(own.get(name)!)}"`] : [])).join('');
    return move || painted ? `<g${move ? ` transform="${move}"` : ''}${painted}>${inside}</g>` : inside;
  }

  /** The texts of a line with their styles. */
  #runs(element: Element): { readonly text: string; readonly style: Style }[] {
    const runs: { text: string; style: Style }[] = [];
    const visit = (node: AnyNode, style: Style): void => {
      if (node.type === 'text') {
        const text = node.data.replace(/\s+/g, ' ');
        const before = runs.at(-1)?.text ?? ' ';
        const kept = before.endsWith(' ') ? text.trimStart() : text;
        if (kept) runs.push({ text: kept, style });
      } else if (node.type === 'tag' && node.name !== 'svg') {
        const [from, own] = [runs.length, this.#styles.get(node)!];
        for (const child of node.children) visit(child, own);
        // Among words from right to left a name keeps its own order, and our own words keep together.
        if (this.#isRtl && runs.length > from && (node.name === 'bdi' || own.own.get('unicode-bidi') === 'isolate')) {
          runs[from]!.text = `${node.name === 'bdi' ? '\u2068' : '\u2067'}${runs[from]!.text}`;
          runs.at(-1)!.text += '\u2069';
        }
      }
    };
    visit(element, this.#styles.get(element)!);
    const last = runs.at(-1);
    if (last) last.text = last.text.trimEnd();
    return runs.filter(({ text }) => text);
  }
}
