/** Every command, in the order of the help. */
import type { Command } from './command.js';
import { checkCommand } from './check.js';
import { convertCommand } from './convert.js';
import { newCommand } from './new.js';
import { schemaCommand } from './schema.js';

export const commands: readonly Command[] = [newCommand, convertCommand, checkCommand, schemaCommand];
