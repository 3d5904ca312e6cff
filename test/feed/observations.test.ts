import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedProblem } from '../../src/feed/feed-error.js';
import { listed, observed, people, rowOf, type Json } from '../fixtures.js';

const at = 'indicators[0].observations';
/** A second row that is right, to be kept whatever happens to the first. */
const good = rowOf({ period: '2015', value: 4.01 });

/** What is reported of one row, and the periods of what is kept. */
function judge(row: unknown, head: Json = {}): { problems: readonly FeedProblem[]; kept: string[]; row: Json | undefined } {
  const { feed, indicator } = observed([row, good], head);
  const kept = listed(indicator);
  return { problems: feed.problems, kept: kept.map(({ period }) => period), row: kept.find(({ period }) => period === '2020') as Json | undefined };
}

/** The one fault of a row that is set aside. */
function refused(row: unknown, head?: Json): unknown[] {
  const { problems, kept } = judge(row, head);
  assert.deepEqual(kept, ['2015']);
  assert.equal(problems.length, 1);
  assert.equal(problems[0]!.severity, 'error');
  return [problems[0]!.code, problems[0]!.path, problems[0]!.value];
}

/** The one fault of a row whose figure stays, and the row. */
function blemished(more: Json, head?: Json): { fault: unknown[]; severity: string; row: Json } {
  const { problems, kept, row } = judge(rowOf(more), head);
  assert.deepEqual(kept, ['2020', '2015']);
  assert.equal(problems.length, 1);
  assert.equal(row!['value'], more['value'] ?? 7.72);
  return { fault: [problems[0]!.code, problems[0]!.path, problems[0]!.value], severity: problems[0]!.severity, row: row! };
}

test('a row that is right is kept as it was written', () => {
  const row = rowOf({ decimals: 2, status: 'P', quote: '2020年宁夏公民具备科学素质的比例为7.72%', changes: [{ measure: 'points', value: 3.71, base: { period: '2015' }, kind: 'against' }] });
  const { problems, row: kept } = judge(row);
  assert.deepEqual(problems, []);
  assert.deepEqual(kept, row);
});

test('no observations at all is an indicator without figures', () => {
  const { feed, indicator } = observed([]);
  assert.equal(indicator.observations.length, 0);
  assert.deepEqual(feed.problems, []);
});

test('observations that are forgotten are missing, and the indicator stays', () => {
  const { feed, indicator } = observed([], { observations: undefined });
  assert.deepEqual(feed.problems.map(({ code, path }) => [code, path]), [['missing', at]]);
  assert.equal(indicator.observations.length, 0);
});

test('observations that are neither rows nor columns have the wrong type', () => {
  assert.deepEqual(observed('x').feed.problems.map(({ code, path, value }) => [code, path, value]), [['type', at, 'x']]);
});

test('a row that is no object is set aside', () => {
  assert.deepEqual(refused(7), ['type', `${at}[0]`, 7]);
  assert.deepEqual(refused(null), ['type', `${at}[0]`, null]);
});

test('a row needs a region that the feed lists', () => {
  assert.deepEqual(refused({ period: '2020', value: 1 }), ['missing', `${at}[0].region`, undefined]);
  assert.deepEqual(refused(rowOf({ region: '999999' })), ['unknown-region', `${at}[0].region`, '999999']);
  assert.deepEqual(refused(rowOf({ region: ['640000'] })), ['type', `${at}[0].region`, ['640000']]);
});

test('a row needs a period in one of the forms', () => {
  assert.deepEqual(refused({ region: '640000', value: 1 }), ['missing', `${at}[0].period`, undefined]);
  assert.deepEqual(refused(rowOf({ period: '2020年' })), ['period', `${at}[0].period`, '2020年']);
  assert.deepEqual(refused(rowOf({ period: '2022/2017' })), ['period', `${at}[0].period`, '2022/2017']);
});

test('region and period as numbers are taken as text, with a warning', () => {
  const { problems, row } = judge({ region: 640000, period: 2020, value: 7.72 });
  assert.deepEqual(problems, [
    { code: 'type', path: `${at}[0].region`, value: 640000, expected: '"640000"', severity: 'warning' },
    { code: 'type', path: `${at}[0].period`, value: 2020, expected: '"2020"', severity: 'warning' },
  ]);
  assert.deepEqual(row, rowOf());
});

test('a value is a number: no text, no unit, no thousands separator', () => {
  for (const value of ['7.72', '7.72%', '1,000', true, [7]]) assert.deepEqual(refused(rowOf({ value })), ['value', `${at}[0].value`, value]);
  assert.deepEqual(refused({ region: '640000', period: '2020' }), ['missing', `${at}[0].value`, undefined]);
});

test('zero and negative values are values', () => {
  assert.equal(judge(rowOf({ value: 0 })).row!['value'], 0);
  assert.equal(judge(rowOf({ value: -1.5 })).row!['value'], -1.5);
});

test('null without a reason is kept with a warning that asks for one', () => {
  const { problems, row } = judge(rowOf({ value: null }));
  assert.deepEqual(problems, [{ code: 'value-missing', path: `${at}[0].value`, value: null, expected: 'not-published, not-surveyed, not-applicable, suppressed', severity: 'warning' }]);
  assert.equal(row!['value'], null);
});

test('null is explained by a reason, a status of missing, a rank or a claim', () => {
  for (const more of [{ missing: 'not-surveyed' }, { status: 'M' }, { ranks: [{ position: 4, scope: '全国' }] }, { claims: [{ type: 'only' }] }]) {
    assert.deepEqual(judge(rowOf({ value: null, ...more })).problems, [], JSON.stringify(more));
  }
});

test('more decimals than declared are shown as written, with a warning', () => {
  const own = blemished({ value: 7.725, decimals: 2 });
  assert.deepEqual(own.fault, ['decimals', `${at}[0].value`, 7.725]);
  assert.equal(own.severity, 'warning');
  assert.equal(blemished({ value: 7.725, decimals: undefined }, { decimals: 2 }).severity, 'warning');
});

test('decimals are 0 to 15', () => {
  for (const decimals of [-1, 16, 1.5, '2', null]) assert.deepEqual(refused(rowOf({ decimals })), ['range', `${at}[0].decimals`, decimals]);
});

test('reason, status and qualifier are words of closed lists', () => {
  assert.deepEqual(refused(rowOf({ value: null, missing: 'later' })), ['choice', `${at}[0].missing`, 'later']);
  assert.deepEqual(refused(rowOf({ status: 'X' })), ['choice', `${at}[0].status`, 'X']);
  assert.deepEqual(refused(rowOf({ qualifier: 'approximately' })), ['qualifier', `${at}[0].qualifier`, 'approximately']);
});

test('two qualifiers on one figure are a fault', () => {
  assert.deepEqual(refused(rowOf({ qualifier: ['about', 'over'] })), ['qualifier', `${at}[0].qualifier`, ['about', 'over']]);
});

test('a multiplier is 0 to 15 and "derived" is true or false', () => {
  assert.deepEqual(refused(rowOf({ unitMult: 16 })), ['range', `${at}[0].unitMult`, 16]);
  assert.deepEqual(refused(rowOf({ unitMult: '万' })), ['range', `${at}[0].unitMult`, '万']);
  assert.deepEqual(refused(rowOf({ derived: 'no' })), ['type', `${at}[0].derived`, 'no']);
});

test('a group is one of the indicator’s breakdowns', () => {
  const breakdowns = [{ id: 'residence', name: '城乡', groups: [{ id: 'urban', name: '城镇' }, { id: '1', name: '农村' }] }];
  assert.deepEqual(judge(rowOf({ group: 'urban' }), { breakdowns }).problems, []);
  assert.deepEqual(refused(rowOf({ group: 'rural' }), { breakdowns }), ['unknown-group', `${at}[0].group`, 'rural']);
  assert.deepEqual(refused(rowOf({ group: 1 }), { breakdowns }), ['unknown-group', `${at}[0].group`, 1]);
  assert.deepEqual(refused(rowOf({ group: 'urban' })), ['unknown-group', `${at}[0].group`, 'urban']);
});

test('a source that is not listed is a warning', () => {
  const { fault, severity } = blemished({ source: 'report' });
  assert.deepEqual([...fault, severity], ['unknown-source', `${at}[0].source`, 'report', 'warning']);
});

test('a published interval that is upside down is dropped and the figure stays', () => {
  const { fault, row } = blemished({ low: 8, high: 7 });
  assert.deepEqual(fault, ['interval', `${at}[0].low`, 8]);
  assert.deepEqual(row, rowOf());
});

test('a change without a measure is dropped and the figure stays', () => {
  const { fault, row } = blemished({ changes: [{ value: 3.71, base: { period: '2015' } }] });
  assert.deepEqual(fault, ['change-measure', `${at}[0].changes[0].measure`, undefined]);
  assert.deepEqual(row['changes'], []);
});

test('a share changes by points or percent, never by an absolute number', () => {
  const { fault, row } = blemished({ changes: [{ measure: 'points', value: 3.71, base: { period: '2015' } }, { measure: 'absolute', value: 3.71, base: { period: '2015' } }] });
  assert.deepEqual(fault, ['change-measure', `${at}[0].changes[1].measure`, 'absolute']);
  assert.deepEqual((row['changes'] as Json[]).map(({ measure }) => measure), ['points']);
});

test('a count may change by an absolute number', () => {
  assert.deepEqual(judge(rowOf({ changes: [{ measure: 'absolute', value: 3, base: { period: '2015' } }] }), people).problems, []);
});

test('a change against something says against what', () => {
  const { fault } = blemished({ changes: [{ measure: 'points', value: 3.71, base: { value: 4.01 } }] });
  assert.deepEqual(fault, ['change-base', `${at}[0].changes[0].base`, { value: 4.01 }]);
});

test('a year-on-year change needs no base', () => {
  assert.deepEqual(judge(rowOf({ changes: [{ measure: 'points', value: 1, kind: 'year-on-year' }] })).problems, []);
});

test('a rank without a scope is dropped and the figure stays', () => {
  const { fault, row } = blemished({ ranks: [{ position: 4 }, { position: 2, scope: '全国' }] });
  assert.deepEqual(fault, ['rank-scope', `${at}[0].ranks[0].scope`, undefined]);
  assert.deepEqual(row['ranks'], [{ position: 2, scope: '全国' }]);
});

test('every other statement with a fault costs only itself', () => {
  const wrong: [string, unknown, string][] = [
    ['low', '7', 'type'], ['from', { period: '2015' }, 'missing'], ['claims', [{ type: 'best' }], 'choice'], ['share', { of: '全省', numerator: 2 }, 'missing'],
    ['part', { total: 10, done: '7' }, 'type'], ['asPrinted', 7.72, 'type'], ['quote', {}, 'type'], ['note', 5, 'text'],
  ];
  for (const [key, value, code] of wrong) assert.equal(blemished({ [key]: value }).fault[0], code, key);
});

test('of two rows for one region, period and group the first is used', () => {
  const { feed, indicator } = observed([rowOf(), rowOf({ value: 8 })]);
  assert.deepEqual(feed.problems, [{ code: 'duplicate', path: `${at}[1]`, value: 8, expected: `${at}[0]`, severity: 'error' }]);
  assert.deepEqual(listed(indicator).map(({ value }) => value), [7.72]);
});

test('one bad row among many costs one row', () => {
  const rows = Array.from({ length: 200 }, (_, index) => rowOf({ period: `${1800 + index}`, value: index === 99 ? '九十九' : index }));
  const { feed, indicator } = observed(rows);
  assert.equal(indicator.observations.length, 199);
  assert.deepEqual(feed.problems.map(({ path }) => path), [`${at}[99].value`]);
});

test('keys named after what every object has are inert', () => {
  const row = JSON.parse('{"region": "640000", "period": "2020", "value": 7.72, "__proto__": {"qualifier": "over", "status": "B"}}') as Json;
  const { problems, row: kept } = judge(row);
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.keys(kept!), ['region', 'period', 'value']);
  assert.equal(kept!['status'], undefined);
  assert.equal(({} as Json)['status'], undefined);
});

const columns = {
  region: ['640000', '640000', '640000'],
  period: ['2010', '2015', '2020'],
  value: [null, 4.01, 7.72],
  missing: ['not-surveyed', null, null],
  decimals: [null, 2, 2],
  note: [null, null, '据报告'],
};

test('rows and columns are two ways to write the same', () => {
  const rows = columns.region.map((_, index) =>
    Object.fromEntries(Object.entries(columns).flatMap(([key, list]) => (list[index] === null && key !== 'value' ? [] : [[key, list[index]]]))),
  );
  const [byColumn, byRow] = [observed(columns), observed(rows)];
  assert.deepEqual(byColumn.feed.problems, []);
  assert.deepEqual(listed(byColumn.indicator), listed(byRow.indicator));
  assert.equal(byColumn.indicator.observations.of(2, 'region'), '640000');
});

test('a wrong cell costs only its row, in columns too', () => {
  const { feed, indicator } = observed({ region: ['640000', '640000', 'XX'], period: ['2015', '2020年', '2020'], value: [4.01, 7.72, 1] });
  assert.deepEqual(feed.problems.map(({ code, path }) => [code, path]), [['period', `${at}[1].period`], ['unknown-region', `${at}[2].region`]]);
  assert.deepEqual(listed(indicator).map(({ value }) => value), [4.01]);
});

test('columns may hold numbers for region and period, and duplicates are found in them', () => {
  const { feed, indicator } = observed({ region: [640000, '640000'], period: [2020, '2020'], value: [7.72, 8] });
  assert.deepEqual(feed.problems.map(({ code, severity }) => [code, severity]), [['type', 'warning'], ['type', 'warning'], ['duplicate', 'error']]);
  assert.deepEqual(listed(indicator), [rowOf()]);
  assert.equal(indicator.observations.of(0, 'region'), '640000');
});

test('columns without region, period or value are no columns', () => {
  const { feed, indicator } = observed({ region: ['640000'], value: [1] });
  assert.deepEqual(feed.problems.map(({ code, path, value }) => [code, path, value]), [['columns', `${at}.period`, undefined]]);
  assert.equal(indicator.observations.length, 0);
});

test('columns of unequal length are refused: nobody can tell which rows are right', () => {
  const { feed, indicator } = observed({ region: ['640000', '640000'], period: ['2015', '2020'], value: [1] });
  assert.deepEqual(feed.problems, [{ code: 'columns', path: `${at}.value`, value: 1, expected: '2', severity: 'error' }]);
  assert.equal(indicator.observations.length, 0);
});

test('empty columns are no figures', () => {
  const { feed, indicator } = observed({ region: [], period: [], value: [] });
  assert.deepEqual(feed.problems, []);
  assert.equal(indicator.observations.length, 0);
});

test('a column named after what every object has is inert', () => {
  const input = JSON.parse('{"region": ["640000"], "period": ["2020"], "value": [7.72], "__proto__": [{"status": "B"}]}') as Json;
  const { feed, indicator } = observed(input);
  assert.deepEqual(feed.problems, []);
  assert.equal(indicator.observations.get(0).status, undefined);
});

test('a hundred thousand rows are read, and a thousand faults are enough to be told', () => {
  const length = 100_000;
  const { feed, indicator } = observed({
    region: Array.from({ length }, () => '640000'),
    period: Array.from({ length }, (_, index) => String(1000 + (index % 9000))),
    value: Array.from({ length }, (_, index) => (index % 2 ? index : 'x')),
  });
  assert.equal(indicator.observations.length, length / 2);
  assert.equal(feed.problems.length, 1000);
});
