import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-map.js';
import { part, textOf, widget } from './drawn.js';
import { darkPalette } from './palettes.js';
import { across, sampleCountry, sampleDistricts, sampleFeed } from './sample-feeds.js';

interface Map {
  feed?: string;
  data?: unknown;
  indicator?: string;
  period?: string;
  region?: string;
  tiles?: string;
  boundaries?: string;
  draft?: boolean;
  elder?: boolean;
  /** What the page's author wrote inside the element. */
  sentence?: string;
  onSelect?: (event: Event) => void;
}

const meta: Meta<Map> = {
  title: 'Map',
  component: 'indicator-map',
  args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy' },
  argTypes: { data: { control: false }, onSelect: { control: false } },
  render: ({ feed, data, indicator, period, region, tiles, boundaries, draft, elder, sentence, onSelect }) =>
    html`<indicator-map feed=${ifDefined(data ? undefined : feed)} .data=${data} indicator=${ifDefined(data ? undefined : indicator)} period=${ifDefined(period)} region=${ifDefined(region)} tiles=${ifDefined(tiles)} boundaries=${ifDefined(boundaries)} ?draft=${draft} ?elder=${elder}
      @indicator-select=${(event: Event) => onSelect?.(event)}>${sentence ? html`<p>${sentence}</p>` : ''}</indicator-map
    >`,
};
export default meta;

type Story = StoryObj<Map>;

const provinces: Map = { period: '2020' };
const anhui: Map = { feed: '/feeds/anhui.json' };

export const Provinces: Story = {
  name: 'The provinces in 2020',
  args: provinces,
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await part(map, '[part=map] [data-code="710000"]');
    await expect(map.shadowRoot?.querySelectorAll('[part=map] [data-code]').length).toBe(34);
    await expect(textOf(map, '[part=sentence]')).toContain('台湾省资料暂缺');
  },
};

export const Anhui: Story = { name: 'The cities of Anhui, one not surveyed', args: anhui };

export const AsRanking: Story = { name: 'The cities of Anhui as a ranking', args: { ...anhui, tiles: 'none' } };

const districts = sampleDistricts(40);
const fortyDistricts = sampleFeed({ regions: districts, observations: across(districts, (index) => (index === 7 ? null : index === 20 ? 0 : Math.round(900 - index * 21 + Math.sin(index) * 60) / 10)) });

export const FortyRegions: Story = { name: 'Forty regions without a layout（示例）', args: { data: fortyDistricts } };

export const RankingBelowZero: Story = {
  name: 'A ranking below and above zero（示例）',
  args: {
    data: sampleFeed({ name: '示例：人口自然增长率', unit: { kind: 'rate', label: '‰' }, regions: sampleCountry, observations: across(sampleCountry, (index) => [4.2, 1.1, 0, -0.8, -2.6, null][index]!) }),
  },
};

const threeListed = [['110000', '北京市'], ['640000', '宁夏回族自治区'], ['650000', '新疆维吾尔自治区']].map(([code, name]) => ({ code: code!, name, within: 'CN' }));

export const ThreeListed: Story = {
  name: 'Only three provinces listed（示例）',
  args: { data: sampleFeed({ regions: [{ code: 'CN', name: '全国' }, ...threeListed], observations: across(threeListed, (index) => [71.5, 58.2, 44.9][index]!) }) },
};

export const AllEqual: Story = {
  name: 'All equal（示例）',
  args: { data: sampleFeed({ regions: [{ code: 'CN', name: '全国' }, ...threeListed], observations: across(threeListed, () => 60) }) },
};

export const UnknownTiles: Story = { name: 'An unknown layout is named', args: { ...anhui, tiles: 'anhui' }, parameters: { expectsConsoleError: true } };

export const Unreachable: Story = { name: 'Feed unreachable', args: { feed: '/feeds/nowhere.json' }, parameters: { shows: 'notice', expectsConsoleError: true } };

export const NothingThatYear: Story = { name: 'Nothing observed that year', args: { period: '1949' }, parameters: { shows: 'notice', expectsConsoleError: true } };

export const AuthorsSentence: Story = { name: 'With the author’s sentence', args: { ...anhui, sentence: '2022年，合肥市公民具备科学素质的比例居全省首位。' } };

export const FiguresOpened: Story = {
  name: 'Its figures opened as a table',
  args: anhui,
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await userEvent.click(await part(map, 'summary'));
    await expect(await part(map, '[part=table]')).toBeVisible();
  },
};

const chooseByKeyboard: NonNullable<Story['play']> = async ({ canvasElement, args, step }) => {
  const map = widget(canvasElement, 'indicator-map');
  const stop = await part<SVGElement>(map, '[data-index][tabindex="0"]');
  const focused = (): Element | null | undefined => map.shadowRoot?.activeElement;
  await step('an arrow leads to another region, which is read', async () => {
    stop.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).not.toBe(stop));
    await waitFor(() => expect(textOf(map, '[part=readout]')).toBe(focused()?.getAttribute('aria-label')));
  });
  await step('Enter chooses it', async () => {
    const code = focused()?.getAttribute('data-code');
    await expect(focused()).toHaveAttribute('aria-pressed', 'false');
    await userEvent.keyboard('{Enter}');
    await expect(args.onSelect).toHaveBeenCalledOnce();
    await waitFor(() => expect(focused()).toHaveAttribute('aria-pressed', 'true'));
    await expect(map.region).toBe(code);
    await expect(map.shadowRoot?.querySelectorAll('[aria-pressed="true"]').length).toBe(1);
  });
};

export const ChosenByKeyboard: Story = { name: 'A region chosen by keyboard', args: { ...provinces, onSelect: fn() }, play: chooseByKeyboard };

export const RankingChosenByKeyboard: Story = { name: 'A bar chosen by keyboard', args: { ...AsRanking.args, onSelect: fn() }, play: chooseByKeyboard };

export const ChoiceCancelled: Story = {
  name: 'A choice that the page cancels',
  args: { ...anhui, region: '340100', onSelect: fn((event: Event) => event.preventDefault()) },
  play: async ({ canvasElement, args }) => {
    const map = widget(canvasElement, 'indicator-map');
    await userEvent.click(await part(map, '[data-code="340200"]'));
    await expect(args.onSelect).toHaveBeenCalledOnce();
    await expect(map.region).toBe('340100');
    await expect(await part(map, '[data-code="340100"]')).toHaveAttribute('aria-pressed', 'true');
  },
};

export const NarrowColumn: Story = { name: 'In a 280-pixel column', args: provinces, globals: { width: '280' } };

export const RankingInNarrowColumn: Story = { name: 'Forty regions in a 280-pixel column（示例）', args: { data: fortyDistricts }, globals: { width: '280' } };

export const RightToLeft: Story = { name: 'Right to left', args: provinces, globals: { language: 'ug' } };

export const RankingRightToLeft: Story = { name: 'A ranking right to left', args: AsRanking.args!, globals: { language: 'ug' } };

export const InEnglish: Story = { name: 'In English', args: provinces, globals: { language: 'en' } };

export const InEnglishNarrow: Story = { name: 'In English, in a 280-pixel column', args: provinces, globals: { language: 'en', width: '280' } };

export const RankingInEnglish: Story = { name: 'Forty regions in English（示例）', args: { data: fortyDistricts }, globals: { language: 'en', width: '640' } };

export const InGrey: Story = { name: 'In grey', args: provinces, globals: { theme: 'grey' } };

export const Printed: Story = { name: 'Printed without colour', args: anhui, globals: { theme: 'print' } };

export const ElderMode: Story = { name: 'Elder mode', args: provinces, globals: { elder: 'on' } };

export const ElderModeNarrow: Story = { name: 'Elder mode in a 280-pixel column', args: anhui, globals: { elder: 'on', width: '280' } };

export const DarkPage: Story = {
  name: 'On a dark page',
  args: anhui,
  globals: { theme: 'dark' },
  decorators: [darkPalette],
};
