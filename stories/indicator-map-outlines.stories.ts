import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-map.js';
import { part, textOf, widget } from './drawn.js';
import { across, sampleCountry, sampleFeed } from './sample-feeds.js';

interface Map {
  feed?: string;
  data?: unknown;
  period?: string;
  region?: string;
  boundaries?: string;
  draft?: boolean;
}

const meta: Meta<Map> = {
  title: 'Map of outlines',
  component: 'indicator-map',
  argTypes: { data: { control: false } },
  render: ({ feed, data, period, region, boundaries, draft }) =>
    html`<indicator-map feed=${ifDefined(data ? undefined : feed)} .data=${data} period=${ifDefined(period)} region=${ifDefined(region)} boundaries=${ifDefined(boundaries)} ?draft=${draft}></indicator-map>`,
};
export default meta;

type Story = StoryObj<Map>;

const approval = { number: '示例审（2024）12号', provider: { 'zh-CN': '示例国测绘局', en: 'Sample Survey Office' }, valid: '2099-12-31' };
const boundaries = [
  { id: 'approved', href: '/boundaries/sample-country.topojson', key: 'code', approval },
  { id: 'attributed', href: '/boundaries/sample-country.geojson', attribution: { 'zh-CN': '示例：虚构国家的边界', en: 'Sample: outlines of a fictional country' } },
  { id: 'expired', href: '/boundaries/sample-country.geojson', approval: { ...approval, valid: '2020-12-31' } },
  { id: 'outlines', href: '/boundaries/sample-country.geojson', key: 'code' },
];
const tiles = [{ id: 'sample-tiles', cells: { 'SL-1': [0, 0], 'SL-2': [1, 0], 'SL-3': [2, 0], 'SL-4': [0, 1], 'SL-5': [1, 1], 'SL-6': [2, 1] } }];
const values = [71.5, 64.1, 58.2, 49, null, 33.3];
const country = sampleFeed({ regions: sampleCountry, boundaries, tiles, observations: across(sampleCountry, (index) => values[index]!) });

/** Until the outlines are there the map shows tiles or a ranking, which is not what these stories are about. */
const outlined: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await part(widget(canvasElement, 'indicator-map'), '.outline');
};

export const Approved: Story = {
  name: 'A fictional country with its approval（示例）',
  args: { data: country, boundaries: 'approved', region: 'SL-3' },
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await part(map, '.outline');
    const said = [...map.shadowRoot!.querySelectorAll('.approval')].map(({ textContent }) => textContent).join(' ');
    for (const text of ['审图号：示例审（2024）12号', '示例国测绘局', '2099-12-31']) await expect(said).toContain(text);
    await expect(map.shadowRoot!.querySelector('.draft')).toBeNull();
  },
};

export const Attributed: Story = { name: 'With an attribution, in English（示例）', args: { data: country, boundaries: 'attributed' }, play: outlined, globals: { language: 'en' } };

export const ApprovedNarrow: Story = { name: 'With its approval in a 280-pixel column（示例）', args: Approved.args!, play: outlined, globals: { width: '280' } };

export const ApprovedRightToLeft: Story = { name: 'With its approval, right to left（示例）', args: Approved.args!, play: outlined, globals: { language: 'ug' } };

export const ApprovedPrinted: Story = { name: 'With its approval, printed（示例）', args: Approved.args!, play: outlined, globals: { theme: 'print' } };

export const Expired: Story = {
  name: 'An approval that has run out, tiles instead（示例）',
  args: { data: country, boundaries: 'expired' },
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await part(map, '.tile');
    await expect(map.shadowRoot?.querySelector('.outline')).toBeNull();
  },
};

export const Counts: Story = {
  name: 'Counts are shown by size（示例）',
  args: { data: sampleFeed({ name: '示例：科技志愿者人数', unit: { kind: 'count', label: '人' }, regions: sampleCountry, boundaries, observations: across(sampleCountry, (index) => [1200, 480, 2600, 35, null, 900][index]!) }), boundaries: 'approved' },
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await part(map, '[part=map] .symbol');
    await expect(map.shadowRoot!.querySelectorAll('[part=map] .symbol').length).toBe(5);
  },
};

export const AnhuiAsDraft: Story = {
  name: 'The cities of Anhui in 2022, as a draft',
  args: { feed: '/feeds/anhui.json', boundaries: '/boundaries/anhui.json', draft: true },
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await part(map, '.outline');
    await expect(textOf(map, '[part=map] .draft')).toBe('示意草图 · 未提供审图号');
    await expect(map.shadowRoot!.querySelectorAll('[part=map] [data-code^="34"]').length).toBe(17);
  },
};

export const Counties: Story = {
  name: 'Three thousand counties of the United States（示例）',
  // All rules of axe for three thousand buttons would take longer than a story may; the other stories of outlines have them all.
  parameters: { a11y: { options: { runOnly: { type: 'rule', values: ['button-name', 'aria-allowed-attr', 'aria-valid-attr-value', 'list', 'duplicate-id-aria'] } } } },
  render: (_args, { loaded }) => html`<indicator-map .data=${(loaded as { data: unknown }).data} boundaries="counties" lang="en"></indicator-map>`,
  loaders: [
    async () => {
      const file = (await (await fetch('/boundaries/us-counties.json')).json()) as { objects: { counties: { geometries: { id: string; properties: { name: string } }[] } } };
      const regions = file.objects.counties.geometries.map(({ id, properties: { name } }) => ({ code: id, name }));
      const declared = [{ id: 'counties', href: '/boundaries/us-counties.json', attribution: 'U.S. Census Bureau, us-atlas' }];
      return { data: sampleFeed({ regions, boundaries: declared, observations: across(regions, (index) => (index % 97 === 0 ? null : Math.round(500 + 400 * Math.sin(index / 40) + 90 * Math.sin(index)) / 10)) }) };
    },
  ],
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await waitFor(() => expect(map.shadowRoot!.querySelectorAll('[part=map] .outline').length).toBe(3142), { timeout: 15000 });
  },
};

export const OutlinesAsDraft: Story = {
  name: 'With outlines, as a draft（示例）',
  args: { data: country, boundaries: 'outlines', draft: true },
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await part(map, '.outline');
    await expect(textOf(map, '[part=map] .draft')).toBe('示意草图 · 未提供审图号');
  },
};

export const TopologyAsDraft: Story = {
  name: 'With outlines from TopoJSON, by address（示例）',
  args: { data: country, boundaries: '/boundaries/sample-country.topojson', draft: true },
  play: async ({ canvasElement }) => {
    await part(widget(canvasElement, 'indicator-map'), '.outline');
  },
};

export const WithoutApproval: Story = {
  name: 'Boundaries without approval, tiles instead（示例）',
  args: { data: country, boundaries: 'outlines' },
  play: async ({ canvasElement }) => {
    const map = widget(canvasElement, 'indicator-map');
    await part(map, '.tile');
    await expect(map.shadowRoot?.querySelector('.outline')).toBeNull();
  },
};

export const OutlinesUnreachable: Story = {
  name: 'Outlines unreachable, tiles instead（示例）',
  args: { data: country, boundaries: '/boundaries/nowhere.json', draft: true },
  parameters: { expectsConsoleError: true },
};
