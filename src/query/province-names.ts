/** Province-level units by their Chinese names, as tables have them. Loaded only with these. */
import type { Region } from '../feed/feed.js';
import { provincesByCode } from './provinces.js';

/** The province-level unit of a Chinese name, short or whole: 宁夏, 宁夏回族自治区. */
export function provinceNamed(name: string): Region | undefined {
  const short = name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/, '');
  return [...provincesByCode().values()].find((province) => (province.name as Record<string, string>)['zh-CN'] === short);
}
