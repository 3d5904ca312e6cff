/** The files in a ZIP archive, as workbooks and whole tables come. */
import { unzipSync } from 'fflate';
import { ImportError } from './import-error.js';

/** Unpacked, a workbook of a million cells is about 60 MB; what claims more than this is no table that is converted in one piece. */
const unpackedAtMost = 400_000_000;

/** The files whose names are wanted. @throws {ImportError} `zip` if it is no sound archive, `too-many` if it unpacks to more than is read */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        size += originalSize;
        if (size > unpackedAtMost) throw new ImportError('too-many', { path: name, value: String(size) });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('zip', { value: error instanceof Error ? error.message : '' });
  }
}
