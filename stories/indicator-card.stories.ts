import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { renderCard, sentence, type Card } from './card.js';
import { part, textOf, widget } from './drawn.js';
import { sampleFeed, yearly } from './sample-feeds.js';

const meta: Meta<Card> = {
  title: 'Card',
  component: 'indicator-card',
  render: renderCard,
  args: { feed: '/feeds/ningxia.json' },
  argTypes: { data: { control: false } },
};
export default meta;

type Story = StoryObj<Card>;

export const ShareWithChangeAndHistory: Story = {
  name: 'A share with its change and history',
  args: { indicator: 'civic-scientific-literacy' },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await part(card, '[part=sparkline]');
    await expect(textOf(card, '[part=digits]')).toBe('7.72');
    await expect(textOf(card, '[part=statements]')).toContain('比2015年提高3.71个百分点');
  },
};

export const CountWithQualifier: Story = {
  name: 'A count with a qualifier (460余支)',
  args: { indicator: 'three-heads-teams' },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await part(card, '[part=figure]');
    await expect(textOf(card, '[part=figure]')).toBe('460余支');
  },
};

export const CountInTenThousands: Story = { name: 'A count in ten thousands, with its rank (5867万次)', args: { indicator: 'content-views' } };

export const WithoutHistory: Story = {
  name: 'A figure without history',
  args: { indicator: 'museums' },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await part(card, '[part=figure]');
    await expect(card.shadowRoot?.querySelector('[part=sparkline]')).toBeNull();
  },
};

export const RankWithoutValue: Story = {
  name: 'A rank without a value (全国第4)',
  args: { indicator: 'communicator-share' },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await part(card, '[part=figure]');
    await expect(textOf(card, '[part=figure]')).toBe('全国第4');
  },
};

export const FromTo: Story = { name: 'From 3.5 to 6.1 (from–to)', args: { indicator: 'exhibition-area' } };

export const FromToManyTimes: Story = {
  name: 'From 0.6万 to 66.5万, a hundredfold',
  args: { feed: '/feeds/huaian.json', indicator: 'rice-crayfish-area' },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await part(card, '[part=figure]');
    await expect(textOf(card, '[part=figure]')).toBe('66.5万亩');
    await expect(textOf(card, '[part=statements]')).toBe('从0.6万亩增加至66.5万亩');
  },
};

const tenHundredThousand: Card = { feed: '/feeds/ankang.json', indicators: 'expert-teams demonstration-villages mobilised-workers' };

export const TenHundredThousand: Story = {
  name: 'Ten, a hundred, a thousand (十百千)',
  args: tenHundredThousand,
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    const steps = await part(card, '[part=steps]');
    await expect([...steps.querySelectorAll('.figure')].map(({ textContent }) => textContent)).toEqual(['10个', '100个', '1000余名']);
    await expect(textOf(card, '[part=name]')).toBe('“十百千”科技赋能乡村振兴');
  },
};

export const TenHundredThousandWithSentence: Story = {
  name: 'Ten, a hundred, a thousand, with the author’s sentence',
  args: { ...tenHundredThousand, sentence: '组建10个产业专家服务团，选树100个主导产业特色鲜明的示范村，动员1000余名科技工作者。' },
};

export const TenHundredThousandNarrow: Story = { name: 'Ten, a hundred, a thousand in a 280-pixel column', args: tenHundredThousand, globals: { width: '280' } };

export const TenHundredThousandInEnglish: Story = { name: 'Ten, a hundred, a thousand in English', args: tenHundredThousand, globals: { language: 'en' } };

export const TenHundredThousandRightToLeft: Story = { name: 'Ten, a hundred, a thousand from right to left', args: tenHundredThousand, globals: { language: 'ug' } };

export const TenHundredThousandElder: Story = { name: 'Ten, a hundred, a thousand in elder mode', args: tenHundredThousand, globals: { elder: 'on', width: '280' } };

export const PartOfWhole: Story = { name: 'Part of a whole (10项中已有7项)', args: { indicator: 'conference-needs-matched' } };

export const ShareOfHiddenTotal: Story = {
  name: 'A share of a hidden total (三分之二)（示例）',
  args: {
    data: sampleFeed({
      name: '示例：国家级科普基地',
      unit: { kind: 'count', label: '个' },
      observations: [{ period: '2024', value: 24, share: { of: '全省', numerator: 2, denominator: 3 } }],
    }),
  },
};

export const FirstInTheCountry: Story = { name: 'The first in the country (全国率先)', args: { indicator: 'rural-school-museums' } };

export const YearsInARow: Story = { name: 'Years in a row (连续4年)', args: { indicator: 'years-efficiency-excellent' } };

export const TargetMet: Story = { name: 'A target met', args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: 'CN' } };

export const TargetNotMet: Story = { name: 'A target not met', args: { feed: '/feeds/anhui.json', region: '340000' } };

export const WorseWhenHigher: Story = {
  name: 'Worse when higher（示例）',
  args: {
    data: sampleFeed({ name: '示例：热线平均等待时间', unit: { kind: 'quantity', label: '分钟' }, better: 'lower', time: 'during', observations: yearly([3.2, 2.8, 3.1, 4.6]) }),
  },
};

export const FallForTheBetter: Story = {
  name: 'A fall for the better（示例）',
  args: { data: sampleFeed({ name: '示例：热线平均等待时间', unit: { kind: 'quantity', label: '分钟' }, better: 'lower', time: 'during', observations: yearly([4.6, 4.1, 2.9]) }) },
};

export const Unchanged: Story = { name: 'Unchanged since last year（示例）', args: { data: sampleFeed({ better: 'higher', observations: yearly([61.2, 63, 63]) }) } };

export const Zero: Story = {
  name: 'Zero, which is a figure（示例）',
  args: { data: sampleFeed({ name: '示例：重大安全事故', unit: { kind: 'count', label: '起' }, better: 'lower', observations: yearly([2, 1, 0]) }) },
};

export const Provisional: Story = {
  name: 'A provisional figure（示例）',
  args: { data: sampleFeed({ observations: [...yearly([61.2, 63], 2022), { period: '2024', value: 66.4, status: 'P' }] }) },
};

export const Derived: Story = { name: 'A derived figure 推算', args: { indicator: 'civic-scientific-literacy', period: '2015' } };

export const NotSurveyed: Story = { name: 'Not surveyed', args: { feed: '/feeds/anhui.json', region: '341800' } };

export const AcrossBreak: Story = {
  name: 'Counted in a new way since this year',
  args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: 'CN', period: '2022' },
};

export const LongNamesAndWords: Story = {
  name: 'A long name, a long unit, a long source（示例）',
  args: {
    data: sampleFeed({
      name: '示例：全省县级以上机关事业单位面向公众开放的科普教育基地全年接待社会公众参观人次数（含线上预约未到场）',
      unit: { kind: 'count', label: '人次（含重复）' },
      definition: '示例口径：凡在册基地全年接待的参观者，无论预约与否，均按入场登记计数；线上预约而未到场的另行标注。',
      observations: [{ period: '2023/2024', value: 1234.5678, unitMult: 4, decimals: 4, qualifier: 'over', note: '示例说明：两个年度合并公布，不可拆分。' }],
    }),
    sentence: '示例：两年来，全省科普教育基地接待公众超过1234万人次。',
  },
};

export const AuthorsSentence: Story = { name: 'With the author’s sentence', args: { indicator: 'civic-scientific-literacy', sentence } };

export const FiguresOpened: Story = {
  name: 'Its figures opened as a table',
  args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: 'CN' },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await userEvent.click(await part(card, 'summary'));
    await expect(await part(card, '[part=table]')).toBeVisible();
    await expect(card.querySelectorAll('tbody tr').length).toBe(14);
  },
};
