// Prints what a reader downloads (gzip -9) and fails when it is more than "sizeBudget" in package.json allows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const { sizeBudget } = JSON.parse(readFileSync('package.json', 'utf8'));
const esm = 'dist/esm';
const gzip = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** The files that a module needs before it runs, and those that it may load later. */
function reach(file, now = new Set(), later = new Set()) {
  if (now.has(file)) return { now, later };
  now.add(file);
  const code = readFileSync(join(esm, file), 'utf8');
  const target = (specifier) => join(file, '..', specifier);
  for (const [, specifier] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g)) reach(target(specifier), now, later);
  for (const [, specifier] of code.matchAll(/\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]/g)) later.add(target(specifier));
  return { now, later };
}

const sum = (files) => [...files].reduce((total, file) => total + gzip(join(esm, file)), 0);

const rows = [{ name: 'indicator-widgets.js', bytes: gzip('dist/indicator-widgets.js'), note: 'classic script, everything' }];
for (const file of readdirSync(esm).filter((name) => name.endsWith('.js'))) {
  const { now, later } = reach(file);
  const lazy = [...later].filter((chunk) => !now.has(chunk)).map((chunk) => `${chunk} ${kB(gzip(join(esm, chunk)))}`);
  rows.push({ name: file.replace(/\.js$/, ''), bytes: sum(now), note: `module, ${now.size} files${lazy.length ? `; later: ${lazy.join(', ')}` : ''}` });
  // Up to here it is what is loaded until the figure is drawn (test/pages/esm.test.ts holds a browser to that).
  const history = [...later].find((chunk) => chunk.includes('card-history'));
  if (file === 'indicator-card.js' && history) rows.push({ name: '  with history', bytes: sum(reach(history, new Set(now)).now), note: 'the same, and the line of earlier figures' });
}

console.log('What a reader downloads (gzip -9):');
for (const { name, bytes, note } of rows) {
  const budget = sizeBudget[name];
  const over = bytes > budget;
  console.log(`${over ? '✗' : ' '} ${name.padEnd(22)}${kB(bytes).padStart(9)}${(budget ? ` of ${kB(budget)}` : '').padEnd(12)}  ${note}`);
  if (over) process.exitCode = 1;
}

const lengths = Object.entries(JSON.parse(readFileSync('dist/contents.json', 'utf8'))).filter(([, length]) => length > 0);
const all = lengths.reduce((total, [, length]) => total + length, 0);
console.log('\nWhat the classic script consists of (share of the code before minifying, and of the download at that share):');
for (const [origin, length] of lengths.sort((a, b) => b[1] - a[1]))
  console.log(`  ${origin.padEnd(22)}${`${((100 * length) / all).toFixed(1)}%`.padStart(8)}${kB((rows[0].bytes * length) / all).padStart(10)}`);
if (process.exitCode) console.error('\nOver the size budget (package.json, sizeBudget).');
