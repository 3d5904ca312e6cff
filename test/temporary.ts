/** Folders of a test among the temporary ones; they go when its process ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** An empty folder of its own. */
export function temporaryFolder(): string {
  if (!made.length) process.once('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const folder = mkdtempSync(join(tmpdir(), 'indicator-test-'));
  made.push(folder);
  return folder;
}
