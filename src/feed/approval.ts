/**
 * What a publisher declares of outlines before they are drawn. A public map of Chinese regions carries an approval number
 * (审图号, Map Management Regulations, State Council Order 664); elsewhere somebody answers for the lines by name. This looks
 * at what was declared, at its form and its date. It does not know, and never says, whether a map is lawful.
 */
import type { FeedProblem } from './feed-error.js';
import type { Boundary, Feed } from './feed.js';
import { isDate } from './form.js';

/** The one character that stands for the province of the authority; 内, 黔 and 滇 are in use beside 蒙, 贵 and 云. */
const seat = '[京津冀晋蒙内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵黔云滇藏陕甘青宁新]';

/** GS(2024)0650号 and GS京(2023)1061号 of the ministry; 苏S(2023)12号, 粤AS(2022)013号, 川S【2023】00058号 of a province or city. */
const numberForm = new RegExp(`^(?:GS${seat}?|${seat}[A-Z]{0,2}S[A-Z]?)\\(((?:19|20)\\d\\d)\\)第?\\d{1,6}号$`, 'i');

/** What a number of this form looks like, for messages. */
export const approvalExamples = 'GS（2024）0650号, GS京（2023）1061号, 苏S（2023）12号';

/** The same for a map of all China. */
const nationalExamples = 'GS（2024）0650号, GS京（2023）1061号';

/** Whether a text has the form of a Chinese map approval number of no later year; brackets and digits of either width. */
export function isApprovalNumber(text: string, today: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s\u3000]/g, '').replace(/[〔【[]/g, '(').replace(/[〕】\]]/g, ')').replace(/^审图号:?/, '');
  const year = numberForm.exec(plain)?.[1];
  return year !== undefined && year <= today.slice(0, 4);
}

/** Whether a code is that of China or of a place in it: GB/T 2260 (six digits, or nine to twelve), ISO 3166. */
export function isInChina(code: string): boolean {
  return /^(156)?(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}(\d{3}|\d{6})?(_.*)?$/.test(code) || /^(CN|TW|HK|MO|CHN|TWN|HKG|MAC)([-_].*)?$/i.test(code) || /^(100000|156)(_.*)?$/.test(code);
}

/**
 * Why the outlines of these regions may not be drawn as they are; nothing if what is needed was declared.
 * @param boundary what the feed declares of them; nothing for a bare address
 * @param codes of the regions that are shown, or that the file turned out to hold
 * @param today `YYYY-MM-DD`
 * @param isNational whether they are of all China: such maps are approved by the ministry, whose numbers begin with GS
 */
export function judgeOutlines(boundary: Boundary | undefined, codes: Iterable<string>, today: string, isNational = false): FeedProblem | undefined {
  const path = `boundaries ${boundary?.id ?? ''}`.trim();
  const { approval, attribution, within = '' } = boundary ?? {};
  const isElsewhere = /^[A-Z]{2}(-.*)?$/.test(within) && !isInChina(within);
  const chinese = isElsewhere ? undefined : [within, ...codes].find(isInChina);
  if (approval?.valid !== undefined && !(isDate(approval.valid) && approval.valid >= today)) {
    return { code: 'approval-valid', path: `${path} approval.valid`, value: approval.valid, expected: `YYYY-MM-DD, >= ${today}`, severity: 'warning' };
  }
  if (chinese !== undefined) {
    if (!approval) return { code: 'approval', path, value: boundary?.id, expected: approvalExamples, severity: 'warning' };
    const isRight = isApprovalNumber(approval.number, today) && (!isNational || /^\s*(审图号\s*[:：]?\s*)?GS/i.test(approval.number.normalize('NFKC')));
    if (!isRight) return { code: 'approval-number', path: `${path} approval.number`, value: approval.number, expected: isNational ? nationalExamples : approvalExamples, severity: 'warning' };
    return undefined;
  }
  const isAnswered = Boolean(approval?.number.trim()) || (typeof attribution === 'string' ? attribution.trim() !== '' : attribution !== undefined);
  return isAnswered ? undefined : { code: 'attribution', path, value: boundary?.id, severity: 'warning' };
}

/** The same for every boundary that a feed declares, with the regions that the feed puts inside it. */
export function checkBoundaries(feed: Pick<Feed, 'boundaries' | 'regions'>, today: string): FeedProblem[] {
  const isWithin = (code: string, within: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = code; at !== undefined && !seen.has(at); at = feed.regions.get(at)?.within) {
      if (at === within) return true;
      seen.add(at);
    }
    return false;
  };
  return feed.boundaries.flatMap((boundary) => {
    const { within } = boundary;
    const codes = [...feed.regions.keys()].filter((code) => within === undefined || isWithin(code, within));
    return judgeOutlines(boundary, codes, today) ?? [];
  });
}
