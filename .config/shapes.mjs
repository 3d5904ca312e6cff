// The value of src/feed/shapes.ts as a module, so that no published file needs zod to check a feed.
import { execFileSync } from 'node:child_process';

const program = "const { shapes } = await import('./src/feed/shapes.ts'); process.stdout.write(JSON.stringify(shapes))";

export function shapesModule() {
  const json = execFileSync(process.execPath, ['--import', './.config/ts.mjs', '--input-type=module', '-e', program], { encoding: 'utf8' });
  return `export const shapes = JSON.parse(${JSON.stringify(json)});\n`;
}

/** Vite plugin: puts the value in place of the module. */
export function foldShapes() {
  return { name: 'fold-shapes', enforce: 'pre', load: { filter: { id: /\/src\/feed\/shapes\.ts$/ }, handler: () => shapesModule() } };
}
