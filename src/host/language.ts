/**
 * Whether the language still does what our figures rest on. What a page replaces before the script runs, the choice of a realm
 * sees (realm.ts); what it replaces later reaches every list and text of ours all the same, for literals know no copies: then
 * our code runs with what was there before (restore.ts). Where no frame can be had, or nothing taken back, what is here decides
 * whether anything more is drawn (scope.ts): no figure is better than a wrong one.
 */

/** What every object had when the script began: its descriptions, by name, in an object that inherits none of them. */
const usual: object = Object.assign(Object.create(null), Object.getOwnPropertyDescriptors(Object.prototype));
const { decode } = TextDecoder.prototype;

/** Tries what figures are made with: when the script begins, and where something is not as it was then. */
export function isLanguageWhole(): boolean {
  try {
    return hasPlainObjects() && hasWholeLists() && hasWholeTexts();
  } catch {
    // Something that is always there is gone.
    return false;
  }
}

let isSaid = false;

/** Tells whoever looks after the page, once. */
export function tellBroken(): void {
  if (!isSaid) console.warn('indicator-widgets: a script replaced built-ins of the language after this one began; nothing more is drawn. Load indicator-widgets.js after it.');
  isSaid = true;
}

/** A method that every object inherits is never asked for; a value would stand wherever a feed says nothing. */
export function hasPlainObjects(): boolean {
  const keys = Object.getOwnPropertyNames(Object.prototype);
  for (let index = 0; index < keys.length; index++) {
    if (!(keys[index]! in usual) && typeof Object.getOwnPropertyDescriptor(Object.prototype, keys[index]!)!.value !== 'function') return false;
  }
  return true;
}

function hasWholeLists(): boolean {
  const list = [3, 1, 2, 10];
  const found = [
    [...list].sort((a, b) => a - b), list.flatMap((one, at) => (at ? [one] : [])), list.slice(1).concat(4).reverse(), list.filter((one) => one < 3), list.map((one) => one * 2), [...new Set([2, 2])],
    [...new Map([[1, list]]).values()].length, list.indexOf(2), list.includes(9), list.some((one) => one > 3), list.every((one) => one > 3), list.find((one) => one < 3), list.length, [1, 2, 3].splice(1, 1), [1, 2].shift(), [1, 2].pop(), JSON.parse('[7.72]'), Math.round(2.5),
    Array.from(new Set([5]), (one) => one + 1), [...[7].entries()], Object.entries({ a: 8 }), Object.values({ a: 9 }), Object.keys({ b: 0 }), ((one: number) => one).bind(null, 3)(),
  ];
  return found.join(' ') === '1,2,3,10 1,2,10 4,10,2,1 1,2 6,2,4,20 2 1 2 false true false 1 4 2 1 2 7.72 3 6 0,7 a,8 9 b 3';
}

function hasWholeTexts(): boolean {
  const text = ' 7.72% ';
  const found = [text.trim().slice(0, -1), text.split('.').length, '|1|'.split('|').length, [...'1a2'.matchAll(/\d/g)].join(''), text.replace(/\s/g, ''), text.indexOf('%'), text.padEnd(8, '0'), text.startsWith(' 7'), text.endsWith('7'), /(\d+)\.(\d+)/.exec(text)?.[2], text.repeat(0)];
  return TextDecoder.prototype.decode === decode && found.join('|') === '7.72|2|3|12|7.72%|5| 7.72% 0|true|false|72|';
}
