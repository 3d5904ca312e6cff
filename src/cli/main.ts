/** What Node runs as `indicator-widgets`. */
import about from '../../package.json' with { type: 'json' };
import { processIo } from './io.js';
import { runCli } from './run.js';

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
// No process.exit: what is still being written to a pipe would be lost.
process.exitCode = await runCli(process.argv.slice(2), processIo(process), about.version);
