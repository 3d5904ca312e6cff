import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/all.js';
import { part, textOf, widget } from './drawn.js';

interface Group {
  feed?: string;
  indicator?: string;
  region?: string;
  period?: string;
  elder?: boolean;
  onSelect?: (event: Event) => void;
}

const renderGroup = ({ feed, indicator, region, period, elder, onSelect }: Group): TemplateResult =>
  html`<indicator-group feed=${ifDefined(feed)} region=${ifDefined(region)} period=${ifDefined(period)} ?elder=${elder} @indicator-select=${(event: Event) => onSelect?.(event)}>
    <div style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem">
      <indicator-map indicator=${ifDefined(indicator)}></indicator-map>
      <div style="display: grid; gap: 1rem">
        <indicator-card indicator=${ifDefined(indicator)}></indicator-card>
        <indicator-trend indicator=${ifDefined(indicator)}></indicator-trend>
      </div>
    </div>
  </indicator-group>`;

const meta: Meta<Group> = {
  title: 'Group',
  component: 'indicator-group',
  args: { feed: '/feeds/literacy.json', indicator: 'civic-scientific-literacy', region: '640000' },
  argTypes: { onSelect: { control: false } },
  render: renderGroup,
};
export default meta;

type Story = StoryObj<Group>;

const choose = async (canvas: HTMLElement, code: string, index = 0): Promise<void> => {
  await userEvent.click(await part(widget(canvas, 'indicator-map', index), `[data-code="${code}"]`));
};

const expectShown = (canvas: HTMLElement, region: string, digits: string, index = 0): Promise<void> =>
  waitFor(() => {
    const card = widget(canvas, 'indicator-card', index);
    const trend = widget(canvas, 'indicator-trend', index);
    if (textOf(card, '[part=digits]') !== digits || !textOf(card, '.period').includes(region)) throw new Error(`the card shows ${textOf(card, '[part=digits]')}, ${textOf(card, '.period')}; expected ${digits}, ${region}`);
    if (!textOf(trend, '[part=sentence]').includes(region)) throw new Error(`the trend says ${textOf(trend, '[part=sentence]')}; expected ${region}`);
  }, { timeout: 5000 });

export const OneFeed: Story = { name: 'A map, a card and a trend from one feed' };

export const ChoosingMoves: Story = {
  name: 'Choosing a province moves card and trend',
  args: { onSelect: fn() },
  play: async ({ canvasElement, args }) => {
    await expectShown(canvasElement, '宁夏', '7.72');
    await choose(canvasElement, '310000');
    await expectShown(canvasElement, '上海', '24.30');
    await expect(args.onSelect).toHaveBeenCalledOnce();
    await expect(widget(canvasElement, 'indicator-group').region).toBe('310000');
    await expect(await part(widget(canvasElement, 'indicator-map'), '[aria-pressed="true"]')).toHaveAttribute('data-code', '310000');
  },
};

export const ChoiceCancelled: Story = {
  name: 'A cancelled choice stays as it was',
  args: { onSelect: fn((event: Event) => event.preventDefault()) },
  play: async ({ canvasElement, args }) => {
    await expectShown(canvasElement, '宁夏', '7.72');
    await choose(canvasElement, '310000');
    await expect(args.onSelect).toHaveBeenCalledOnce();
    await expectShown(canvasElement, '宁夏', '7.72');
    await expect(widget(canvasElement, 'indicator-group').region).toBe('640000');
    await expect(await part(widget(canvasElement, 'indicator-map'), '[aria-pressed="true"]')).toHaveAttribute('data-code', '640000');
  },
};

export const ChoosingWithoutFigure: Story = {
  name: 'Choosing a province that was not surveyed',
  args: { region: '640000' },
  parameters: { shows: 'either' },
  play: async ({ canvasElement }) => {
    await expectShown(canvasElement, '宁夏', '7.72');
    await choose(canvasElement, '710000');
    await waitFor(() => expect(textOf(widget(canvasElement, 'indicator-trend'), '[part=notice]')).toBe('暂无这项数据。'));
    await expect(textOf(widget(canvasElement, 'indicator-card'), '[part=figure]')).toBe('未调查');
  },
};

export const TwoOnAPage: Story = {
  name: 'Two groups on a page',
  render: (args) => html`${renderGroup(args)}
    <hr />
    ${renderGroup({ feed: '/feeds/anhui.json', region: '340000' })}`,
  play: async ({ canvasElement }) => {
    await choose(canvasElement, '340100', 1);
    await expectShown(canvasElement, '合肥', '17.5', 1);
    await expectShown(canvasElement, '宁夏', '7.72', 0);
    await choose(canvasElement, '110000', 0);
    await expectShown(canvasElement, '北京', '24.07', 0);
    await expectShown(canvasElement, '合肥', '17.5', 1);
  },
};

export const Unreachable: Story = { name: 'Feed unreachable', args: { feed: '/feeds/nowhere.json' }, parameters: { shows: 'notice', expectsConsoleError: true } };

export const NarrowColumn: Story = { name: 'In a 280-pixel column', globals: { width: '280' } };

export const InEnglish: Story = { name: 'In English', globals: { language: 'en' } };

export const RightToLeft: Story = { name: 'Right to left', globals: { language: 'ug' } };

export const ElderMode: Story = { name: 'Elder mode', globals: { elder: 'on' } };
