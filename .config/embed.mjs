// Builds the classic script in memory, for the demo.
import { build } from 'vite';

/** The files of the build by name, `indicator-widgets.js` and its source map among them. */
export async function buildEmbed() {
  const [{ output }] = await build({ mode: 'embed', logLevel: 'warn', build: { write: false } });
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
