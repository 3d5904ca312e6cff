// The module hooks behind ts.mjs: finds x.ts where x.js is imported, and strips the types.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Tests, builds and tools are processes of their own, and import the same sources: what one has made, the others read. */
const cache = fileURLToPath(new URL('../node_modules/.cache/ts/', import.meta.url));

const tsconfigRaw = { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true } };

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const text = await readFile(file, 'utf8');
  const made = join(cache, `${createHash('sha1').update(`${JSON.stringify(tsconfigRaw)}${file}\n${text}`).digest('hex')}.mjs`);
  try {
    return { format: 'module', shortCircuit: true, source: await readFile(made, 'utf8') };
  } catch {}
  const { transform } = await import('esbuild');
  const { code } = await transform(text, { loader: 'ts', target: 'es2022', sourcefile: file, sourcemap: 'inline', tsconfigRaw });
  await mkdir(dirname(made), { recursive: true });
  // Under another name first: two processes may write the same file.
  await writeFile(`${made}.${process.pid}`, code);
  await rename(`${made}.${process.pid}`, made);
  return { format: 'module', shortCircuit: true, source: code };
}
