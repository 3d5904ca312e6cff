import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/define/indicator-story.js';
import { part, textOf, textsOf as texts, widget } from './drawn.js';
import { darkPalette } from './palettes.js';
import { sampleWords } from './sample-feeds.js';

interface Told {
  feed?: string;
  data?: unknown;
  story?: string;
  stories?: string;
  pillar?: string;
  elder?: boolean;
  /** What the page's author wrote inside the element. */
  sentence?: string;
}

const meta: Meta<Told> = {
  title: 'Story',
  component: 'indicator-story',
  args: { feed: '/feeds/yinchuan.json' },
  argTypes: { data: { control: false } },
  render: ({ feed, data, story, stories, pillar, elder, sentence }) =>
    html`<indicator-story feed=${ifDefined(data ? undefined : feed)} .data=${data} story=${ifDefined(story)} stories=${ifDefined(stories)} pillar=${ifDefined(pillar)} ?elder=${elder}
      >${sentence ? html`<p>${sentence}</p>` : ''}</indicator-story
    >`,
};
export default meta;

type Story = StoryObj<Told>;

const textsOf = async (canvas: HTMLElement, selector: string): Promise<string[]> => {
  const element = widget(canvas, 'indicator-story');
  await part(element, '[part=title]');
  return texts(element, selector);
};

const fourPillars: Told = { stories: 'green high-end harmonious liveable' };

export const FourPillars: Story = {
  name: 'The four pillars of Yinchuan',
  args: fourPillars,
  play: async ({ canvasElement }) => {
    await expect(await textsOf(canvasElement, '[part=pillar]')).toEqual(['绿色', '高端', '和谐', '宜居']);
    await expect(await textsOf(canvasElement, '[part=title]')).toEqual(['聚焦绿色发展', '聚焦高端发展', '聚焦和谐发展', '聚焦宜居发展']);
  },
};

export const OnePillar: Story = {
  name: 'The stories of one pillar, which is not said of each',
  args: { pillar: '绿色' },
  play: async ({ canvasElement }) => {
    await expect((await textsOf(canvasElement, '[part=title]')).length).toBe(4);
    await expect(await textsOf(canvasElement, '[part=pillar]')).toEqual([]);
  },
};

export const WholeFeed: Story = { name: 'All stories of Shawan', args: { feed: '/feeds/shawan.json' } };

export const OneStory: Story = {
  name: 'One story',
  args: { story: 'straw' },
  play: async ({ canvasElement }) => {
    await expect(await textsOf(canvasElement, '[part=title]')).toEqual(['秸秆五化利用']);
    await expect((await textsOf(canvasElement, '[role=listitem]')).length).toBe(5);
  },
};

export const TitleOnly: Story = {
  name: 'A story with a title only',
  args: { story: 'key-groups' },
  play: async ({ canvasElement }) => {
    await textsOf(canvasElement, '[part=title]');
    const root = widget(canvasElement, 'indicator-story').shadowRoot!;
    await expect(root.querySelector('[part=body], [part=items], [part=partners], [part=image]')).toBeNull();
  },
};

export const BareTitle: Story = {
  name: 'A title, and not even a source（示例）',
  args: { data: sampleWords({ stories: [{ id: 'bare', title: { 'zh-CN': '示例：科普中国·绿色社区行动', en: 'Sample: green neighbourhoods' } }] }) },
  play: async ({ canvasElement }) => {
    await textsOf(canvasElement, '[part=title]');
    await expect(widget(canvasElement, 'indicator-story').shadowRoot!.querySelector('details')).toBeNull();
  },
};

export const WithPartners: Story = {
  name: 'With partners',
  args: { story: 'organic-food' },
  play: async ({ canvasElement }) => {
    await expect((await textsOf(canvasElement, '[part=partners]'))[0]).toBe('合作单位：宁夏灵武市沃益农种植专业合作社、福建沈佳有机农业科技发展有限公司');
  },
};

const pictured = sampleWords({
  stories: [
    {
      id: 'courtyard',
      title: { 'zh-CN': '示例：科技小院', en: 'Sample: science courtyard' },
      body: { 'zh-CN': '示例：研究生住进村里，把论文写在大地上。图为示意，不是照片。', en: 'Sample: students live in the village and do their research in its fields. A drawing, not a photograph.' },
      pillar: { 'zh-CN': '示例：科技赋能', en: 'Sample: science at work' },
      region: 'SA',
      period: '2024',
      image: { src: '/images/sample-courtyard.svg', alt: { 'zh-CN': '示例插图：山坡前的一座小院', en: 'Sample drawing: a small house before a hill' } },
    },
  ],
});

const loadedImage = async (canvas: HTMLElement): Promise<HTMLImageElement> => {
  const place = await part<HTMLSlotElement>(widget(canvas, 'indicator-story'), '[part=image]');
  const [image] = place.assignedElements() as HTMLImageElement[];
  await waitFor(() => expect(image?.naturalWidth).toBe(640));
  return image!;
};

export const WithImage: Story = {
  name: 'With a picture（示例）',
  args: { data: pictured },
  play: async ({ canvasElement }) => {
    const image = await loadedImage(canvasElement);
    await expect(image.alt).toBe('示例插图：山坡前的一座小院');
  },
};

export const QuoteOpened: Story = {
  name: 'The source’s own words opened',
  args: { story: 'green' },
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'indicator-story');
    await userEvent.click(await part(element, 'summary'));
    await expect(await part(element, '[part=quote]')).toBeVisible();
    await expect(textOf(element, '[part=quote]')).toContain('净土保卫战');
    await expect(textOf(element, '[part=source]')).toContain('银川市科学技术协会');
  },
};

export const AuthorsSentence: Story = { name: 'With the author’s sentence', args: { ...fourPillars, sentence: '银川市科协聚力助推“绿色、高端、和谐、宜居”城市建设。' } };

export const Empty: Story = {
  name: 'A feed without stories',
  args: { feed: '/feeds/anhui.json' },
  parameters: { shows: 'notice' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(textOf(widget(canvasElement, 'indicator-story'), '[part=notice]')).toBe('暂无这项数据。'));
  },
};

export const UnknownStory: Story = { name: 'Unknown story', args: { story: 'gren' }, parameters: { shows: 'notice', expectsConsoleError: true } };

export const Unreachable: Story = {
  name: 'Feed unreachable, with the author’s sentence',
  args: { feed: '/feeds/nowhere.json', sentence: '银川市科协聚力助推“绿色、高端、和谐、宜居”城市建设。' },
  parameters: { shows: 'notice', expectsConsoleError: true },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('indicator-story p')).toBeVisible();
  },
};

export const NarrowColumn: Story = { name: 'In a 280-pixel column', args: fourPillars, globals: { width: '280' } };

export const ImageInNarrowColumn: Story = { name: 'With a picture in a 280-pixel column（示例）', args: { data: pictured }, globals: { width: '280' }, play: async ({ canvasElement }) => void (await loadedImage(canvasElement)) };

export const LongInEnglish: Story = { name: 'A long story in English', args: { feed: '/feeds/ankang.json', story: 'selenium-meeting' }, globals: { language: 'en' } };

export const PillarsInEnglish: Story = { name: 'The four pillars in English', args: fourPillars, globals: { language: 'en' } };

export const LongInEnglishNarrow: Story = { name: 'A long story in English, in a 280-pixel column', args: { feed: '/feeds/ankang.json', story: 'selenium-meeting' }, globals: { language: 'en', width: '280' } };

export const InUyghur: Story = {
  name: 'In Uyghur, right to left, told in Chinese',
  args: fourPillars,
  globals: { language: 'ug' },
  play: async ({ canvasElement }) => {
    const frame = await part(widget(canvasElement, 'indicator-story'), '[part=frame]');
    await waitFor(() => expect(frame).toHaveAttribute('dir', 'rtl'));
  },
};

const toldInUyghur = sampleWords({
  stories: [
    {
      id: 'training',
      title: { 'zh-CN': '示例：“科技之冬”大培训', ug: 'مىسال: «پەن-تېخنىكا قىشى» تەربىيەسى', en: 'Sample: winter training' },
      body: { 'zh-CN': '示例：农闲时节，专家进村入户讲技术。', ug: 'مىسال: دېھقانچىلىقتىن بىكار ۋاقىتتا مۇتەخەسسىسلەر كەنتكە بېرىپ دەرس سۆزلەيدۇ.', en: 'Sample: experts teach in the villages when work is slack.' },
      items: ['示例：林果', '示例：畜牧', { ug: 'مىسال: پاختا', 'zh-CN': '示例：棉花' }],
      partners: ['示例农业大学', '示例县农业农村局'],
      region: 'SA',
      period: '2024',
    },
  ],
});

export const ToldInUyghur: Story = { name: 'A story told in Uyghur（示例）', args: { data: toldInUyghur }, globals: { language: 'ug', width: '280' } };

export const ElderMode: Story = { name: 'Elder mode', args: fourPillars, globals: { elder: 'on' } };

export const ElderModeNarrow: Story = { name: 'Elder mode in a 280-pixel column', args: { story: 'green' }, globals: { elder: 'on', width: '280' } };

export const InGrey: Story = { name: 'In grey', args: fourPillars, globals: { theme: 'grey' } };

export const DarkPage: Story = { name: 'On a dark page', args: fourPillars, globals: { theme: 'dark' }, decorators: [darkPalette] };
