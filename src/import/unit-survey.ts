/** In which unit figures without one are where others of their indicator have one: counted before the first of them is read. */
import { textOf } from './figure-unit.js';
import type { UnitRead } from './unit-text.js';

interface Counts {
  bare: number;
  readonly words: Map<string, { readonly unit: UnitRead; count: number }>;
}

/** What a survey found of an indicator of which some figures have no unit: the one that most have, or one that only some have. */
export interface UnitFound {
  readonly most?: UnitRead;
  readonly some?: UnitRead;
}

export class UnitSurvey {
  readonly #counts = new Map<string, Counts>();

  /** One figure of an indicator, with its unit if it has one. */
  add(indicator: string, unit: UnitRead | undefined): void {
    let counts = this.#counts.get(indicator);
    if (!counts) this.#counts.set(indicator, (counts = { bare: 0, words: new Map() }));
    if (!unit) {
      counts.bare++;
      return;
    }
    const key = `${textOf(unit.unit.label)} ${unit.unitMult}`;
    const known = counts.words.get(key);
    if (known) known.count++;
    else counts.words.set(key, { unit, count: 1 });
  }

  /** `undefined` where all figures say a unit, or none does. */
  of(indicator: string): UnitFound | undefined {
    const { bare, words } = this.#counts.get(indicator) ?? { bare: 0, words: new Map<string, { unit: UnitRead; count: number }>() };
    const sorted = [...words.values()].sort((a, b) => b.count - a.count);
    const [first] = sorted;
    if (!first || bare === 0) return undefined;
    const total = sorted.reduce((sum, { count }) => sum + count, bare);
    return first.count * 2 > total ? { most: first.unit } : { some: first.unit };
  }
}
