// Runs the tests of everything that touches a page, in a browser: test/{elements,controllers,…}. ENGINE=firefox, webkit or oldest for another one.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { launchOptions } from './browser.mjs';
import { findFirefox } from './engines.mjs';
import { writeJunit } from './junit.mjs';
import { oldestKernel, kernelLauncher } from './kernels.mjs';
import { webkitLauncher } from './webkit.mjs';

const engine = process.env.ENGINE ?? 'browser';

// Without this a rejected promise is only a line in the log.
const page = (testFramework) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <script>addEventListener('unhandledrejection', (event) => { throw event.reason; });</script>
  </head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`;

/** Gives what a file's last test left behind a moment to go wrong. */
const lateFaults = {
  name: 'late-faults',
  transform: ({ path, body }) => (path.endsWith('.test.ts') ? { body: `${body}\nafter(() => new Promise((done) => setTimeout(done, 20)));\n` } : undefined),
};

const textOf = ({ message = 'failed', stack = '' } = {}) => `${message}\n${stack}`.trim();

/** The results of a suite and of the suites in it. */
const resultsOf = ({ name, suites, tests }, above) => {
  const group = `${above} ${name}`.trim();
  const own = tests.map(({ name: test, passed, skipped, duration = 0, error }) => ({
    group,
    name: test,
    seconds: duration / 1000,
    skipped,
    faults: passed || skipped ? [] : [textOf(error)],
  }));
  return [...own, ...suites.flatMap((suite) => resultsOf(suite, group))];
};

/** Counts also what stands outside any describe(), and a file that did not load or went wrong afterwards as a failed test. */
const junit = {
  stop({ sessions }) {
    const results = sessions.flatMap(({ testFile, testResults, errors }) => [
      ...(testResults ? resultsOf(testResults, relative(process.cwd(), testFile)) : []),
      ...errors.map((error) => ({ group: relative(process.cwd(), testFile), name: 'outside the tests', seconds: 0, faults: [textOf(error)] })),
    ]);
    writeJunit(engine, results);
  },
};

/** A window for each page: of several in one window all but the last are hidden tabs, which get no frames. */
const createPage = async ({ browser }) => (await browser.createBrowserContext()).newPage();

const launchers = {
  browser: async () => chromeLauncher({ launchOptions: await launchOptions(), createPage }),
  firefox: async () => {
    const { default: puppeteer } = await import('puppeteer-core');
    const extraPrefsFirefox = { 'network.proxy.type': 0, 'app.update.auto': false, 'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false };
    return chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true, extraPrefsFirefox }, createPage });
  },
  webkit: webkitLauncher,
  oldest: () => kernelLauncher(oldestKernel),
};

const target = engine === 'oldest' ? `chrome${oldestKernel}` : 'es2022';

/** The test runner's own client needs `structuredClone`, which is younger than the oldest browser; what is tested gets no such help. */
const runnerInOldBrowsers = {
  name: 'runner-in-old-browsers',
  transform: ({ path, body }) =>
    engine === 'oldest' && path === '/__web-dev-server__web-socket.js' ? { body: `const cloned = (value) => JSON.parse(JSON.stringify(value));\n${body.replace(/\bstructuredClone\b/g, 'cloned')}` } : undefined,
};

export default {
  nodeResolve: { exportConditions: ['production'] },
  // In Firefox all pages are tabs of one window, and those behind get no frames.
  concurrency: engine === 'firefox' ? 1 : 2,
  browserStartTimeout: 60000,
  testsStartTimeout: 60000,
  testsFinishTimeout: 240000,
  testFramework: { config: { timeout: 10000 } },
  testRunnerHtml: page,
  browsers: [await launchers[engine]()],
  plugins: [
    a11ySnapshotPlugin(),
    runnerInOldBrowsers,
    esbuildPlugin({ ts: true, js: engine === 'oldest', target, tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) }),
    lateFaults,
  ],
  reporters: [summaryReporter(), junit],
};
