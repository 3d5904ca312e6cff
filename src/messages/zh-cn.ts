/** 简体中文的全部用语。 */
import type { FigureMessages, Messages } from './messages.js';
import { numeral, zhFigure } from './zh-cn-figure.js';

export const zhCN: Messages = {
  ...zhFigure,

  trend: (name, region, [firstPeriod, first], [lastPeriod, last]) => `${region}${name}：${firstPeriod}${first}，${lastPeriod}${last}。`,
  trendPoint: (name, region, period, figure) => `${region}${name}：${period}${figure}。`,
  trendBreak: (period) => `${period}起口径变化，前后不宜直接比较。`,
  trendGaps: (periods) => `${periods}无数据。`,
  snapshot: (period, within, name) => `${period}${within}各地${name}：`,
  highest: (region, figure) => `最高为${region}（${figure}）`,
  lowest: (region, figure) => `最低为${region}（${figure}）`,
  titled: (region, name) => (name.includes(region) ? name : region + name),
  item: (name, figure) => name + figure,
  listing: (title, items) => `${title}：${items.join('，')}。`,
  figureCount: (count) => `${count}个地区有数据`,
  noFigure: (reason, regions) => `${regions.join('、')}${reason}`,
  noFigureCount: (reason, count) => `${count}个地区${reason}`,
  taiwanAbsent: '台湾省资料暂缺',
  noData: '无数据',
  breakMark: '口径变化',
  draft: '示意草图 · 未提供审图号',
  approval: (number) => `审图号：${number}`,
  rankingCut: (high, low, total) => `共${total}个地区，图中为最高${high}个、最低${low}个和所选地区。`,
  regionCount: (count) => `（${count}个）`,
  approvalProvider: (provider) => `提供单位：${provider}`,
  approvalValid: (date) => `有效期至：${date}`,
  seaIslands: '南海诸岛',
  play: '播放',
  stop: '停止',
  backTo: (region) => `返回${region || '上一级'}`,
  viewLink: '本视图链接',
  bandBelow: (limit) => `不足${limit}`,
  bandBetween: (from, to) => `${from}至不足${to}`,
  bandFrom: (limit) => `${limit}及以上`,
  axisUnit: (unit) => `单位：${unit}`,
  placeOf: (place, count, all) => (all ? `第${place}（共${count}个）` : `有数据的${count}个中第${place}`),
  chart: (name) => `${name}，折线图`,
  map: (name) => `${name}，分布图`,
  by: (breakdown) => `按${breakdown}`,
  download: '下载数据（CSV）',
  sortBy: (column) => `按${column}排序`,
  partners: '合作单位：',
  original: '原文与来源',
  batch: (number) => `第${numeral(number)}批`,
  edition: (number) => `第${number}届`,
  later: (years) => `${years}年后`,
  sentences: (items) => items.join(''),
  join: (items) => items.join('、'),
};

/** All words of the language whose words of a figure are given: Chinese comes in two parts, every other catalogue is whole. */
export function wholeMessages(m: FigureMessages): Messages {
  return m === zhFigure ? zhCN : (m as Messages);
}
