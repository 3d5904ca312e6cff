/** What is said of a page that cannot be filled as it asks. */
import type { Words } from '../words.js';

export interface PageFault {
  /** Line in the page, from 1. */
  readonly line: number;
  /** The tag as it is written, shortened. */
  readonly name: string;
  /** Fault and remedy, in Chinese (`zh`) and English (`en`). */
  readonly words: Words;
}
