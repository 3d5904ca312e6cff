/**
 * The width of a text, estimated from its characters. Not measured in the browser: the same picture must come out in Node,
 * a measurement costs a layout pass, and fonts differ anyway. The estimate is a little wide, so that labels never touch.
 */

/** Width in pixels of a text set in a font size given in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += characterWidth(character.codePointAt(0)!);
  return em * fontSize;
}

/** Widths in em, from common sans-serif faces (Noto, PingFang, Arial), rounded up. */
function characterWidth(code: number): number {
  if (code >= 0x2066 && code <= 0x2069) return 0;
  if (code >= 0x1100 && ((code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60) || code > 0xffff)) return 1;
  if (code === 0x20 || code === 0xa0 || (code >= 0x2c && code <= 0x2e) || code === 0x3a || code === 0x7c) return 0.3;
  if (code >= 0x30 && code <= 0x39) return 0.58;
  if (code === 0x25 || code === 0x40 || code === 0x4d || code === 0x57 || code === 0x6d || code === 0x77) return 0.9;
  if (code >= 0x41 && code <= 0x5a) return 0.7;
  // Not the apostrophe.
  if (code >= 0x2014 && code <= 0x2026 && code !== 0x2019) return 1;
  return 0.55;
}
