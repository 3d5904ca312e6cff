/** Regions by what a reader types: a name, the initials of its pinyin, or a code. Loaded with the first letter that is typed. */
import { pinyinInitials } from '../format/initials.js';
import type { Feed, Region } from '../feed/feed.js';
import { provinceOf } from '../query/provinces.js';

/** How long a reader may think between two letters, in milliseconds. */
const pause = 1200;

export const partFor = (): Typing => new Typing();

export class Typing {
  #typed = '';
  #last = 0;

  /**
   * The position of the region that what was typed so far leads to; `undefined` if it leads nowhere, and then the next letter
   * begins anew. The same letter again goes on to the next region that begins with it.
   * @param codes of the regions in the order of the marks
   * @param current the position from which to look on
   */
  find({ key: letter, timeStamp: now, altKey, ctrlKey, metaKey }: KeyboardEvent, codes: readonly string[], feed: Feed, current: number): number | undefined {
    if (!letter.trim() || altKey || ctrlKey || metaKey) return undefined;
    const regions = codes.map((code) => feed.regions.get(code) ?? provinceOf(code));
    const typed = now - this.#last > pause ? letter : this.#typed + letter;
    this.#last = now;
    const isRepeated = typed === letter.repeat(typed.length / letter.length);
    this.#typed = typed;
    const search = (text: string, from: number): number | undefined => {
      for (let step = 0; step < regions.length; step++) {
        const index = (from + step) % regions.length;
        if (spellings(regions[index]).some((spelling) => spelling.startsWith(text))) return index;
      }
      return undefined;
    };
    const found = search(typed.toLowerCase(), typed.length > 1 && !isRepeated ? current : current + 1) ?? (isRepeated ? search(letter.toLowerCase(), current + 1) : undefined);
    if (found === undefined) this.#typed = '';
    return found;
  }
}

const known = new WeakMap<Region, readonly string[]>();

/** All that a region may be typed as, in lower case. */
function spellings(region: Region | undefined): readonly string[] {
  if (!region) return [];
  let found = known.get(region);
  if (!found) {
    const names = [region.name, region.short].flatMap((text) => (text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text)));
    found = [...new Set([...names.flatMap((name) => [name.toLowerCase(), pinyinInitials(name)]), region.code.toLowerCase()])];
    known.set(region, found);
  }
  return found;
}
