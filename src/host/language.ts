/**
 * Whether the language still does what our figures rest on. What a page replaces before the script runs, the choice of a realm
 * sees (realm.ts); what it replaces later reaches every list and text of ours all the same, for literals know no copies. Most of
 * it does no harm. Where it would, nothing more is drawn (scope.ts): no figure is better than a wrong one.
 */

let isWhole = true;

/** Once it is not, it is not trusted again. */
export function isLanguageWhole(): boolean {
  if (!isWhole) return false;
  isWhole = false;
  try {
    isWhole = hasPlainObjects() && hasWholeLists() && hasWholeTexts();
  } catch {
    // Something that is always there is gone.
  }
  if (!isWhole) console.warn('indicator-widgets: a script replaced built-ins of the language after this one began; nothing more is drawn. Load indicator-widgets.js after it.');
  return isWhole;
}

/** A method that every object inherits is never asked for; a value would stand wherever a feed says nothing. */
function hasPlainObjects(): boolean {
  const keys = Object.getOwnPropertyNames(Object.prototype);
  for (let index = 0; index < keys.length; index++) {
    const { value, enumerable } = Object.getOwnPropertyDescriptor(Object.prototype, keys[index]!)!;
    if (typeof value !== 'function' && (enumerable || !keys[index]!.startsWith('__'))) return false;
  }
  return true;
}

function hasWholeLists(): boolean {
  const list = [3, 1, 2, 10];
  const found = [
    [...list].sort((a, b) => a - b), list.flatMap((one, at) => (at ? [one] : [])), list.slice(1).concat(4).reverse(), list.filter((one) => one < 3), list.map((one) => one * 2), [...new Set([2, 2])],
    [...new Map([[1, list]]).values()].length, list.indexOf(2), list.includes(9), list.some((one) => one > 3), list.every((one) => one > 3), list.find((one) => one < 3), list.push(5), list.length,
  ];
  return found.join(' ') === '1,2,3,10 1,2,10 4,10,2,1 1,2 6,2,4,20 2 1 2 false true false 1 5 5';
}

function hasWholeTexts(): boolean {
  const text = ' 7.72% ';
  const found = [text.trim().slice(0, -1), text.split('.').length, text.replace(/\s/g, ''), text.indexOf('%'), text.padEnd(8, '0'), text.startsWith(' 7'), text.endsWith('7'), /(\d+)\.(\d+)/.exec(text)?.[2], text.repeat(0)];
  return found.join('|') === '7.72|2|7.72%|5| 7.72% 0|true|false|72|';
}
