import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { html, type TemplateResult } from 'lit';
import '../src/define/all.js';
import { textOf, widget } from './drawn.js';

const meta: Meta = { title: 'Article from an editor', render: () => linkAlone };
export default meta;

type Story = StoryObj;

const href = '/ningxia.html#indicator-card?feed=/feeds/ningxia.json&indicator=civic-scientific-literacy';
const linkAlone = html`<p style="text-indent: 2em"><a href=${href}>2020年宁夏公民具备科学素质的比例为7.72%，比2015年提高3.71个百分点。</a></p><p>后文。</p>`;

/** A table as an editor leaves it: no headings marked, no caption. */
function table(rows: readonly (readonly string[])[]): TemplateResult {
  return html`<table border="1"><tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}

export const LinkAlone: Story = {
  name: 'A sentence that is a link',
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(widget(canvasElement, 'indicator-card'), '[part=figure]')).toBe('7.72%'));
    await expect(canvasElement.querySelector('indicator-card a')).toBeVisible();
  },
};

export const LinkInSentence: Story = {
  name: 'A link inside a sentence',
  render: () => html`<p>据抽样调查，<a href=${href}>2020年宁夏公民具备科学素质的比例为7.72%</a>，目标任务超额完成。</p><p>后文。</p>`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(widget(canvasElement, 'indicator-card'), '[part=figure]')).toBe('7.72%'));
    await expect(canvasElement.querySelector('p')!.textContent).toBe('据抽样调查，2020年宁夏公民具备科学素质的比例为7.72%，目标任务超额完成。');
  },
};

export const TableOfYears: Story = {
  name: 'A table of years',
  render: () => html`<p><a href="#indicator-trend">我国公民具备科学素质的比例</a></p>${table([['地区', '2005年', '2010年', '2015年', '2018年', '2020年'], ['全国', '1.60%', '3.27%', '6.20%', '未公布', '10.56%']])}`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(widget(canvasElement, 'indicator-trend').shadowRoot!.textContent).toContain('10.56%'));
    await expect(canvasElement.querySelector('table')).toBeVisible();
  },
};

export const TableOfThings: Story = {
  name: 'A list of things in a table',
  render: () => html`<p><a href="#indicator-ranking?region=宁夏">2022年宁夏的科普阵地（单位：个）</a></p>${table([['项目', '数量'], ['全国科普示范县（区）', '6个'], ['全国科普教育基地', '29个'], ['“科普+”基地', '18个']])}`,
};
