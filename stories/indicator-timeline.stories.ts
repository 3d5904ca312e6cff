import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-timeline.js';
import { part, textOf, textsOf as texts, widget } from './drawn.js';
import { darkPalette } from './palettes.js';
import { sampleWords } from './sample-feeds.js';

interface Timeline {
  feed?: string;
  data?: unknown;
  region?: string;
  elder?: boolean;
  /** What the page's author wrote inside the element. */
  sentence?: string;
}

const meta: Meta<Timeline> = {
  title: 'Timeline',
  component: 'indicator-timeline',
  args: { feed: '/feeds/ningxia.json' },
  argTypes: { data: { control: false } },
  render: ({ feed, data, region, elder, sentence }) =>
    html`<indicator-timeline feed=${ifDefined(data ? undefined : feed)} .data=${data} region=${ifDefined(region)} ?elder=${elder}
      >${sentence ? html`<p>${sentence}</p>` : ''}</indicator-timeline
    >`,
};
export default meta;

type Story = StoryObj<Timeline>;

const textsOf = async (canvas: HTMLElement, selector: string): Promise<string[]> => {
  const timeline = widget(canvas, 'indicator-timeline');
  await part(timeline, '[part=entry]');
  return texts(timeline, selector);
};

export const Ningxia: Story = {
  name: 'What happened in Ningxia',
  play: async ({ canvasElement }) => {
    await expect(await textsOf(canvasElement, '[part=when]')).toEqual(['2020年', '2020年10月', '2021年', '2022年']);
    await expect((await textsOf(canvasElement, '[part=source]')).length).toBe(1); // one report: said once
  },
};

export const OneRegion: Story = { name: 'Only what happened in Yinchuan', args: { region: '640100' } };

export const Batches: Story = {
  name: 'A batch without a date, in Ankang (第三批)',
  args: { feed: '/feeds/ankang.json' },
  play: async ({ canvasElement }) => {
    await expect(await textsOf(canvasElement, '[part=when]')).toEqual(['2023年', '2023年', '2023年', '第三批']);
  },
};

export const Editions: Story = {
  name: 'Editions, with a date and without, in Huai’an (第29届)',
  args: { feed: '/feeds/huaian.json' },
  play: async ({ canvasElement }) => {
    await expect(await textsOf(canvasElement, '[part=when]')).toEqual(['2021年10月16日—18日，第29届', '第6届']);
  },
};

const history = sampleWords({
  events: [
    { date: '2024-09', title: { 'zh-CN': '示例：新馆开放', en: 'Sample: new building opened' }, body: { 'zh-CN': '示例：展厅从一层扩为三层。', en: 'Sample: exhibitions on three floors instead of one.' } },
    { date: '1958', title: { 'zh-CN': '示例：省科协成立', en: 'Sample: association founded' } },
    { date: '1996-05-18', title: { 'zh-CN': '示例：科技馆奠基', en: 'Sample: foundation stone of the museum' } },
    { date: '1998', title: { 'zh-CN': '示例：科技馆开馆', en: 'Sample: museum opened' } },
    { date: '1999', title: { 'zh-CN': '示例：首届科技节', en: 'Sample: first science festival' }, edition: 1 },
  ],
});

export const LongGaps: Story = {
  name: 'Long gaps, said in words（示例）',
  args: { data: history },
  play: async ({ canvasElement }) => {
    await expect(await textsOf(canvasElement, '[part=when]')).toEqual(['1958年', '1996年5月18日', '1998年', '1999年，第1届', '2024年9月']);
    await expect(await textsOf(canvasElement, '.gap')).toEqual(['38年后', '2年后', '25年后']);
  },
};

export const OneEntry: Story = { name: 'One entry only（示例）', args: { data: sampleWords({ events: [{ date: '1958', title: '示例：省科协成立' }] }) } };

export const AuthorsSentence: Story = { name: 'With the author’s sentence', args: { sentence: '五年来，自治区科协搭建了一批高层次交流平台。' } };

export const Empty: Story = {
  name: 'A feed without events',
  args: { feed: '/feeds/anhui.json' },
  parameters: { shows: 'notice' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(widget(canvasElement, 'indicator-timeline'), '[part=notice]')).toBe('暂无这项数据。'));
  },
};

export const Unreachable: Story = {
  name: 'Feed unreachable, with the author’s sentence',
  args: { feed: '/feeds/nowhere.json', sentence: '五年来，自治区科协搭建了一批高层次交流平台。' },
  parameters: { shows: 'notice', expectsConsoleError: true },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('indicator-timeline p')).toBeVisible();
  },
};

export const NarrowColumn: Story = { name: 'In a 280-pixel column', globals: { width: '280' } };

export const InEnglish: Story = { name: 'In English', globals: { language: 'en' } };

export const LongGapsInEnglish: Story = { name: 'Long gaps in English（示例）', args: { data: history }, globals: { language: 'en', width: '280' } };

export const RightToLeft: Story = {
  name: 'Right to left',
  globals: { language: 'ug' },
  play: async ({ canvasElement }) => {
    const frame = await part(widget(canvasElement, 'indicator-timeline'), '[part=frame]');
    await waitFor(() => expect(frame).toHaveAttribute('dir', 'rtl'));
  },
};

export const LongGapsRightToLeft: Story = { name: 'Long gaps, right to left（示例）', args: { data: history }, globals: { language: 'ug', width: '280' } };

export const ElderMode: Story = { name: 'Elder mode', globals: { elder: 'on' } };

export const ElderModeNarrow: Story = { name: 'Elder mode in a 280-pixel column', args: { data: history }, globals: { elder: 'on', width: '280' } };

export const InGrey: Story = { name: 'In grey', args: { data: history }, globals: { theme: 'grey' } };

export const DarkPage: Story = { name: 'On a dark page', args: { data: history }, globals: { theme: 'dark' }, decorators: [darkPalette] };
