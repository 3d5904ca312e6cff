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
        // Until something is drawn, and if nothing can be, what stands in the element is shown; nothing is drawn where figures could be wrong.
        for (const [file, before, after] of [
          ['reactive-element.js', 'return s(t,this.constructor.elementStyles)', 'return scope.hold(t),s(t,this.constructor.elementStyles)'],
          ['lit-element.js', 'update(t){', 'update(t){if(!scope.mayDraw(this))return super.update(t);'],
        ] as const) {
          if (!id.endsWith(`/${file}`)) continue;
          if (!code.includes(before)) this.error(`${file} has no ${before} any more`);
          source.replace(before, after);
        }
        source.prepend(`import { scope } from ${JSON.stringify(scope)};`);
        if (id.endsWith('lit-html.js')) {
          // Attribute names with a dollar sign cannot be set by script everywhere, a walker cannot rest on what is no node (see also
          // plainArrays), what wraps listeners knows functions only.
          for (const [before, after] of [['h="$lit$"', 'h="_lit_"'], ['Array(s.length-1).fill(new String)', 'Array.from({length:s.length-1},()=>new String)'], ['of r.getAttributeNames()', 'of scope.own(r.getAttributeNames())'], ['...t.childNodes', '...scope.own(t.childNodes)'], ['return P.currentNode=l,e', 'return P.currentNode=scope.rest,e'], ['EventListener(this.name,this,s)', 'EventListener(this.name,this.ear,s)'], ['EventListener(this.name,this,t)', 'EventListener(this.name,this.ear,t)'], ['super(t,i,s,e,h),this.type=5}', 'super(t,i,s,e,h),this.type=5,this.ear=scope.entry(t=>this.handleEvent(t))}']] as const) {
            if (!code.includes(before)) this.error(`lit-html has no ${before} any more`);
            source.replace(before, after);
          }
        }
        return { code: source.toString(), map: source.generateMap({ hires: true }).toString() };
      },
    },
  };
}

/** Lists that grow in place of lists of a size: an `Array` that is never called can be copied before the page changes it. */
export function plainArrays(): Plugin {
  return {
    name: 'plain-arrays',
    transform: {
      filter: { id: /node_modules\/(d3-array|topojson-client)\//, code: 'new Array(' },
      handler(code) {
        const source = new MagicString(code).replaceAll(/new Array\(\w*\)/g, '[]');
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

/** What a script uses and does not declare. */
export interface FreeNames {
  /** Names of the language, such as `Map`. */
  readonly words: readonly string[];
  /** Those of them that are only a place for others: `Object` where nothing but `Object.keys(…)` and the like occurs. */
  readonly places: readonly string[];
  /** Names of the page, such as `document`. */
  readonly names: readonly string[];
}

export function freeNames(code: string): FreeNames {
  const program = parseAst(code);
  /** The nodes that take no more of a name than a member of it. */
  const taken = new Set<unknown>();
  walk(program, (node, parent, key) => {
    Object.assign(node, { range: [node['start'], node['end']] });
    if (members.has(`${parent?.['type'] as string} ${key}`)) taken.add(node);
  });
  const { globalScope } = analyze(program as never, { ecmaVersion: 2022, sourceType: 'script' });
  const references = (globalScope?.through ?? []).map(({ identifier }) => ({ name: identifier.name as string, isMember: taken.has(identifier) }));
  const found = new Set(references.map(({ name }) => name));
  const notPlaces = new Set(references.filter(({ isMember }) => !isMember).map(({ name }) => name));
  const free = [...found].filter((name) => !['undefined', 'NaN', 'Infinity', 'arguments'].includes(name)).sort();
  const words = free.filter((name) => language.test(name));
  return { words, places: words.filter((name) => !notPlaces.has(name)), names: free.filter((name) => !language.test(name)) };
}

const language = /^(?:Array|ArrayBuffer|BigInt|Boolean|DataView|Date|(?:Eval|Range|Reference|Syntax|Type|URI|Aggregate)?Error|Function|Intl|JSON|Map|Math|Number|Object|Promise|Proxy|Reflect|RegExp|Set|String|Symbol|WeakMap|WeakRef|WeakSet|(?:(?:Big)?(?:Uint|Int|Float)\d+(?:Clamped)?Array)|(?:de|en)codeURI(?:Component)?|is(?:NaN|Finite)|parse(?:Int|Float))$/;

/** Names of the page that are no functions. */
const objects = new Set(['console', 'customElements', 'document', 'history', 'localStorage', 'location', 'navigator', 'ownScript', 'performance', 'screen', 'self', 'sessionStorage', 'window']);

/** What literals have without naming it. */
const always = ['Array', 'Function', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp', 'String', 'Symbol'];

/** Where a copy of a name does as well as the name: `X.y`, `{ y } = X`, and lit's `case X:`, which no property of ours comes to. */
const members = new Set(['MemberExpression object', 'AssignmentExpression right', 'SwitchCase test', 'VariableDeclarator init']);

export type AstNode = Record<string, unknown>;

export function walk(node: unknown, visit: (node: AstNode, parent: AstNode | undefined, key: string) => void, parent?: AstNode, name = ''): void {
  if (Array.isArray(node)) node.forEach((item) => walk(item, visit, parent, name));
  else if (typeof node === 'object' && node && 'type' in node) {
    const current = node as AstNode;
    visit(current, parent, name);
    for (const [key, value] of Object.entries(current)) walk(value, visit, current, key);
  }
}

/** Makes the script a function that `beginPristine` calls with all names that are not its own. */
export function pristine(): Plugin {
  return {
    name: 'pristine',
    async renderChunk(code) {
      const file = 'src/host/realm.ts';
      const { code: begin } = await transformWithOxc(readFileSync(file, 'utf8'), file, { target: 'es2018' });
      const { words, places, names } = freeNames(code);
      const functions = names.filter((name) => !objects.has(name));
      const parameters = [names, words].map((list) => `{${list.join(', ')}}`).join(', ');
      const source = new MagicString(code);
      // A list of nothing but strings is minified to one string and its `split`, which the page may have replaced.
      source.prepend(`(${begin.replace(/^[^]*?export (?=function)/, '').trim()})(${[[...new Set([...always, ...words])], places, functions].map((list) => JSON.stringify([...list, 0])).join(', ')}, function (${parameters}) {`).append('});');
      return { code: source.toString(), map: source.generateMap({ hires: true }) };
    },
  };
}
