/** The types that every reader offers to whoever imports it. */
export type { Assumption, Loss } from './import-error.js';
export type { Imported, ImportOptions } from './import-tables.js';
export type { Mapping } from './mapping.js';
