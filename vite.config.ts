// Six builds: `--mode embed` is one classic script, `--mode esm` is ES modules, an entry per tag, with shared chunks,
// `--mode import` is the readers of other formats for pages, `--mode doctor` is the classic script's diagnosis, `--mode cli` is the
// command line, one file for Node, `--mode prerender` the part of it for build scripts.
import { readdirSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { asciiOutput, contents, cssLiterals, importsNow, integrity, noGlobals, optionalSpread, privateNames, templateBreaks, withoutHints } from './.config/plugins.js';
import { litScope, ownScript, plainArrays, pristine } from './.config/pristine.js';
import { wholeEntries } from './.config/whole.js';
import { foldShapes, oneReader } from './.config/shapes.mjs';
import about from './package.json' with { type: 'json' };

/** What package.json offers as `indicator-widgets/import/…`. */
const importEntries = Object.keys(about.exports).flatMap((path) => /^\.\/import\/(.+)$/.exec(path)?.[1] ?? []);

const banner = `/*! ${about.name} ${about.version} | ${about.license} | with packages listed in THIRD-PARTY.md */`;

const minify = (asciiOnly: boolean) => ({ compress: true, mangle: true, codegen: { removeWhitespace: true, asciiOnly } }) as const;

/** The oldest browsers in which everything works. */
const oldest = ['chrome 83', 'safari 15.4', 'firefox 102'];

const plugins = [foldShapes(), privateNames(), templateBreaks(), cssLiterals(oldest), noGlobals(), optionalSpread()];

const common: UserConfig = {
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['production', 'browser', 'module', 'default'] },
};

/** Our plugins run Node and Lightning CSS: that they take most of two seconds is no news. */
const checks = { pluginTimings: false };

/**
 * ES2020 is what Chrome 83 reads, with one fault: a call `f?.(...a, b)`. Asked for Chrome 83, the compiler rewrites every `?.`
 * because of it (0.5 kB of a card); `optionalSpread` refuses the one form instead.
 */
const build = { target: 'es2020', sourcemap: true, emptyOutDir: false, reportCompressedSize: false };

function embed(): UserConfig {
  return {
    ...common,
    plugins: [oneReader(), ...plugins, litScope(), wholeEntries(), ownScript(), plainArrays(), importsNow(), asciiOutput(), pristine(), integrity(), contents()],
    build: {
      ...build,
      // What Chromium 64 can read: it is to find out by running that it is too old, not by an error (`beginPristine`). It costs 2.7 kB.
      target: 'es2018',
      outDir: 'dist',
      license: { fileName: 'THIRD-PARTY.md' },
      lib: { entry: 'src/define/all.ts', formats: ['iife'], name: 'IndicatorWidgets', fileName: () => 'indicator-widgets.js' },
      // The semicolon is for sites that put all their scripts in one file, where the one before may end without its own.
      rolldownOptions: { checks, output: { postBanner: `${banner};`, minify: minify(true), intro: '"use strict";', codeSplitting: false } },
    },
  };
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** The tags that cannot be drawn without a module; what a widget fetches later does not count. */
function usersOf(id: string, graph: ModuleGraph, seen = new Set<string>()): Set<string> {
  seen.add(id);
  const tag = /\/src\/define\/(indicator-\w+)\.ts$/.exec(id)?.[1];
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return new Set([...(tag ? [tag] : []), ...importers.flatMap((one) => (seen.has(one) ? [] : [...usersOf(one, graph, seen)]))]);
}

function esm(): UserConfig {
  const names = readdirSync('src/define').map((file) => file.replace(/\.ts$/, ''));
  const entries = names.filter((name) => !['define', 'doctor', 'stills'].includes(name)).map((name) => [name, `src/define/${name}.ts`]);
  return {
    ...common,
    plugins: [...plugins, withoutHints()],
    build: {
      ...build,
      outDir: 'dist/esm',
      lib: { entry: Object.fromEntries(entries), formats: ['es'] },
      rolldownOptions: {
        checks,
        preserveEntrySignatures: 'allow-extension',
        output: {
          postBanner: (chunk) => (chunk.isEntry ? banner : ''),
          minify: minify(false),
          entryFileNames: '[name].js',
          // A hash does not compress: two letters less in every name are 0.07 kB of a map, hexadecimal digits for letters 0.02 kB more. Six
          // of them tell sixteen million builds of one file apart.
          chunkFileNames: 'chunks/[name]-[hash:6].js',
          hashCharacters: 'hex',
          // What a card needs of what others need too is one file, what most of the others share is a second: every further file costs
          // a request, and compresses apart from the rest.
          codeSplitting: {
            groups: [
              { name: (id, context) => (usersOf(id, context).has('indicator-card') ? 'shared' : null), minShareCount: 3 },
              // What the line on a card needs, too; a map has no lines.
              { name: 'room', test: /\/src\/controllers\/size\.ts$/ },
              { name: 'line', test: /\/src\/layout\/(scale|path)\.ts$/ },
              { name: (id, context) => (usersOf(id, context).size >= 3 ? 'pictures' : null), minShareCount: 2 },
              // What a map shares with another one, and what its own later parts need of it. Only a trend needs all of d3-array that is left.
              { name: (id, context) => (usersOf(id, context).size === 2 && !id.endsWith('/nice.js') ? (usersOf(id, context).has('indicator-table') ? 'tables' : 'bars') : null), minShareCount: 2 },
              { name: (id, context) => ([...usersOf(id, context)].join() === 'indicator-map' ? 'map' : null), minShareCount: 1 },
            ],
          },
        },
      },
    },
  };
}

/** Readers of other formats, apart from the widgets: what they share with each other must not become part of what every card loads. */
function imports(): UserConfig {
  return {
    ...common,
    plugins,
    build: {
      ...build,
      outDir: 'dist/esm/import',
      license: { fileName: 'THIRD-PARTY.md' },
      lib: { entry: Object.fromEntries(importEntries.map((name) => [name, `src/import/${name}.ts`])), formats: ['es'] },
      rolldownOptions: { checks, preserveEntrySignatures: 'allow-extension', output: { postBanner: (chunk) => (chunk.isEntry ? banner : ''), minify: minify(false), entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  };
}

/** What the classic script fetches from beside itself when a webmaster asks why something does not show. */
function doctor(): UserConfig {
  return {
    ...common,
    plugins: [...plugins, asciiOutput()],
    build: {
      ...build,
      sourcemap: false,
      outDir: 'dist',
      lib: { entry: 'src/doctor/in-page.ts', formats: ['iife'], name: 'IndicatorDoctor', fileName: () => 'indicator-doctor.js' },
      rolldownOptions: { checks, output: { postBanner: banner, minify: minify(true), intro: '"use strict";', codeSplitting: false } },
    },
  };
}

/** For Node. Not minified: whoever runs it on a server may want to read it. */
function node(entry: string, fileName: string, banner = ''): UserConfig {
  return {
    publicDir: false,
    plugins: [foldShapes()],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: false,
      ...(banner ? { license: { fileName: 'THIRD-PARTY-CLI.md' } } : {}),
      rolldownOptions: { checks, output: { banner, entryFileNames: fileName, codeSplitting: false } },
    },
  };
}

const modes: Readonly<Record<string, () => UserConfig>> = {
  embed,
  esm,
  import: imports,
  doctor,
  cli: () => node('src/cli/main.ts', 'cli.js', '#!/usr/bin/env node'),
  prerender: () => node('src/cli/prerender/prerender.ts', 'prerender.js'),
};

export default defineConfig(({ mode }) => modes[mode]?.() ?? {});
