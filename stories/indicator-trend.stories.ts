import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-trend.js';
import { part, textOf, widget } from './drawn.js';
import { darkPalette } from './palettes.js';
import { frequent, sampleFeed, yearly, type SampleObservation } from './sample-feeds.js';

interface Trend {
  feed?: string;
  data?: unknown;
  indicator?: string;
  region?: string;
  regions?: string;
  breakdown?: string;
  elder?: boolean;
  /** What the page's author wrote inside the element. */
  sentence?: string;
}

const meta: Meta<Trend> = {
  title: 'Trend',
  component: 'indicator-trend',
  args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy' },
  argTypes: { data: { control: false } },
  render: ({ feed, data, indicator, region, regions, breakdown, elder, sentence }) =>
    html`<indicator-trend feed=${ifDefined(data ? undefined : feed)} .data=${data} indicator=${ifDefined(data ? undefined : indicator)} region=${ifDefined(region)} regions=${ifDefined(regions)} breakdown=${ifDefined(breakdown)} ?elder=${elder}
      >${sentence ? html`<p>${sentence}</p>` : ''}</indicator-trend
    >`,
};
export default meta;

type Story = StoryObj<Trend>;

const national: Trend = { region: 'CN' };
const provinces: Trend = { regions: '310000 110000 320000 640000' };

export const National: Story = { name: 'A national series with gaps, a break and targets', args: national };

export const SeveralRegions: Story = { name: 'Several regions', args: provinces };

export const BySex: Story = { name: 'By sex', args: { region: 'CN', breakdown: 'sex' } };

export const ByEducation: Story = { name: 'By education, surveyed once', args: { region: 'CN', breakdown: 'education' } };

export const ByAge: Story = { name: 'By age, each group in other years', args: { region: 'CN', breakdown: 'age' } };

export const OnePoint: Story = { name: 'One point only', args: { feed: '/feeds/anhui.json', region: '340100' } };

export const AllEqual: Story = { name: 'All equal（示例）', args: { data: sampleFeed({ observations: yearly([60, 60, 60, 60, 60]) }) } };

export const AllZero: Story = { name: 'All zero（示例）', args: { data: sampleFeed({ name: '示例：重大安全事故', unit: { kind: 'count', label: '起' }, observations: yearly([0, 0, 0, 0]) }) } };

export const Negative: Story = {
  name: 'Below and above zero（示例）',
  args: { data: sampleFeed({ name: '示例：人口自然增长率', unit: { kind: 'rate', label: '‰' }, observations: yearly([3.1, 1.4, 0.3, -0.6, -1.9, -2.4]) }) },
};

export const ProvisionalWithInterval: Story = {
  name: 'Provisional, with a published interval（示例）',
  args: {
    data: sampleFeed({
      observations: yearly([58.1, 60.4, 61.9, 63.2, 66.4]).map((one, index) => ({ ...one, low: one.value! - 2.5, high: one.value! + 2.5, ...(index === 4 && { status: 'P' }) })),
    }),
  },
};

export const Derived: Story = { name: 'With a derived point 推算', args: { feed: '/feeds/ningxia.json' } };

export const Monthly: Story = { name: '60 monthly points（示例）', args: { data: sampleFeed({ observations: frequent(60, 'month') }) } };

export const Daily: Story = { name: '1,000 daily points（示例）', args: { data: sampleFeed({ observations: frequent(1000, 'day') }) } };

const views: SampleObservation[] = [320, 980, 2300, 3650, 5867].map((value, index) => ({ period: String(2018 + index), value, unitMult: 4 }));
const large = sampleFeed({ name: { 'zh-CN': '示例：科普内容传播量', en: 'Sample: views of science content' }, unit: { kind: 'count', label: { 'zh-CN': '次', en: 'views' } }, better: 'higher', observations: views });

export const LargeCounts: Story = { name: 'Large counts, an axis in 万（示例）', args: { data: large } };

export const LargeCountsInEnglish: Story = { name: 'Large counts in English（示例）', args: { data: large }, globals: { language: 'en' } };

export const NotSurveyedOnce: Story = { name: 'One year not surveyed（示例）', args: { data: sampleFeed({ observations: yearly([58.1, 60.4, null, 63.2, 66.4]) }) } };

export const AuthorsSentence: Story = {
  name: 'With the author’s sentence',
  args: { ...national, sentence: '2024年我国公民具备科学素质的比例达到15.37%，提前实现“十四五”目标。' },
};

export const FiguresOpened: Story = {
  name: 'Its figures opened as a table',
  args: provinces,
  play: async ({ canvasElement }) => {
    const trend = widget(canvasElement, 'indicator-trend');
    await userEvent.click(await part(trend, 'summary'));
    await expect(await part(trend, '[part=table]')).toBeVisible();
  },
};

export const WalkedByKeyboard: Story = {
  name: 'Walked by keyboard',
  args: national,
  play: async ({ canvasElement, step }) => {
    const trend = widget(canvasElement, 'indicator-trend');
    const first = await part<SVGElement>(trend, '[data-index="0"]');
    const focused = (): Element | null | undefined => trend.shadowRoot?.activeElement;
    await step('the first point is read', async () => {
      first.focus();
      await waitFor(() => expect(textOf(trend, '[part=readout]')).toBe(first.getAttribute('aria-label')));
    });
    const before = textOf(trend, '[part=readout]');
    await step('the arrow leads to the next', async () => {
      await userEvent.keyboard('{ArrowRight}');
      await waitFor(() => expect(focused()).toHaveAttribute('data-index', '1'));
      await waitFor(() => expect(textOf(trend, '[part=readout]')).toBe(focused()?.getAttribute('aria-label')));
      await expect(textOf(trend, '[part=readout]')).not.toBe(before);
    });
    await step('End leads to the last, which alone is a tab stop', async () => {
      await userEvent.keyboard('{End}');
      await waitFor(() => expect(textOf(trend, '[part=readout]')).toContain('15.37%'));
      await expect(focused()?.getAttribute('aria-label')).toBe(textOf(trend, '[part=readout]'));
      await expect(trend.shadowRoot?.querySelectorAll('[data-index][tabindex="0"]').length).toBe(1);
    });
  },
};

export const WalkedRightToLeft: Story = {
  name: 'Walked by keyboard, right to left',
  args: national,
  globals: { language: 'ug' },
  play: async ({ canvasElement }) => {
    const trend = widget(canvasElement, 'indicator-trend');
    const first = await part<SVGElement>(trend, '[data-index="0"]');
    first.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(trend.shadowRoot?.activeElement).toHaveAttribute('data-index', '1'));
    await waitFor(() => expect(textOf(trend, '[part=readout]')).toBe(trend.shadowRoot?.activeElement?.getAttribute('aria-label')));
  },
};

export const Unreachable: Story = { name: 'Feed unreachable', args: { feed: '/feeds/nowhere.json' }, parameters: { shows: 'notice', expectsConsoleError: true } };

export const UnknownBreakdown: Story = {
  name: 'Unknown breakdown, the whole is shown',
  args: { region: 'CN', breakdown: 'gender' },
  parameters: { expectsConsoleError: true },
};

export const NothingObserved: Story = { name: 'A region without any figure', args: { region: '710000' }, parameters: { shows: 'notice' } };

export const NarrowColumn: Story = { name: 'In a 280-pixel column', args: national, globals: { width: '280' } };

export const SeveralInNarrowColumn: Story = { name: 'Several regions in a 280-pixel column', args: provinces, globals: { width: '280' } };

export const EducationInNarrowColumn: Story = { name: 'By education in a 280-pixel column', args: { region: 'CN', breakdown: 'education' }, globals: { width: '280' } };

export const RightToLeft: Story = { name: 'Right to left', args: provinces, globals: { language: 'ug' } };

export const InEnglish: Story = { name: 'In English', args: national, globals: { language: 'en' } };

export const SeveralInEnglish: Story = { name: 'By education in English', args: { region: 'CN', breakdown: 'education' }, globals: { language: 'en', width: '640' } };

export const ElderMode: Story = { name: 'Elder mode', args: national, globals: { elder: 'on' } };

export const ElderModeNarrow: Story = { name: 'Elder mode in a 280-pixel column', args: national, globals: { elder: 'on', width: '280' } };

export const InGrey: Story = { name: 'In grey', args: provinces, globals: { theme: 'grey' } };

export const Printed: Story = { name: 'Printed without colour', args: { region: 'CN', breakdown: 'sex' }, globals: { theme: 'print' } };

export const DarkPage: Story = {
  name: 'On a dark page',
  args: provinces,
  globals: { theme: 'dark' },
  decorators: [darkPalette],
};
