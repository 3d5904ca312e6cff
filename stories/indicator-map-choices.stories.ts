import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-map.js';
import { part, textOf, textsOf, widget } from './drawn.js';
import { across, sampleCountry, sampleFeed } from './sample-feeds.js';

interface Map {
  feed?: string;
  data?: unknown;
  indicator?: string;
  period?: string;
  periods?: string;
  region?: string;
  within?: string;
  tiles?: string;
  boundaries?: string;
  classes?: string;
  slider?: boolean;
  detail?: boolean;
  elder?: boolean;
}

const meta: Meta<Map> = {
  title: 'Map by choice: classes, periods, detail',
  component: 'indicator-map',
  args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy' },
  argTypes: { data: { control: false } },
  render: ({ feed, data, indicator, period, periods, region, within, tiles, boundaries, classes, slider, detail, elder }) =>
    html`<indicator-map feed=${ifDefined(data ? undefined : feed)} .data=${data} indicator=${ifDefined(data ? undefined : indicator)} period=${ifDefined(period)} periods=${ifDefined(periods)} region=${ifDefined(region)} within=${ifDefined(within)} tiles=${ifDefined(tiles)} boundaries=${ifDefined(boundaries)} classes=${ifDefined(classes)} ?slider=${slider} ?detail=${detail} ?elder=${elder}></indicator-map>`,
};
export default meta;

type Story = StoryObj<Map>;
type Play = NonNullable<Story['play']>;

const map = (canvas: HTMLElement) => widget(canvas, 'indicator-map');

/** Classes come a moment after the map. */
const says = (...texts: readonly string[]): Play => async ({ canvasElement }) => {
  await part(map(canvasElement), '[part=map] [data-index]');
  await waitFor(() => texts.forEach((text) => expect(textOf(map(canvasElement), '[part=legend]')).toContain(text)), { timeout: 5000 });
};

const in2020: Map = { period: '2020' };

export const Quantiles: Story = { name: 'Provinces in classes of equal number', args: { ...in2020, classes: 'quantile' }, play: says('不足10.2%', '（4个）') };
export const EqualIntervals: Story = { name: 'Provinces in classes of equal width', args: { ...in2020, classes: 'equal' }, play: says('不足10.9%', '21%及以上') };
export const NaturalBreaks: Story = { name: 'Provinces in natural groups', args: { ...in2020, classes: 'natural' }, play: says('10%至不足12%') };
export const OwnLimits: Story = { name: 'Cities of Anhui in the publisher’s own classes', args: { feed: '/feeds/anhui.json', classes: '11 12 14 16' }, play: says('不足11%', '16%及以上') };
export const AroundAverage: Story = { name: 'Provinces around the published national figure', args: { ...in2020, classes: 'average' }, play: says('全国 10.56%') };
export const AroundAverageInGrey: Story = { name: 'Around the national figure, in grey', args: AroundAverage.args!, play: says('全国 10.56%'), globals: { theme: 'grey' } };
export const AroundTarget: Story = { name: 'Provinces around the target of 2020', args: { ...in2020, classes: 'target' }, play: says('目标：到2020年超过10%') };
export const AroundAverageRightToLeft: Story = { name: 'Around the national figure, right to left', args: AroundAverage.args!, globals: { language: 'ug' } };
export const UnknownClasses: Story = { name: 'Classes that do not exist are named, the usual ones stand', args: { ...in2020, classes: 'rainbow' }, parameters: { expectsConsoleError: true } };

export const WithSlider: Story = {
  name: 'A slider through the years',
  args: { slider: true },
  play: async ({ canvasElement }) => {
    const slider = await part<HTMLInputElement>(map(canvasElement), 'input[type=range]');
    slider.value = slider.min;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await waitFor(() => expect(textOf(map(canvasElement), '[part=heading]')).toContain('2010年'));
  },
};
export const WithSliderNarrow: Story = { name: 'A slider in a 280-pixel column', args: { slider: true }, globals: { width: '280' } };
export const WithSliderElder: Story = { name: 'A slider, elder mode', args: { slider: true, elder: true }, globals: { width: '640' } };

const whole = { code: 'SL', name: { 'zh-CN': '示例国', en: 'Sample Country' } };
const provinces = sampleCountry.map((region) => ({ ...region, within: 'SL' }));
const districts = ['东', '南', '西', '北'].map((name, index) => ({ code: `SL-1-${index + 1}`, name: { 'zh-CN': `示例${name}区`, en: `Sample District ${index + 1}` }, within: 'SL-1' }));
const tiles = [
  { id: 'country', within: 'SL', cells: { 'SL-1': [0, 0], 'SL-2': [1, 0], 'SL-3': [2, 0], 'SL-4': [0, 1], 'SL-5': [1, 1], 'SL-6': [2, 1] } },
  { id: 'north-plain', within: 'SL-1', cells: { 'SL-1-1': [1, 0], 'SL-1-2': [0, 1], 'SL-1-3': [0, 0], 'SL-1-4': [1, 1] } },
];
const values = [71.5, 64.1, 58.2, 49, null, 33.3];
const years = ['2015', '2020', '2025'];
const nested = sampleFeed({
  regions: [whole, ...provinces, ...districts],
  tiles,
  observations: years.flatMap((period, year) => [...across(provinces, (index) => (values[index] === null ? null : values[index]! + year * 4), period), ...across(districts, (index) => 60 + index * 5 + year * 2, period)]),
});

export const Detail: Story = {
  name: 'Into a region and back（示例）',
  args: { data: nested, detail: true, within: 'SL' },
  play: async ({ canvasElement, step }) => {
    const element = map(canvasElement);
    await step('a region that has parts is gone into', async () => {
      await part(element, '[part=link]');
      await userEvent.click(await part(element, '[data-code="SL-1"]'));
      await part(element, '[data-code="SL-1-3"]');
      await expect(textOf(element, '[part=back]')).toBe('返回示例国');
    });
    await step('and left again', async () => {
      await userEvent.click(await part(element, '[part=back]'));
      await part(element, '[data-code="SL-6"]');
    });
  },
};

const drawnFor = (count: number): Play => async ({ canvasElement }) => {
  await waitFor(() => expect(map(canvasElement).shadowRoot!.querySelectorAll('.canvas > svg').length).toBe(count), { timeout: 5000 });
};
const three: Map = { periods: '2010 2015 2020' };

export const Periods: Story = {
  name: 'The provinces in 2010, 2015 and 2020, side by side',
  args: { ...three, region: '640000' },
  play: async (context) => {
    await drawnFor(3)(context);
    const element = map(context.canvasElement);
    await expect(textsOf(element, '[part=period]')).toEqual(['2010年', '2015年', '2020年']);
    await expect(textsOf(element, '[part=readout] p')).toEqual(['2010年 宁夏 暂缺', expect.stringContaining('4.01%'), expect.stringContaining('7.72%')]);
    await expect(element.shadowRoot!.querySelectorAll('[part=legend]').length).toBe(1);
  },
};
export const PeriodsNarrow: Story = { name: 'Three years in a 280-pixel column', args: three, play: drawnFor(3), globals: { width: '280' } };
export const PeriodsMiddle: Story = { name: 'Three years in 640 pixels', args: three, play: drawnFor(3), globals: { width: '640' } };
export const PeriodsInEnglish: Story = { name: 'Three years in English', args: three, play: drawnFor(3), globals: { language: 'en', width: '1200' } };
export const PeriodsRightToLeft: Story = { name: 'Three years, right to left', args: three, play: drawnFor(3), globals: { language: 'ug', width: '1200' } };
export const PeriodsInGrey: Story = { name: 'Three years in grey', args: three, play: drawnFor(3), globals: { theme: 'grey', width: '1200' } };
export const PeriodsPrinted: Story = { name: 'Three years, printed', args: three, play: drawnFor(3), globals: { theme: 'print', width: '640' } };
export const PeriodsElder: Story = { name: 'Two years, elder mode', args: { periods: '2015 2020' }, play: drawnFor(2), globals: { elder: 'on', width: '640' } };
export const PeriodsAsRanking: Story = { name: 'Two years as rankings with one axis', args: { periods: '2015 2020', tiles: 'none' }, play: drawnFor(2), globals: { width: '640' } };
export const PeriodsUnknown: Story = { name: 'A year that was not surveyed, and a slider that has nothing to do', args: { periods: '2015 2016 2020', slider: true }, play: drawnFor(2), parameters: { expectsConsoleError: true } };

const approval = { number: '示例审（2024）12号', provider: { 'zh-CN': '示例国测绘局', en: 'Sample Survey Office' }, valid: '2099-12-31' };
const boundaries = [{ id: 'approved', href: '/boundaries/sample-country.topojson', key: 'code', approval }];

export const PeriodsOfOutlines: Story = {
  name: 'Three years with outlines and their approval（示例）',
  args: { data: sampleFeed({ regions: sampleCountry, boundaries, observations: years.flatMap((period, year) => across(sampleCountry, (index) => (values[index] === null ? null : Math.round((values[index]! - 12 + year * 6) * 10) / 10), period)) }), boundaries: 'approved', periods: years.join(' '), region: 'SL-3' },
  play: async ({ canvasElement }) => {
    const element = map(canvasElement);
    await part(element, '.outline');
    await expect(textsOf(element, 'text.approval')).toEqual(Array(3).fill('审图号：示例审（2024）12号'));
    await expect(textOf(element, '[part=declared]')).toContain('示例国测绘局');
  },
};
export const PeriodsOfOutlinesNarrow: Story = { name: 'Three years with outlines in a 280-pixel column（示例）', args: PeriodsOfOutlines.args!, globals: { width: '280' } };

const people = { name: { 'zh-CN': '示例：科技志愿者人数', en: 'Sample: volunteers' }, unit: { kind: 'count', label: { 'zh-CN': '人', en: 'people' } } };
const counts = [1200, 480, 2600, 35, null, 900];

export const Symbols: Story = {
  name: 'Counts by size on tiles（示例）',
  args: { data: sampleFeed({ ...people, regions: sampleCountry, tiles: [{ ...tiles[0], within: undefined }], observations: across(sampleCountry, (index) => counts[index]!) }) },
  play: async ({ canvasElement }) => {
    await part(map(canvasElement), '[part=map] .symbol');
    await expect(map(canvasElement).shadowRoot!.querySelectorAll('[part=map] .symbol').length).toBe(5);
  },
};
export const PeriodsBySize: Story = {
  name: 'Counts of three years by size, one scale（示例）',
  args: { data: sampleFeed({ ...people, regions: sampleCountry, tiles: [{ ...tiles[0], within: undefined }], observations: years.flatMap((period, year) => across(sampleCountry, (index) => (counts[index] === null ? null : counts[index]! * (year + 1)), period)) }), periods: years.join(' ') },
  play: drawnFor(3),
};
