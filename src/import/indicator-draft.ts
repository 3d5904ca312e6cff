/** An indicator while its observations are coming in: what is known of it grows, what was said twice is left out. */
import type { Breakdown, Text, Unit } from '../feed/feed.js';
import { localize } from '../feed/text.js';
import { ImportError, type Account } from './import-error.js';
import { KeySet } from './key-set.js';
import type { BreakdownPlan } from './plan.js';
import type { UnitFound } from './unit-survey.js';
import type { UnitRead } from './unit-text.js';

/** Where observations go: into memory, or onto a disk. `finish` gives what the feed has for `observations`. */
export interface Sink {
  add(row: Readonly<Record<string, unknown>>): void;
  finish(): unknown;
}

const regionsAtMost = 131072;
const periodsAtMost = 65536;
const groupsAtMost = 1048576;

export class IndicatorDraft {
  readonly id: string;
  readonly sink: Sink;
  name: Text;
  unit: UnitRead | undefined;
  /** Whether the mapping file says the unit. */
  isUnitSaid = false;
  /** Whether the mapping file says the unit, or its power of ten: what stands in headers does not count beside it. */
  isUnitMapped = false;
  /** Whether figures without a unit came before any with one, or most have none: then a unit is that of one figure only. */
  #isUnitOdd = false;
  #isBare = false;
  /** Whether the first figure said the unit, and nothing else. */
  #isUnitMet = false;
  decimals: number | undefined;
  definition: Text | undefined;
  readonly said: Readonly<Record<string, unknown>>;
  /** The tables that say something of it. */
  readonly tables = new Set<unknown>();
  /** Whether several tables speak of the same region, period and group: then it is not one indicator. */
  isClashing = false;
  /** Whether a figure is below 0 or over 100: in percent that is growth, and no share of anything. */
  isBeyondShare = false;
  readonly breakdowns = new Map<string, { readonly name: Text; readonly groups: Map<string, Text> }>();
  readonly #groups = new Map<string, string | undefined>();
  readonly #keys = new KeySet();
  readonly #units = new Map<string, number>();

  constructor(id: string, name: Text, sink: Sink, said: Readonly<Record<string, unknown>>) {
    this.id = id;
    this.name = name;
    this.sink = sink;
    this.said = said;
  }

  /** Takes what the figures that say no unit are counted in from those that do: the unit of most, or none. */
  settle(found: UnitFound | undefined, account: Account): void {
    if (this.unit || !found) return;
    this.unit = found.most;
    if (found.most) account.assume('unit-of-others', this.id, labelOf(found.most), this.#line(found.most));
    else if (found.some) this.#keepOdd(found.some, account);
  }

  /** Notes the unit that one figure says, or that it says none; the first of all is that of the indicator. */
  meet(unit: UnitRead | undefined, account: Account): void {
    if (this.unit) {
      if (!unit && this.#isUnitMet) account.assume('unit-of-others', this.id, labelOf(this.unit), this.#line(this.unit));
    } else if (!unit) this.#isBare = true;
    else if (this.#isBare || this.#isUnitOdd) this.#keepOdd(unit, account);
    else {
      this.unit = unit;
      this.#isUnitMet = true;
    }
  }

  #keepOdd(unit: UnitRead, account: Account): void {
    if (!this.#isUnitOdd) account.assume('odd-unit', this.id, labelOf(unit), this.#line(unit));
    this.#isUnitOdd = true;
  }

  #line({ unit, unitMult }: UnitRead): string {
    return `"indicators": { ${JSON.stringify(this.id)}: { "unit": ${JSON.stringify(unit)}${unitMult ? `, "unitMult": ${unitMult}` : ''} } }`;
  }

  /** Whether nothing was said of this region, period and group yet; all three are numbered by the feed. */
  isNew(region: number, period: number, group: string | undefined): boolean {
    let number = 0;
    if (group !== undefined) {
      number = this.#units.get(group) ?? this.#units.size + 1;
      this.#units.set(group, number);
    }
    // Beyond these the key would not be a whole number any more, and unlike figures would look alike.
    if (region >= regionsAtMost || period >= periodsAtMost || number >= groupsAtMost) throw new ImportError('too-many', { path: this.id, value: `${region + 1} × ${period + 1} × ${number + 1}` });
    return this.#keys.add((number * regionsAtMost + region) * periodsAtMost + period);
  }

  /** The group of a combination of codes; figures of all groups together have none. */
  group(codes: readonly string[], plans: readonly BreakdownPlan[], nameOf: (plan: BreakdownPlan, code: string) => Text): string | undefined {
    const key = codes.join('\u0000');
    if (this.#groups.has(key)) return this.#groups.get(key);
    const parts = plans.flatMap((plan, index) => (codes[index] === plan.total || codes[index] === '' ? [] : [{ plan, code: codes[index]! }]));
    const id = parts.length ? parts.map(({ plan, code }) => (plan.isShared ? `${plan.id}:${code}` : code)).join('+') : undefined;
    if (id !== undefined) {
      const breakdown = parts.map(({ plan }) => plan.id).join('+');
      const known = this.breakdowns.get(breakdown) ?? { name: joinTexts(parts.map(({ plan }) => plan.name), ' × '), groups: new Map<string, Text>() };
      known.groups.set(id, joinTexts(parts.map(({ plan, code }) => nameOf(plan, code)), ' · '));
      this.breakdowns.set(breakdown, known);
    }
    this.#groups.set(key, id);
    return id;
  }

  /** The indicator as a feed has it, with its observations. */
  finish(otherwise: Unit): Record<string, unknown> {
    const breakdowns: Breakdown[] = [...this.breakdowns].map(([id, { name, groups }]) => ({ id, name, groups: [...groups].map(([group, text]) => ({ id: group, name: text })) }));
    return {
      id: this.id,
      name: this.name,
      ...(this.definition === undefined ? {} : { definition: this.definition }),
      unit: this.isBeyondShare && this.unit?.unit.kind === 'share' && !this.isUnitSaid ? { ...this.unit.unit, kind: 'rate' } : (this.unit?.unit ?? otherwise),
      ...(this.decimals === undefined ? {} : { decimals: this.decimals }),
      ...this.said,
      ...(breakdowns.length ? { breakdowns } : {}),
      observations: this.sink.finish(),
    };
  }
}


/** Texts joined, language by language where any of them has several. */
export function joinTexts(texts: readonly Text[], separator: string): Text {
  const languages = new Set(texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text))));
  if (!languages.size) return texts.filter((text) => typeof text === 'string').join(separator);
  return Object.fromEntries([...languages].map((lang) => [lang, texts.map((text) => (typeof text === 'string' ? text : (text[lang] ?? Object.values(text)[0] ?? ''))).join(separator)]));
}

function labelOf({ unit: { label } }: UnitRead): string {
  return localize(label, 'zh-CN');
}
