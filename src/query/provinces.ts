/** The 34 province-level units by GB/T 2260, for feeds that list fewer: none may be missing from a national picture. */
import type { Region } from '../feed/feed.js';

/** First two digits of the code, ISO 3166-2:CN letters, short name in Chinese and English. */
const units =
  '11BJ\u5317\u4eac Beijing|12TJ\u5929\u6d25 Tianjin|13HE\u6cb3\u5317 Hebei|14SX\u5c71\u897f Shanxi|15NM\u5185\u8499\u53e4 Inner Mongolia|21LN\u8fbd\u5b81 Liaoning|22JL\u5409\u6797 Jilin|23HL\u9ed1\u9f99\u6c5f Heilongjiang|31SH\u4e0a\u6d77 Shanghai|32JS\u6c5f\u82cf Jiangsu|33ZJ\u6d59\u6c5f Zhejiang|34AH\u5b89\u5fbd Anhui|35FJ\u798f\u5efa Fujian|36JX\u6c5f\u897f Jiangxi|37SD\u5c71\u4e1c Shandong|41HA\u6cb3\u5357 Henan|42HB\u6e56\u5317 Hubei|43HN\u6e56\u5357 Hunan|44GD\u5e7f\u4e1c Guangdong|45GX\u5e7f\u897f Guangxi|46HI\u6d77\u5357 Hainan|50CQ\u91cd\u5e86 Chongqing|51SC\u56db\u5ddd Sichuan|52GZ\u8d35\u5dde Guizhou|53YN\u4e91\u5357 Yunnan|54XZ\u897f\u85cf Xizang|61SN\u9655\u897f Shaanxi|62GS\u7518\u8083 Gansu|63QH\u9752\u6d77 Qinghai|64NX\u5b81\u590f Ningxia|65XJ\u65b0\u7586 Xinjiang|71TW\u53f0\u6e7e Taiwan|81HK\u9999\u6e2f Hong Kong|82MO\u6fb3\u95e8 Macao';

interface Province extends Region {
  /** ISO 3166-2:CN without its prefix: NX. */
  readonly letters: string;
}

let provinces: Map<string, Province> | undefined;

/** The province-level unit of a six-digit code, if it is one. */
export function provinceOf(code: string): Province | undefined {
  provinces ??= new Map(
    units.split('|').map((unit) => {
      const [, digits, letters, zh, en] = /^(\d\d)(\w\w)(\S+) (.+)$/.exec(unit)!;
      return [`${digits}0000`, { code: `${digits}0000`, letters: letters!, name: { 'zh-CN': zh!, en: en! } }];
    }),
  );
  return provinces.get(code);
}
