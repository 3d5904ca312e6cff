// The values of src/feed/shapes.ts and outlines.ts as modules, so that no published file needs zod to check a feed.
import { execFileSync } from 'node:child_process';

/** The source of `shapes` or `outlines` as a value. */
export function valueModule(name) {
  const program = `const { ${name} } = await import('./src/feed/${name}.ts'); process.stdout.write(JSON.stringify(${name}))`;
  const json = execFileSync(process.execPath, ['--import', './.config/ts.mjs', '--input-type=module', '-e', program], { encoding: 'utf8' });
  return `export const ${name} = JSON.parse(${JSON.stringify(json)});\n`;
}

/** Vite plugin: puts the values in place of the modules. */
export function foldShapes() {
  return {
    name: 'fold-shapes',
    enforce: 'pre',
    load: { filter: { id: /\/src\/feed\/(shapes|outlines)\.ts$/ }, handler: (id) => valueModule(id.includes('outlines') ? 'outlines' : 'shapes') },
  };
}

/** Vite plugin: a script that holds everything reads every feed with `parseFeed`, for there is no code to be spared. */
export function oneReader() {
  return { name: 'one-reader', enforce: 'pre', load: { filter: { id: /\/src\/feed\/accept\.ts$/ }, handler: () => 'export const acceptFeed = () => undefined;' } };
}
