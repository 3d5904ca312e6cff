/** The sound feeds that mutations begin with. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from '../fixtures.js';

const folder = new URL('../../demo/feeds/', import.meta.url);

export const documents: readonly Json[] = readdirSync(folder).filter((name) => name.endsWith('.json')).sort().map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Json);
