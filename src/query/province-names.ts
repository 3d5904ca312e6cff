/** Province-level units by what others call them: Chinese names in tables, letters in files of outlines. Loaded only with these. */
import type { Region } from '../feed/feed.js';
import { provincesByCode } from './provinces.js';

/** The province-level unit of a Chinese name, short or whole: 宁夏, 宁夏回族自治区. */
export function provinceNamed(name: string): Region | undefined {
  const short = name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/, '');
  return [...provincesByCode().values()].find((province) => (province.name as Record<string, string>)['zh-CN'] === short);
}

/** The GB/T 2260 code of a unit by the letters of ISO 3166-2:CN: NX is 640000. */
export function provinceByLetters(letters: string): string | undefined {
  return [...provincesByCode().values()].find((province) => province.letters === letters)?.code;
}
