import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeStory, type ToldStory } from '../../src/describe/story.js';
import { parseFeed } from '../../src/feed/parse.js';
import { en } from '../../src/messages/en.js';
import { ug } from '../../src/messages/ug.js';
import { zhCN } from '../../src/messages/zh-cn.js';
import { feedOf, places, type Json } from '../fixtures.js';

const smallest: Json = { id: 'day', title: { 'zh-CN': '科普日', en: 'Science day' } };
const whole: Json = {
  ...smallest,
  body: { 'zh-CN': '走进社区。', en: 'In the communities.' },
  items: [{ 'zh-CN': '展览', en: 'Exhibitions' }, '讲座'],
  pillar: { 'zh-CN': '强服务', en: 'Service' },
  region: '640100',
  period: '2017/2022',
  partners: [{ 'zh-CN': '甲馆', en: 'Museum A' }, { 'zh-CN': '乙校', en: 'School B' }],
  image: { src: 'day.jpg', alt: { 'zh-CN': '科普日现场', en: 'The day' } },
  source: 'report',
  quote: '科普日走进社区',
  note: { 'zh-CN': '年份未述', en: 'Year not stated' },
};

function tell(story: Json, m = zhCN, withPillar = true, more: Json = {}): ToldStory {
  const feed = parseFeed(feedOf({ regions: places, sources: [{ id: 'report', title: '报告', published: '2022-11-18', url: 'https://example.org/report' }], stories: [story], ...more }));
  assert.deepEqual(feed.problems, []);
  return describeStory(feed, feed.stories[0]!, m, withPillar);
}

test('a story is told in all its parts', () => {
  assert.deepEqual(tell(whole), {
    pillar: '强服务',
    title: '科普日',
    context: '银川，2017—2022年',
    body: '走进社区。',
    items: ['展览', '讲座'],
    partners: '合作单位：甲馆、乙校',
    image: { src: 'day.jpg', alt: '科普日现场' },
    quote: '科普日走进社区',
    note: '年份未述',
    source: { text: '报告（2022-11-18）', url: 'https://example.org/report' },
  });
});

test('in English it is told in English, with what has no English as it is', () => {
  const { title, context, items, partners, image, note, quote } = tell(whole, en);
  assert.deepEqual([title, context, items, note, quote], ['Science day', 'Yinchuan, 2017–2022', ['Exhibitions', '讲座'], 'Year not stated', '科普日走进社区']);
  assert.match(partners, /Museum A, School B$/);
  assert.equal(image!.alt, 'The day');
});

test('of a story that is nothing but a title, all else is empty', () => {
  assert.deepEqual(tell(smallest), { pillar: '', title: '科普日', context: '', body: '', items: [], partners: '', image: undefined, quote: '', note: '', source: undefined });
});

test('the pillar is left out where it is what the stories have in common', () => {
  assert.equal(tell(whole, zhCN, false).pillar, '');
});

test('a region alone, or a period alone, stands without a comma', () => {
  assert.equal(tell({ ...smallest, region: '640100' }).context, '银川');
  assert.equal(tell({ ...smallest, period: '2020-10' }).context, '2020年10月');
});

test('a story without any language of ours is told in that of the feed', () => {
  assert.equal(tell({ ...smallest, title: { ug: 'پەن', bo: 'ཚན' } }, zhCN, true, { lang: 'ug' }).title, 'پەن');
});

test('markup of a publisher is text', () => {
  assert.equal(tell({ ...smallest, body: '<b>正文</b>' }).body, '<b>正文</b>');
});

test('nothing senseless is said in any language', () => {
  for (const m of [zhCN, en, ug]) for (const story of [whole, smallest]) assert.doesNotMatch(JSON.stringify(tell(story, m)), /undefined|NaN|null|\[object/);
});
