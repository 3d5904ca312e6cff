/** Where a result goes: the file of `-o`, or standard output. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError } from './command.js';
import type { Io } from './io.js';

/** The option of every command that makes one file. */
export const outputOption = { type: 'string', short: 'o', value: 'FILE', summary: { zh: '写入文件（默认输出到屏幕）', en: 'write to a file (else to standard output)' } } as const;

/** Writes a result. @throws {CommandError} if the file cannot be written, or is there and must not be overwritten */
export async function writeOutput(text: string, file: string | undefined, io: Io, keep = false): Promise<void> {
  if (file === undefined) return io.print(text.replace(/\n$/, ''));
  try {
    await writeFile(resolve(io.cwd, file), text, { flag: keep ? 'wx' : 'w' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CommandError({ zh: `文件已存在：${file}；要覆盖请加 --force`, en: `the file is already there: ${file}; add --force to overwrite it` });
    throw new CommandError({ zh: `无法写入 ${file}：${message}`, en: `cannot write ${file}: ${message}` });
  }
}
