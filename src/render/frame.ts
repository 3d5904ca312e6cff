/** The parts that every widget's template has: frame, states, sentence, foot. */
import { html, nothing, type TemplateResult } from 'lit';

/** How the frame of a widget is set: direction, language and switches, as classes that the stylesheet knows. */
export interface FrameView {
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
  readonly classes: readonly (string | false | undefined)[];
  /** Hears that children of the element came or went. */
  readonly onSlot: () => void;
}

/** The frame around any content, with the ruler that `SizeController` watches. */
export function renderFrame({ dir, lang, classes, onSlot }: FrameView, content: unknown): TemplateResult {
  return html`<div part="frame" class=${['root', ...classes].filter(Boolean).join(' ')} dir=${dir} lang=${lang} @slotchange=${onSlot}><div class="ruler"></div><div class="content">${content}</div></div>`;
}

/**
 * A calm line in place of a figure, and whatever stands in the page, which always stays: what its author wrote, and what was
 * written there before. A table that goes with a sentence is folded as it will be under the picture.
 */
export function renderNotice(text: string, places: readonly string[], detailsLabel: string): TemplateResult {
  const isFolded = (name: string): boolean => name === 'table' || name === 'source';
  return html`${renderAuthored(true)}${places.map((name) => (isFolded(name) ? nothing : renderPlace(name)))}${text ? html`<p part="notice" class="notice" role="status">${text}</p>` : nothing}${places.some(isFolded) ? renderFoot(detailsLabel, []) : nothing}`;
}

/** A place for a part that is written into the page. */
export function renderPlace(name: string): TemplateResult {
  return html`<slot name=${name} part=${name.replace(/-\d+$/, '')}></slot>`;
}

/** What the page's author wrote, where the widget has no place of its own for a sentence. */
export function renderAuthored(isFilled: boolean): TemplateResult {
  return html`<div part="sentence" class="sentence" ?hidden=${!isFilled}><slot></slot></div>`;
}

/** The sentence: the author's, or the one written into the page where there is room for it. */
export function renderSentence(isFilled: boolean): TemplateResult {
  return html`<div part="sentence" class="sentence"><slot ?hidden=${!isFilled}></slot><slot name="sentence"></slot></div>`;
}

/** The line above figures that could not be renewed. */
export function renderStale(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<p part="stale" class="stale" role="status">${text}</p>` : nothing;
}

/** Source line, and a disclosure with definition, notes and the figures as a table. */
export function renderFoot(detailsLabel: string, notes: readonly unknown[]): TemplateResult {
  return html`<div part="foot" class="foot"><slot name="source" part="source"></slot><details><summary>${detailsLabel}</summary><div class="details" tabindex="0" role="group" aria-label=${detailsLabel}>${notes.map((note) => html`<p>${note}</p>`)}<slot name="table" part="table"></slot></div></details></div>`;
}
