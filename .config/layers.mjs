// Who may know whom in src: the one table of it, written into .oxlintrc.json (--check only compares).
import { readFileSync, writeFileSync } from 'node:fs';

const data = ['feed', 'query', 'layout', 'format', 'messages', 'describe'];
const lit = ['lit', 'lit/**'];

/** A folder (or one file that differs from its folder): the folders and packages it may import, whether it may touch the page. */
const table = {
  feed: { packages: ['zod/mini'] },
  'feed/load.ts': { page: true },
  'feed/get.ts': { page: true },
  query: { folders: ['feed'], packages: ['d3-array'] },
  layout: { folders: ['feed', 'query'], packages: ['d3-array'] },
  format: { folders: ['feed', 'query', 'messages'] },
  messages: {},
  describe: { folders: ['feed', 'query', 'format', 'messages'] },
  render: { folders: ['query', 'layout', 'format', 'describe'], packages: lit, page: true },
  export: { folders: ['describe'] },
  'export/svg.ts': { folders: ['describe'], packages: lit, page: true },
  'export/png.ts': { folders: ['describe'], page: true },
  controllers: { folders: ['feed', 'messages'], packages: lit, page: true },
  styles: { packages: lit, page: true },
  elements: { folders: [...data, 'render', 'export', 'controllers', 'styles'], packages: lit, page: true },
  enhance: { folders: ['feed', 'query', 'elements'], page: true },
  define: { folders: ['elements', 'enhance'], page: true },
  host: { folders: ['messages'], page: true },
  doctor: { folders: ['feed', 'describe', 'messages'] },
  'doctor/in-page.ts': { folders: ['feed', 'enhance'], page: true },
  'doctor/page-facts.ts': { folders: ['feed', 'enhance'], page: true },
  'doctor/panel.ts': { page: true },
  import: { folders: ['feed'], packages: ['fflate', 'zod/mini'] },
  cli: { folders: ['feed', 'query', 'format', 'messages', 'describe', 'render', 'import', 'doctor'], packages: ['node:*', 'node:*/**', '../../package.json'] },
  // Without a page it makes the elements themselves draw, so that a still is what a browser shows.
  'cli/prerender': {
    folders: ['feed', 'layout', 'messages', 'describe', 'elements', 'enhance'],
    packages: ['node:*', 'node:*/**', ...lit, '@lit-labs/ssr', '@lit-labs/ssr/**', 'parse5', 'parse5-htmlparser2-tree-adapter', 'css-select', 'domhandler', 'domutils'],
  },
  'cli/prerender/fetch-feed.ts': { folders: ['feed'], page: true },
  'cli/doctor': { folders: ['feed', 'enhance', 'doctor'], packages: ['node:*', 'node:*/**', '../prerender/**'] },
  'cli/doctor/request.ts': { folders: ['doctor'], packages: ['node:*', 'node:*/**'], page: true },
  // What a source printed is held against the figure by what an import reads.
  'cli/check': { folders: ['feed', 'format', 'messages', 'import'], packages: ['node:*', 'node:*/**', 'jsonc-parser'] },
};

const pageGlobals = ['window', 'document', 'navigator', 'customElements', 'fetch', 'localStorage', 'sessionStorage'];

const overrides = Object.entries(table).map(([name, { folders = [], packages = [], page = false }]) => {
  // A folder inside a folder is part of it, and sees the files beside itself.
  const up = '../'.repeat(name.split('/').length - (name.endsWith('.ts') ? 1 : 0));
  const allowed = ['./**', ...(up === '../../' ? ['../*'] : []), ...folders.map((folder) => `${up}${folder}/**`), ...packages];
  const knows = [...folders, ...packages.filter((text) => !text.endsWith('/**'))].join(', ') || 'nothing else';
  return {
    files: [name.endsWith('.ts') ? `src/${name}` : `src/${name}/**`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['*', ...allowed.map((text) => `!${text}`)], message: `${name} may import: ${knows} (.config/layers.mjs)` }] }],
      'no-restricted-globals': page ? 'off' : ['error', ...pageGlobals.map((global) => ({ name: global, message: `${name} runs without a page (.config/layers.mjs)` }))],
    },
  };
});

const before = readFileSync('.oxlintrc.json', 'utf8');
const config = JSON.parse(before);
config.overrides = [...config.overrides.filter(({ rules }) => !rules['no-restricted-imports']), ...overrides];
const after = `${JSON.stringify(config, null, 2)}\n`;

if (!process.argv.includes('--check')) writeFileSync('.oxlintrc.json', after);
else if (after !== before) {
  console.error('.oxlintrc.json differs from the table in .config/layers.mjs; run: node .config/layers.mjs');
  process.exitCode = 1;
}
