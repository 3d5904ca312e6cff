/** A feed to begin with: every figure is invented and says so; the notes say what to put in its place. */
import { commentKey } from '../feed/words.js';
import { sayIn, type Lang, type Words } from './words.js';

const example = (zh: string, en: string): Readonly<Record<string, string>> => ({ 'zh-CN': zh, en });

/** The document, with its notes in one language. */
export function starterFeed(lang: Lang, today: string): Record<string, unknown> {
  const note = (zh: string, en: string): { readonly [commentKey]: string } => ({ [commentKey]: sayIn(lang, { zh, en } satisfies Words) });
  return {
    ...note(
      '示例：所有名称和数字都是虚构的，请逐项换成自己的。$comment 是给编辑的人看的，组件不读，可以删去。改完运行：indicator-widgets check 文件名',
      'An example: every name and figure is made up; replace them one by one. $comment is for whoever edits the file; no widget reads it, and it may be deleted. Then run: indicator-widgets check FILE',
    ),
    $schema: 'feed.schema.json',
    version: 1,
    lang: 'zh-CN',
    title: example('示例市科协工作数据（示例，数字为虚构）', 'Figures of an example city (made up)'),
    publisher: { name: example('示例市科学技术协会', 'Example City Association for Science and Technology') },
    published: today,
    sources: [{ ...note('数字出自哪里。指标和数值用 id 引用它。', 'Where figures come from. Indicators and figures refer to it by its id.'), id: 'report', title: example('示例市科协年度工作总结', 'Annual report (example)'), published: today }],
    regions: [
      { ...note('国内用 GB/T 2260 六位代码；within 写上级的代码。', 'Inside China the six digits of GB/T 2260; "within" is the code of the region around it.'), code: '990000', name: example('示例市', 'Example City') },
      { code: '990100', name: example('甲县', 'County A'), within: '990000' },
      { code: '990200', name: example('乙县', 'County B'), within: '990000' },
      { code: '990300', name: example('丙县', 'County C'), within: '990000' },
    ],
    indicators: [shareIndicator(note), countIndicator(note), countyIndicator(note)],
  };
}

type Note = (zh: string, en: string) => Record<string, string>;

function shareIndicator(note: Note): Record<string, unknown> {
  return {
    ...note('一个比例。网页上写：indicator="literacy"', 'A share. On a page: indicator="literacy"'),
    id: 'literacy',
    name: example('公民具备科学素质的比例', 'Share of citizens with scientific literacy'),
    definition: example('抽样调查中判定为具备科学素质的18—69岁公民所占比例。', 'Share of citizens aged 18–69 found to have scientific literacy in the sample survey.'),
    unit: { kind: 'share', label: '%' },
    better: 'higher',
    source: 'report',
    targets: [{ ...note('超过写 over，达到写 at-least。', '"over" is more than, "at-least" is reaching it.'), value: 15, comparator: 'over', by: '2025', region: '990000' }],
    observations: [
      { ...note('原文印作6.20%：末位的零写 decimals。', 'Printed as 6.20%: "decimals" keeps the last zero.'), region: '990000', period: '2015', value: 6.2, decimals: 2 },
      { ...note('没有数字写 null，并说明原因；缺数据不是零。', 'No figure is null, with a reason; missing is not zero.'), region: '990000', period: '2018', value: null, missing: 'not-surveyed' },
      { region: '990000', period: '2020', value: 10.58 },
      {
        ...note('变化必须写明百分点（points）还是百分比（percent）和比较基期；排名必须写明范围。', 'A change says points or percent and what it is compared with; a rank says among whom.'),
        region: '990000',
        period: '2024',
        value: 14.1,
        decimals: 2,
        changes: [{ measure: 'points', value: 3.52, base: { period: '2020' } }],
        ranks: [{ position: 3, scope: example('全省', 'the province') }],
      },
    ],
  };
}

function countIndicator(note: Note): Record<string, unknown> {
  return {
    ...note('一个数量，照原文写：2.4万余名。unitMult 4 是万，8 是亿；qualifier 是余、近、超等。', 'A count as it was printed: 2.4万余名. "unitMult" 4 is 万, 8 is 亿; "qualifier" is 余, 近, 超 and so on.'),
    id: 'volunteers',
    name: example('科技志愿者', 'Science volunteers'),
    unit: { kind: 'count', label: example('名', 'people') },
    time: 'as-of',
    source: 'report',
    observations: [{ region: '990000', period: '2024', value: 2.4, unitMult: 4, qualifier: 'plus' }],
  };
}

function countyIndicator(note: Note): Record<string, unknown> {
  return {
    ...note('各地一个数，用于分布图和排名。数据多时按列写：每列一个长度相同的数组。', 'A figure for each region, for maps and rankings. Many figures are written as columns, arrays of one length.'),
    id: 'events',
    name: example('科普活动', 'Science events'),
    unit: { kind: 'count', label: example('场', 'events') },
    source: 'report',
    observations: { region: ['990100', '990200', '990300'], period: ['2024', '2024', '2024'], value: [312, 268, null], missing: [null, null, 'not-published'] },
  };
}
