import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedProblem } from '../../src/feed/feed-error.js';
import { checkRecord, joinPath } from '../../src/feed/record.js';
import type { Shape } from '../../src/feed/shape.js';

const shape: Shape = { id: ['code', 'text'], 'note?': 'text', 'list?': ['list', { value: 'number', 'measure?': ['enum', ['points']] }] };

function check(record: unknown, ...droppable: string[]): { kept: unknown; problems: FeedProblem[] } {
  const problems: FeedProblem[] = [];
  return { kept: checkRecord(shape, record, 'records[3]', (problem) => problems.push(problem), new Set(droppable)), problems };
}

test('a record that fits is returned, without keys that its shape does not know', () => {
  assert.deepEqual(check({ id: 'a', other: 1 }), { kept: { id: 'a' }, problems: [] });
});

test('a record with a fault is set aside, and every fault is told with its path', () => {
  const { kept, problems } = check({ note: 1, list: [{ value: '2' }] });
  assert.equal(kept, undefined);
  assert.deepEqual(problems.map(({ code, path }) => [code, path]), [['missing', 'records[3].id'], ['text', 'records[3].note'], ['type', 'records[3].list[0].value']]);
});

test('a fault below a droppable key costs only that key', () => {
  const { kept, problems } = check({ id: 'a', note: 1 }, 'note');
  assert.deepEqual(kept, { id: 'a' });
  assert.deepEqual(problems, [{ code: 'text', path: 'records[3].note', value: 1, severity: 'error' }]);
});

test('a fault in an item of a droppable list costs only that item', () => {
  const { kept } = check({ id: 'a', list: [{ value: 1 }, { value: '2' }, { value: 3 }, 4] }, 'list');
  assert.deepEqual(kept, { id: 'a', list: [{ value: 1 }, { value: 3 }] });
});

test('a droppable list that is none is dropped whole', () => {
  assert.deepEqual(check({ id: 'a', list: 'x' }, 'list').kept, { id: 'a' });
});

test('a fault outside the droppable keys costs the record all the same', () => {
  assert.equal(check({ id: '', note: 1 }, 'note').kept, undefined);
});

test('a measure has a word of its own', () => {
  assert.equal(check({ id: 'a', list: [{ value: 1, measure: 'pct' }] }).problems[0]!.code, 'change-measure');
});

test('what is no object at all is one fault', () => {
  assert.deepEqual(check('text', 'note').problems, [{ code: 'type', path: 'records[3]', value: 'text', expected: 'object', severity: 'error' }]);
});

test('paths are written as JavaScript writes them', () => {
  assert.equal(joinPath('indicators[2]', ['targets', 0, 'by']), 'indicators[2].targets[0].by');
  assert.equal(joinPath('', ['title']), 'title');
});
