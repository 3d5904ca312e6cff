import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../../src/feed/feed-error.js';
import { readCsv } from '../../src/feed/part-csv.js';

const head = 'region,period,value\n';

test('a table is read column by column, whatever ends its lines', () => {
  const columns = { region: ['640000', '640000'], period: ['2015', '2020'], value: [4.01, 7.72] };
  assert.deepEqual(readCsv(`${head}640000,2015,4.01\n640000,2020,7.72\n`), columns);
  assert.deepEqual(readCsv(`\ufeff${head}640000,2015,4.01\r\n\r\n640000,2020,7.72`), columns);
});

test('an empty cell is absent, and no figure is null', () => {
  assert.deepEqual(readCsv('region,period,value,missing\n640000,2018,,not-surveyed\n640000,2020,7.72,'), {
    region: ['640000', '640000'],
    period: ['2018', '2020'],
    value: [null, 7.72],
    missing: ['not-surveyed', null],
  });
});

test('zeros are kept as printed, unless the row says how many decimals it has', () => {
  assert.deepEqual(readCsv(`${head}640000,2015,4.10\n640000,2020,7.72`)['decimals'], [2, null]);
  assert.deepEqual(readCsv('region,period,value,decimals\n640000,2015,4.10,3\n640000,2020,7.0,')['decimals'], [3, 1]);
  assert.equal(readCsv(`${head}640000,2020,7.72`)['decimals'], undefined);
});

test('codes stay texts and a number that is none stays a text', () => {
  assert.deepEqual(readCsv(`${head}010000,2020,"1,000"\n640000,2015,约4\n640000,2016,0x10`), { region: ['010000', '640000', '640000'], period: ['2020', '2015', '2016'], value: ['1,000', '约4', '0x10'] });
});

test('in quotation marks a comma, a line break and a doubled quotation mark are text', () => {
  const { note, value } = readCsv('region,period,value,note\n640000,2020,7.72,"甲,乙\n""丙"""\n640000,2015,4.01,丁\n');
  assert.deepEqual(note, ['甲,乙\n"丙"', '丁']);
  assert.deepEqual(value, [7.72, 4.01]);
});

test('a quotation mark that never ends costs its line, and a row too long its value', () => {
  assert.deepEqual(readCsv(`${head}640000,2015,"4.01\n640000,2020,7.72\n`)['value']!.at(-1), 7.72);
  assert.deepEqual(readCsv(`${head}640000,2015,4,01\n640000,2020,7.72\n`)['value'], ['640000,2015,4,01', 7.72]);
});

test('what has no columns is told as such, a web page as a web page', () => {
  const codeOf = (text: string): string => {
    try {
      readCsv(text);
    } catch (error) {
      if (error instanceof FeedError) return error.problem.code;
    }
    return 'none';
  };
  assert.deepEqual([codeOf(''), codeOf('地区,时间,数值\n'), codeOf('<!doctype html>')], ['columns', 'columns', 'html']);
  assert.equal(codeOf(head), 'none');
});
