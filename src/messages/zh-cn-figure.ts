/** 简体中文，说一个数字的话，依科协系统工作报告的写法。 */
import type { FigureMessages } from './messages.js';

const scales: Readonly<Record<number, string>> = { 1: '十', 2: '百', 3: '千', 4: '万', 5: '十万', 6: '百万', 7: '千万', 8: '亿', 12: '万亿' };
const numerals = '零一二三四五六七八九十';

/** A small number in Chinese numerals. */
export const numeral = (n: number): string => numerals[n] ?? String(n);

export const zhFigure: FigureMessages = {
  lang: 'zh-CN',
  dir: 'ltr',
  counting: 'myriad',
  scaleName: (power) => scales[power] ?? (power ? `×10^${power}` : ''),
  frame: ({ scale, unit, qualifier }) => {
    const before = { about: '约', nearly: '近', over: '超' }[qualifier as string] ?? '';
    const inner = { plus: '余', many: '多' }[qualifier as string] ?? '';
    const after = { 'at-least': '以上', 'at-most': '以内' }[qualifier as string] ?? '';
    return [before, `${scale}${inner}${unit}${after}`];
  },
  year: (year) => `${year}年`,
  quarter: (year, quarter) => `${year}年第${quarter}季度`,
  month: (year, month) => `${year}年${month}月`,
  day: (year, month, day) => `${year}年${month}月${day}日`,
  interval: (from, to) => {
    // What both sides share is said once: 2021年10月16日—18日, 2021年3月—5月, 2017—2022年.
    const shared = [/^\d+年\d+月(?=\d)/, /^\d+年(?=\d)/].map((part) => part.exec(from)?.[0]).find((part) => part && to.startsWith(part)) ?? '';
    return `${from.replace(/年$/, '')}—${to.slice(shared.length)}`;
  },
  asOf: (period) => `截至${period}`,
  since: (period) => `${period}以来`,
  change: ({ measure, direction, amount, unit, base, kind }) => {
    const lead = { 'year-on-year': '同比', 'period-on-period': '环比', against: base ? `比${base}` : '', since: base ? `自${base}以来` : '', average: '年均' }[kind];
    if (direction === 'same') return kind === 'against' && base ? `与${base}持平` : `${lead}持平`;
    if (measure === 'times') return base ? `为${base}的${amount}倍` : `${amount}倍`;
    const verbs = { points: ['提高', '下降'], percent: ['增长', '下降'], absolute: ['增加', '减少'] }[measure];
    return `${lead}${direction === 'up' ? verbs[0] : verbs[1]}${amount}${{ points: '个百分点', percent: '%', absolute: unit }[measure]}`;
  },
  fromTo: (from, to, direction) => `从${from}${{ up: '增加至', down: '减少至', same: '到' }[direction]}${to}`,
  rank: (position, of, scope, by, tie) => `${by}${scope}${tie ? '并列' : ''}第${position}${of ? `（共${of}个）` : ''}`,
  claim: (type, count, scope, grantor) =>
    type === 'consecutive'
      ? `连续${count}${grantor ? `获${grantor}认定` : ''}`
      : `${scope}${{ only: '唯一', first: '率先', 'first-batch': '首批' }[type]}${grantor ? `（${grantor}）` : ''}`,
  share: (of, numerator, denominator) => `占${of}的${denominator <= 10 ? `${numeral(denominator)}分之${numeral(numerator)}` : `${numerator}/${denominator}`}`,
  part: (done, total, label) => `${total}中已有${done}${label}`,
  target: (by, comparator, figure) => `目标：${by ? `到${by}` : ''}${comparator === 'over' ? '超过' : '达到'}${figure}`,
  targetMet: '已实现',
  targetNotMet: '尚未达到',
  derived: '推算',
  missing: { 'not-published': '未公布', 'not-surveyed': '未调查', 'not-applicable': '不适用', suppressed: '不予公布', unknown: '暂缺' },
  status: { P: '初步数据', E: '估计数', F: '预测数', B: '口径变化', U: '可靠性较低' },
  reading: ({ period, region, name, figure, isMeasure, namesRegion, ranks, statements }) => {
    const subject = `${period}${namesRegion ? '' : region}${name}`;
    const places = ranks.map((rank) => (figure && !rank.endsWith('）') ? `排${rank}名` : `排名${rank}`));
    const said = [...statements, ...places];
    if (!figure) return `${subject}${said.join('，')}。`;
    return `${[`${subject}${isMeasure ? '为' : ''}${figure}`, ...said].join('，')}。`;
  },
  loading: '正在加载数据…',
  unavailable: '数据暂时无法显示。',
  empty: '暂无这项数据。',
  stale: (date) => `暂时无法更新，显示的是${date}发布的数据。`,
  source: '来源：',
  definition: '口径：',
  details: '数据与说明',
  columns: { period: '时间', region: '地区', group: '分组', indicator: '指标', value: '数值', place: '位次', change: '变化', remark: '备注', source: '来源' },
  phrase: (items) => items.join(' '),
  clauses: (items) => items.join('，'),
  remarkSeparator: '；',
};
