/** The encoding of a page: found as a browser finds it, kept as it is, written back byte for byte. */

export interface DecodedPage {
  readonly text: string;
  /** A label of the Encoding Standard, `utf-8`, `gb18030`, `big5`, `utf-16le`. */
  readonly encoding: string;
  /** The byte that each character (UTF-16 unit) of the text begins at, and the length of all. */
  readonly offsets: readonly number[];
}

/** How far a browser looks for a `<meta charset>`. */
const prescan = 1024;

/** By byte order mark, else by `<meta>`, else UTF-8 if it is that, else what old Chinese pages are written in. */
export function detectEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, prescan)).replace(/<!--[\s\S]*?-->/g, '');
  const label = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const declared = label && encodingOf(label);
  // A page cannot say in ASCII that it is UTF-16: browsers take it for UTF-8.
  if (declared) return declared.startsWith('utf-16') ? 'utf-8' : declared;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** The text of a page, and where in the file each character stands. */
export function decodePage(bytes: Uint8Array, encoding = detectEncoding(bytes)): DecodedPage {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const isWide = encoding.startsWith('utf-16');
  const offsets: number[] = [];
  let text = '';
  let start = 0;
  const take = (decoded: string, end: number): void => {
    if (!decoded) return;
    for (let index = 0; index < decoded.length; index++) {
      // A sequence that broke off comes out together with the plain character after it.
      const isNext = index === decoded.length - 1 && index > 0 && !isWide && decoded.charCodeAt(index) < 0x80;
      offsets.push(isNext ? end - 1 : start);
    }
    text += decoded;
    start = end;
  };
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    // ASCII where nothing is half read, which is most of a page, is itself.
    if (byte < 0x80 && start === index && !isWide) take(String.fromCharCode(byte), index + 1);
    else take(decoder.decode(bytes.subarray(index, index + 1), { stream: true }), index + 1);
  }
  take(decoder.decode(), bytes.length);
  offsets.push(bytes.length);
  return { text, encoding, offsets };
}

/** A text in an encoding; what that cannot say becomes a character reference, which HTML reads as the same. */
export function encodeHtml(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return encodeWide(text, encoding === 'utf-16le');
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const written = code < 0x80 ? [code] : table.get(character);
    bytes.push(...(written ?? Buffer.from(`&#${code};`)));
  }
  return Uint8Array.from(bytes);
}

function encodeWide(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** What each character of one or two bytes is written as: Node decodes these encodings and does not encode them. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const note = (...bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if (character.length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let lead = 0x80; lead <= 0xff; lead++) {
    note(lead);
    for (let trail = 0x40; trail <= 0xfe; trail++) note(lead, trail);
  }
  tables.set(encoding, table);
  return table;
}
