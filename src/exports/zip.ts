import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file of an archive. */
export interface ZipEntry {
  /** Its path in the archive, with forward slashes: `EPUB/nav.xhtml`. */
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Whether to store it as it is, not deflated. */
  readonly store?: boolean;
}

/**
 * Writes a ZIP archive to a file, the entries in their order.
 *
 * The same entries and date (ISO 8601, a day) give the same bytes on every machine: midnight is every entry's time, its mode is
 * 0644, and there are no extra fields. What is given is let go of as it is deflated; the deflated bytes are kept till they are written.
 */
export async function writeZip(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, path: string, date: string): Promise<void> {
  const zip = new ZipFile();
  // The format holds local time with no zone; it is taken from the date's own numbers.
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const options = { mtime: new Date(year, month - 1, day), mode: 0o100644, forceDosTimestamp: true };
  const written = pipeline(zip.outputStream, createWriteStream(path));
  const added = (async () => {
    for await (const { name, bytes, store = false } of entries)
      zip.addBuffer(
        typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        name,
        {
          ...options,
          compress: !store,
        },
      );
    zip.end();
  })().catch((error: Error) => zip.outputStream.emit('error', error));
  await Promise.all([written, added]);
}
