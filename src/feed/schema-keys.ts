/** What every key of a feed means, in Chinese, by record: a short title and one sentence. For the JSON Schema; no page loads it. */

/** A title and a sentence. */
export type Meaning = readonly [title: string, description: string];

const feed: Readonly<Record<string, Meaning>> = {
  $schema: ['定义', 'JSON Schema 的地址，给编辑器用，例："feed.schema.json"；组件不读。'],
  version: ['版本', '数据文件格式的版本，写 1。'],
  lang: ['语言', '没有按语言写的文字是什么语言（BCP 47），默认 "zh-CN"。'],
  title: ['标题', '数据文件的标题，例：宁夏科协工作数据。'],
  publisher: ['发布单位', '由谁发布这些数据。'],
  published: ['发布日期', '数据文件的发布日期，写成 YYYY-MM-DD，例："2022-11-18"。'],
  updates: ['更新周期', '承诺多久更新一次（ISO 8601 时段），例："P1Y" 每年、"P3M" 每季度。'],
  sources: ['来源', '数字出自哪些报告或网页；指标、数值、项目、大事用 id 引用。'],
  regions: ['地区', '数据涉及的地区，包括上级；国内用 GB/T 2260 六位代码。'],
  indicators: ['指标', '各项指标和它们的数值；只有项目或大事时写 []。'],
  boundaries: ['边界', '分布图可用的地图边界文件；由发布单位负责，须写明审图号。'],
  tiles: ['方格布局', '没有边界文件时，分布图把各地区画成方格，这里写每格的位置。'],
  stories: ['项目', '没有数字也可以讲的工作，例：秸秆五化利用。'],
  events: ['大事', '有日期、批次或届次的事情，显示成大事记。'],
};

const observation: Readonly<Record<string, Meaning>> = {
  region: ['地区', '数值属于哪个地区，写 regions 里的 code，例："640000"。'],
  period: ['时间', '数值属于何时，要加引号："2020"、"2020-Q1"、"2020-03"、"2020-10-16"，时段写 "2017/2022"。'],
  group: ['分组', '数值属于 breakdowns 里的哪一组，写组的 id；合计不写。'],
  value: ['数值', '照原文印出的数字，不换算、不改位数，例：2.4万写 2.4；没有数字写 null，缺数据不是零。'],
  unitMult: ['倍数', '印出的数字要乘 10 的几次方：4 是万，8 是亿，例：1.85亿元写 8。'],
  decimals: ['小数位数', '原文印了几位小数；末位是零时要写，例：12.60% 写 2。'],
  qualifier: ['限定词', '原文数字前后的限定词，例：460余支写 "plus"，近200人写 "nearly"；没有就不写。'],
  unit: ['单位', '这个数值的量词与指标的不同时才写，例：场次。'],
  status: ['状态', '数值的状态（SDMX OBS_STATUS 字母），例：初步数据写 "P"；正常不用写。'],
  missing: ['缺数据的原因', 'value 为 null 时说明为什么没有数字，例：未调查写 "not-surveyed"。'],
  derived: ['推算', '原文没有印出、由其他数字算出的写 true，显示为“推算”。'],
  low: ['下限', '原文公布的区间的下限。'],
  high: ['上限', '原文公布的区间的上限。'],
  changes: ['变化', '原文说的变化，须写明是百分点还是百分比，并写比较基期，例：比2015年提高3.71个百分点。'],
  from: ['原来的数值', '“从……到……”里前一个数，例：从3.5万平方米增加至6.1万平方米，这里写 3.5。'],
  ranks: ['排名', '原文说的名次，必须写明范围，例：全国第4。'],
  claims: ['称号', '原文说的唯一、率先、首批、连续，例：全省唯一。'],
  share: ['占比', '用分数说的占比，照原文写分子和分母，例：占全省的三分之二。'],
  part: ['其中', '总数里完成了多少，例：10项中已有7项达成合作意向。'],
  asPrinted: ['原文写法', '原文里数字的写法，供核对，例："2.3万余场次"；不显示。'],
  source: ['来源', '这个数值的来源，写 sources 里的 id；与指标的来源相同时不写。'],
  quote: ['原文', '这个数值所在的原文句子，供核对，不显示。'],
  note: ['说明', '关于这个数值的说明，和数值一起显示，例：2022年起调查口径有变化。'],
};

const { period, unitMult, decimals, unit } = observation as { readonly [Key in 'period' | 'unitMult' | 'decimals' | 'unit']: Meaning };
const ownRegion: Meaning = ['地区', '属于哪个地区，写 regions 里的 code，例："640100"。'];
const ownSource: Meaning = ['来源', '出自哪里，写 sources 里的 id。'];
const ownQuote: Meaning = ['原文', '原文的句子，照录，例：积极开展秸秆肥料化、基料化、饲料化、燃料化、原料化五化利用。'];

/** By the path of the record; the feed itself has the path ''. */
export const keys: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = {
  '': feed,
  publisher: {
    name: ['名称', '发布单位的名称，例：宁夏科学技术协会。'],
    url: ['网址', '发布单位的网址，http 或 https，或相对地址。'],
  },
  sources: {
    id: ['代号', '别处引用这个来源时写的名字，例："report"；在文件里不能重复。'],
    title: ['标题', '报告、公报或网页的标题，例：2022年工作总结。'],
    publisher: ['发布单位', '来源由谁发布；与数据文件的发布单位相同时可不写。'],
    published: ['发布日期', '来源的发布日期，写成 YYYY-MM-DD。'],
    url: ['网址', '读者可以打开的原文地址，http 或 https，或相对地址。'],
    note: ['说明', '关于这个来源的说明。'],
  },
  regions: {
    code: ['代码', '地区代码，国内用 GB/T 2260 六位代码，例：宁夏是 "640000"；要加引号。'],
    name: ['名称', '地区的全称，例：宁夏回族自治区。'],
    short: ['简称', '地方窄时用的简称，例：宁夏。'],
    within: ['上级', '上级地区的代码，例：银川市写 "640000"；分布图和排名比较上级相同的地区。'],
    edition: ['代码年份', '代码出自哪一年的版本，例："2021"（沙湾县这一年改为沙湾市，代码也变了）。'],
    note: ['说明', '关于这个地区的说明，例：由沙湾县改设。'],
  },
  indicators: {
    id: ['代号', '网页上写的名字，例：indicator="literacy"；在文件里不能重复。'],
    name: ['名称', '指标的名称，例：公民具备科学素质的比例。'],
    short: ['简称', '地方窄时用的简称。'],
    definition: ['口径', '数字是怎样算出来的、包括什么，例：抽样调查中判定为具备科学素质的18—69岁公民所占比例。'],
    topic: ['话题', '几项指标共同的标题，例：科普信息化。'],
    unit: ['单位', '数值的种类和单位，例：{"kind": "share", "label": "%"}。'],
    better: ['哪个方向好', '数值升高是好还是不好，默认不作评价。'],
    decimals: ['小数位数', '各数值默认的小数位数；数值自己的 decimals 优先。'],
    time: ['时间的意思', '数值是截至某时、某一期间，还是某时以来，默认为期间。'],
    source: ['来源', '各数值默认的来源，写 sources 里的 id。'],
    breakdowns: ['分组', '数值按什么分组，例：按性别、按城乡。'],
    targets: ['目标', '规划里的目标，例：到2025年超过15%。'],
    observations: ['数值', '各地区各时间的数值：一行一个对象；或按列写，每列一个长度相同的数组；或写 {"href": …}，放在另一个文件里。'],
  },
  'indicators.unit': {
    kind: ['种类', '数值是哪一种：比例、数量、金额……决定变化怎样说、图怎样画。'],
    label: ['单位', '单位符号或量词，例：%、名、家、平方米；万、亿写在数值的 unitMult 里。'],
  },
  'indicators.breakdowns': {
    id: ['代号', '网页上写的名字，例：breakdown="sex"。'],
    name: ['名称', '按什么分组，例：性别。'],
    groups: ['各组', '有哪些组，例：男、女。'],
  },
  'indicators.breakdowns.groups': {
    id: ['代号', '数值的 group 里写的名字，例："male"。'],
    name: ['名称', '组的名称，例：男。'],
  },
  'indicators.targets': {
    value: ['目标值', '目标是多少，例：超过15%写 15。'],
    comparator: ['超过还是达到', '目标是“超过”还是“达到”，照原文。'],
    by: ['期限', '到何时，例："2025"。'],
    region: ['地区', '目标属于哪个地区，写 regions 里的 code；全国的目标不会画到一个省的图上。'],
    plan: ['规划', '目标出自哪个规划或方案，例：“十四五”规划。'],
  },
  'indicators.observations': { ...observation, href: ['数值文件', '另存的数值文件（CSV 或按列写的 JSON）的地址，相对于数据文件，例："counties.csv"。'] },
  'indicators.observations.changes': {
    measure: ['变化的单位', '比例的变化须说明是百分点还是百分比，例：提高3.71个百分点写 "points"。'],
    value: ['变化值', '变化多少，下降写负数，例：下降4.2%写 -4.2；为2015年的3倍写 3。'],
    decimals: ['小数位数', '原文的变化值印了几位小数；末位是零时要写。'],
    base: ['比较基期', '与什么相比，例：比2015年写 {"period": "2015"}。'],
    kind: ['比较方式', '同比、环比，还是与某一时间相比；默认与 base 的时间相比。'],
    comparable: ['可比', '跨过口径变化、但原文说明可比的写 true；不写则不显示这样的变化。'],
    derived: ['推算', '变化是算出来的、原文没有印出的写 true。'],
  },
  'indicators.observations.changes.base': {
    period: ['时间', '比较基期，写法同数值的 period，例："2015"。'],
    value: ['数值', '比较基期的数值；原文印出了才写，会与变化值核对。'],
  },
  'indicators.observations.from': {
    value: ['数值', '原来的数值，例：从3.5万平方米写 3.5。'],
    period,
    unitMult: ['倍数', `${unitMult[1]}不写则与后一个数相同。`],
    decimals,
    qualifier: ['限定词', '原来的数值的限定词，写法同数值的 qualifier。'],
    unit,
  },
  'indicators.observations.ranks': {
    position: ['名次', '第几名，例：全国第4写 4。'],
    of: ['总数', '一共多少个参加排名，例：共16个写 16。'],
    scope: ['范围', '在什么范围里排名，例：全国、全省；没有范围的名次不显示。'],
    by: ['按什么排', '按什么排名；与指标相同时不写，例：传播量。'],
    tie: ['并列', '并列的写 true，例：并列第2。'],
  },
  'indicators.observations.claims': {
    type: ['哪一种', '唯一、率先、首批，还是连续。'],
    count: ['次数', '连续多少（年、次），例：连续4年写 4。'],
    scope: ['范围', '在什么范围里，例：全省唯一写 全省。'],
    grantor: ['授予单位', '由谁认定或授予，例：中国科协。'],
  },
  'indicators.observations.share': {
    of: ['占什么', '占什么的几分之几，例：全省。'],
    numerator: ['分子', '三分之二的分子是 2。'],
    denominator: ['分母', '三分之二的分母是 3；总数没有印出，不会推算。'],
  },
  'indicators.observations.part': {
    total: ['总数', '一共多少，例：10项写 10。'],
    done: ['已完成', '其中多少，例：已有7项写 7。'],
    label: ['说法', '其中的这些怎样了，例：达成合作意向。'],
  },
  boundaries: {
    id: ['代号', '边界的名字；在文件里不能重复。'],
    href: ['地址', '边界文件（GeoJSON 或 TopoJSON）的地址，相对于数据文件。'],
    within: ['上级', '边界是哪个地区的下级，写上级的代码，例："340000"。'],
    key: ['代码所在的属性', '边界文件里哪个属性是地区代码，例："gb"。'],
    approval: ['审图', '地图的审图信息；没有审图号的地图只能作为草图。'],
    attribution: ['署名', '边界数据的署名，例：某省自然资源厅标准地图服务。'],
  },
  'boundaries.approval': {
    number: ['审图号', '审图号，照地图上印的写，例："GS(2022)…号"。'],
    provider: ['制图单位', '提供地图的单位。'],
    valid: ['有效期', '审图号有效到哪一天，写成 YYYY-MM-DD。'],
  },
  tiles: {
    id: ['代号', '布局的名字；在文件里不能重复。'],
    within: ['上级', '布局是哪个地区的下级，写上级的代码。'],
    cells: ['各格', '每个地区放在第几列、第几行，从 0 数起，例：{"640100": [1, 0]}。'],
  },
  stories: {
    id: ['代号', '网页上写的名字，例：story="straw"；在文件里不能重复。'],
    title: ['标题', '项目的名称，例：秸秆五化利用。'],
    body: ['正文', '做了什么，照报告写；没有可不写。'],
    items: ['所列', '所列的工程或地方，一项一条，例：肥料化、基料化、饲料化。'],
    pillar: ['板块', '属于哪个板块，例：绿色；网页上用 pillar="绿色" 选一个板块。'],
    region: ownRegion,
    period: ['时间', '在何时，写法同数值的 period。'],
    partners: ['合作单位', '与谁合作，一家一条。'],
    image: ['图片', '一张图片和它的文字说明。'],
    source: ownSource,
    quote: ownQuote,
    note: ['说明', '关于这个项目的说明。'],
  },
  'stories.image': {
    src: ['地址', '图片的地址，相对于数据文件。'],
    alt: ['文字说明', '图上是什么，给看不到图片的人，必写。'],
  },
  events: {
    date: ['日期', '何时，写法同数值的 period，例："2020-10"、"2021-10-16/2021-10-18"。'],
    batch: ['第几批', '第几批，例：第三批写 3。'],
    edition: ['第几届', '第几届，例：第29届写 29。'],
    title: ['标题', '发生了什么，例：第三批省级专家工作站。'],
    body: ['正文', '详细情况；没有可不写。'],
    region: ownRegion,
    source: ownSource,
    quote: ['原文', '原文的句子，供核对，不显示。'],
  },
};
