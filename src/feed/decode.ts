/** Bytes into a JSON value, telling apart the ways in which a file on a web server is not the JSON that was meant. */
import { FeedError } from './feed-error.js';

/**
 * The JSON value in the bytes of a response: UTF-8 where they are UTF-8, for many servers name one encoding for all their files, else
 * as the server says.
 * @param contentType the response's `Content-Type`, if there is one
 * @throws {FeedError} `encoding` (GBK or other bytes without a declaration), `html` (a login, firewall or error page),
 *   `truncated` (the end is missing), `json` (anything else that is not JSON)
 */
export function decodeFeed(bytes: BufferSource, contentType = ''): unknown {
  const text = decodeText(bytes, contentType);
  if (/^\s*</.test(text)) throw new FeedError({ code: 'html', path: '', value: text.trim().slice(0, 50) });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const isTruncated = endsEarly(text);
    // Engines that name the position let us show the place; the others show the end.
    const place = isTruncated ? text.length : Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw new FeedError({ code: isTruncated ? 'truncated' : 'json', path: '', value: text.slice(Math.max(0, place - (isTruncated ? 30 : 20)), place + 10).replace(/\s+/g, ' '), expected: message });
  }
}

/** The text in the bytes of a response. @throws {FeedError} `encoding` */
export function decodeText(bytes: BufferSource, contentType: string): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  for (const name of ['utf-8', charset]) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {}
  }
  throw new FeedError({ code: 'encoding', path: '', value: charset });
}

/** Whether brackets or a string are still open where the text ends. */
function endsEarly(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return text.trim() === '' || inString || depth > 0;
}
