/** What the command line says, in Chinese and English. */

export type Lang = 'zh-CN' | 'en';

/** One text in the two languages of the command line. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export function sayIn(lang: Lang, { zh, en }: Words): string {
  return lang === 'en' ? en : zh;
}

/** The language that POSIX variables ask for (LC_ALL, LC_MESSAGES, LANG); where none is set, that of the system. */
export function langOf(env: Readonly<Record<string, string | undefined>>, system = Intl.DateTimeFormat().resolvedOptions().locale): Lang {
  const asked = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || system;
  return /^zh/i.test(asked) ? 'zh-CN' : 'en';
}
