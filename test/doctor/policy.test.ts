import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allowsRequest, allowsScript, readPolicy } from '../../src/doctor/policy.js';

const page = 'https://www.example.gov.cn/kp/index.html';
const own = 'https://www.example.gov.cn/js/indicator-widgets.js';
const other = 'https://data.example.org/feeds/a.json';

describe('a content security policy', () => {
  test('lets a script load that its own directive, else its default, names', () => {
    const cases: [string, string, boolean][] = [
      ["default-src 'self'", own, true],
      ["default-src 'none'", own, false],
      ["default-src 'none'; script-src 'self'", own, true],
      ["script-src 'self'; script-src *", other, false],
      ["script-src 'self'; script-src-elem 'none'", own, false],
      ["script-src 'nonce-abc'", own, true],
      ["img-src 'none'", own, true],
      ["script-src 'unsafe-inline'", own, false],
      ['script-src https:', own, true],
      ['SCRIPT-SRC *', own, true],
      ['', own, true],
    ];
    for (const [policy, url, isAllowed] of cases) assert.equal(allowsScript(policy, url, page), isAllowed, `${policy} ${url}`);
  });

  test('lets a feed be read by host, port, path and scheme', () => {
    const cases: [string, string, boolean][] = [
      ["connect-src 'self'", other, false],
      ['connect-src data.example.org', other, true],
      ['connect-src *.example.org', other, true],
      ['connect-src *.example.org', 'https://example.org/a.json', false],
      ['connect-src http://data.example.org', other, true],
      ['connect-src https://data.example.org:8443', other, false],
      ['connect-src https://data.example.org:443', other, true],
      ['connect-src data.example.org:*', 'https://data.example.org:8443/x.json', true],
      ['connect-src data.example.org/feeds/', other, true],
      ['connect-src data.example.org/feeds/b.json', other, false],
      ['connect-src data.example.org/Feeds/', other, false],
      ["default-src 'self'; connect-src *", other, true],
    ];
    for (const [policy, url, isAllowed] of cases) assert.equal(allowsRequest(policy, url, page), isAllowed, `${policy} ${url}`);
  });

  test('is read with the first of two directives of one name', () => {
    assert.deepEqual([...readPolicy(" default-src  'self' https: ;; DEFAULT-SRC *; sandbox")], [['default-src', ["'self'", 'https:']], ['sandbox', []]]);
  });
});
