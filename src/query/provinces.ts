/** The 34 province-level units by GB/T 2260, for feeds that list fewer: none may be missing from a national picture. */
import type { Region } from '../feed/feed.js';

/** First two digits of the code, ISO 3166-2:CN letters, short name in Chinese and English. */
const units =
  '11BJ北京 Beijing|12TJ天津 Tianjin|13HE河北 Hebei|14SX山西 Shanxi|15NM内蒙古 Inner Mongolia|21LN辽宁 Liaoning|22JL吉林 Jilin|23HL黑龙江 Heilongjiang|31SH上海 Shanghai|32JS江苏 Jiangsu|33ZJ浙江 Zhejiang|34AH安徽 Anhui|35FJ福建 Fujian|36JX江西 Jiangxi|37SD山东 Shandong|41HA河南 Henan|42HB湖北 Hubei|43HN湖南 Hunan|44GD广东 Guangdong|45GX广西 Guangxi|46HI海南 Hainan|50CQ重庆 Chongqing|51SC四川 Sichuan|52GZ贵州 Guizhou|53YN云南 Yunnan|54XZ西藏 Xizang|61SN陕西 Shaanxi|62GS甘肃 Gansu|63QH青海 Qinghai|64NX宁夏 Ningxia|65XJ新疆 Xinjiang|71TW台湾 Taiwan|81HK香港 Hong Kong|82MO澳门 Macao';

/** In the order of `units`. */
const characters =
  '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新台港澳';

interface Province extends Region {
  /** ISO 3166-2:CN without its prefix: NX. */
  readonly letters: string;
  /** The one character that stands for it in Chinese: 宁. */
  readonly character: string;
}

let provinces: Map<string, Province> | undefined;

/** The province-level unit of a six-digit code, if it is one. */
export function provinceOf(code: string): Province | undefined {
  return provincesByCode().get(code);
}

/** All of them by their code. */
export function provincesByCode(): ReadonlyMap<string, Province> {
  provinces ??= new Map(
    units.split('|').map((unit, index) => {
      const [, digits, letters, zh, en] = /^(\d\d)(\w\w)(\S+) (.+)$/.exec(unit)!;
      return [`${digits}0000`, { code: `${digits}0000`, letters: letters!, character: characters[index]!, name: { 'zh-CN': zh!, en: en! } }];
    }),
  );
  return provinces;
}
