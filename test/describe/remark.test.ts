import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Observation } from '../../src/feed/feed.js';
import { describeRemark } from '../../src/describe/remark.js';
import { en } from '../../src/messages/en.js';
import { zhCN } from '../../src/messages/zh-cn.js';

const observation = (more: Partial<Observation>): Observation => ({ region: '640000', period: '2020', value: 1, ...more });

test('a normal observation has no remark, and neither has none', () => {
  assert.equal(describeRemark(observation({}), zhCN), '');
  assert.equal(describeRemark(observation({ status: 'A' }), zhCN), '');
  assert.equal(describeRemark(undefined, zhCN), '');
});

test('derivation, status and note come in this order', () => {
  const remark = observation({ derived: true, status: 'P', note: { 'zh-CN': '据2020年推算', en: 'from 2020' } });
  assert.equal(describeRemark(remark, zhCN), '推算；初步数据；据2020年推算');
  assert.equal(describeRemark(remark, en), 'derived; provisional; from 2020');
});

test('a series break is remarked', () => {
  assert.equal(describeRemark(observation({ status: 'B' }), zhCN), '口径变化');
});
