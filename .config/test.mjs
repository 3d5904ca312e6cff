// Runs every check and test and closes with one line. npm test -- node pages | npm test -- test/query/rank.test.ts
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './browser.mjs';
import { engines } from './engines.mjs';
import { fetchKernels, kernels, kernelsRun, oldestKernel } from './kernels.mjs';

const pure = ['doctor', 'feed', 'query', 'layout', 'format', 'messages', 'describe', 'export', 'import', 'cli', 'fuzz'];
const npm = (script) => ['npm', 'run', '--silent', '--ignore-scripts', script];
const node = (...args) => [process.execPath, ...args];
const nodeTest = (name, ...args) => node('--import', './.config/ts.mjs', '--test-reporter=spec', '--test-reporter-destination=stdout',
  '--test-reporter=junit', `--test-reporter-destination=reports/${name}.xml`, ...args);
const apart = (name, ...args) => nodeTest(name, '--test', '--test-timeout=240000', ...args);

const inBrowser = (folder) => !pure.includes(folder) && !['pages', 'package', 'kernels'].includes(folder);
const browserTests = (files) => node('node_modules/@web/test-runner/dist/bin.js', '--config', '.config/web-test-runner.config.mjs', '--files', ...files);

/** What engines differ in. All tests run in one where it is named: npm test -- firefox */
const differs = /\/(indicator-(card|trend|map|ranking|table)|written|carriers)\.test\.ts$/;

/** The tests of `browser` in another engine, where the machine has it. */
const another = ({ title, find, packages }, engine) => ({
  folders: inBrowser,
  only: differs,
  engine,
  absent: () => (find() ? undefined : `${title} is not on this machine (Debian, Ubuntu: apt-get install ${packages.join(' ')})`),
  tests: browserTests,
});

/** Pages made to be hostile: as long as all other pages together. */
const ofHosts = /\/(hosts|pristine|whole|policy|globals)\.test\.ts$/;
const pageTests = (name) => (files) => nodeTest(name, '.config/together.mjs', ...files);

const oldKernels = () => (kernelsRun ? undefined : 'the old kernels are builds for Linux x64');

/** What there is to run. `checks` together count as one test; `tests` says how many there were in reports/<name>.xml. */
const parts = {
  build: { checks: [npm('build'), npm('sizes')] },
  types: { checks: [npm('types')] },
  lint: { checks: [npm('lint')] },
  node: { folders: (folder) => pure.includes(folder), tests: (files) => nodeTest('node', '.config/together.mjs', ...files) },
  browser: { browser: true, folders: inBrowser, tests: browserTests },
  // The long ones before the many short ones, so that neither core is idle at the end.
  pages: { browser: true, after: 'build', folders: (folder, file) => folder === 'pages' && !ofHosts.test(file), tests: pageTests('pages') },
  hosts: { browser: true, after: 'build', folders: (folder, file) => folder === 'pages' && ofHosts.test(file), tests: pageTests('hosts') },
  stories: { browser: true, after: 'build', from: 'stories', quiet: true, checks: [npm('build:storybook')], tests: () => node('.config/stories.mjs') },
  firefox: another(engines.firefox, 'firefox'),
  webkit: another(engines.webkit, 'webkit'),
  oldest: { folders: inBrowser, only: differs, engine: 'oldest', kernels: [oldestKernel], absent: oldKernels, tests: browserTests },
  kernels: { after: 'build', folders: (folder) => folder === 'kernels', kernels: Object.keys(kernels), absent: oldKernels, tests: (files) => apart('kernels', ...files) },
  package: { after: 'build', folders: (folder) => folder === 'package', tests: (files) => apart('package', ...files) },
};

const list = (folder) => (existsSync(folder) ? readdirSync(folder, { recursive: true }).map((name) => join(folder, name).replaceAll('\\', '/')) : []);
const changed = (...files) => Math.max(0, ...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
const words = process.argv.slice(2).flatMap((word) => word.split(/[\s,]+/)).filter(Boolean);
const paths = words.filter((word) => /[/.]/.test(word));
const names = words.filter((word) => !paths.includes(word));
const testFiles = list('test').filter((file) => file.endsWith('.test.ts') && (!paths.length || paths.some((path) => file.includes(path))));
for (const [name, part] of Object.entries(parts)) {
  part.files = part.folders ? testFiles.filter((file) => part.folders(file.split('/')[1], file)) : list(part.from ?? '').filter((file) => file.endsWith('.ts'));
  if (part.only && !names.includes(name)) part.files = part.files.filter((file) => part.only.test(file));
  part.chosen = words.length ? names.includes(name) || (paths.length > 0 && !names.length && !part.engine && part.folders && part.files.length > 0) : true;
}
const unknown = names.filter((name) => !parts[name]);
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}, and paths of test files.`);
  process.exit(1);
}
const stale = changed('dist/contents.json') < changed(...list('src'), 'package.json', 'vite.config.ts');
if (stale && Object.values(parts).some(({ chosen, after }) => chosen && after === 'build')) parts.build.chosen = true;

/** Runs a command to its end and gives its status and all that it said. */
function run([command, ...args], more = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { env: { ...process.env, ...more }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 8 * 60_000, shell: process.platform === 'win32' && command === 'npm' });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => (output += error.message));
    child.on('close', (status) => resolve({ status, output: stripVTControlCharacters(output) }));
  });
}

const total = { passed: 0, failed: 0, skipped: 0 };
/** Parts that could not run here, and why. */
const left = [];
/** What failed, with what it said: the end of a long output is what is read first. */
const faults = [];
const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#10': '\n' };
const plain = (xml) => xml.replace(/&(#?\w+);/g, (all, name) => named[name] ?? all);

function count(name, status) {
  const file = `reports/${name}.xml`;
  const xml = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const cases = [...xml.matchAll(/<testcase\b([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)].map(([, about, inside = '']) => ({ about, inside }));
  const failures = cases.filter(({ inside }) => /<(failure|error)\b/.test(inside));
  for (const { about, inside } of failures) faults.push(plain(`${name}: ${/\bname="([^"]*)"/.exec(about)?.[1]}\n  ${(/message="([^"]*)"/.exec(inside)?.[1] ?? inside).slice(0, 600)}`));
  const failed = failures.length;
  const skipped = cases.filter(({ inside }) => /<skipped\b/.test(inside)).length;
  total.passed += cases.length - failed - skipped;
  total.failed += failed;
  total.skipped += skipped;
  if (failed || (status === 0 && cases.length)) return '';
  total.failed++;
  return `${name}: ended with status ${status} after ${cases.length} tests, none of which failed: a file did not load, or something went wrong outside the tests\n`;
}

async function runPart(name, { checks = [], tests, files, folders, from, browser, quiet, engine, absent, kernels: needed }) {
  const start = performance.now();
  const said = [];
  const nothing = (folders || from) && !files.length;
  const why = nothing ? undefined : absent?.();
  if (why) {
    left.push(why);
    return console.log(`\n== ${name}: skipped; ${why}`);
  }
  if (browser && !nothing) await browserFound;
  if (needed) await kernelsFetched;
  let status = 0;
  for (const command of nothing ? [] : checks) {
    const result = await run(command);
    if (!quiet || result.status !== 0) said.push(result.output);
    status ||= result.status ?? 1;
    if (status) break;
  }
  if (checks.length && !nothing) total[status ? 'failed' : 'passed']++;
  if (tests && !nothing && !status) {
    const result = await run(tests(files), engine && { ENGINE: engine });
    said.push(result.output, count(name, result.status));
    status = result.status;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n== ${name}: ${nothing ? 'nothing there yet' : `${status ? 'FAILED' : 'ok'} in ${seconds} s`}\n${said.join('').trim()}`);
}

rmSync('reports', { recursive: true, force: true });
mkdirSync('reports');
const chosen = Object.entries(parts).filter(([, part]) => part.chosen);
const browserFound = chosen.some(([, { browser, files }]) => browser && files.length) ? findBrowser().catch((error) => console.error(error.message)) : undefined;
/** Old kernels are fetched while other parts run. */
const wanted = kernelsRun ? [...new Set(chosen.flatMap(([, part]) => part.kernels ?? []).map(String))] : [];
const kernelsFetched = wanted.length ? fetchKernels(...wanted) : undefined;
const running = {};
const waiting = [...chosen];

/** Takes the next part that waits for nothing, until all are done; two of these run side by side. */
async function worker() {
  while (waiting.length) {
    const index = Math.max(0, waiting.findIndex(([, { after }]) => !running[after]));
    const [[name, part]] = waiting.splice(index, 1);
    // Noted before anything is awaited: the other worker must see it when it looks.
    running[name] = Promise.resolve(running[part.after]).then(() => runPart(name, part));
    await running[name];
    running[name] = undefined;
  }
}

await Promise.all([worker(), worker()]);
if (faults.length) console.log(`\nFailed:\n${faults.join('\n')}`);
if (left.length) console.log(`\nSkipped: ${left.join('; ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed ? 1 : 0;
