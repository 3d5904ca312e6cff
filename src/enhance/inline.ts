/** What runs along in a line of text, and what is said there: the same for the script in a page and for the prerenderer. */

/** Elements that do not end a line. */
export const inline: ReadonlySet<string> = new Set('a abbr b bdi bdo big cite code del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(' '));

/** Elements that hold lines only: a widget stands behind them. */
export const paragraph = /^(?:p|h[1-6])$/;

/** Stands for an image: it says something, too. */
export const image = '\u25a1';

/** A text without white space, also not the invisible one that editors leave behind. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '');
}
