/** Names in little room. */
import { textWidth } from '../layout/measure.js';

/** A name as it fits into a width in pixels: whole, as letters that stand for it, or cut. */
export function shorten(name: string, letters: string | undefined, fontSize: number, room: number): string {
  if (textWidth(name, fontSize) <= room + 1) return name;
  if (letters !== undefined) return letters;
  let cut = name;
  while (cut.length > 1 && textWidth(`${cut}.`, fontSize) > room) cut = cut.slice(0, -1);
  return `${cut.trim()}.`;
}
