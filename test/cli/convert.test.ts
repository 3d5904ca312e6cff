import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { parseFeed } from '../../src/feed/parse.js';
import { cli, folder } from './world.js';

const samples = fileURLToPath(new URL('../import/samples/', import.meta.url));
const readFeed = async (path: string) => parseFeed(JSON.parse(await readFile(path, 'utf8')));

describe('convert', () => {
  it('knows every format by its content, and says what it read', async () => {
    const cwd = await folder();
    const formats: Readonly<Record<string, string>> = {
      'jsonstat_galicia_2.0.json': 'json-stat', 'ssb_05300_jsonstat2.json': 'json-stat', 'bis_derivatives_sdmxcsv1.csv': 'sdmx-csv', 'csvw_camborne_metoffice.csv-metadata.json': 'csvw',
      'worldbank_v2_USA_GDP.json': 'world-bank', 'frictionless_gdp/datapackage.json': 'frictionless', 'frictionless_gdp/data/gdp.csv': 'csv',
    };
    for (const [name, format] of Object.entries(formats)) {
      const { code, out } = await cli(['convert', join(samples, name), '-o', 'feed.json', '--json'], { cwd });
      assert.equal(code, 0, name);
      const report = JSON.parse(out) as { format: string; observations: number };
      assert.equal(report.format, format, name);
      const feed = await readFeed(join(cwd, 'feed.json'));
      assert.deepEqual(feed.problems, [], name);
      assert.equal([...feed.indicators.values()].reduce((sum, { observations }) => sum + observations.length, 0), report.observations, name);
    }
  });

  it('finds CSVW metadata beside a CSV file, and the CSV file beside its metadata', async () => {
    const cwd = await folder();
    const { out } = await cli(['convert', join(samples, 'csvw_camborne_metoffice.csv'), '-o', 'feed.json', '--json'], { cwd });
    assert.equal((JSON.parse(out) as { format: string }).format, 'csvw');
    assert.equal((await readFeed(join(cwd, 'feed.json'))).publisher.name, 'Met Office');
  });

  it('reads GB18030 and says so, and UTF-8 and UTF-16 by their marks', async () => {
    const cwd = await folder();
    // 地区,年份,数值 / 银川市,2020,5
    const gbk = Buffer.from('b5d8c7f82cc4eab7dd2ccafdd6b50ad2f8b4a8cad02c323032302c350a', 'hex');
    const text = '地区,年份,数值\n银川市,2020,5\n';
    const files: Readonly<Record<string, Buffer>> = { 'gbk.csv': gbk, 'utf8.csv': Buffer.from(`\ufeff${text}`), 'utf16.csv': Buffer.from(`\ufeff${text}`, 'utf16le') };
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(cwd, name), bytes);
      const { code, err } = await cli(['convert', name, '-o', 'feed.json'], { cwd });
      assert.equal(code, 0, err);
      assert.deepEqual([...(await readFeed(join(cwd, 'feed.json'))).regions.keys()], ['银川市'], name);
      assert.equal(/gb18030/.test(err), name === 'gbk.csv');
    }
    assert.equal((await cli(['convert', 'gbk.csv', '-o', 'feed.json', '--encoding', 'klingon'], { cwd })).code, 1);
  });

  it('finds a file by its own name beside a description of what was published elsewhere, in the encoding that it has', async () => {
    const cwd = await folder();
    const describe = (url: string, encoding: string): string => JSON.stringify({ '@context': 'http://www.w3.org/ns/csvw', url, dialect: { encoding } });
    await writeFile(join(cwd, 'a.csv'), Buffer.from('b5d8c7f82cc4eab7dd2ccafdd6b50ad2f8b4a8cad02c323032302c350a', 'hex'));
    await writeFile(join(cwd, 'm.json'), describe('https://example.org/data/a.csv', 'utf-8'));
    const { code, err } = await cli(['convert', 'm.json', '-o', 'feed.json'], { cwd });
    assert.equal(code, 0, err);
    assert.match(err, /a\.csv.*gb18030/);
    assert.deepEqual([...(await readFeed(join(cwd, 'feed.json'))).regions.keys()], ['银川市']);
    await writeFile(join(cwd, 'm.json'), describe('a.csv', 'klingon'));
    assert.match((await cli(['convert', 'm.json', '-o', 'feed.json'], { cwd })).err, /"klingon" \[encoding\]/);
    await mkdir(join(cwd, 'folder'));
    await writeFile(join(cwd, 'm.json'), describe('folder', 'utf-8'));
    assert.match((await cli(['convert', 'm.json', '-o', 'feed.json'], { cwd })).err, /"folder" \[resource\]/);
  });

  it('reads tables and data packages in a ZIP archive', async () => {
    const cwd = await folder();
    const table = '"Data Source","World Development Indicators",\r\n\r\n"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020",\r\n"China","CHN","Population, total","SP.POP.TOTL","1407745000","1411100000",\r\n';
    await writeFile(join(cwd, 'bank.zip'), zipSync({ 'API_X.csv': strToU8(table), 'Metadata_Country_X.csv': strToU8('"Country Code","Region"\n"CHN","East Asia"\n') }));
    const { code, err } = await cli(['convert', 'bank.zip', '-o', 'feed.json'], { cwd });
    assert.equal(code, 0, err);
    assert.match(err, /Metadata_Country_X\.csv/);
    const { observations } = (await readFeed(join(cwd, 'feed.json'))).indicators.get('SP.POP.TOTL')!;
    assert.deepEqual([0, 1].map((index) => observations.get(index).value), [1407745000, 1411100000]);
    const descriptor = { resources: [{ name: 'r', path: 'data/r.csv' }] };
    await writeFile(join(cwd, 'package.zip'), zipSync({ 'p/datapackage.json': strToU8(JSON.stringify(descriptor)), 'p/data/r.csv': strToU8('region,year,n\nA,2020,5\n') }));
    assert.equal((await cli(['convert', 'package.zip', '-o', 'feed.json'], { cwd })).code, 0);
    assert.equal((await readFeed(join(cwd, 'feed.json'))).indicators.get('n')!.observations.get(0).value, 5);
    await writeFile(join(cwd, 'other.zip'), zipSync({ 'a.png': strToU8('x') }));
    assert.match((await cli(['convert', 'other.zip', '-o', 'feed.json'], { cwd })).err, /\[zip\]/);
  });

  it('writes parts named by their content and a small head', async () => {
    const cwd = await folder();
    await mkdir(join(cwd, 'site'));
    const rows = ['a', 'b'].flatMap((indicator) => Array.from({ length: 50 }, (_, index) => `${indicator},R${index},2020,${index}.50`));
    await writeFile(join(cwd, 'in.csv'), ['indicator,region,year,value', ...rows, 'small,R1,2020,1'].join('\n'));
    const { code, err } = await cli(['convert', 'in.csv', '-o', 'site/head.json', '--split', 'site/parts'], { cwd });
    assert.equal(code, 0, err);
    const head = JSON.parse(await readFile(join(cwd, 'site/head.json'), 'utf8')) as { indicators: { id: string; observations: { href: string } | unknown[] }[] };
    const [a, , small] = head.indicators;
    assert.match((a!.observations as { href: string }).href, /^parts\/a\.[0-9a-f]{12}\.json$/);
    assert.ok(Array.isArray(small!.observations), 'a few figures stay in the head');
    const part = JSON.parse(await readFile(join(cwd, 'site', (a!.observations as { href: string }).href), 'utf8')) as Record<string, unknown[]>;
    assert.deepEqual([part['value']![49], part['decimals']![49], part['region']!.length], [49.5, 2, 50]);
    await cli(['convert', 'in.csv', '-o', 'site/head.json', '--split', 'site/parts'], { cwd });
    assert.equal((await readdir(join(cwd, 'site/parts'))).length, 2, 'the same content has the same name');
  });

  it('says the line of the mapping file that is wanted, in the language of the reader', async () => {
    const cwd = await folder();
    await writeFile(join(cwd, 'in.csv'), '甲,乙\n银川市,5\n石嘴山市,6\n');
    const { code, err } = await cli(['convert', 'in.csv', '-o', 'feed.json'], { cwd, lang: 'zh-CN' });
    assert.equal(code, 1);
    assert.match(err, /in\.csv：.*没有找到时间.*"period": "2020".*\[no-period\]/);
    await writeFile(join(cwd, 'map.json'), '{ "period": "2020", "columns": { "甲": "region", "乙": "value" } }');
    assert.equal((await cli(['convert', 'in.csv', '-o', 'feed.json', '-m', 'map.json'], { cwd })).code, 0);
    await writeFile(join(cwd, 'bad.json'), '{ "columns": { "甲": "Region" } }');
    assert.match((await cli(['convert', 'in.csv', '-m', 'bad.json'], { cwd })).err, /columns\.甲.*"Region" \[mapping\]/);
  });

  it('tells apart what it does not read', async () => {
    const cwd = await folder();
    const files: Readonly<Record<string, string>> = { 'a.html': '<!doctype html><title>Login</title>', 'a.xml': '<?xml version="1.0"?><message/>', 'a.json': '{"hello":1}', 'b.json': '{"class":"dataset"', 'empty.csv': '' };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(cwd, name), text);
      const { code, err } = await cli(['convert', name], { cwd });
      assert.equal(code, 1, name);
      assert.match(err, /\[(?:format|json|no-table)\]$/, name);
    }
    assert.match((await cli(['convert', 'gone.csv'], { cwd })).err, /no such file: gone\.csv/);
    assert.equal((await cli(['convert', 'empty.csv', '--from', 'ods'], { cwd })).code, 2);
    assert.equal((await cli(['convert', 'empty.csv', '--split', 'x'], { cwd })).code, 2);
  });

  it('never reads a file outside the folder of a description', async () => {
    const cwd = await folder();
    await mkdir(join(cwd, 'in'));
    await writeFile(join(cwd, 'secret.csv'), 'region,year,n\nA,2020,1\n');
    for (const path of ['../secret.csv', join(cwd, 'secret.csv'), 'file:///etc/passwd', '%2e%2e/secret.csv']) {
      await writeFile(join(cwd, 'in/datapackage.json'), JSON.stringify({ resources: [{ name: 'r', path, format: 'csv' }] }));
      const { code, out } = await cli(['convert', 'in/datapackage.json'], { cwd });
      assert.deepEqual([code, out], [1, ''], path);
    }
  });

  it('reads standard input, and a hundred thousand rows in little memory', { timeout: 110_000 }, async () => {
    const cwd = await folder();
    const rows = Array.from({ length: 100_000 }, (_, index) => `R${index % 1000},${1900 + Math.floor(index / 1000)},${(index / 7).toFixed(2)}`);
    await writeFile(join(cwd, 'in.csv'), ['region,year,value', ...rows].join('\n'));
    const script = `import { readFileSync, openSync } from 'node:fs'; import { runCli } from './src/cli/run.ts'; import { processIo } from './src/cli/io.ts';
      process.exitCode = await runCli(['convert', '-', '-o', ${JSON.stringify(join(cwd, 'feed.json'))}, '--json'], processIo(process), '1');`;
    const told = await new Promise<string>((done, fail) => {
      const child = execFile(process.execPath, ['--max-old-space-size=64', '--import', './.config/ts.mjs', '--input-type=module', '-e', script], { maxBuffer: 1e7 }, (error, out) => (error ? fail(error) : done(out)));
      void readFile(join(cwd, 'in.csv')).then((bytes) => child.stdin!.end(bytes));
    });
    assert.equal((JSON.parse(told) as { observations: number }).observations, 100_000);
    assert.equal((await readFeed(join(cwd, 'feed.json'))).indicators.values().next().value!.observations.length, 100_000);
  });
});
