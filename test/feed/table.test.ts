import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableOf } from '../../src/feed/table.js';

const isKey = (key: string): boolean => key === 'unitMult';
const columns = { region: ['a', 'b'], period: ['2019', '2020'], value: [1, null] };

test('rows and columns of the same figures are the same table', () => {
  const [rows, table] = [tableOf([{ region: 'a', period: '2019', value: 1 }, { region: 'b', period: '2020', value: null }], isKey), tableOf(columns, isKey)];
  assert.equal(rows.length, table.length);
  for (const index of [0, 1]) {
    assert.deepEqual(table.row(index), rows.row(index));
    assert.equal(table.of(index, 'region'), rows.of(index, 'region'));
    assert.equal(table.of(index, 'period'), rows.of(index, 'period'));
  }
});

test('an empty cell is an absent key, a value that is missing stays null', () => {
  assert.deepEqual(tableOf({ ...columns, unitMult: [4, null] }, isKey).row(1), { region: 'b', period: '2020', value: null });
});

test('only columns of the plain keys are given as they are', () => {
  assert.deepEqual(tableOf(columns, isKey).plain, [columns.region, columns.period, columns.value, undefined]);
  assert.ok(tableOf({ ...columns, group: ['men', null] }, isKey).plain);
  assert.equal(tableOf({ ...columns, unitMult: [4, null] }, isKey).plain, false);
  assert.equal(tableOf([], isKey).plain, false);
});

test('what is no table is refused: unequal columns, one word for a whole column, anything else', () => {
  for (const written of [{ ...columns, value: [1] }, { ...columns, unitMult: 4 }, { ...columns, x: [1] }, { region: ['a'], period: ['2019'] }, { ...columns, region: 'ab' }, {}, null, undefined, 5, 'ab']) {
    assert.throws(() => tableOf(written, isKey), JSON.stringify(written));
  }
  assert.equal(tableOf({ ...columns, $comment: '待核' }, isKey).length, 2);
});
