/** What every word of a closed vocabulary means, in Chinese, with the wording of a report. For the JSON Schema; no page loads it. */
import type { missingReasons, qualifiers, statuses } from './words.js';

type Words<Name extends string> = Readonly<Record<Name, string>>;

const qualifier: Words<(typeof qualifiers)[number]> = {
  about: '约：约200人',
  nearly: '近：近200人',
  over: '超：超10万人',
  plus: '余：460余支、2.4万余名',
  many: '多：7万多人',
  'at-least': '以上：300人以上',
  'at-most': '以内：300人以内',
};

const status: Words<(typeof statuses)[number]> = {
  A: '正常，不用写',
  P: '初步数据',
  E: '估计数',
  F: '预测数',
  B: '口径变化，与以前的数不可比；折线在此断开',
  U: '可靠性较低',
  M: '没有数据，不能有',
  L: '应有的数据没有收集到',
  Q: '保密，不予公布',
  O: '缺数据',
};

const missing: Words<(typeof missingReasons)[number]> = {
  'not-published': '未公布：调查了，没有公布',
  'not-surveyed': '未调查',
  'not-applicable': '不适用：这里没有这回事',
  suppressed: '不予公布：例如数太小，会认出是谁',
};

/** By the path of the key. */
export const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'indicators.unit.kind': {
    share: '比例：7.72%；变化须说百分点或百分比',
    count: '数量：460支、2.4万名、11所',
    money: '金额：1.85亿元',
    length: '长度、里程：110万公里',
    area: '面积：6.1万平方米、66.5万亩',
    rate: '比率：每万人多少、千分之几',
    index: '指数：以某一时间为100',
    quantity: '其他的量：重量、电量等',
  },
  'indicators.better': { higher: '越高越好', lower: '越低越好', neutral: '不作评价（默认）' },
  'indicators.time': { 'as-of': '截至：截至2020年底有11所', during: '期间：2020年举办312场（默认）', since: '以来：2017年以来累计6个' },
  'indicators.targets.comparator': { over: '超过：超过15%，等于还不算', 'at-least': '达到：达到25%，等于就算' },
  'indicators.observations.qualifier': qualifier,
  'indicators.observations.from.qualifier': qualifier,
  'indicators.observations.status': status,
  'indicators.observations.missing': missing,
  'indicators.observations.changes.measure': {
    points: '百分点：提高3.71个百分点',
    percent: '百分比：下降4.2%',
    absolute: '多少个：增加120人',
    times: '倍数：为2015年的3倍',
  },
  'indicators.observations.changes.kind': {
    'year-on-year': '同比：同比下降4.2%',
    'period-on-period': '环比：环比增长8%',
    against: '与某一时间相比：比2015年（默认）',
    since: '以来：自2017年以来',
    average: '年均：年均提高1.1个百分点',
  },
  'indicators.observations.claims.type': { only: '唯一：全省唯一', first: '率先：全省率先', 'first-batch': '首批：全国首批', consecutive: '连续：连续4年' },
};
