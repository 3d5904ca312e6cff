/** Files by name or pattern, also where no shell has done it: `*`, `?`, `**` and `{a,b}`. */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The files that the words name, each once; a word that is no pattern is taken as it is, there or not. */
export async function findFiles(words: readonly string[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for (const word of words) found.push(...(isPattern(word) ? await matching(word, cwd) : [word]));
  return [...new Set(found)];
}

export function isPattern(word: string): boolean {
  return /[*?{]/.test(word);
}

async function matching(pattern: string, cwd: string): Promise<string[]> {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const fixed = parts.slice(0, parts.findIndex(isPattern)).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const isMatch = patternToRegExp(pattern.replaceAll('\\', '/'));
  const names = await readdir(resolve(cwd, fixed), { recursive: pattern.includes('**') || parts.slice(parts.findIndex(isPattern)).length > 1, withFileTypes: true }).catch(() => []);
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => (pattern.startsWith('/') ? file : file.slice(resolve(cwd).length + 1)).replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|\.git)\//.test(file) && isMatch.test(file))
    .sort();
}

function patternToRegExp(pattern: string): RegExp {
  const source = pattern.replace(/^\.\//, '').replace(/\*\*\/|\*\*|[*?]|\{([^}]*)\}|[.+^$()|[\]\\]/g, (found, choices?: string) => {
    if (found === '**/') return '(?:.*/)?';
    if (found === '**') return '.*';
    if (found === '*') return '[^/]*';
    if (found === '?') return '[^/]';
    return choices === undefined ? `\\${found}` : `(?:${choices.split(',').map((choice) => choice.replace(/[.+^$()|[\]\\]/g, '\\$&')).join('|')})`;
  });
  return new RegExp(`^${source}$`);
}
