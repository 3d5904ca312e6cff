/** Outlines with classes, names and what was declared of them. Loaded only with outlines. */
import type { Boundary } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { provinceOf } from '../query/provinces.js';
import type { Snapshot } from '../query/snapshot.js';
import { provinceTiles, withAllTiles } from '../query/tiles.js';
import type { Geometry } from '../layout/geometry.js';
import { textWidth } from '../layout/measure.js';
import { once } from '../layout/once.js';
import { layoutOutlines, regionsOf, type Outline, type OutlineLayout } from '../layout/outlines.js';
import type { Box } from '../layout/place.js';
import type { Messages } from '../messages/messages.js';
import { regionName } from '../describe/snapshot.js';
import type { RegionMark } from '../render/map.js';
import { renderOutlines } from '../render/outlines.js';
import type { Readable } from '../render/readable.js';
import { lookOf, missing, rowsByCode, symbolRoom, type MapScene, type RegionMarks } from './map-marks.js';

/** Draws the outlines of one file. A change of period or choice repaints classes, not paths. */
export interface OutlineDrawing {
  /** The snapshot with a row for all that the file must show. */
  complete(snapshot: Snapshot): Snapshot;
  marks(scene: MapScene): RegionMarks;
  render(marks: readonly RegionMark[], scene: MapScene, readable: Readable): unknown;
  /** What stands below several pictures: all that was declared beside the approval number, which is in each of them; nothing for a draft. */
  declared(m: Messages): string;
}

export interface OutlineSubject {
  readonly geometry: Geometry;
  /** Of the shapes, joined. */
  readonly codes: readonly string[];
  /** Whether the file is a map of all China. */
  readonly isChina: boolean;
  /** What the feed declares of the outlines; nothing for a draft. */
  readonly declared: Boundary | undefined;
  /** Asks for another drawing. */
  readonly redraw: () => void;
}

/** From this many on a map is painted by its classes first, and made of single regions right after. */
const many = 1000;

export function outlineDrawing({ geometry, codes, isChina, declared, redraw }: OutlineSubject): OutlineDrawing {
  const regions = regionsOf(geometry, codes);
  const own = new Map(geometry.shapes.map(({ keys }, index) => [codes[index]!, keys['name']]));
  let size = '';
  let layout: OutlineLayout | undefined;
  let stage: 'classes' | 'waiting' | 'regions' = regions.length >= many ? 'classes' : 'regions';
  const statementOf = ({ width, em, m, isPart }: MapScene): string[] => wrap(declared ? statement(declared, m, isPart ? 'number' : 'all') : [m.draft], width - 4, em * 0.8125);
  const layoutOf = (scene: MapScene): OutlineLayout => {
    const height = Math.max(60, scene.height - statementOf(scene).length * scene.em * 0.8125 * 1.4 - 4);
    const wanted = `${scene.width}x${height}`;
    if (!layout || size !== wanted) layout = layoutOutlines(geometry, regions, scene.width, height, isChina);
    size = wanted;
    return layout;
  };
  return {
    declared: (m) => (declared ? statement(declared, m, 'rest').join('\u3000') : ''),
    complete: (snapshot) => (isChina && codes.filter((code) => code in provinceTiles).length > 20 ? withAllTiles(snapshot, provinceTiles) : snapshot),
    marks: (scene) => {
      const { outlines } = layoutOf(scene);
      const { snapshot, scale, words, em, m } = scene;
      const rows = rowsByCode(snapshot);
      const nameOf = (code: string): string => {
        const region = rows.get(code)?.region ?? provinceOf(code);
        const given = own.get(code);
        return region ? regionName(region, m) : typeof given === 'string' ? given : code;
      };
      const fontSize = Math.max(scene.elder ? 18 : 11, em * 0.8);
      const labels = once(() => labelled(outlines, nameOf, fontSize, scene));
      const wordsOf = (code: string): string => words.get(code) ?? m.phrase([nameOf(code), m.noData]);
      const radius = symbolRoom(scene, outlines.length);
      return {
        radius,
        places: once(() => outlines.map(({ place }) => ({ column: place().x, row: place().y }))),
        problems: missing(snapshot, new Set(outlines.map(({ code }) => code)), 'boundary-missing', 'boundaries'),
        marks: outlines.map((outline) => new OutlineMark(outline, lookOf(rows.get(outline.code), scale, radius), fontSize, labels, wordsOf)),
      };
    },
    render: (marks, scene, readable) => {
      const { lines, seats, inset } = layoutOf(scene);
      const isPainted = stage !== 'regions' && scene.scale.largest === undefined;
      if (isPainted && stage === 'classes') {
        stage = 'waiting';
        // After the frame that shows it, and what was waiting for that.
        requestAnimationFrame(() => setTimeout(() => {
          stage = 'regions';
          redraw();
        }, 50));
      }
      return renderOutlines({ ...readable, marks, lines, seats, inset, isPainted, insetName: scene.m.seaIslands, statement: statementOf(scene), isDraft: !declared, fontSize: scene.em * 0.8125 });
    },
  };
}

/** A region whose words, name and place are asked for when it is drawn by itself, not when it is painted with its class. */
class OutlineMark implements RegionMark {
  readonly code: string;
  readonly path: string;
  readonly figure = '';
  readonly fontSize: number;
  readonly band: number | undefined;
  readonly radius: number | undefined;
  readonly #place: Outline['place'];
  readonly #labels: () => ReadonlyMap<string, string>;
  readonly #wordsOf: (code: string) => string;

  constructor({ code, path, place }: Outline, { band, radius }: Pick<RegionMark, 'band' | 'radius'>, fontSize: number, labels: () => ReadonlyMap<string, string>, wordsOf: (code: string) => string) {
    this.code = code;
    this.path = path;
    this.fontSize = fontSize;
    this.band = band;
    this.radius = radius;
    this.#place = place;
    this.#labels = labels;
    this.#wordsOf = wordsOf;
  }

  get x(): number {
    return this.#place().x;
  }

  get y(): number {
    return this.#place().y;
  }

  get name(): string {
    return this.#labels().get(this.code) ?? '';
  }

  get words(): string {
    return this.#wordsOf(this.code);
  }
}

/**
 * What was declared of the outlines, as it was declared.
 * @param part of several maps each has the approval number, the rest stands below all of them
 */
function statement({ approval, attribution }: Boundary, m: Messages, part: 'all' | 'number' | 'rest'): string[] {
  const number = approval?.number.replace(/^\s*审图号\s*[:：]?\s*/, '').trim();
  const parts = [
    ...(number && part !== 'rest' ? [m.approval(number)] : []),
    ...(part === 'number' || approval?.provider === undefined ? [] : [m.approvalProvider(localize(approval.provider, m.lang))]),
    ...(part === 'number' || approval?.valid === undefined ? [] : [m.approvalValid(approval.valid)]),
    ...(part === 'number' || attribution === undefined ? [] : [localize(attribution, m.lang)]),
  ];
  // Each part keeps its own order (FSI … PDI), and all of them stay at the left.
  return m.dir === 'rtl' ? parts.map((part) => `\u2068${part}\u2069`) : parts;
}

/** Parts side by side while there is room, then in lines of their own; a part that is too wide is broken. */
function wrap(parts: readonly string[], room: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines[lines.length - 1];
    const joined = `${last}\u3000${part}`;
    if (last !== undefined && textWidth(joined, fontSize) <= room) {
      lines[lines.length - 1] = joined;
      continue;
    }
    let rest = part;
    while (textWidth(rest, fontSize) > room && rest.length > 8) {
      let cut = rest.length - 1;
      while (cut > 8 && textWidth(rest.slice(0, cut), fontSize) > room) cut--;
      const space = rest.lastIndexOf(' ', cut);
      const at = space > cut / 2 ? space : cut;
      lines.push(rest.slice(0, at).trim());
      rest = rest.slice(at).trim();
    }
    lines.push(rest);
  }
  return lines;
}

/** Names where there is room, those of large regions first; the others are read one by one and stand in the table. */
function labelled(outlines: readonly Outline[], nameOf: (code: string) => string, fontSize: number, { width, height }: MapScene): Map<string, string> {
  const labels = new Map<string, string>();
  const taken: Box[] = [];
  for (const { code, place } of [...outlines].sort((a, b) => b.place().size - a.place().size)) {
    const { x, y, room, size } = place();
    if (size < fontSize * fontSize) break;
    const name = nameOf(code);
    const wide = textWidth(name, fontSize);
    // A name may reach a little over its region, as on printed maps, but never over another name.
    if (wide > Math.max(room * 1.25, 12)) continue;
    const box: Box = { left: x - wide / 2, right: x + wide / 2, top: y - fontSize * 0.7, bottom: y + fontSize * 0.7 };
    if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height || taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue;
    taken.push(box);
    labels.set(code, name);
  }
  // A handful of names among thousands would say that these places matter.
  return labels.size * 4 < outlines.length ? new Map() : labels;
}
