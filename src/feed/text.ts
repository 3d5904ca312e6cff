/** Texts that publishers wrote in one or several languages. */
import type { Text } from './feed.js';

/**
 * The text in a language (BCP 47): exactly, else by its primary subtag, else as the feed's own language has it,
 * else any. A plain string serves every language.
 */
export function localize(text: Text | undefined, lang: string, fallback = 'zh-CN'): string {
  return choose(text, lang, fallback).replace(turned, '');
}

/** Characters that turn the order of those after them around: 7.72 would read 27.7. */
const turned = /[\u202d\u202e]/g;

function choose(text: Text | undefined, lang: string, fallback: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const keys = Object.keys(text);
  const wanted = [lang, fallback, 'zh-CN', 'en'];
  for (const tag of wanted) {
    const primary = tag.split('-')[0]!.toLowerCase();
    const key =
      keys.find((candidate) => candidate.toLowerCase() === tag.toLowerCase()) ??
      keys.find((candidate) => candidate.split('-')[0]!.toLowerCase() === primary);
    if (key !== undefined) return text[key]!;
  }
  return text[keys[0] ?? ''] ?? '';
}
