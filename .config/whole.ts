// Our code in the classic script runs with the language as it was when it began (src/host/restore.ts): elements, what promises, timers,
// events and observers call, and the steps of async functions, which become generators for it.
import { resolve } from 'node:path';
import MagicString from 'magic-string';
import { parseAst, type Plugin } from 'vite';
import { walk, type AstNode } from './pristine.js';

const kind = (node: AstNode | undefined): string => String(node?.['type']);
const from = (node: AstNode): number => node['start'] as number;
const to = (node: AstNode): number => node['end'] as number;

/** The last name of what a node calls or makes, if it does. */
function nameCalled({ callee }: AstNode): string {
  const { property, name } = (callee ?? {}) as { readonly property?: AstNode; readonly name?: string };
  return (property?.['name'] as string | undefined) ?? name ?? '';
}

/** The functions in a node that someone else will call: what is given to a promise, a timer, an observer or an event, what is a field, what is named `on…`. */
function handedOver(node: AstNode, code: string): readonly AstNode[] {
  const given = (node['arguments'] ?? []) as readonly AstNode[];
  if (/^(then|catch|finally|setTimeout|requestAnimationFrame|\w+Observer)$/.test(nameCalled(node))) return given.filter(isHandler);
  // Also `addEventListener.call(page, …)`, where the first is no function of ours.
  if (kind(node) === 'CallExpression' && /addEventListener/.test(code.slice(from(node), from(given[0] ?? node)))) return given.slice(1).filter(isHandler);
  const { left, right } = node as { readonly left?: AstNode; readonly right?: AstNode };
  return kind(node) === 'AssignmentExpression' && kind(left?.['object'] as AstNode | undefined) === 'ThisExpression' && isFunction(right!) ? [right!] : [];
}

const isFunction = (node: AstNode): boolean => kind(node).includes('Function');
const isHandler = (node: AstNode): boolean => isFunction(node) || kind(node) === 'Identifier';

/** Marks the places where the page, or what it waits for, calls our code. */
export function wholeEntries(): Plugin {
  const scope = resolve('src/host/scope.ts');
  return {
    name: 'whole-entries',
    transform: {
      filter: { id: /\/src\/(?!host\/)[^?]*\.ts$/ },
      handler(code) {
        const source = new MagicString(code);
        // What stands inside is met later: its text comes behind at the beginning, and before at the end.
        const wrap = (node: AstNode, before: string): void => void source.appendLeft(from(node), before).prependRight(to(node), ')');
        /** Puts what a body does into a function that is given to another. */
        const enclose = (body: AstNode, before: string, after: string): void => void source.appendRight(from(body) + 1, before).appendLeft(to(body) - 1, after);
        /** Where an async function ends that stays one, because a generator has no `super` of its own. */
        let kept = 0;
        walk(parseAst(code), (node, parent) => {
          for (const one of handedOver(node, code)) wrap(one, 'scope.entry(');
          if (kind(node) === 'CallExpression' && code.startsWith('customElements.define(', from(node))) wrap((node['arguments'] as readonly AstNode[])[1]!, 'scope.element(');
          if (kind(node) === 'CallExpression' && /^(dispatchEvent|focus)$/.test(nameCalled(node)) && kind(node['callee'] as AstNode) === 'MemberExpression') source.appendLeft(from(node), 'scope.outside(() => ').prependRight(to(node), ')');
          if (kind(node) === 'AwaitExpression' && from(node) >= kept) source.overwrite(from(node), from(node) + 5, '(yield').prependRight(to(node), ')');
          if (!isFunction(node)) return;
          const body = node['body'] as AstNode;
          if (/^on[A-Z]/.test(((node['id'] ?? {}) as { readonly name?: string }).name ?? '')) enclose(body, 'return scope.whole(() => {', '});');
          if (!node['async']) return;
          if (/\bsuper\b/.test(code.slice(from(node), to(node)))) {
            kept = to(node);
            return;
          }
          const at = code.indexOf('async', from(kind(parent) === 'MethodDefinition' ? parent! : node));
          source.remove(at, at + 5);
          if (kind(body) === 'BlockStatement') enclose(body, 'return scope.steps(function* () {', '}, this);');
          else source.appendLeft(from(body), 'scope.steps(function* () { return ').prependRight(to(body), '; }, this)');
        });
        if (!source.hasChanged()) return null;
        source.prepend(`import { scope } from ${JSON.stringify(scope)};`);
        return { code: source.toString(), map: source.generateMap({ hires: true }).toString() };
      },
    },
  };
}
