// Runs test files in one process: most are done before a process of their own would have begun. node .config/together.mjs file…
import { test } from 'node:test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) {
  await import(pathToFileURL(resolve(file))).catch((error) =>
    test(`${file} can be loaded`, () => {
      throw error;
    }),
  );
}
