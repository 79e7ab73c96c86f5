import { closeSync, openSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { archiveEnd, dosDay, listEntry, localHeader, type ZipRecord } from './zip-records.ts';

/** A file of an archive. */
export interface ZipEntry {
  /** Its path in the archive, with forward slashes: `EPUB/nav.xhtml`. */
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Whether to store it as it is, not deflated. */
  readonly store?: boolean;
  /** Is told how it was packed. */
  readonly whenPacked?: (packed: PackedEntry) => void;
}

/** The same as it stands in an archive. */
export interface PackedEntry extends Omit<ZipRecord, 'at'> {
  readonly packed: Uint8Array;
}

/** Entries that are deflated at one time, in threads of zlib's own, while the next is made. */
const AT_WORK = 4;
/** Bytes below which it takes longer to call another thread than to deflate. */
const SMALL = 16_384;

const deflate = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/**
 * Writes a ZIP archive to a file, the entries in their order.
 *
 * The same entries and date (ISO 8601, a day) give the same bytes on every machine: midnight is
 * every entry's time, its mode is 0644, and there are no extra fields but where an entry lies
 * beyond 4 GB. An entry is let go of as soon as it is written, and the next is asked for when there
 * is room for it.
 */
export async function writeZip(
  entries: Iterable<ZipEntry | PackedEntry> | AsyncIterable<ZipEntry | PackedEntry>,
  path: string,
  date: string,
): Promise<void> {
  const day = dosDay(date);
  const file = openSync(path, 'w');
  const records: ZipRecord[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    writeFileSync(file, bytes);
    at += bytes.length;
  };
  try {
    for await (const { packed, ...entry } of inOrder(entries)) {
      const record = { ...entry, at };
      records.push(record);
      put(localHeader(record, day));
      put(packed);
    }
    const list = at;
    for (const record of records) put(listEntry(record, day));
    put(archiveEnd(records.length, list, at - list));
  } finally {
    closeSync(file);
  }
}

/** Packs entries, some at a time, and gives them in their order. */
async function* inOrder(
  entries: Iterable<ZipEntry | PackedEntry> | AsyncIterable<ZipEntry | PackedEntry>,
): AsyncGenerator<PackedEntry> {
  const atWork: Promise<PackedEntry>[] = [];
  for await (const entry of entries) {
    atWork.push(pack(entry));
    if (atWork.length === AT_WORK) yield (await atWork.shift()) as PackedEntry;
  }
  for (const packed of atWork) yield await packed;
}

/**
 * How much memory zlib is to take at once for what it makes of so many bytes. Most texts become less
 * than half; with its own 16 KB a small one takes many times its size, and where much else is in
 * memory, letting go of that is most of the work.
 */
export function roomFor(bytes: number): number {
  return Math.max(constants.Z_MIN_CHUNK, Math.ceil(bytes / 2));
}

async function pack(entry: ZipEntry | PackedEntry): Promise<PackedEntry> {
  if ('packed' in entry) return entry;
  const { name, bytes: given, store: stored = false } = entry;
  const bytes = typeof given === 'string' ? Buffer.from(given) : given;
  const options = { chunkSize: roomFor(bytes.length) };
  const packed = stored
    ? bytes
    : bytes.length < SMALL
      ? deflateRawSync(bytes, options)
      : await deflate(bytes, options);
  const made = {
    name,
    crc32: crc32(bytes),
    packedSize: packed.length,
    size: bytes.length,
    stored,
    packed,
  };
  entry.whenPacked?.(made);
  return made;
}
