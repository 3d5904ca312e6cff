/**
 * What a fault is called and what to do about it, in Chinese and English. Loaded only when there is something to say.
 * Form: `path: category noun "value"; remedy   [code]`.
 */
import { quoteValue, type FeedProblem, type FeedProblemCode } from './feed-error.js';

/** Fault and remedy; `{}` stands for what may be there instead. */
type Words = readonly [fault: string, remedy: string];

const english: Readonly<Record<FeedProblemCode, Words>> = {
  unreachable: ['cannot reach', 'check the address, the network, and that the server allows this page to read it (CORS)'],
  'http-status': ['cannot reach: HTTP status', 'the file must be served with status 200'],
  timeout: ['cannot reach in time', 'the server did not answer within 15 seconds'],
  encoding: ['does not match the encoding', 'save the file as UTF-8, or let the server send its charset in Content-Type'],
  html: ['invalid document: an HTML page came instead of JSON', 'a login, firewall or error page stands at this address; open it in a browser'],
  truncated: ['invalid JSON: the end is missing', 'upload the file again'],
  json: ['invalid JSON at', '{}'],
  shape: ['invalid document', 'a feed is a JSON object: {}'],
  version: ['unknown version', 'this library reads version 1'],
  empty: ['missing records', 'a feed needs at least one usable indicator, story or event'],
  missing: ['missing', 'this key is required'],
  type: ['invalid type', 'write {}'],
  choice: ['unknown word', 'write one of: {}'],
  range: ['invalid number', 'it must be {}'],
  text: ['invalid text', 'write a string, or an object of strings by language such as {"zh-CN": "\u2026", "en": "\u2026"}'],
  period: ['invalid period', 'write 2020, 2020-Q1, 2020-03, 2020-10-16 or an interval 2017/2022, in quotation marks'],
  date: ['invalid date', 'write YYYY-MM-DD'],
  url: ['invalid address', 'only http, https and relative addresses are allowed'],
  value: ['invalid value', 'write a number without quotation marks, unit or thousands separators; null if there is none'],
  'value-missing': ['missing reason for', 'add "missing" with one of: {}'],
  decimals: ['contradictory decimals', 'the number has more decimals than the {} declared; it is shown as written'],
  qualifier: ['invalid qualifier', 'write exactly one of: about, nearly, over, plus, many, at-least, at-most'],
  'change-measure': ['invalid measure', 'a share changes by "points" or by "percent"; a count also by "absolute" or "times"; write {}'],
  'change-base': ['missing base', 'a change names what it is compared with: "base": {"period": "2015"}'],
  'rank-scope': ['missing scope', 'a rank says among whom: "scope": {"zh-CN": "\u5168\u56fd", "en": "China"}'],
  interval: ['contradictory interval', '"low" must be {}'],
  columns: ['invalid columns', 'region, period and value are arrays of one length; expected: {}'],
  duplicate: ['duplicate', 'the same is already at {}; the first one is used'],
  'unknown-region': ['unknown region', 'the code is not in "regions" of the feed {}'],
  'unknown-group': ['unknown group', 'there is: {}'],
  'unknown-source': ['unknown source', 'there is: {}'],
  'unknown-indicator': ['unknown indicator', 'there is: {}'],
  'unknown-period': ['unknown period', 'there is: {}'],
  'unknown-story': ['unknown story', 'there is: {}'],
  'unknown-breakdown': ['unknown breakdown', 'there is: {}'],
  'unknown-tiles': ['unknown tile layout', 'there is: {}'],
  'unknown-boundaries': ['unknown boundaries', 'there is: {}'],
  'change-mismatch': ['contradictory change', 'the figures themselves give {}'],
  'change-break': ['contradictory change across a series break', 'it is not shown; if the report itself compares the two, add "comparable": true ({})'],
  'rank-mismatch': ['contradictory rank', '{}'],
  'part-mismatch': ['contradictory part', '{}'],
  'share-mismatch': ['contradictory share', 'a part is not larger than its whole: {}'],
  'target-mismatch': ['contradictory targets', '{}'],
  'missing-mismatch': ['contradictory reason', 'there is a value: {}; take out the reason, or write null as the value'],
  approval: ['missing map approval number', 'outlines of Chinese regions need one, declared in "boundaries" of the feed ({}); shown as tiles or a ranking instead. Add the attribute "draft" to try the outlines out'],
  'approval-number': ['invalid map approval number', 'it is written like {}; shown as tiles or a ranking instead'],
  'approval-valid': ['invalid date of validity', 'the approval has run out, or the date cannot be read ({}); shown as tiles or a ranking instead'],
  attribution: ['missing attribution of boundaries', 'name in the feed who answers for the lines: "attribution" or "approval"; shown as tiles or a ranking instead'],
  'map-units': ['missing province-level units', 'a map of China has all 34; the file lacks {}. Shown as tiles or a ranking instead'],
  'map-dashes': ['missing dashed line of the South China Sea', 'a map of China has it as line features; shown as tiles or a ranking instead. {}'],
  'map-islands': ['missing islands', 'nothing is drawn near {}; a simplified file may have lost them'],
  'tile-missing': ['missing tile for', 'the figure is in the table; add the code to "cells" of the layout {}'],
  'boundary-missing': ['missing outline for', 'the figure is in the table; the outlines have: {}'],
  'boundary-unused': ['unknown region in the outlines', 'drawn without a figure; the feed has: {}'],
  'boundary-successor': ['code of another edition', 'joined to {}, which it became (GB/T 2260)'],
  geometry: ['invalid geometry', 'left out: {}'],
  classes: ['unknown classes', 'write {}'],
  'classes-count': ['contradictory classes', 'counts are not coloured, for large regions would seem to have more; they are shown by size. Publish a share or a rate to colour it'],
  'unknown-element': ['unknown element', 'write one of: {}'],
  'unknown-attribute': ['unknown attribute', 'there is: {}'],
  'carrier-feed': ['missing feed for', 'add feed=ADDRESS to the link, let it lead to the page beside the feed, or put a table of figures behind it'],
  'feed-origin': ['invalid origin of the feed', 'links may name feeds of: {}; for another site write data-feed-origins="https://\u2026" on the script tag'],
  figure: ['invalid figure', 'left out; write one figure as a report prints it, such as 7.72%, or a dash where there is none'],
  'figure-unit': ['contradictory measure word', 'left out; the heading or the other cells have {}'],
  'table-period': ['missing period of', 'left out; write the year in a heading or in the title, or add period=2022 to the link'],
  'table-figures': ['missing figures', 'a table has headings in its first row and figures below; it stays as it is'],
};

const chinese: Readonly<Record<FeedProblemCode, Words>> = {
  unreachable: ['无法访问', '请检查地址、网络，以及服务器是否允许本页读取（CORS）'],
  'http-status': ['无法访问：HTTP 状态码', '数据文件必须以状态码 200 返回'],
  timeout: ['访问超时', '服务器 15 秒内没有响应'],
  encoding: ['编码不符', '请将文件另存为 UTF-8，或让服务器在 Content-Type 中写明 charset'],
  html: ['无效文档：返回的是网页而不是 JSON', '该地址返回了登录页、防火墙拦截页或错误页，请用浏览器打开查看'],
  truncated: ['无效 JSON：文件不完整', '请重新上传文件'],
  json: ['无效 JSON，出错处：', '{}'],
  shape: ['无效文档', '数据文件应是一个 JSON 对象：{}'],
  version: ['未知版本', '本组件只读版本 1'],
  empty: ['缺少记录', '至少要有一项可用的指标、项目或事件'],
  missing: ['缺少此项', '此项必填'],
  type: ['类型无效', '应写成 {}'],
  choice: ['未知取值', '只能是：{}'],
  range: ['数字无效', '应为 {}'],
  text: ['文字无效', '应写成字符串，或按语言书写，如 {"zh-CN": "…", "en": "…"}'],
  period: ['时间无效', '应加引号写成 2020、2020-Q1、2020-03、2020-10-16 或时段 2017/2022'],
  date: ['日期无效', '应写成 YYYY-MM-DD'],
  url: ['地址无效', '只允许 http、https 或相对地址'],
  value: ['数值无效', '应写数字，不加引号、单位和千分位；没有数值写 null'],
  'value-missing': ['空值未说明原因', '请加 "missing"，取值为：{}'],
  decimals: ['小数位数矛盾', '数值的小数位多于声明的 {} 位，按所写显示'],
  qualifier: ['限定词无效', '只能写其中一个：about, nearly, over, plus, many, at-least, at-most'],
  'change-measure': ['变化量度无效', '比例的变化应写 "points"（百分点）或 "percent"（百分比）；数量还可写 "absolute" 或 "times"；应写 {}'],
  'change-base': ['缺少比较基期', '变化必须说明与何时相比："base": {"period": "2015"}'],
  'rank-scope': ['缺少排名范围', '排名必须说明范围："scope": {"zh-CN": "全国", "en": "China"}'],
  interval: ['区间矛盾', '"low" 应 {}'],
  columns: ['列无效', 'region、period、value 应为长度相同的数组，此处应为 {}'],
  duplicate: ['重复', '{} 已有相同的一项，以前一项为准'],
  'unknown-region': ['未知地区', '数据文件的 "regions" 中没有此代码 {}'],
  'unknown-group': ['未知分组', '现有：{}'],
  'unknown-source': ['未知来源', '现有：{}'],
  'unknown-indicator': ['未知指标', '现有：{}'],
  'unknown-period': ['未知时间', '现有：{}'],
  'unknown-story': ['未知项目', '现有：{}'],
  'unknown-breakdown': ['未知分组方式', '现有：{}'],
  'unknown-tiles': ['未知方格布局', '现有：{}'],
  'unknown-boundaries': ['未知边界', '现有：{}'],
  'change-mismatch': ['变化数与数值矛盾', '按数值推算应为 {}'],
  'change-break': ['变化跨越口径变化', '不予显示；如报告本身作此比较，请加 "comparable": true（{}）'],
  'rank-mismatch': ['排名与数值矛盾', '{}'],
  'part-mismatch': ['部分与总数矛盾', '{}'],
  'share-mismatch': ['占比矛盾', '部分不应大于整体：{}'],
  'target-mismatch': ['目标矛盾', '{}'],
  'missing-mismatch': ['缺值原因与数值矛盾', '现有数值 {}；请删去原因，或将数值写为 null'],
  approval: ['缺少审图号', '中国地区的边界须有审图号，写在数据文件的 "boundaries" 中（{}），现改用方格图或排名显示；试看边界可加 draft 属性'],
  'approval-number': ['审图号无效', '写法如 {}；现改用方格图或排名显示'],
  'approval-valid': ['审图号有效期无效', '已过期，或日期无法识别（{}）；现改用方格图或排名显示'],
  attribution: ['边界缺少提供者', '请在数据文件中写明边界由谁负责："attribution" 或 "approval"；现改用方格图或排名显示'],
  'map-units': ['缺少省级行政区', '中国地图应有全部 34 个省级行政区，文件中没有 {}；现改用方格图或排名显示'],
  'map-dashes': ['缺少南海断续线', '中国地图应以线要素画出；现改用方格图或排名显示。{}'],
  'map-islands': ['缺少岛屿', '以下位置附近没有图形：{}；简化过的文件可能丢失了岛屿'],
  'tile-missing': ['没有方格的地区', '其数值见数据表；请在布局 {} 的 "cells" 中加入此代码'],
  'boundary-missing': ['没有边界的地区', '其数值见数据表；边界文件中有：{}'],
  'boundary-unused': ['边界文件中的未知地区', '画出但没有数值；数据文件中有：{}'],
  'boundary-successor': ['其他版本的代码', '已按 GB/T 2260 的变更对应到 {}'],
  geometry: ['几何数据无效', '已略去：{}'],
  classes: ['未知分级方式', '应写成 {}'],
  'classes-count': ['分级方式与数量矛盾', '数量不用颜色表示，否则面积大的地区显得更多；现按大小显示。要用颜色，请发布比例或比率'],
  'unknown-element': ['未知组件', '只能是：{}'],
  'unknown-attribute': ['未知属性', '现有：{}'],
  'carrier-feed': ['缺少数据', '请在链接中加 feed=地址，或让链接指向与数据文件同名的网页，或在链接后放一张数据表'],
  'feed-origin': ['数据来源网站无效', '链接可用的数据来自：{}；如用其他网站的数据，请在 script 标签上写 data-feed-origins="https://…"'],
  figure: ['数字无效', '已略去；请像报告那样写一个数，如 7.72%、460余支、2.3万余场次，没有数写 —'],
  'figure-unit': ['计量单位矛盾', '已略去；表头或同一指标的其他单元格为 {}'],
  'table-period': ['缺少时间', '已略去；请在表头或标题中写明年份，或在链接中加 period=2022'],
  'table-figures': ['缺少数字', '表格首行应为表头，下面为数字；表格保持原样'],
};

/** A fault as a webmaster reads it, in Chinese when the language begins with `zh`, else in English. */
export function explainProblem(problem: FeedProblem, lang = 'en'): string {
  return sayProblem((isChinese(lang) ? chinese : english)[problem.code], problem, lang);
}

/** The same with fault and remedy given. */
export function sayProblem([fault, remedy]: Words, problem: FeedProblem, lang: string): string {
  const found = problem.value === undefined ? '' : ` ${quoteValue(problem.value)}`;
  const name = problem.value === undefined ? fault.replace(/^(invalid|unknown)/, 'missing').replace(/^(.+)无效$/, '缺少$1').replace(/^未知/, '缺少') : fault;
  const advice = problem.expected ? remedy.replace('{}', () => problem.expected!) : remedy.replace(/[;；][^;；]*\{\}$|^.*[:：] ?\{\}$/, '').replace('{}', '').trimEnd();
  const [colon, semicolon] = isChinese(lang) ? ['：', '；'] : [': ', '; '];
  return `${problem.path ? problem.path + colon : ''}${name}${found}${advice ? semicolon + advice : ''}   [${problem.code}]`;
}

function isChinese(lang: string): boolean {
  return lang.toLowerCase().startsWith('zh');
}
