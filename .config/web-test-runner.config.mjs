// Runs the tests of everything that touches a page, in a browser: test/{elements,controllers,…}.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { launchOptions } from './browser.mjs';
import { writeJunit } from './junit.mjs';

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
    writeJunit('browser', results);
  },
};

export default {
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 2,
  browserStartTimeout: 60000,
  testsStartTimeout: 60000,
  testFramework: { config: { timeout: 10000 } },
  testRunnerHtml: page,
  browsers: [
    chromeLauncher({
      launchOptions: await launchOptions(),
      // A window for each page: of several in one window all but the last are hidden tabs, which get no frames.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  plugins: [
    a11ySnapshotPlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) }),
    lateFaults,
  ],
  reporters: [summaryReporter(), junit],
};
