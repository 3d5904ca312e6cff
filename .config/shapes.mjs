// The values of modules that are computed from zod schemas, so that no published file needs zod to check a feed or a mapping file.
import { execFileSync } from 'node:child_process';

/** What each of these modules exports, by its path in src. */
export const valueModules = { 'feed/shapes': 'shapes', 'feed/outlines': 'outlines', 'import/mapping-shape': 'mappingShape' };

/** The value of a JSON text without quotation marks; becomes part of what is published. */
const readBare = (text) => JSON.parse(text.replace(/[^[\]{}:,]+/g, '"$&"'));

/** The source of one of them as a value. */
export function valueModule(path) {
  const name = valueModules[path];
  const program = `const { ${name} } = await import('./src/${path}.ts'); process.stdout.write(JSON.stringify(${name}))`;
  const json = execFileSync(process.execPath, ['--import', './.config/ts.mjs', '--input-type=module', '-e', program], { encoding: 'utf8' });
  // Every card carries the outlines: without quotation marks they are 0.1 kB shorter.
  const bare = json.replaceAll('"', '');
  if (name === 'outlines' && JSON.stringify(readBare(bare)) === json) return `export const outlines = (${readBare.toString()})(${JSON.stringify(bare)});\n`;
  return `export const ${name} = JSON.parse(${JSON.stringify(json)});\n`;
}

/** Vite plugin: puts the values in place of the modules. */
export function foldShapes() {
  return {
    name: 'fold-shapes',
    enforce: 'pre',
    load: { filter: { id: /\/src\/(feed\/(shapes|outlines)|import\/mapping-shape)\.ts$/ }, handler: (id) => valueModule(/src\/(.+)\.ts$/.exec(id)[1]) },
  };
}

/** Vite plugin: a script that holds everything reads every feed with `parseFeed`, for there is no code to be spared. */
export function oneReader() {
  return { name: 'one-reader', enforce: 'pre', load: { filter: { id: /\/src\/feed\/accept\.ts$/ }, handler: () => 'export const acceptFeed = () => undefined;' } };
}
