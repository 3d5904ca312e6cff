import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-table.js';
import { part, textOf, widget } from './drawn.js';
import { darkPalette } from './palettes.js';

interface Table {
  feed?: string;
  indicator?: string;
  indicators?: string;
  region?: string;
  elder?: boolean;
  /** What the page's author wrote inside the element. */
  sentence?: string;
}

const meta: Meta<Table> = {
  title: 'Table',
  component: 'indicator-table',
  args: { feed: '/feeds/ningxia.json' },
  render: ({ feed, indicator, indicators, region, elder, sentence }) =>
    html`<indicator-table feed=${ifDefined(feed)} indicator=${ifDefined(indicator)} indicators=${ifDefined(indicators)} region=${ifDefined(region)} ?elder=${elder}
      >${sentence ? html`<p>${sentence}</p>` : ''}</indicator-table
    >`,
};
export default meta;

type Story = StoryObj<Table>;

/** The cells of a row by its number from 0, once the table is there. */
const cellsOf = async (canvas: HTMLElement, row: number): Promise<string[]> => {
  const table = widget(canvas, 'indicator-table');
  await part(table, '[part=figures]');
  return [...table.querySelectorAll('tbody tr')[row]!.children].map(({ textContent }) => textContent!.trim());
};

const sortBy = async (canvas: HTMLElement, column: string): Promise<void> => {
  const sorting = await part(widget(canvas, 'indicator-table'), '[part=sorting]');
  await userEvent.click([...sorting.querySelectorAll('button')].find(({ textContent }) => textContent!.includes(column))!);
};

const directionOf = (canvas: HTMLElement): string | null | undefined => widget(canvas, 'indicator-table').querySelector('[aria-sort]')?.getAttribute('aria-sort');

export const WholeFeed: Story = {
  name: 'Everything that Ningxia reports',
  play: async ({ canvasElement }) => {
    await cellsOf(canvasElement, 0);
    await expect(widget(canvasElement, 'indicator-table').querySelectorAll('tbody tr').length).toBe(45);
  },
};

const anhui: Table = { feed: '/feeds/anhui.json', indicator: 'civic-scientific-literacy' };

export const ByRegion: Story = {
  name: 'One indicator by region, as the publisher has it',
  args: anhui,
  play: async ({ canvasElement }) => {
    await expect(await cellsOf(canvasElement, 0)).toContain('全国');
    await expect(await cellsOf(canvasElement, 17)).toContain('未调查');
  },
};

export const OneRegion: Story = { name: 'One region through the years', args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: '640000' } };

export const ByGroup: Story = { name: 'The country with all its groups', args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: 'CN' } };

export const SortedByValue: Story = {
  name: 'Sorted by value, up, down, and back',
  args: anhui,
  play: async ({ canvasElement, step }) => {
    await step('lowest first, what was not surveyed last', async () => {
      await sortBy(canvasElement, '按数值排序');
      await waitFor(() => expect(directionOf(canvasElement)).toBe('ascending'));
      await expect(await cellsOf(canvasElement, 0)).toContain('亳州');
      await expect(await cellsOf(canvasElement, 17)).toContain('宣城');
    });
    await step('highest first, what was not surveyed still last', async () => {
      await sortBy(canvasElement, '按数值排序');
      await waitFor(() => expect(directionOf(canvasElement)).toBe('descending'));
      await expect(await cellsOf(canvasElement, 0)).toContain('合肥');
      await expect(await cellsOf(canvasElement, 17)).toContain('宣城');
    });
    await step('as the publisher has it', async () => {
      await sortBy(canvasElement, '按数值排序');
      await waitFor(() => expect(directionOf(canvasElement)).toBeUndefined());
      await expect(await cellsOf(canvasElement, 0)).toContain('全国');
    });
    await step('and once more, by keyboard', async () => {
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(directionOf(canvasElement)).toBe('ascending'));
    });
  },
};

const large: Table = { indicators: 'volunteers information-officers content-views free-opening-funds caravan-distance conference-views museums' };

export const InTenThousands: Story = {
  name: 'Counts in 万 and 亿, sorted by what they stand for',
  args: large,
  play: async ({ canvasElement }) => {
    await sortBy(canvasElement, '按数值排序');
    await waitFor(() => expect(directionOf(canvasElement)).toBe('ascending'));
    const order: string[] = [];
    for (let row = 0; row < 7; row++) order.push((await cellsOf(canvasElement, row))[1]!);
    await expect(order).toEqual(['11所', '2.4万余名', '27.4万人', '110万公里', '2530万人次', '5867万次', '1.85亿元']);
  },
};

export const Downloaded: Story = {
  name: 'Downloaded as CSV',
  args: anhui,
  play: async ({ canvasElement }) => {
    const { createObjectURL } = URL;
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return '#';
    };
    // The reader's browser would save a file: here it only looks.
    const stay = (event: Event): void => event.preventDefault();
    canvasElement.addEventListener('click', stay);
    try {
      const link = await part<HTMLAnchorElement>(widget(canvasElement, 'indicator-table'), '[part=download]');
      await expect(link.download).toBe('公民具备科学素质的比例.csv');
      await userEvent.click(link);
    } finally {
      URL.createObjectURL = createObjectURL;
      canvasElement.removeEventListener('click', stay);
    }
    await expect(files.length).toBe(1);
    await expect([...new Uint8Array(await files[0]!.slice(0, 3).arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = (await files[0]!.text()).trimEnd().split('\r\n');
    await expect(lines.length).toBe(19);
    await expect(lines.find((line) => line.includes('合肥'))).toContain('17.5%');
  },
};

export const AuthorsSentence: Story = { name: 'With the author’s sentence', args: { ...anhui, sentence: '2022年安徽省公民具备科学素质的比例为12.80%，比2020年提高2.00个百分点。' } };

export const InLimitedHeight: Story = {
  name: 'In limited height, scrolling',
  render: ({ feed }) => html`<indicator-table feed=${ifDefined(feed)} style="--indicator-table-block-size: 20em"></indicator-table>`,
};

export const Empty: Story = {
  name: 'A feed without figures',
  args: { feed: '/feeds/yinchuan.json' },
  parameters: { shows: 'notice' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(widget(canvasElement, 'indicator-table'), '[part=notice]')).toBe('暂无这项数据。'));
  },
};

export const NothingOfRegion: Story = { name: 'A region without any figure', args: { ...anhui, region: '341899' }, parameters: { shows: 'notice' } };

export const UnknownIndicator: Story = { name: 'Unknown indicator', args: { indicator: 'litracy' }, parameters: { shows: 'notice', expectsConsoleError: true } };

export const Unreachable: Story = { name: 'Feed unreachable', args: { feed: '/feeds/nowhere.json' }, parameters: { shows: 'notice', expectsConsoleError: true } };

export const NarrowColumn: Story = { name: 'In a 280-pixel column', args: anhui, globals: { width: '280' } };

export const InEnglish: Story = { name: 'In English', args: large, globals: { language: 'en' } };

export const InUyghur: Story = {
  name: 'In Uyghur, right to left',
  args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: '640000' },
  globals: { language: 'ug' },
  play: async ({ canvasElement }) => {
    const frame = await part(widget(canvasElement, 'indicator-table'), '[part=frame]');
    await waitFor(() => expect(frame).toHaveAttribute('dir', 'rtl'));
  },
};

export const ElderMode: Story = { name: 'Elder mode', args: large, globals: { elder: 'on' } };

export const ElderModeNarrow: Story = { name: 'Elder mode in a 280-pixel column', args: large, globals: { elder: 'on', width: '280' } };

export const InGrey: Story = { name: 'In grey', args: anhui, globals: { theme: 'grey' } };

export const DarkPage: Story = { name: 'On a dark page', args: anhui, globals: { theme: 'dark' }, decorators: [darkPalette] };
