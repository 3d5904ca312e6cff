/** Flags of observations in other formats into what a feed says of a figure: an SDMX status, or why there is none. */
import type { MissingReason, Status } from '../feed/feed.js';
import { missingReasons, statuses } from '../feed/words.js';

/** What a flag means: a status of a figure, the reason for a missing one, or a remark that a feed has no letter for. */
export interface FlagRead {
  readonly status?: Status;
  readonly missing?: MissingReason;
  /** What the flag means, for flags that become a note beside the figure. */
  readonly note?: { readonly 'zh-CN': string; readonly en: string };
  /** Whether sources use the sign differently, so that what was taken has to be told. */
  readonly isGuess?: boolean;
}

const note = (zh: string, en: string): FlagRead => ({ note: { 'zh-CN': zh, en } });

/** CL_OBS_STATUS 2.2 of SDMX: letters that a feed has are taken as they are, the others become notes. */
const sdmx: Readonly<Record<string, FlagRead>> = {
  I: note('插补值', 'Imputed by a receiving agency'), N: note('不显著', 'Not significant'), S: note('特殊情况', 'Strike and other special events'),
  D: note('口径不同', 'Definition differs'), V: note('未经核实', 'Unvalidated'), G: note('试验性数据', 'Experimental'), W: note('含其他类别数据', 'Includes data from another category'),
  K: note('数据并入其他类别', 'Included in another category'), J: note('离群值', 'Outlier'), X: note('不计入汇总', 'Excluded from aggregate'), H: { status: 'M' },
};

/** Statuses of a figure that has another one already, as its note says them. */
export const statusNotes: Readonly<Partial<Record<Status, { readonly 'zh-CN': string; readonly en: string }>>> = {
  P: { 'zh-CN': '初步数据', en: 'Provisional' }, E: { 'zh-CN': '估计数', en: 'Estimated' }, F: { 'zh-CN': '预测数', en: 'Forecast' },
  B: { 'zh-CN': '口径变化', en: 'Series break' }, U: { 'zh-CN': '可靠性较低', en: 'Low reliability' },
};

/** Flags of Eurostat and the signs of PX-Web and of yearbooks. */
const signs: Readonly<Record<string, FlagRead>> = {
  a: { status: 'A' }, b: { status: 'B' }, e: { status: 'E' }, f: { status: 'F' }, p: { status: 'P' }, u: { status: 'U' }, r: note('修订数', 'Revised'), s: { status: 'E' }, i: { status: 'E' },
  d: note('口径不同', 'Definition differs'), v: note('未经核实', 'Unvalidated'), k: note('数据并入其他类别', 'Included in another category'), w: note('含其他类别数据', 'Includes data from another category'), n: note('不显著', 'Not significant'), c: { missing: 'suppressed' }, z: { missing: 'not-applicable' }, m: { missing: 'not-applicable' },
  '.': { missing: 'not-applicable', isGuess: true }, '..': { missing: 'not-published', isGuess: true }, '...': { missing: 'not-published', isGuess: true },
  '\u2026': { missing: 'not-published', isGuess: true }, '\u2026\u2026': { missing: 'not-published', isGuess: true },
  '-': { status: 'O', isGuess: true }, '--': { status: 'O', isGuess: true }, '---': { status: 'O', isGuess: true }, '\u2014': { status: 'O', isGuess: true }, '\u2013': { status: 'O', isGuess: true }, '\u2014\u2014': { status: 'O', isGuess: true },
  ':': { status: 'O', isGuess: true }, x: { status: 'O', isGuess: true }, '*': { status: 'E', isGuess: true }, '/': { status: 'O', isGuess: true },
  na: { status: 'O' }, 'n/a': { missing: 'not-applicable', isGuess: true }, 'n.a.': { missing: 'not-applicable', isGuess: true }, nan: { status: 'O' }, '#n/a': { status: 'O' }, null: { status: 'O' }, none: { status: 'O' }, missing: { status: 'O' },
  未公布: { missing: 'not-published' }, 未发布: { missing: 'not-published' }, 未调查: { missing: 'not-surveyed' }, 不适用: { missing: 'not-applicable' }, 无: { status: 'O', isGuess: true },
  不予公布: { missing: 'suppressed' }, 保密: { missing: 'suppressed' }, 暂缺: { status: 'O' }, 缺失: { status: 'O' }, 缺: { status: 'O' }, 暂无: { status: 'O' },
  normal: { status: 'A' }, normalvalue: { status: 'A' }, approved: { status: 'A' }, provisional: { status: 'P' }, 'provisionalvalue': { status: 'P' }, estimated: { status: 'E' }, estimate: { status: 'E' }, estimatedvalue: { status: 'E' }, forecast: { status: 'F' }, forecastvalue: { status: 'F' },
  'timeseriesbreak': { status: 'B' }, lowreliability: { status: 'U' }, missingvalue: { status: 'O' }, 初步: { status: 'P' }, 初步数据: { status: 'P' }, 估计: { status: 'E' }, 预测: { status: 'F' },
};

/**
 * What a flag means. A letter of SDMX (capital) first, then signs of other publishers; `own` is what the mapping file says, before all.
 * `undefined`: not known.
 */
export function readFlag(flag: string, own: Readonly<Record<string, string>> = {}): FlagRead | undefined {
  const text = flag.trim();
  const said = Object.hasOwn(own, text) ? own[text]! : undefined;
  if (said !== undefined) return isStatus(said) ? { status: said } : isReason(said) ? { missing: said } : undefined;
  if (isStatus(text)) return { status: text };
  if (Object.hasOwn(sdmx, text)) return sdmx[text];
  const sign = text.toLowerCase().replace(/[\s_]+/g, '');
  return Object.hasOwn(signs, sign) ? signs[sign] : undefined;
}

/** Whether a cell in place of a number is a sign for a missing one. */
export function isMissingSign(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  return text === '' || (Object.hasOwn(signs, text) && !/^[a-z*]$/.test(text));
}

function isStatus(text: string): text is Status {
  return (statuses as readonly string[]).includes(text);
}

function isReason(text: string): text is MissingReason {
  return (missingReasons as readonly string[]).includes(text);
}
