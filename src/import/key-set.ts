/** A set of whole numbers in one typed array: a million keys of observations take 16 MB and no work of the garbage collector. */
export class KeySet {
  #slots = new Float64Array(64).fill(-1);
  #size = 0;

  /** Adds a key from 0 to 2^53; whether it is new. */
  add(key: number): boolean {
    if (this.#size * 2 > this.#slots.length) this.#grow();
    if (!place(this.#slots, key)) return false;
    this.#size++;
    return true;
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2).fill(-1);
    for (const key of this.#slots) if (key >= 0) place(slots, key);
    this.#slots = slots;
  }
}

function place(slots: Float64Array, key: number): boolean {
  const mask = slots.length - 1;
  // Both halves of the number are mixed: keys that differ only in a high digit must not meet.
  let at = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b)) >>> 0;
  for (at = (at ^ (at >>> 15)) & mask; slots[at]! >= 0; at = (at + 1) & mask) if (slots[at] === key) return false;
  slots[at] = key;
  return true;
}
