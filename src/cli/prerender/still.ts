/**
 * A widget drawn without a page: the element itself is made in Node (lit brings the few classes of a page that it needs), told
 * where it stands and how much room it has, and asked for its template. So a still is the browser's own drawing.
 */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement, ReactiveController } from 'lit';
import { IndicatorCard } from '../../elements/indicator-card.js';
import { IndicatorMap } from '../../elements/indicator-map.js';
import { IndicatorRanking } from '../../elements/indicator-ranking.js';
import { IndicatorStory } from '../../elements/indicator-story.js';
import { IndicatorTable } from '../../elements/indicator-table.js';
import { IndicatorTimeline } from '../../elements/indicator-timeline.js';
import { IndicatorTrend } from '../../elements/indicator-trend.js';
import { messagesFor } from '../../messages/catalogue.js';

/** Where a still stands, and its room in pixels. */
export interface StillSetting {
  readonly lang: string;
  readonly dir: string | undefined;
  readonly elder: boolean;
  readonly group: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
}

/** Forms that elements fetch when they are first wanted: asked for after them, they are there after them. */
function forms(): Promise<unknown> {
  return Promise.all([
    import('../../elements/card-history.js'),
    import('../../elements/card-steps.js'),
    import('../../elements/map-classes.js'),
    import('../../elements/map-long-text.js'),
    import('../../elements/map-periods.js'),
    import('../../elements/map-ranking.js'),
  ]);
}

function isSize(controller: ReactiveController): controller is Size {
  return 'stageWidth' in controller;
}

/** One em of a still in pixels. */
export const stillEm = 16;

/** Room in a column of 280 pixels: names that do not fit beside their bars there have their room above them, for no picture can become higher. */
const narrowest = 246;

type Drawn = LitElement & { data: unknown };
type Size = ReactiveController & { width: number; em: number; stageWidth: number; stageHeight: number };

const drawn = { card: IndicatorCard, trend: IndicatorTrend, map: IndicatorMap, ranking: IndicatorRanking } as const;

/** The renderer is told that slots stand inside an element. */
const inside: Parameters<typeof render>[1] = { customElementHostStack: [{} as never] };

const spoken = { story: IndicatorStory, table: IndicatorTable, timeline: IndicatorTimeline } as const;

/** The attributes of a widget by its tag, or `undefined` if there is none of that name. */
export function attributesOf(tag: string): readonly string[] | undefined {
  const all: Readonly<Record<string, typeof LitElement>> = { ...drawn, ...spoken };
  return all[tag.replace(/^indicator-/, '')]?.observedAttributes;
}

/** The widgets that have a picture; the others are words. */
export type PictureKind = keyof typeof drawn;

export function hasPicture(kind: string): kind is PictureKind {
  return Object.hasOwn(drawn, kind);
}

/** A drawing: what the shadow tree of a widget holds, as HTML, and its style sheets, those that came with its parts among them. */
export interface Still {
  readonly html: string;
  readonly css: string;
}

/** Draws a widget. */
export async function drawStill(kind: PictureKind, attributes: Readonly<Record<string, string>>, data: unknown, setting: StillSetting): Promise<Still> {
  const { element, controllers } = makeElement(kind);
  standIn(element, setting);
  const known = (element.constructor as typeof LitElement).observedAttributes;
  for (const [name, value] of Object.entries(attributes)) if (known.includes(name)) element.attributeChangedCallback(name, null, value);
  element.data = data;
  for (const controller of controllers) controller.hostConnected?.();
  await messagesFor(setting.lang);
  let height = setting.height;
  // Drawn again until nothing changes any more: words and rare forms come a moment later, and a map says how high it is to be.
  for (let before = '', tries = 0; tries < 9; tries++) {
    for (const controller of controllers) controller.hostUpdate?.();
    const html = withoutMarks(await collectResult(render(element['render'](), inside)));
    if (html === before) return { html, css: (element.constructor as typeof LitElement).elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('\n') };
    before = html;
    height = wantedHeight(element) ?? height;
    await element.updateComplete;
    await forms();
    // What was imported when it was wanted is there by then.
    await new Promise((done) => setTimeout(done));
    // Some parts measure themselves, and come only when they are wanted.
    for (const controller of controllers) if (isSize(controller)) Object.assign(controller, { width: kind === 'ranking' ? narrowest : setting.width, em: stillEm, stageWidth: setting.width, stageHeight: height });
  }
  throw new Error(`<indicator-${kind}> is drawn differently each time`);
}

/** The height of its stage that an element asks for after drawing, in pixels. */
function wantedHeight(element: Drawn): number | undefined {
  let height: number | undefined;
  const setProperty = (name: string, value: string | null): void => {
    if (name === '--_stage' && value) height = Math.round(Number.parseFloat(value) * stillEm);
  };
  const part: Record<string, unknown> = { style: { setProperty }, classList: { add() {}, remove() {} }, querySelector: () => part };
  Object.defineProperty(element, 'renderRoot', { configurable: true, value: part });
  element['updated'](new Map());
  return height;
}

/** An element, and the controllers that it made for itself. */
function makeElement(kind: PictureKind): { element: Drawn; controllers: ReactiveController[] } {
  const controllers: ReactiveController[] = [];
  const Made = drawn[kind] as unknown as new () => Drawn;
  class Still extends Made {
    override addController(controller: ReactiveController): void {
      controllers.push(controller);
      super.addController(controller);
    }
    // Nothing is to happen by itself.
    override requestUpdate(): void {}
  }
  const element = new Still();
  // What is waited for is then the feed and the forms alone.
  element['enableUpdating'](true);
  return { element, controllers };
}

/** Gives an element the surroundings that it asks its page for. */
function standIn(element: Drawn, { lang, dir, elder, group }: StillSetting): void {
  Object.assign(globalThis, { MutationObserver: globalThis.MutationObserver ?? Nobody, ShadowRoot: globalThis.ShadowRoot ?? class {}, addEventListener: globalThis.addEventListener ?? (() => {}) });
  const attribute = (value: string | undefined): unknown => (value === undefined ? null : { getAttribute: () => value });
  const around: Readonly<Record<string, unknown>> = {
    '[lang]': attribute(lang),
    '[dir]': attribute(dir),
    '.indicator-elder': elder ? {} : null,
    'indicator-group': { getAttribute: (name: string) => group[name] ?? null, hasAttribute: (name: string) => name in group, addEventListener() {}, removeEventListener() {}, baseURI: 'about:blank' },
  };
  const properties = { closest: (selector: string) => around[selector] ?? null, getRootNode: () => ({}), baseURI: 'about:blank', childNodes: [], children: [], textContent: '', childElementCount: 0, clientWidth: 0, isConnected: false, localName: 'indicator' };
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(element, name, { value });
}

/** Looks at nothing: a still stands in no page that could change. */
class Nobody {
  observe(): void {}
  disconnect(): void {}
}

/** Takes out the comments by which lit would find its own places again. */
function withoutMarks(html: string): string {
  return html.replace(/<!--\/?lit-(?:part|node)[^>]*-->/g, '').replace(/<\?>/g, '');
}
