/** The shape of a mapping file. The builds replace this module by its value: see `.config/shapes.mjs`. */
import { compileShape } from '../feed/compile.js';
import { mappingSchema } from './mapping-schema.js';

export const mappingShape = compileShape(mappingSchema);
