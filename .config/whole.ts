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

/** Marks the places where the page, or what it waits for, calls our code. */
export function wholeEntries(): Plugin {
  const scope = resolve('src/host/scope.ts');
  return {
    name: 'whole-entries',
    transform: {
      filter: { id: /\/src\/(?!host\/)[^?]*\.ts$/, code: /\bawait\b|function on[A-Z]|=> \{|\.then\(|Observer\(|setTimeout\(|requestAnimationFrame\(|customElements\.define\(/ },
      handler(code) {
        const source = new MagicString(code);
        // What stands inside is met later: its text comes behind at the beginning, and before at the end.
        const wrap = (node: AstNode, before: string, after: string): void => void source.appendLeft(from(node), before).prependRight(to(node), after);
        let kept = 0;
        walk(parseAst(code), (node, parent) => {
          const called = nameCalled(node);
          const given = (node['arguments'] ?? []) as readonly AstNode[];
          if (/^(then|catch|finally|setTimeout|requestAnimationFrame|\w+Observer)$/.test(called)) for (const one of given) if (/Function|^Identifier$|^MemberExpression$/.test(kind(one))) wrap(one, 'scope.entry(', ')');
          if (kind(node) === 'CallExpression' && /addEventListener/.test(code.slice(from(node), from(given[0] ?? node)))) for (const one of given) if (/Function|^Identifier$/.test(kind(one)) && given.indexOf(one) > 0) wrap(one, 'scope.entry(', ')');
          // A function that is a field, or is named `on…`, is what someone else calls.
          const { left, right } = node as { readonly left?: AstNode; readonly right?: AstNode };
          if (kind(node) === 'AssignmentExpression' && kind(left?.['object'] as AstNode | undefined) === 'ThisExpression' && /Function/.test(kind(right))) wrap(right!, 'scope.entry(', ')');
          const body = node['body'] as AstNode;
          if (kind(node) === 'FunctionDeclaration' && /^on[A-Z]/.test((node['id'] as { readonly name: string }).name)) {
            source.appendRight(from(body) + 1, 'return scope.whole(() => {');
            source.appendLeft(to(body) - 1, '});');
          }
          if (called === 'define') wrap(given[1]!, 'scope.element(', ')');
          if (kind(node) === 'AwaitExpression' && from(node) >= kept) {
            source.overwrite(from(node), from(node) + 5, '(yield');
            source.prependRight(to(node), ')');
          }
          if (!node['async'] || !/Function/.test(kind(node))) return;
          const head = kind(parent) === 'MethodDefinition' ? parent! : node;
          if (/\bsuper\b/.test(code.slice(from(node), to(node)))) {
            // A generator has no `super` of its own.
            kept = to(node);
            return;
          }
          const at = code.indexOf('async', from(head));
          source.remove(at, at + 5);
          if (kind(body) !== 'BlockStatement') return wrap(body, 'scope.steps(function* () { return ', '; }, this)');
          source.appendRight(from(body) + 1, 'return scope.steps(function* () {');
          source.appendLeft(to(body) - 1, '}, this);');
        });
        source.prepend(`import { scope } from ${JSON.stringify(scope)};`);
        return { code: source.toString(), map: source.generateMap({ hires: true }).toString() };
      },
    },
  };
}
