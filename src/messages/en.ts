/** English, in the words of a statistics office's press notice. */
import type { Messages } from './messages.js';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const scales: Readonly<Record<number, string>> = { 3: ' thousand', 6: ' million', 9: ' billion', 12: ' trillion' };
const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);
/** A period as it follows a figure: on a day, in anything longer; “as of” and “since” say it themselves. */
const dated = (period: string): string => (/^[a-z]/.test(period) ? period : `${/^\d+(\u2013\d+)? [A-Z]/.test(period) ? 'on' : 'in'} ${period}`);
const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const en: Messages = {
  lang: 'en',
  dir: 'ltr',
  counting: 'thousand',
  scaleName: (power) => scales[power] ?? (power ? ` \u00d7 10^${power}` : ''),
  frame: ({ scale, unit, qualifier }) => {
    const before = { about: 'about ', nearly: 'nearly ', over: 'over ', plus: 'more than ', many: 'more than ', 'at-least': 'at least ', 'at-most': 'at most ' }[qualifier as string] ?? '';
    return [before, `${scale}${!unit || /^[%\u2030\u2103\u00b0]/.test(unit) ? unit : ` ${unit}`}`];
  },

  year: (year) => `${year}`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  month: (year, month) => `${months[month - 1]} ${year}`,
  day: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
  interval: (from, to) => {
    const [day, ...month] = from.split(' ');
    const [last, ...end] = to.split(' ');
    return month.length > 1 && month.join() === end.join() ? `${day}\u2013${last} ${month.join(' ')}` : `${from}\u2013${to}`;
  },
  asOf: (period) => `as of ${period}`,
  since: (period) => `since ${period}`,

  change: ({ measure, direction, amount, unit, base, kind }) => {
    const against = { 'year-on-year': ' year on year', 'period-on-period': ' on the previous period', against: base ? ` from ${base}` : '', since: base ? ` since ${base}` : '', average: ' a year on average' }[kind];
    if (direction === 'same') return `unchanged${against}`;
    if (measure === 'times') return `${amount} times${base ? ` the figure of ${base}` : ''}`;
    const by = { points: ` percentage point${amount === '1' ? '' : 's'}`, percent: '%', absolute: unit }[measure];
    return `${direction} ${amount}${by}${against}`;
  },
  fromTo: (from, to, direction) => `${{ up: 'up', down: 'down', same: '' }[direction]} from ${from} to ${to}`.trim(),
  rank: (position, of, scope, by, tie) => `${tie ? 'joint ' : ''}no. ${position}${of ? ` of ${of}` : ''} in ${scope}${by ? ` by ${by}` : ''}`,
  claim: (type, count, scope, grantor) =>
    type === 'consecutive' ? `${count} in a row${grantor ? ` (${grantor})` : ''}` : `${{ only: 'the only one', first: 'the first', 'first-batch': 'in the first batch' }[type]}${scope ? ` in ${scope}` : ''}${grantor ? ` (${grantor})` : ''}`,
  share: (of, numerator, denominator) => `${numerator}/${denominator} of ${of}`,
  part: (done, total, label) => `${done} of ${total}${label ? `: ${label}` : ''}`,
  target: (by, comparator, figure) => `Target${by ? ` for ${by}` : ''}: ${comparator === 'over' ? 'over' : 'at least'} ${figure}`,
  targetMet: 'met',
  targetNotMet: 'not yet met',

  derived: 'derived',
  missing: { 'not-published': 'not published', 'not-surveyed': 'not surveyed', 'not-applicable': 'not applicable', suppressed: 'suppressed', unknown: 'no figure' },
  status: { P: 'provisional', E: 'estimate', F: 'forecast', B: 'series break', U: 'low reliability' },

  reading: ({ period, region, name, figure, isMeasure, namesRegion, ranks, statements }) => {
    const when = period ? `${upperFirst(dated(period))}, ` : '';
    const subject = `${isMeasure && figure ? 'the ' : ''}${lowerFirst(name)}${namesRegion || !region ? '' : ` in ${region}`}`;
    const said = [...statements, ...ranks];
    const told = figure ? [`${isMeasure ? ' was ' : ': '}${figure}`, ...said].join(', ') : `: ${said.join(', ')}`;
    return `${when}${when ? subject : upperFirst(subject)}${told}.`;
  },
  trend: (name, region, [firstPeriod, first], [lastPeriod, last]) => `${name}, ${region}: ${first} ${dated(firstPeriod)}, ${last} ${dated(lastPeriod)}.`,
  trendPoint: (name, region, period, figure) => `${name}, ${region}: ${figure} ${dated(period)}.`,
  trendBreak: (period) => `The series breaks in ${period}; figures before and after should not be compared directly.`,
  trendGaps: (periods) => `No figures for ${periods}.`,
  snapshot: (period, within, name) => `${name}, ${within ? `regions of ${within}, ` : ''}${period}: `,
  highest: (region, figure) => `highest in ${region} (${figure})`,
  lowest: (region, figure) => `lowest in ${region} (${figure})`,
  titled: (region, name) => `${name}, ${region}`,
  item: (name, figure) => `${name} ${figure}`,
  listing: (title, items) => `${upperFirst(title)}: ${items.join('; ')}.`,
  figureCount: (count) => `${count} ${count === 1 ? 'region has' : 'regions have'} a figure`,
  noFigure: (reason, regions) => `${reason}: ${regions.join(', ')}`,
  noFigureCount: (reason, count) => `${reason}: ${count} regions`,
  taiwanAbsent: 'data for Taiwan Province are not available',

  loading: 'Loading figures\u2026',
  unavailable: 'The figures cannot be shown at the moment.',
  empty: 'There is no such figure yet.',
  stale: (date) => `Could not be updated; these figures were published on ${date}.`,
  source: 'Source: ',
  definition: 'Definition: ',
  details: 'Figures and notes',
  noData: 'No figure',
  breakMark: 'Series break',
  draft: 'Draft outline \u00b7 no map approval number',
  approval: (number) => `Map approval number: ${number}`,
  rankingCut: (high, low, total) => `Of ${total} regions the ${high} highest, the ${low} lowest and the chosen one are drawn.`,
  regionCount: (count) => `(${count})`,
  approvalProvider: (provider) => `Provided by: ${provider}`,
  approvalValid: (date) => `Valid until: ${date}`,
  seaIslands: 'South China Sea Islands',
  play: 'Play',
  stop: 'Stop',
  backTo: (region) => `Back to ${region || 'the whole'}`,
  viewLink: 'Link to this view',
  bandBelow: (limit) => `below ${limit}`,
  bandBetween: (from, to) => `${from} to below ${to}`,
  bandFrom: (limit) => `${limit} and above`,
  axisUnit: (unit) => `Unit: ${unit.trim()}`,
  placeOf: (place, count, all) => `no. ${place} of ${count}${all ? '' : ' with a figure'}`,
  chart: (name) => `${name}, line chart`,
  map: (name) => `${name}, map`,
  columns: { period: 'Period', region: 'Region', group: 'Group', indicator: 'Indicator', value: 'Figure', place: 'Place', change: 'Change', remark: 'Remark', source: 'Source' },
  by: (breakdown) => `by ${lowerFirst(breakdown)}`,
  download: 'Download figures (CSV)',
  sortBy: (column) => `Sort by ${lowerFirst(column)}`,
  partners: 'Partners: ',
  original: 'Original text and source',
  batch: (number) => `Batch ${number}`,
  edition: (number) => `Edition ${number}`,
  later: (years) => `${years} years later`,
  sentences: (items) => items.join(' '),
  phrase: (items) => items.join(' '),
  clauses: (items) => items.join(', '),
  join: (items) => items.join(', '),
  remarkSeparator: '; ',
};
