// The classic script among the scripts of a page: what it runs in (src/host/realm.ts), and what lit sees of it (src/host/scope.ts).
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyze } from 'eslint-scope';
import MagicString from 'magic-string';
import { parseAst, transformWithOxc, type Plugin } from 'vite';

/** Gives lit a scope of its own in place of the page's global object and document. */
export function litScope(): Plugin {
  const scope = resolve('src/host/scope.ts');
  return {
    name: 'lit-scope',
    transform: {
      filter: { id: /node_modules\/(lit|@lit|lit-html|lit-element)\/.*\.js$/ },
      handler(code, id) {
        if (!/\b(globalThis|document)\b/.test(code)) return null;
        const source = new MagicString(code);
        source.replace(/(?<![\w.])globalThis\b/g, 'scope').replace(/(?<![\w.])document\b/g, 'scope.document');
        source.prepend(`import { scope } from ${JSON.stringify(scope)};`);
        if (id.endsWith('lit-html.js')) {
          // Attribute names with a dollar sign cannot be set by script everywhere; a walker cannot rest on what is no node.
          for (const [before, after] of [['h="$lit$"', 'h="_lit_"'], ['of r.getAttributeNames()', 'of scope.own(r.getAttributeNames())'], ['return P.currentNode=l,e', 'return P.currentNode=scope.rest,e']] as const) {
            if (!code.includes(before)) this.error(`lit-html has no ${before} any more`);
            source.replace(before, after);
          }
        }
        return { code: source.toString(), map: source.generateMap({ hires: true }).toString() };
      },
    },
  };
}

/** Keeps the script's own tag for later: where it waits for the body, or runs in its frame, the document no longer says which it was. */
export function ownScript(): Plugin {
  return {
    name: 'own-script',
    transform: {
      filter: { id: /\/src\/(?!host\/)[^?]*\.ts$/, code: 'document.currentScript' },
      handler(code) {
        const source = new MagicString(code).replaceAll('document.currentScript', 'ownScript');
        return { code: source.toString(), map: source.generateMap({ hires: true }).toString() };
      },
    },
  };
}

/** The names that a script uses and does not declare: those of the language, and those of the page. */
export function freeNames(code: string): { readonly words: readonly string[]; readonly names: readonly string[] } {
  const { globalScope } = analyze(withRanges(parseAst(code)) as never, { ecmaVersion: 2022, sourceType: 'script' });
  const free = [...new Set((globalScope?.through ?? []).map(({ identifier }) => identifier.name as string))].filter((name) => !['undefined', 'NaN', 'Infinity', 'arguments'].includes(name)).sort();
  return { words: free.filter((name) => language.test(name)), names: free.filter((name) => !language.test(name)) };
}

const language = /^(?:Array|ArrayBuffer|BigInt|Boolean|DataView|Date|(?:Eval|Range|Reference|Syntax|Type|URI|Aggregate)?Error|Function|Intl|JSON|Map|Math|Number|Object|Promise|Proxy|Reflect|RegExp|Set|String|Symbol|WeakMap|WeakRef|WeakSet|(?:(?:Big)?(?:Uint|Int|Float)\d+(?:Clamped)?Array)|(?:de|en)codeURI(?:Component)?|is(?:NaN|Finite)|parse(?:Int|Float))$/;

/** What literals have without naming it. */
const always = ['Array', 'Function', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp', 'String', 'Symbol'];

function withRanges(node: unknown): unknown {
  if (Array.isArray(node)) node.forEach(withRanges);
  else if (node && typeof node === 'object' && 'type' in node) {
    const { start, end } = node as unknown as { start: number; end: number };
    Object.assign(node, { range: [start, end] });
    Object.values(node).forEach((value) => typeof value === 'object' && withRanges(value));
  }
  return node;
}

/** Makes the script a function that `beginPristine` calls with all names that are not its own. */
export function pristine(): Plugin {
  return {
    name: 'pristine',
    async renderChunk(code) {
      const file = 'src/host/realm.ts';
      const { code: begin } = await transformWithOxc(readFileSync(file, 'utf8'), file, { target: 'es2020' });
      const { words, names } = freeNames(code);
      const parameters = [names, words].map((list) => `{${list.join(', ')}}`).join(', ');
      const source = new MagicString(code);
      source.prepend(`(${begin.replace(/^[^]*?export (?=function)/, '').trim()})(${JSON.stringify([...new Set([...always, ...words])])}, ${JSON.stringify(names)}, function (${parameters}) {`).append('});');
      return { code: source.toString(), map: source.generateMap({ hires: true }) };
    },
  };
}
