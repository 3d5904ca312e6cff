/** Uyghur in Arabic script. Written without a native reader: see CONTRIBUTING, "Languages". */
import type { Messages } from './messages.js';

const months = ['يانۋار', 'فېۋرال', 'مارت', 'ئاپرېل', 'ماي', 'ئىيۇن', 'ئىيۇل', 'ئاۋغۇست', 'سېنتەبىر', 'ئۆكتەبىر', 'نويابىر', 'دېكابىر'];
const scales: Readonly<Record<number, string>> = { 3: ' مىڭ', 6: ' مىليون', 9: ' مىليارد', 12: ' تىرىليون' };

export const ug: Messages = {
  lang: 'ug',
  dir: 'rtl',
  counting: 'thousand',
  scaleName: (power) => scales[power] ?? (power ? ` × 10^${power}` : ''),
  frame: ({ scale, unit, qualifier }) => {
    const before = { about: 'تەخمىنەن ', nearly: 'ئاساسەن ', 'at-least': 'ئاز دېگەندە ', 'at-most': 'كۆپ بولغاندا ' }[qualifier as string] ?? '';
    const after = { over: ' دىن ئارتۇق', plus: ' دىن ئارتۇق', many: ' دىن ئارتۇق' }[qualifier as string] ?? '';
    return [before, `${scale}${!unit || /^[%‰℃°]/.test(unit) ? unit : ` ${unit}`}${after}`];
  },

  year: (year) => `${year}-يىل`,
  quarter: (year, quarter) => `${year}-يىل ${quarter}-پەسىل`,
  month: (year, month) => `${year}-يىل ${months[month - 1]}`,
  day: (year, month, day) => `${year}-يىل ${day}-${months[month - 1]}`,
  interval: (from, to) => `${from} – ${to}`,
  asOf: (period) => `${period} غىچە`,
  since: (period) => `${period} دىن بېرى`,

  change: ({ measure, direction, amount, unit, base, kind }) => {
    const lead = { 'year-on-year': 'ئالدىنقى يىلنىڭ ئوخشاش مەزگىلىدىن ', 'period-on-period': 'ئالدىنقى مەزگىلدىن ', against: base ? `${base} دىكىدىن ` : '', since: base ? `${base} دىن بېرى ` : '', average: 'يىلىغا ئوتتۇرىچە ' }[kind];
    if (direction === 'same') return `${lead}ئوخشاش`;
    if (measure === 'times') return `${lead}${amount} ھەسسە`;
    const by = { points: ' پىرسەنت نۇقتىسى', percent: '%', absolute: unit && !unit.startsWith(' ') ? ` ${unit}` : unit }[measure];
    return `${lead}${amount}${by} ${direction === 'up' ? 'ئاشتى' : 'تۆۋەنلىدى'}`;
  },
  fromTo: (from, to, direction) => `${from} دىن ${to} غا ${{ up: 'ئاشتى', down: 'ئازايدى', same: '' }[direction]}`.trim(),
  rank: (position, of, scope, by, tie) => `${by ? `${by} بويىچە ` : ''}${scope} ${tie ? 'تەڭ ' : ''}${position}-ئورۇن${of ? ` (جەمئىي ${of})` : ''}`,
  claim: (type, count, scope, grantor) =>
    type === 'consecutive' ? `ئۇدا ${count}${grantor ? ` (${grantor})` : ''}` : `${scope} ${{ only: 'بىردىنبىر', first: 'تۇنجى', 'first-batch': 'بىرىنچى تۈركۈم' }[type]}${grantor ? ` (${grantor})` : ''}`,
  share: (of, numerator, denominator) => `${of}: ${numerator}/${denominator}`,
  part: (done, total, label) => `${total} ئىچىدە ${done}${label ? `: ${label}` : ''}`,
  target: (by, comparator, figure) => `نىشان${by ? ` (${by})` : ''}: ${comparator === 'over' ? `${figure} دىن يۇقىرى` : `${figure} گە يېتىش`}`,
  targetMet: 'ئورۇندالدى',
  targetNotMet: 'تېخى يەتمىدى',

  derived: 'ھېسابلانغان',
  missing: { 'not-published': 'ئېلان قىلىنمىغان', 'not-surveyed': 'تەكشۈرۈلمىگەن', 'not-applicable': 'ماس كەلمەيدۇ', suppressed: 'ئاشكارىلانمايدۇ', unknown: 'سان يوق' },
  status: { P: 'دەسلەپكى سان', E: 'مۆلچەر', F: 'ئالدىن پەرەز', B: 'ئۆلچەم ئۆزگەردى', U: 'ئىشەنچلىكلىكى تۆۋەن' },

  reading: ({ period, region, name, figure, namesRegion, ranks, statements }) => `${[period, namesRegion ? '' : region, figure ? `${name}: ${figure}` : name, ...statements, ...ranks].filter(Boolean).join('، ')}.`,
  trend: (name, region, [firstPeriod, first], [lastPeriod, last]) => `${region}، ${name}: ${firstPeriod} ${first}، ${lastPeriod} ${last}.`,
  trendPoint: (name, region, period, figure) => `${region}، ${name}: ${period} ${figure}.`,
  trendBreak: (period) => ` ${period} دىن باشلاپ ئۆلچەم ئۆزگەردى، ئالدى-كەينىنى بىۋاسىتە سېلىشتۇرۇشقا بولمايدۇ.`,
  trendGaps: (periods) => ` سان يوق: ${periods}.`,
  snapshot: (period, within, name) => `${[period, within, name].filter(Boolean).join('، ')}: `,
  highest: (region, figure) => `ئەڭ يۇقىرى ${region} (${figure})`,
  lowest: (region, figure) => `ئەڭ تۆۋەن ${region} (${figure})`,
  figureCount: (count) => `${count} رايوننىڭ سانى بار`,
  noFigure: (reason, regions) => `${reason}: ${regions.join('، ')}`,
  taiwanAbsent: 'تەيۋەن ئۆلكىسىنىڭ ماتېرىيالى ھازىرچە يوق',

  loading: 'سانلىق مەلۇمات ئوقۇلۇۋاتىدۇ…',
  unavailable: 'سانلىق مەلۇماتنى ھازىرچە كۆرسەتكىلى بولمىدى.',
  empty: 'بۇ سانلىق مەلۇمات ھازىرچە يوق.',
  stale: (date) => `ھازىرچە يېڭىلىغىلى بولمىدى، كۆرسىتىلگىنى ${date} ئېلان قىلىنغان سانلار.`,
  source: 'مەنبە: ',
  definition: 'ئۆلچەم: ',
  details: 'سانلىق مەلۇمات ۋە ئىزاھات',
  noData: 'سان يوق',
  breakMark: 'ئۆلچەم ئۆزگەردى',
  draft: 'سىزما ئورگىنال · خەرىتە تەستىق نومۇرى يوق',
  approval: (number) => `خەرىتە تەستىق نومۇرى: ${number}`,
  bandBelow: (limit) => `${limit} دىن تۆۋەن`,
  bandBetween: (from, to) => `${from} – ${to}`,
  bandFrom: (limit) => `${limit} ۋە ئۇنىڭدىن يۇقىرى`,
  axisUnit: (unit) => `بىرلىك: ${unit.trim()}`,
  placeOf: (place, count) => `${place}-ئورۇن (جەمئىي ${count})`,
  chart: (name) => `${name}، سىزىقلىق دىئاگرامما`,
  map: (name) => `${name}، تارقىلىش خەرىتىسى`,
  columns: { period: 'ۋاقىت', region: 'رايون', group: 'گۇرۇپپا', value: 'سان', place: 'ئورۇن', change: 'ئۆزگىرىش', remark: 'ئىزاھ' },
  join: (items) => items.join('، '),
  remarkSeparator: '؛ ',
};
