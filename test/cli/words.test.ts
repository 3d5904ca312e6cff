import assert from 'node:assert/strict';
import { test } from 'node:test';
import { langOf } from '../../src/cli/words.js';

test('the language is that of LC_ALL, else LC_MESSAGES, else LANG, else of the system', () => {
  assert.equal(langOf({ LC_ALL: 'zh_CN.GB18030', LANG: 'en_US.UTF-8' }), 'zh-CN');
  assert.equal(langOf({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }), 'en');
  assert.equal(langOf({ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US.UTF-8' }), 'zh-CN');
  assert.equal(langOf({ LANG: 'zh_CN.UTF-8' }), 'zh-CN');
  assert.equal(langOf({}, 'zh-Hans-CN'), 'zh-CN');
  assert.equal(langOf({}, 'fr-FR'), 'en');
});
