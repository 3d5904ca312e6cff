/** A feed whose observations are on the disk, written piece by piece: whole, or as a small head and a part for each indicator. */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { once } from 'node:events';
import type { Spill, Spilled } from './disk-sink.js';

/** Writes a text in pieces. */
export interface Writer {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

export function fileWriter(path: string): Writer {
  mkdirSync(dirname(path), { recursive: true });
  const stream = createWriteStream(path);
  // An error that nobody listens to would end the process; it comes out of the next write instead.
  let failed: Error | undefined;
  stream.on('error', (error) => (failed = error));
  return {
    async write(text) {
      if (failed) throw failed;
      if (!stream.write(text)) await once(stream, 'drain');
    },
    async end() {
      stream.end();
      await once(stream, 'close');
      if (failed) throw failed;
    },
  };
}

/** The feed as one JSON text, the columns put where their tokens stand. */
export async function writeFeed(feed: unknown, spill: Spill, writer: Writer): Promise<void> {
  const head = `${JSON.stringify(feed, null, 2)}\n`;
  let at = 0;
  for (const [token, { chunks }] of spill.spilled) {
    const place = head.indexOf(JSON.stringify(token), at);
    await writer.write(head.slice(at, place));
    for await (const chunk of chunks()) await writer.write(chunk);
    at = place + JSON.stringify(token).length;
  }
  await writer.write(head.slice(at));
  await writer.end();
}

/** A file that a part was written to. */
export interface Part {
  readonly indicator: string;
  readonly href: string;
  readonly bytes: number;
}

/**
 * The parts of a feed, one an indicator, named by a hash of what is in them, so that a server may let them be kept for ever; and the
 * head with their addresses, relative to it.
 */
export async function writeParts(feed: Record<string, unknown>, spill: Spill, folder: string, headPath: string): Promise<readonly Part[]> {
  mkdirSync(folder, { recursive: true });
  const parts: Part[] = [];
  for (const indicator of feed['indicators'] as { id: string; observations: unknown }[]) {
    const spilled = typeof indicator.observations === 'string' ? spill.spilled.get(indicator.observations) : undefined;
    if (!spilled) continue;
    const path = await writePart(spilled, folder);
    const href = relative(dirname(headPath), path).split(/[\\/]/).map(encodeURIComponent).join('/');
    indicator.observations = { href };
    parts.push({ indicator: indicator.id, href, bytes: statSync(path).size });
  }
  return parts;
}

async function writePart({ indicator, chunks }: Spilled, folder: string): Promise<string> {
  const temporary = join(folder, `.part-${process.pid}`);
  const hash = createHash('sha256');
  const writer = fileWriter(temporary);
  try {
    for await (const chunk of chunks()) {
      hash.update(chunk);
      await writer.write(chunk);
    }
    await writer.end();
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  const name = indicator.normalize('NFKD').replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '').slice(0, 60) || 'part';
  const path = resolve(folder, `${name}.${hash.digest('hex').slice(0, 12)}.json`);
  renameSync(temporary, path);
  return path;
}
