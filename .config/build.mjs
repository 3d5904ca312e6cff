// Makes everything that is published, in dist: classic script, ES modules, npm modules, schemas, manifest, licences, command line.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { valueModule, valueModules } from './shapes.mjs';

rmSync('dist', { recursive: true, force: true });

const run = (script, ...args) =>
  new Promise((resolve, reject) => {
    spawn(process.execPath, [script, ...args], { stdio: 'inherit' }).on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${script} ended with status ${status}`)));
  });

async function bundles() {
  for (const mode of ['embed', 'esm', 'import', 'doctor', 'cli', 'prerender']) await build({ mode, logLevel: 'warn' });
}

async function modules() {
  await run('node_modules/typescript/bin/tsc', '-p', '.config/tsconfig.build.json');
  for (const path of Object.keys(valueModules)) writeFileSync(`dist/npm/${path}.js`, valueModule(path));
  await run('.config/schema.mjs');
}

async function manifest() {
  await run('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', '.config/custom-elements-manifest.config.mjs', '--quiet');
}

const faults = (await Promise.allSettled([bundles(), modules(), manifest()])).filter(({ status }) => status === 'rejected');
for (const { reason } of faults) console.error(reason.message);
process.exitCode = faults.length ? 1 : 0;
