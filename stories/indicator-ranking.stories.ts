import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-ranking.js';
import { part, textOf, widget } from './drawn.js';
import { darkPalette } from './palettes.js';
import { across, sampleCountry, sampleDistricts, sampleFeed } from './sample-feeds.js';

interface Ranking {
  feed?: string;
  data?: unknown;
  indicator?: string;
  indicators?: string;
  region?: string;
  period?: string;
  breakdown?: string;
  elder?: boolean;
  /** What the page's author wrote inside the element. */
  sentence?: string;
  onSelect?: (event: Event) => void;
}

const meta: Meta<Ranking> = {
  title: 'Ranking',
  component: 'indicator-ranking',
  args: { feed: '/feeds/anhui.json' },
  argTypes: { data: { control: false }, onSelect: { control: false } },
  render: ({ feed, data, indicator, indicators, region, period, breakdown, elder, sentence, onSelect }) =>
    html`<indicator-ranking feed=${ifDefined(data ? undefined : feed)} .data=${data} indicator=${ifDefined(indicator)} indicators=${ifDefined(indicators)} region=${ifDefined(region)} period=${ifDefined(period)} breakdown=${ifDefined(breakdown)} ?elder=${elder}
      @indicator-select=${(event: Event) => onSelect?.(event)}>${sentence ? html`<p>${sentence}</p>` : ''}</indicator-ranking
    >`,
};
export default meta;

type Story = StoryObj<Ranking>;

/** What is said of each row, by code. */
const wordsOf = async (canvas: HTMLElement): Promise<Record<string, string>> => {
  const ranking = widget(canvas, 'indicator-ranking');
  await part(ranking, '[part=map] [data-code]');
  const rows = [...ranking.shadowRoot!.querySelectorAll('[part=map] [data-code]')];
  return Object.fromEntries(rows.map((row) => [row.getAttribute('data-code')!, row.getAttribute('aria-label')!]));
};

const barsOf = (canvas: HTMLElement): number => widget(canvas, 'indicator-ranking').shadowRoot!.querySelectorAll('.bar').length;

export const Anhui: Story = {
  name: 'The cities of Anhui, one not surveyed',
  play: async ({ canvasElement }) => {
    const words = Object.entries(await wordsOf(canvasElement));
    await expect(words.length).toBe(16);
    await expect(words[0]).toEqual(['340100', '合肥 17.5%，有数据的15个中第1']);
    await expect(words[15]).toEqual(['341800', '宣城 未调查']);
    await expect(barsOf(canvasElement)).toBe(15);
  },
};

export const OwnRegion: Story = {
  name: 'The own city marked',
  args: { region: '340700' },
  play: async ({ canvasElement }) => {
    const ranking = widget(canvasElement, 'indicator-ranking');
    await expect(await part(ranking, '[aria-pressed="true"]')).toHaveAttribute('data-code', '340700');
    await expect(textOf(ranking, '[part=readout]')).toBe('铜陵 13.5%，有数据的15个中第4');
  },
};

export const OwnRegionNotSurveyed: Story = {
  name: 'The own city was not surveyed',
  args: { region: '341800' },
  play: async ({ canvasElement }) => {
    const ranking = widget(canvasElement, 'indicator-ranking');
    await part(ranking, '[aria-pressed="true"]');
    await expect(textOf(ranking, '[part=readout]')).toBe('宣城 未调查');
  },
};

export const Ties: Story = {
  name: 'Two cities share a place',
  args: { region: '341000' },
  play: async ({ canvasElement }) => {
    const words = await wordsOf(canvasElement);
    await expect(words['340800']).toBe('安庆 12.5%，有数据的15个中第7');
    await expect(words['341000']).toBe('黄山 12.5%，有数据的15个中第7');
    await expect(words['340600']).toBe('淮北 12.3%，有数据的15个中第9');
  },
};

const literacy: Ranking = { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: 'CN' };

export const ByAge: Story = {
  name: 'By age, in the order of ages',
  args: { ...literacy, breakdown: 'age' },
  play: async ({ canvasElement }) => {
    await wordsOf(canvasElement);
    const names = [...widget(canvasElement, 'indicator-ranking').shadowRoot!.querySelectorAll('.bar-row text:first-of-type')].map(({ textContent }) => textContent);
    await expect(names).toEqual(['18—29岁', '30—39岁', '40—49岁', '50—59岁', '60—69岁']);
  },
};

export const ByEducation: Story = { name: 'By education', args: { ...literacy, breakdown: 'education' } };

export const StatedRank: Story = {
  name: 'Ranks that the report states (全国第4)',
  args: { feed: '/feeds/ningxia.json', indicators: 'communicator-share content-views', region: '640000' },
  play: async ({ canvasElement }) => {
    const words = await wordsOf(canvasElement);
    await expect(words['communicator-share']).toBe('科普员人口占比 未公布，全国第4');
    await expect(words['content-views']).toBe('传播量 5867万次，全国第7');
  },
};

const statedRegions = sampleDistricts(4);
const stated = [{ position: 1 }, { position: 2, tie: true }, { position: 2, tie: true }, { position: 4 }];

export const StatedRanksOfRegions: Story = {
  name: 'Every region with the rank its report states（示例）',
  args: {
    data: sampleFeed({
      regions: statedRegions,
      observations: across(statedRegions, (index) => [71.5, 64.1, 64.1, 58.2][index]!).map((one, index) => ({ ...one, ranks: [{ ...stated[index], of: 16, scope: { 'zh-CN': '示例省', en: 'Sample Province' } }] })),
    }),
  },
  play: async ({ canvasElement }) => {
    const words = await wordsOf(canvasElement);
    await expect(words['SD-2']).toBe('示例2区 64.1%，示例省并列第2（共16个）');
  },
};

export const InventoryOfUnlikeThings: Story = {
  name: 'An inventory of unlike things (科普服务基础), without bars',
  args: { feed: '/feeds/huaian.json', indicators: 'demonstration-districts national-bases venues mobile-museums rural-school-museums caravans municipal-bases' },
  play: async ({ canvasElement }) => {
    const words = await wordsOf(canvasElement);
    await expect(words['caravans']).toBe('科普大篷车 5辆');
    await expect(textOf(widget(canvasElement, 'indicator-ranking'), '[part=heading]')).toContain('科普服务基础');
    await expect(barsOf(canvasElement)).toBe(0);
  },
};

const organisations = 'university-associations senior-associations rural-technology-associations enterprise-associations township-associations';

export const InventoryOfOneUnit: Story = {
  name: 'An inventory of one unit (基层组织), with bars',
  args: { feed: '/feeds/ningxia.json', indicators: organisations },
  play: async ({ canvasElement }) => {
    await wordsOf(canvasElement);
    await expect(barsOf(canvasElement)).toBe(5);
  },
};

const growth = sampleFeed({ name: { 'zh-CN': '示例：人口自然增长率', en: 'Sample: natural growth' }, unit: { kind: 'rate', label: '‰' }, regions: sampleCountry, observations: across(sampleCountry, (index) => [4.2, 1.1, 0, -0.8, -2.6, null][index]!) });

export const BelowZero: Story = { name: 'Below and above zero（示例）', args: { data: growth } };

const districts = sampleDistricts(40);
const fortyDistricts = sampleFeed({ regions: districts, observations: across(districts, (index) => (index === 7 ? null : index === 20 ? 0 : Math.round(900 - index * 21 + Math.sin(index) * 60) / 10)) });

export const FortyRows: Story = { name: 'Forty rows（示例）', args: { data: fortyDistricts, region: 'SD-5' } };

const sentence = '2022年合肥市公民具备科学素质的比例为17.5%，居全省首位。';

export const AuthorsSentence: Story = { name: 'With the author’s sentence', args: { sentence } };

export const ChosenByKeyboard: Story = {
  name: 'Chosen by keyboard',
  args: { onSelect: fn() },
  play: async ({ canvasElement, args, step }) => {
    const ranking = widget(canvasElement, 'indicator-ranking');
    const first = await part<SVGElement>(ranking, '[data-index="0"]');
    const focused = (): Element | null | undefined => ranking.shadowRoot?.activeElement;
    await step('the first row is read', async () => {
      first.focus();
      await waitFor(() => expect(textOf(ranking, '[part=readout]')).toBe('合肥 17.5%，有数据的15个中第1'));
    });
    await step('the arrow leads to the next, which alone is a tab stop', async () => {
      await userEvent.keyboard('{ArrowDown}');
      await waitFor(() => expect(focused()).toHaveAttribute('data-code', '340200'));
      await expect(ranking.shadowRoot?.querySelectorAll('[data-index][tabindex="0"]').length).toBe(1);
    });
    await step('Enter chooses it, and the choice is marked and told', async () => {
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(focused()).toHaveAttribute('aria-pressed', 'true'));
      await expect(ranking.region).toBe('340200');
      await expect(args.onSelect).toHaveBeenCalledOnce();
    });
    await step('End leads to the city that was not surveyed', async () => {
      await userEvent.keyboard('{End}');
      await waitFor(() => expect(textOf(ranking, '[part=readout]')).toBe('宣城 未调查'));
    });
  },
};

export const GroupsAreOnlyRead: Story = {
  name: 'Age groups are read, not chosen',
  args: { ...literacy, breakdown: 'age', onSelect: fn() },
  play: async ({ canvasElement, args }) => {
    const ranking = widget(canvasElement, 'indicator-ranking');
    (await part<SVGElement>(ranking, '[data-index="0"]')).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(textOf(ranking, '[part=readout]')).toContain('30—39岁'));
    await expect(args.onSelect).not.toHaveBeenCalled();
  },
};

export const Unreachable: Story = {
  name: 'Feed unreachable, with the author’s sentence',
  args: { feed: '/feeds/nowhere.json', sentence },
  parameters: { shows: 'notice', expectsConsoleError: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(widget(canvasElement, 'indicator-ranking'), '[part=notice]')).toBe('数据暂时无法显示。'));
    await expect(canvasElement.querySelector('indicator-ranking p')).toBeVisible();
  },
};

export const UnknownBreakdown: Story = { name: 'Unknown breakdown', args: { ...literacy, breakdown: 'gender' }, parameters: { shows: 'notice', expectsConsoleError: true } };

export const OneUnknownInInventory: Story = {
  name: 'An inventory with one id misspelt',
  args: { feed: '/feeds/ningxia.json', indicators: `${organisations} scool-associations` },
  parameters: { expectsConsoleError: true },
};

export const NarrowColumn: Story = { name: 'In a 280-pixel column', args: { region: '340700' }, globals: { width: '280' } };

export const EducationInNarrowColumn: Story = { name: 'By education in a 280-pixel column', args: { ...literacy, breakdown: 'education' }, globals: { width: '280' } };

export const InventoryInNarrowColumn: Story = { name: 'An inventory in a 280-pixel column', args: InventoryOfUnlikeThings.args!, globals: { width: '280' } };

export const InEnglish: Story = { name: 'In English', args: { region: '340700' }, globals: { language: 'en' } };

export const EducationInEnglish: Story = { name: 'By education in English', args: { ...literacy, breakdown: 'education' }, globals: { language: 'en', width: '640' } };

export const InventoryInEnglish: Story = { name: 'An inventory in English, in a 280-pixel column', args: InventoryOfUnlikeThings.args!, globals: { language: 'en', width: '280' } };

export const InUyghur: Story = { name: 'In Uyghur, right to left', args: { ...literacy, region: '640000', period: '2020' }, globals: { language: 'ug' } };

export const BelowZeroInUyghur: Story = { name: 'Below and above zero, right to left（示例）', args: { data: growth }, globals: { language: 'ug' } };

export const ElderMode: Story = { name: 'Elder mode', args: { region: '340700' }, globals: { elder: 'on' } };

export const ElderModeNarrow: Story = { name: 'Elder mode in a 280-pixel column', args: { region: '340700' }, globals: { elder: 'on', width: '280' } };

export const InGrey: Story = { name: 'In grey', args: { region: '340700' }, globals: { theme: 'grey' } };

export const Printed: Story = { name: 'Printed without colour', args: { region: '340700' }, globals: { theme: 'print' } };

export const DarkPage: Story = { name: 'On a dark page', args: { region: '340700' }, globals: { theme: 'dark' }, decorators: [darkPalette] };
