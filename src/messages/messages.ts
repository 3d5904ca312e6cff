/**
 * The library's own words: one catalogue per language, all of this shape, so that a missing sentence does not compile.
 * Arguments are texts that are already formatted, unless their name says otherwise.
 */

/** How a figure was qualified; the words are those of the feed. */
export type QualifierWord = 'about' | 'nearly' | 'over' | 'plus' | 'many' | 'at-least' | 'at-most';

/** What stands before and after the digits of a figure. */
export interface FigureFrame {
  /** Name of the power of ten, as `scaleName` gives it. */
  readonly scale: string;
  readonly unit: string;
  readonly qualifier: QualifierWord | undefined;
}

export interface ChangeWords {
  readonly measure: 'points' | 'percent' | 'absolute' | 'times';
  readonly direction: 'up' | 'down' | 'same';
  /** Digits without a sign. */
  readonly amount: string;
  /** Measure word, with the power of ten; only for `absolute`. */
  readonly unit: string;
  readonly base: string | undefined;
  readonly kind: 'year-on-year' | 'period-on-period' | 'against' | 'since' | 'average';
}

/** The parts of a reading's sentence. */
export interface ReadingWords {
  readonly period: string;
  readonly region: string;
  readonly name: string;
  /** Empty when only a rank or a claim is known. */
  readonly figure: string;
  /** Whether the figure is a measure (为7.72%) rather than a count (1000余支). */
  readonly isMeasure: boolean;
  /** Whether the name already says the region. */
  readonly namesRegion: boolean;
  /** Ranks as `rank` words them. */
  readonly ranks: readonly string[];
  /** Changes, shares, claims and the like, as the other functions word them. */
  readonly statements: readonly string[];
}

/** What is said of one figure, and of its arrival: all the words that a card needs. */
export interface FigureMessages {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Large numbers are counted by 万 and 亿 (`myriad`) or by thousands. */
  readonly counting: 'myriad' | 'thousand';
  /** The name of a power of ten, with a space where the language wants one; empty for 0. */
  scaleName(power: number): string;
  /** `[before, after]` the digits. */
  frame(figure: FigureFrame): readonly [string, string];

  year(year: number): string;
  quarter(year: number, quarter: number): string;
  month(year: number, month: number): string;
  day(year: number, month: number, day: number): string;
  interval(from: string, to: string): string;
  asOf(period: string): string;
  since(period: string): string;

  change(words: ChangeWords): string;
  fromTo(from: string, to: string, direction: 'up' | 'down' | 'same'): string;
  /** A noun phrase: 全国第4. */
  rank(position: number, of: number | undefined, scope: string, by: string, tie: boolean): string;
  claim(type: 'only' | 'first' | 'first-batch' | 'consecutive', count: string, scope: string, grantor: string): string;
  share(of: string, numerator: number, denominator: number): string;
  part(done: string, total: string, label: string): string;
  target(by: string, comparator: 'over' | 'at-least', figure: string): string;
  readonly targetMet: string;
  readonly targetNotMet: string;

  readonly derived: string;
  readonly missing: Readonly<Record<'not-published' | 'not-surveyed' | 'not-applicable' | 'suppressed' | 'unknown', string>>;
  /** Status words; a normal observation has none. */
  readonly status: Readonly<Partial<Record<string, string>>>;

  reading(words: ReadingWords): string;

  readonly loading: string;
  readonly unavailable: string;
  readonly empty: string;
  stale(date: string): string;
  readonly source: string;
  readonly definition: string;
  readonly details: string;
  readonly columns: Readonly<Record<'period' | 'region' | 'group' | 'indicator' | 'value' | 'place' | 'change' | 'remark' | 'source', string>>;
  /** Names and figures side by side: 2020年 宁夏 7.72%. Languages written from right to left keep each apart. */
  phrase(items: readonly string[]): string;
  /** Joins what is said of one thing. */
  clauses(items: readonly string[]): string;
  readonly remarkSeparator: string;
}

/** All words; what is below the figure's own belongs to pictures, stories and tables. */
export interface Messages extends FigureMessages {
  /** One series: first and last figure, each with its period. */
  trend(name: string, region: string, first: readonly [period: string, figure: string], last: readonly [period: string, figure: string]): string;
  trendPoint(name: string, region: string, period: string, figure: string): string;
  trendBreak(period: string): string;
  trendGaps(periods: string): string;
  snapshot(period: string, within: string, name: string): string;
  highest(region: string, figure: string): string;
  lowest(region: string, figure: string): string;
  figureCount(count: number): string;
  /** What is shown, and where: 全国公民具备科学素质的比例. */
  titled(region: string, name: string): string;
  /** A name and its figure in a sentence: 高校科协7家. */
  item(name: string, figure: string): string;
  /** A title and what stands under it: 2023年，按年龄：18—29岁25.72%，…。 */
  listing(title: string, items: readonly string[]): string;
  noFigure(reason: string, regions: readonly string[]): string;
  /** The same for more regions than a sentence can name. */
  noFigureCount(reason: string, count: number): string;
  readonly taiwanAbsent: string;
  readonly noData: string;
  readonly breakMark: string;
  readonly draft: string;
  approval(number: string): string;
  /** Who provides the map, as its approval says. */
  approvalProvider(provider: string): string;
  approvalValid(date: string): string;
  /** The frame of the South China Sea on a map of China. */
  readonly seaIslands: string;
  /** Goes through the periods of a map, and ends it. */
  readonly play: string;
  readonly stop: string;
  /** The way from the parts of a region back to what it lies within; empty where that has no name. */
  backTo(region: string): string;
  readonly viewLink: string;
  /** Below a ranking of very many regions, of which only the highest, the lowest and the chosen one are drawn. */
  rankingCut(high: number, low: number, total: number): string;
  /** How many regions are in a class, beside its limits. */
  regionCount(count: number): string;
  bandBelow(limit: string): string;
  bandBetween(from: string, to: string): string;
  bandFrom(limit: string): string;
  axisUnit(unit: string): string;
  /** `all`: every region has a figure; otherwise the place is only among those that have one. */
  placeOf(place: number, count: number, all: boolean): string;
  chart(name: string): string;
  map(name: string): string;
  sentences(items: readonly string[]): string;
  /** Where a breakdown is named: 按年龄. */
  by(breakdown: string): string;
  readonly download: string;
  sortBy(column: string): string;
  readonly partners: string;
  /** The disclosure of the source's own words. */
  readonly original: string;
  batch(number: number): string;
  edition(number: number): string;
  /** Whole years between two entries of a timeline. */
  later(years: number): string;
  /** Joins items of a list. */
  join(items: readonly string[]): string;
}
