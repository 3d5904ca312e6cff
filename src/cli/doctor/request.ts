/** One request, told as the checks want to hear it. Never throws. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../../doctor/facts.js';

const patience = 20_000;

export interface Requested {
  readonly answer: Answer;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly policies: readonly string[];
}

const empty = { bytes: new Uint8Array(), policies: [] };

/** What an address gives, a file or a URL; `origin` is that of the page that asks. */
export async function request(url: string, origin?: string): Promise<Requested> {
  try {
    return url.startsWith('file:') ? { answer: {}, bytes: Uint8Array.from(await readFile(fileURLToPath(url))), policies: [] } : await overHttp(url, origin);
  } catch (error) {
    const { name, message, cause } = error as Error;
    const failed = name === 'TimeoutError' ? 'timeout' : cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
    return { answer: { failed }, ...empty };
  }
}

async function overHttp(url: string, origin: string | undefined): Promise<Requested> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience), headers: { Accept: '*/*', ...(origin ? { Origin: origin } : {}) } });
  const { headers, status } = response;
  return {
    answer: {
      status,
      contentType: headers.get('content-type') ?? undefined,
      redirectedTo: response.redirected ? response.url : undefined,
      allowOrigin: headers.get('access-control-allow-origin') ?? '',
    },
    bytes: new Uint8Array(await response.arrayBuffer()),
    policies: (headers.get('content-security-policy') ?? '').split(',').map((policy) => policy.trim()).filter(Boolean),
  };
}
