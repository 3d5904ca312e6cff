import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html } from 'lit';
import { national, renderCard, sentence, type Card } from './card.js';
import { part, textOf, widget } from './drawn.js';
import { darkPalette, redPalette } from './palettes.js';
import { sampleFeed, yearly } from './sample-feeds.js';
import { stubFetch } from './stub-fetch.js';

const meta: Meta<Card> = {
  title: 'Card: pages and faults',
  component: 'indicator-card',
  render: renderCard,
  args: { feed: '/feeds/ningxia.json' },
  argTypes: { data: { control: false } },
};
export default meta;

type Story = StoryObj<Card>;

const worse: Card = {
  data: sampleFeed({ name: '示例：热线平均等待时间', unit: { kind: 'quantity', label: '分钟' }, better: 'lower', time: 'during', observations: yearly([3.2, 2.8, 3.1, 4.6]) }),
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

const elsewhere = (file: string): Card => ({ data: sampleFeed({ name: '示例：科普活动', unit: { kind: 'count', label: '场' }, observations: { href: `/feeds/${file}` } }) });

export const Elsewhere: Story = {
  name: 'Figures in a file of their own',
  render: () => renderCard(elsewhere('sample.4be1.csv')),
  beforeEach: () => stubFetch('/feeds/sample.4be1.csv', () => Promise.resolve(new Response('region,period,value\nSA,2022,268\nSA,2023,290\nSA,2024,312\n'))),
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await waitFor(() => expect(textOf(card, '[part=figure]')).toBe('312场'));
  },
};

export const ElsewhereAndUnreachable: Story = {
  name: 'The file of the figures is not there',
  render: () => renderCard(elsewhere('nowhere.csv')),
  parameters: { shows: 'notice', expectsConsoleError: true },
  play: async ({ canvasElement }) => {
    const card = widget(canvasElement, 'indicator-card');
    await waitFor(() => expect(textOf(card, '[part=notice]')).toBe('数据暂时无法显示。'));
  },
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

export const InGrey: Story = { name: 'In grey', args: worse, globals: { theme: 'grey' } };

export const Printed: Story = { name: 'Printed without colour', args: national, globals: { theme: 'print' } };

export const PagesOwnColours: Story = {
  name: 'In the page’s own colours',
  args: { ...national, sentence: '科学素质是公民素质的重要组成部分。' },
  decorators: [redPalette],
};

export const DarkPage: Story = {
  name: 'On a dark page',
  args: worse,
  globals: { theme: 'dark' },
  decorators: [darkPalette],
};
