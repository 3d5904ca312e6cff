import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-card.js';
import { part, textOf, widget } from './drawn.js';
import { darkPalette, redPalette } from './palettes.js';
import { sampleFeed, yearly } from './sample-feeds.js';
import { stubFetch } from './stub-fetch.js';

interface Card {
  feed?: string;
  data?: unknown;
  indicator?: string;
  region?: string;
  period?: string;
  elder?: boolean;
  /** What the page's author wrote inside the element. */
  sentence?: string;
}

const renderCard = ({ feed, data, indicator, region, period, elder, sentence }: Card): TemplateResult =>
  html`<indicator-card feed=${ifDefined(feed)} .data=${data} indicator=${ifDefined(indicator)} region=${ifDefined(region)} period=${ifDefined(period)} ?elder=${elder}
    >${sentence ? html`<p>${sentence}</p>` : ''}</indicator-card
  >`;

const meta: Meta<Card> = {
  title: 'Card',
  component: 'indicator-card',
  render: renderCard,
  args: { feed: '/feeds/ningxia.json' },
  argTypes: { data: { control: false } },
};
export default meta;

type Story = StoryObj<Card>;

const sentence = '2020年宁夏公民具备科学素质的比例为7.72%，比2015年提高3.71个百分点，超额完成“十三五”目标任务。';

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
    await expect(card.shadowRoot?.querySelectorAll('tbody tr').length).toBe(14);
  },
};

export const Unreachable: Story = {
  name: 'Feed unreachable',
  args: { feed: '/feeds/nowhere.json' },
  parameters: { shows: 'notice', expectsConsoleError: true },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await waitFor(() => expect(textOf(card, '[part=notice]')).toBe('数据暂时无法显示。'));
  },
};

export const UnreachableWithSentence: Story = {
  name: 'Feed unreachable, with the author’s sentence',
  args: { feed: '/feeds/nowhere.json', sentence },
  parameters: { shows: 'notice', expectsConsoleError: true },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('indicator-card p')).toBeVisible();
  },
};

export const NotJson: Story = {
  name: 'A login page instead of the feed',
  args: { feed: '/iframe.html' },
  parameters: { shows: 'notice', expectsConsoleError: true },
};

export const UnknownIndicator: Story = {
  name: 'Unknown indicator',
  args: { indicator: 'civic-scientific-litracy' },
  parameters: { shows: 'notice', expectsConsoleError: true },
};

export const NoFeedNamed: Story = {
  name: 'No feed named',
  render: () => renderCard({ indicator: 'civic-scientific-literacy' }),
  parameters: { shows: 'notice', expectsConsoleError: true },
};

export const Loading: Story = {
  name: 'Loading',
  args: { feed: '/feeds/never.json', indicator: 'civic-scientific-literacy' },
  parameters: { shows: 'loading' },
  beforeEach: () => stubFetch('/feeds/never.json', () => new Promise<Response>(() => {})),
};

export const LoadingWithSentence: Story = {
  ...Loading,
  name: 'Loading, with the author’s sentence',
  args: { ...Loading.args, sentence },
};

const outage = (): Promise<Response> => Promise.resolve(new Response('', { status: 503 }));

export const Stale: Story = {
  name: 'Renewal failed, the last figures stay',
  args: { feed: '/feeds/ningxia.json?then=outage', indicator: 'civic-scientific-literacy' },
  parameters: { expectsConsoleError: true },
  beforeEach: () => {
    const { fetch } = globalThis;
    return stubFetch('/feeds/ningxia.json?then=outage', () => fetch('/feeds/ningxia.json'), outage);
  },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await part(card, '[part=digits]');
    await card.refresh();
    await part(card, '[part=stale]');
    await expect(textOf(card, '[part=stale]')).toContain('2022-11-18');
    await expect(textOf(card, '[part=digits]')).toBe('7.72');
  },
};

export const NarrowColumn: Story = { name: 'In a 280-pixel column', args: { indicator: 'civic-scientific-literacy' }, globals: { width: '280' } };

const inGrid = [
  'civic-scientific-literacy', 'information-officers', 'communicator-share', 'content-views', 'free-opening-funds', 'exhibition-area',
  'volunteers', 'museums', 'rural-school-museums', 'caravan-distance', 'conference-needs-matched', 'years-leadership-excellent',
];

export const TwelveInAGrid: Story = {
  name: 'Twelve in a grid',
  render: ({ feed }) =>
    html`<div style="display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem">
      ${inGrid.map((indicator) => renderCard({ feed: feed!, indicator }))}
    </div>`,
};

const national: Card = { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: 'CN' };

export const InEnglish: Story = { name: 'In English', args: national, globals: { language: 'en' } };

export const InUyghur: Story = {
  name: 'In Uyghur, right to left',
  args: { ...national, region: '640000' },
  globals: { language: 'ug' },
  play: async ({ canvasElement }) => {
    const frame = await part(widget(canvasElement, 'indicator-card'), '[part=frame]');
    await waitFor(() => expect(frame).toHaveAttribute('dir', 'rtl'));
  },
};

export const ElderMode: Story = { name: 'Elder mode', args: national, globals: { elder: 'on' } };

export const ElderModeNarrow: Story = { name: 'Elder mode in a 280-pixel column', args: national, globals: { elder: 'on', width: '280' } };

export const InGrey: Story = { name: 'In grey', args: WorseWhenHigher.args!, globals: { theme: 'grey' } };

export const Printed: Story = { name: 'Printed without colour', args: national, globals: { theme: 'print' } };

export const PagesOwnColours: Story = {
  name: 'In the page’s own colours',
  args: { ...national, sentence: '科学素质是公民素质的重要组成部分。' },
  decorators: [redPalette],
};

export const DarkPage: Story = {
  name: 'On a dark page',
  args: WorseWhenHigher.args!,
  globals: { theme: 'dark' },
  decorators: [darkPalette],
};
