/** Uyghur in Arabic script. Written without a native reader: see CONTRIBUTING, "Languages". */
import type { Messages } from './messages.js';

const months = ['يانۋار', 'فېۋرال', 'مارت', 'ئاپرېل', 'ماي', 'ئىيۇن', 'ئىيۇل', 'ئاۋغۇست', 'سېنتەبىر', 'ئۆكتەبىر', 'نويابىر', 'دېكابىر'];
/** Keeps a name or figure of any script in one piece (Unicode FSI … PDI). */
const apart = (text: string | number): string => (text === '' ? '' : `\u2068${text}\u2069`);
/** The same for what is made of our own words and such pieces: always from right to left (RLI … PDI). */
const own = (text: string): string => (text === '' ? '' : `\u2067${text}\u2069`);
const scales: Readonly<Record<number, string>> = { 3: ' مىڭ', 6: ' مىليون', 9: ' مىليارد', 12: ' تىرىليون' };

export const ug: Messages = {
  lang: 'ug',
  dir: 'rtl',
  counting: 'thousand',
  scaleName: (power) => scales[power] ?? (power ? ` × 10^${power}` : ''),
  frame: ({ scale, unit, qualifier }) => {
    const before = { about: 'تەخمىنەن ', 'at-least': 'ئاز دېگەندە ', 'at-most': 'كۆپ بولغاندا ' }[qualifier as string] ?? '';
    const after = { nearly: ' غا يېقىن', over: ' دىن ئارتۇق', plus: ' دىن ئارتۇق', many: ' دىن ئارتۇق' }[qualifier as string] ?? '';
    return [before, `${scale}${!unit || /^[%‰℃°]/.test(unit) ? unit : ` ${unit}`}${after}`];
  },

  year: (year) => `${year}-يىل`,
  quarter: (year, quarter) => `${year}-يىل ${quarter}-پەسىل`,
  month: (year, month) => `${year}-يىل ${months[month - 1]}`,
  day: (year, month, day) => `${year}-يىل ${day}-${months[month - 1]}`,
  interval: (from, to) => own(`${apart(from)} – ${apart(to)}`),
  asOf: (period) => `${own(period)} غىچە`,
  since: (period) => `${own(period)} دىن بېرى`,

  change: ({ measure, direction, amount, unit, base, kind }) => {
    const lead = { 'year-on-year': 'ئالدىنقى يىلنىڭ ئوخشاش مەزگىلىدىن ', 'period-on-period': 'ئالدىنقى مەزگىلدىن ', against: base ? `${own(base)} دىكىدىن ` : '', since: base ? `${own(base)} دىن بېرى ` : '', average: 'يىلىغا ئوتتۇرىچە ' }[kind];
    if (direction === 'same') return `${lead}ئوخشاش`;
    if (measure === 'times') return `${lead}${amount} ھەسسە`;
    const by = { points: ' پىرسەنت نۇقتىسى', percent: '%', absolute: unit }[measure];
    return `${lead}${apart(amount + by)} ${direction === 'up' ? 'ئاشتى' : 'تۆۋەنلىدى'}`;
  },
  fromTo: (from, to, direction) => `${apart(from)} دىن ${apart(to)} غا ${{ up: 'ئاشتى', down: 'ئازايدى', same: '' }[direction]}`.trim(),
  rank: (position, of, scope, by, tie) => `${by ? `${own(by)} بويىچە ` : ''}${apart(scope)} ${tie ? 'تەڭ ' : ''}${position}-ئورۇن${of ? ` (جەمئىي ${apart(of)})` : ''}`,
  claim: (type, count, scope, grantor) =>
    type === 'consecutive' ? `ئۇدا ${apart(count)}${grantor ? ` (${apart(grantor)})` : ''}` : `${scope ? `${apart(scope)} ` : ''}${{ only: 'بىردىنبىر', first: 'تۇنجى', 'first-batch': 'بىرىنچى تۈركۈم' }[type]}${grantor ? ` (${apart(grantor)})` : ''}`,
  share: (of, numerator, denominator) => `${apart(of)}: ${numerator}/${denominator}`,
  part: (done, total, label) => `${apart(total)} ئىچىدە ${apart(done)}${label ? `: ${apart(label)}` : ''}`,
  target: (by, comparator, figure) => `نىشان${by ? ` (${own(by)})` : ''}: ${comparator === 'over' ? `${apart(figure)} دىن يۇقىرى` : `${apart(figure)} گە يېتىش`}`,
  targetMet: 'ئورۇندالدى',
  targetNotMet: 'تېخى يەتمىدى',

  derived: 'ھېسابلانغان',
  missing: { 'not-published': 'ئېلان قىلىنمىغان', 'not-surveyed': 'تەكشۈرۈلمىگەن', 'not-applicable': 'ماس كەلمەيدۇ', suppressed: 'ئاشكارىلانمايدۇ', unknown: 'سان يوق' },
  status: { P: 'دەسلەپكى سان', E: 'مۆلچەر', F: 'ئالدىن پەرەز', B: 'ئۆلچەم ئۆزگەردى', U: 'ئىشەنچلىكلىكى تۆۋەن' },

  reading: ({ period, region, name, figure, namesRegion, ranks, statements }) => `${[own(period), namesRegion ? '' : apart(region), figure ? `${apart(name)}: ${apart(figure)}` : apart(name), ...[...statements, ...ranks].map(own)].filter(Boolean).join('، ')}.`,
  trend: (name, region, [firstPeriod, first], [lastPeriod, last]) => `${apart(region)}، ${apart(name)}: ${own(firstPeriod)} ${apart(first)}، ${own(lastPeriod)} ${apart(last)}.`,
  trendPoint: (name, region, period, figure) => `${apart(region)}، ${apart(name)}: ${own(period)} ${apart(figure)}.`,
  trendBreak: (period) => `${own(period)} دىن باشلاپ ئۆلچەم ئۆزگەردى، ئالدى-كەينىنى بىۋاسىتە سېلىشتۇرۇشقا بولمايدۇ.`,
  trendGaps: (periods) => `سان يوق: ${own(periods)}.`,
  snapshot: (period, within, name) => `${[own(period), apart(within), apart(name)].filter(Boolean).join('، ')}: `,
  highest: (region, figure) => `ئەڭ يۇقىرى ${apart(region)} (${apart(figure)})`,
  lowest: (region, figure) => `ئەڭ تۆۋەن ${apart(region)} (${apart(figure)})`,
  titled: (region, name) => `${apart(region)}، ${apart(name)}`,
  item: (name, figure) => `${apart(name)} ${apart(figure)}`,
  listing: (title, items) => `${own(title)}: ${items.map(own).join('، ')}.`,
  figureCount: (count) => `${count} رايوننىڭ سانى بار`,
  noFigure: (reason, regions) => `${reason}: ${regions.map(apart).join('، ')}`,
  noFigureCount: (reason, count) => `${reason}: ${count} رايون`,
  taiwanAbsent: 'تەيۋەن ئۆلكىسىنىڭ ماتېرىيالى ھازىرچە يوق',

  loading: 'سانلىق مەلۇمات ئوقۇلۇۋاتىدۇ…',
  unavailable: 'سانلىق مەلۇماتنى ھازىرچە كۆرسەتكىلى بولمىدى.',
  empty: 'بۇ سانلىق مەلۇمات ھازىرچە يوق.',
  stale: (date) => `ھازىرچە يېڭىلىغىلى بولمىدى، كۆرسىتىلگىنى ${apart(date)} ئېلان قىلىنغان سانلار.`,
  source: 'مەنبە: ',
  // What follows is the publisher's: a range of figures at its start would be mirrored.
  definition: 'ئۆلچەم: \u2068',
  details: 'سانلىق مەلۇمات ۋە ئىزاھات',
  noData: 'سان يوق',
  breakMark: 'ئۆلچەم ئۆزگەردى',
  draft: 'سىزما ئورگىنال · خەرىتە تەستىق نومۇرى يوق',
  approval: (number) => `خەرىتە تەستىق نومۇرى: ${apart(number)}`,
  rankingCut: (high, low, total) => `جەمئىي ${total} رايون: رەسىمدە ئەڭ يۇقىرى ${high}، ئەڭ تۆۋەن ${low} ۋە تاللانغىنى بار.`,
  regionCount: (count) => `(${count})`,
  approvalProvider: (provider) => `تەمىنلىگۈچى: ${provider}`,
  approvalValid: (date) => `ئىناۋەتلىك مۇددىتى: \u2066${date}\u2069`,
  seaIslands: 'جەنۇبىي دېڭىز ئاراللىرى',
  play: 'قويۇش',
  stop: 'توختىتىش',
  backTo: (region) => `${region || 'ئالدىنقى دەرىجە'} غا قايتىش`,
  viewLink: 'بۇ كۆرۈنۈشنىڭ ئۇلانمىسى',
  bandBelow: (limit) => `${apart(limit)} دىن تۆۋەن`,
  bandBetween: (from, to) => `${apart(from)} – ${apart(to)}`,
  bandFrom: (limit) => `${apart(limit)} ۋە ئۇنىڭدىن يۇقىرى`,
  axisUnit: (unit) => `بىرلىك: ${unit.trim()}`,
  placeOf: (place, count, all) => `${place}-ئورۇن (${all ? 'جەمئىي' : 'سانى بارلار'} ${count})`,
  chart: (name) => `${apart(name)}، سىزىقلىق دىئاگرامما`,
  map: (name) => `${apart(name)}، تارقىلىش خەرىتىسى`,
  columns: { period: 'ۋاقىت', region: 'رايون', group: 'گۇرۇپپا', indicator: 'كۆرسەتكۈچ', value: 'سان', place: 'ئورۇن', change: 'ئۆزگىرىش', remark: 'ئىزاھ', source: 'مەنبە' },
  by: (breakdown) => `${apart(breakdown)} بويىچە`,
  download: 'سانلىق مەلۇماتنى چۈشۈرۈش (CSV)',
  sortBy: (column) => `${apart(column)} بويىچە تەرتىپلەش`,
  partners: 'ھەمكارلاشقۇچىلار: ',
  original: 'ئەسلى تېكىست ۋە مەنبە',
  batch: (number) => `${number}-تۈركۈم`,
  edition: (number) => `${number}-نۆۋەتلىك`,
  later: (years) => `${years} يىلدىن كېيىن`,
  sentences: (items) => items.join(' '),
  phrase: (items) => items.map(apart).join(' '),
  clauses: (items) => items.map(own).join('، '),
  join: (items) => items.map(apart).join('، '),
  remarkSeparator: '؛ ',
};
