/** Every command, in the order of the help. */
import { checkCommand } from './check.js';
import type { Command } from './command.js';
import { convertCommand } from './convert.js';
import { doctorCommand } from './doctor.js';
import { newCommand } from './new.js';
import { prerenderCommand } from './prerender.js';
import { schemaCommand } from './schema.js';

export const commands: readonly Command[] = [newCommand, convertCommand, checkCommand, prerenderCommand, doctorCommand, schemaCommand];
