// Build steps of our own: CSS for old browsers inside css``, ASCII-only output, integrity hash, list of contents.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import remapping, { type SourceMapInput } from '@jridgewell/remapping';
import { browserslistToTargets, transform as transformCss } from 'lightningcss';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

const ownSource = { id: /\/src\/[^?]*\.ts$/ };

/** Rewrites css`` literals for old browsers: the bundler sees JavaScript and never looks inside them. */
export function cssLiterals(browsers: string[]): Plugin {
  const targets = browserslistToTargets(browsers);
  return {
    name: 'css-literals',
    enforce: 'pre',
    transform: {
      filter: ownSource,
      handler(code, id) {
        const source = new MagicString(code);
        for (const { 0: literal, 1: css = '', index } of code.matchAll(/(?<![\w.])css`((?:[^`\\]|\\[^])*)`/g)) {
          if (/(?<!\\)\$\{/.test(css)) this.error(`css\`\` with \${…} cannot be rewritten for old browsers; use an array of styles (${id})`);
          const cooked = css.replace(/\\([`$\\])/g, '$1');
          const rewritten = transformCss({ filename: id, code: Buffer.from(cooked), targets, minify: true }).code.toString();
          if (/:lang\(ae\)|--lightningcss/.test(rewritten))
            this.error(`inset-inline-*, border-start-*-radius, :dir() and light-dark() have no true equivalent in old browsers; write them out (${id})`);
          source.overwrite(index, index + literal.length, `css(\`${rewritten.replace(/[`\\]|\$(?=\{)/g, '\\$&')}\`)`);
        }
        // The tag would join literals with values; ours have none, and without it lit's code for that is left out.
        if (source.hasChanged()) source.replace(/(?<=^import \{[^}]*)\bcss\b(?=[^}]*\} from 'lit';)/m, 'unsafeCSS as css');
        return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }).toString() } : null;
      },
    },
  };
}

/** Takes line breaks between the tags of html`` and svg`` out; what stands on one line keeps its spaces. */
export function templateBreaks(): Plugin {
  return {
    name: 'template-breaks',
    enforce: 'pre',
    transform: {
      filter: ownSource,
      handler(code) {
        const source = new MagicString(code);
        for (const { 0: text, index } of code.matchAll(/(?<=[>}])\n\s+(?=<\/?[a-z]|\$\{)/g)) source.remove(index, index + text.length);
        return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }).toString() } : null;
      },
    },
  };
}

/** What we read of a syntax tree. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly optional?: boolean;
  readonly arguments?: readonly Node[];
}

function* nodesOf(tree: unknown): Generator<Node> {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree) yield tree as Node;
  for (const part of Object.values(tree)) yield* nodesOf(part);
}

/**
 * Writes `#name` as the property `_name`. Browsers of our oldest kind lack private methods, and what a compiler puts in their
 * place (a WeakMap a field, a function a method) is 0.6 kB of a card; privacy is kept by the source and by the type checker.
 */
export function privateNames(): Plugin {
  return {
    name: 'private-names',
    enforce: 'pre',
    transform: {
      filter: ownSource,
      handler(code, id) {
        if (!code.includes('#')) return null;
        const source = new MagicString(code);
        const nodes = [...nodesOf(this.parse(code, { lang: 'ts' }).body)];
        const taken = new Set(nodes.flatMap(({ type, name }) => (type === 'Identifier' ? name : [])));
        const short = new Map<string, string>();
        for (const { type, name, start, end } of nodes) {
          if (type !== 'PrivateIdentifier') continue;
          // The same few names in every file: no class of ours extends another, so they meet only in their own.
          const own = short.get(name!) ?? `_${short.size.toString(36)}`;
          if (taken.has(own)) this.error(`#${name} and ${own} would become one name (${id})`);
          short.set(name!, own);
          source.overwrite(start, end, own);
        }
        return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }).toString() } : null;
      },
    },
  };
}

/** Keeps lit and zod from writing on `window`: a page's other copies are none of our business, nor is our copy any of theirs. */
export function noGlobals(): Plugin {
  return {
    name: 'no-globals',
    transform: {
      filter: { id: /node_modules\/(lit|@lit|lit-html|lit-element|zod)\// },
      handler(code) {
        const source = new MagicString(code);
        source.replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, '0');
        // Other copies would need both only for standard decorators.
        source.replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, 'const litPropertyMetadata=new WeakMap;');
        if (code.includes('globalThis).__zod_')) source.replaceAll('globalThis', 'own').prepend('const own = {};');
        return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }).toString() } : null;
      },
    },
  };
}

/**
 * Imports at the top what a script that holds everything would only pretend to load later: the bundler keeps every module that is
 * imported so behind a function of its own, which is 1 kB of wrapping.
 */
export function importsNow(): Plugin {
  return {
    name: 'imports-now',
    transform: {
      filter: ownSource,
      handler(code) {
        const source = new MagicString(code);
        for (const { 0: call, 1: module, index } of code.matchAll(/\bimport\(\s*["'](\.[^"']+)["']\s*\)/g)) {
          source.overwrite(index, index + call.length, `Promise.resolve(later${index})`).prepend(`import * as later${index} from ${JSON.stringify(module)};`);
        }
        return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }).toString() } : null;
      },
    },
  };
}

/** Fails the build at a call `f?.(...a, b)`, which Chrome 80 to 90 get wrong when there is no `f` (V8 issue 11558). */
export function optionalSpread(): Plugin {
  return {
    name: 'optional-spread',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const { optional, arguments: given = [], start, end } of nodesOf(this.parse(chunk.code).body))
            if (optional && given.some(({ type }) => type === 'SpreadElement')) this.error(`old browsers misread ${chunk.code.slice(start, end)} (${chunk.fileName})`);
        }
      },
    },
  };
}

/** Fails the build when a script is not ASCII: a classic script is read in the encoding of the page. */
export function asciiOutput(): Plugin {
  return {
    name: 'ascii-output',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          const found = chunk.type === 'chunk' ? /[^\0-\x7f]/.exec(chunk.code) : null;
          if (found) this.error(`${chunk.fileName} holds the non-ASCII character ${found[0]} at ${found.index}`);
        }
      },
    },
  };
}

/**
 * Takes out the marks `@__PURE__` once the minifier has read it: it is for bundlers, which have dist/npm, and costs a map 0.1 kB. Without
 * it in the source the minifier would drop less.
 */
export function withoutHints(): Plugin {
  return {
    name: 'without-hints',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const code = new MagicString(chunk.code).replaceAll('/* @__PURE__ */ ', '');
          const map = bundle[`${chunk.fileName}.map`];
          if (map?.type === 'asset') map.source = remapping([code.generateMap({ hires: true }) as SourceMapInput, String(map.source)], () => null).toString();
          chunk.code = code.toString();
        }
      },
    },
  };
}

/** Writes `sri.json`, the hashes to put into `integrity`. */
export function integrity(): Plugin {
  return {
    name: 'integrity',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const scripts = Object.values(bundle).filter((output) => output.type === 'chunk');
        const hashes = scripts.map(({ fileName, code }) => [fileName, `sha384-${createHash('sha384').update(code).digest('base64')}`]);
        this.emitFile({ type: 'asset', fileName: 'sri.json', source: `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n` });
      },
    },
  };
}

/** Writes `contents.json`: how many characters each package and each folder of src gave to the script, before minifying. */
export function contents(): Plugin {
  return {
    name: 'contents',
    generateBundle(_options, bundle) {
      const lengths: Record<string, number> = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const origin = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? /^src\/[^/]+/.exec(relative(process.cwd(), id))?.[0] ?? 'bundler';
          lengths[origin] = (lengths[origin] ?? 0) + renderedLength;
        }
      }
      this.emitFile({ type: 'asset', fileName: 'contents.json', source: `${JSON.stringify(lengths, null, 2)}\n` });
    },
  };
}
