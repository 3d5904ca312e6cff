/** Which catalogue serves a language; all but Chinese are fetched when a page first needs them. */
import type { FigureMessages, Messages } from './messages.js';
import { zhFigure } from './zh-cn-figure.js';

const loaders: Record<string, () => Promise<Messages>> = {
  en: () => import('./en.js').then(({ en }) => en),
  ug: () => import('./ug.js').then(({ ug }) => ug),
};
const ready: Record<string, FigureMessages> = { zh: zhFigure };

/**
 * The catalogue for a BCP 47 language: by its primary subtag, else Chinese when the language is empty, else English.
 * Words of pictures are had from it by `wholeMessages`. Returned at once when it is there, otherwise as a promise; if it cannot be fetched, Chinese serves.
 */
export function messagesFor(lang: string): FigureMessages | Promise<FigureMessages> {
  const primary = lang.split(/[-_]/)[0]!.toLowerCase() || 'zh';
  const key = primary in ready || primary in loaders ? primary : 'en';
  return (
    ready[key] ??
    loaders[key]!().then(
      (messages) => (ready[key] = messages),
      () => zhFigure,
    )
  );
}

/** Adds or replaces a language, on the page's own words: `registerMessages('bo', messages)`. */
export function registerMessages(lang: string, messages: Messages): void {
  ready[lang.split(/[-_]/)[0]!.toLowerCase()] = messages;
}
