import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { html } from 'lit';
import '../src/define/indicator-ranking.js';
import '../src/define/indicator-trend.js';
import { readJsonStat } from '../src/import/json-stat.js';
import type { Mapping } from '../src/import/mapping.js';
import galicia from '../test/import/samples/jsonstat_galicia_2.0.json?raw';
import distances from '../test/import/samples/ssb_05300_jsonstat2.json?raw';
import { part, widget } from './drawn.js';

const meta: Meta = { title: 'Import' };
export default meta;

/** What the answer of the statistics office does not say: which place is above the others, and what they are called here. */
const mapping: Mapping = {
  columns: { residence: 'region', birth: 'breakdown' },
  regions: {
    T: { code: 'ES-GA', name: { 'zh-CN': '加利西亚', en: 'Galicia' } },
    '15': { code: 'ES-C', within: 'ES-GA' }, '27': { code: 'ES-LU', within: 'ES-GA' }, '32': { code: 'ES-OR', within: 'ES-GA' }, '36': { code: 'ES-PO', within: 'ES-GA' },
  },
  indicators: { pop: { id: 'population', name: { 'zh-CN': '人口', en: 'Population' }, unit: { kind: 'count', label: { 'zh-CN': '人', en: 'people' } } } },
};

export const JsonStatRanking: StoryObj = {
  name: 'A JSON-stat answer, read in the page',
  render: () => html`<indicator-ranking indicator="population" .data=${readJsonStat(galicia, { mapping }).feed}></indicator-ranking>`,
  play: async ({ canvasElement }) => {
    const ranking = widget(canvasElement, 'indicator-ranking');
    await part(ranking, '[part=map] [data-code]');
    const rows = [...ranking.shadowRoot!.querySelectorAll('[part=map] [data-code]')].map((row) => row.getAttribute('data-code'));
    await expect(rows).toEqual(['ES-C', 'ES-PO', 'ES-LU', 'ES-OR']);
  },
};

export const JsonStatTrend: StoryObj = {
  name: 'Another office’s answer: two of its categories, one of its places',
  parameters: { shows: 'either' },
  render: () => {
    const { feed } = readJsonStat(distances, { mapping: { region: { code: 'NO', name: 'Norge' }, columns: { Kulturtilbud: 'breakdown' }, only: { Avstand1: ['01'], Kulturtilbud: ['01', '07'] } } });
    return html`<indicator-trend indicator="Avstand" breakdown="Kulturtilbud" .data=${feed}></indicator-trend>`;
  },
};
