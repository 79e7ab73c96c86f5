import { crc32, inflateRawSync } from 'node:zlib';
import { CaptureError } from '../../model/capture/decode.ts';
import { LIMITS } from './limits.ts';

/** An archive whose files are unpacked one by one, as they are asked for. */
export interface Archive {
  /** Names of the files in it, in its own order, parted by `/`; folders are not among them. */
  readonly names: readonly string[];
  /**
   * The bytes of a file; null where there is none of that name. Throws a {@link CaptureError} where
   * it is damaged, packed as nobody packs it, or beyond what one archive may unpack to.
   */
  readonly read: (name: string) => Uint8Array | null;
}

/** What the directory of an archive says of a file. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its header, from the archive's first byte. */
  readonly at: number;
}

const STORED = 0;
const DEFLATED = 8;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE_HEADER = 0x04034b50;
/** Stands in a field of 32 bits whose number is in the field of 64. */
const SEE_64 = 0xffffffff;

/** Whether a file is a ZIP archive, by its first bytes. */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03 && start[3] === 0x04;
}

/**
 * Opens a ZIP archive by its directory. Nothing is unpacked yet and nothing is ever written: names
 * are only asked for. Throws a {@link CaptureError} where it is damaged, encrypted, holds a name that
 * leads out of it, or more than {@link LIMITS} allow.
 */
export function openZip(bytes: Uint8Array, most: number = LIMITS.unpacked): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => directoryOf(view, bytes));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > most) throw tooMuch(most);
  let unpacked = 0;
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const [entry, second] = entries.filter((each) => each.name === name);
      if (!entry) return null;
      if (second)
        throw refusal(`The archive holds two files called “${name}”`, 'Take one of them out of it');
      const file = guarded(() => unpack(view, bytes, entry));
      unpacked += file.length;
      if (unpacked > most) throw tooMuch(most);
      return file;
    },
  };
}

/** Reads the directory at an archive's end. */
function directoryOf(view: DataView, bytes: Uint8Array): Entry[] {
  const end = endOf(view);
  let count = view.getUint16(end + 10, true);
  let length = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let before = end;
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const at = long(view, end - 20 + 8);
    if (view.getUint32(at, true) !== END_OF_DIRECTORY_64) throw damaged();
    [count, length, start, before] = [
      long(view, at + 32),
      long(view, at + 40),
      long(view, at + 48),
      at,
    ];
  }
  if (count > LIMITS.entries)
    throw refusal(
      `The archive holds ${count} files; at most ${LIMITS.entries} are read`,
      'Take out of it what does not belong to the text',
    );
  // What stands before the archive, a program that unpacks it for example, shifts every offset.
  const shift = before - length - start;
  if (shift < 0) throw damaged();
  const entries: Entry[] = [];
  let at = start + shift;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const nameEnd = at + 46 + nameLength;
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(bytes.subarray(at + 46, nameEnd), flags);
    if (flags & 1)
      throw refusal(
        'The archive is encrypted: a password protects it',
        'Open it in the program that made it, save it without a password and import that file',
      );
    const sizes = {
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    const wide = widened(view, nameEnd, nameEnd + extraLength, sizes);
    if (!name.endsWith('/'))
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        ...wide,
        at: wide.at + shift,
      });
    at = nameEnd + extraLength + commentLength;
  }
  return entries;
}

/** Where the last record of the archive stands; a comment of up to 64 KiB may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw damaged();
}

/** A file's numbers, those too large for their fields taken from the extra one (APPNOTE 4.5.3). */
function widened<T extends Record<string, number>>(
  view: DataView,
  from: number,
  to: number,
  numbers: T,
): T {
  const large = Object.keys(numbers).filter((key) => numbers[key] === SEE_64);
  if (large.length === 0) return numbers;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    return {
      ...numbers,
      ...Object.fromEntries(large.map((key, i) => [key, long(view, at + 4 + 8 * i)])),
    };
  }
  throw damaged();
}

/** A number of 64 bits; none that is honest is beyond what JavaScript counts exactly. */
function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** A name in the archive. Throws where it would lead out of it. */
function nameOf(bytes: Uint8Array, flags: number): string {
  const name = new TextDecoder(flags & 0x800 ? 'utf-8' : sniff(bytes))
    .decode(bytes)
    .replaceAll('\\', '/');
  if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\0/i.test(name))
    throw refusal(
      `The archive holds a file whose name leads out of it: “${name.slice(0, 80)}”`,
      'It may be made to do harm. Get the file anew from where it is published',
    );
  return name;
}

/** Names are said to be of code page 437, but most programs write UTF-8 whether they say it or not. */
function sniff(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Unpacks a file, as far as its directory says that it goes and no further. */
function unpack(view: DataView, bytes: Uint8Array, { name, method, crc, packed, size, at }: Entry) {
  if (view.getUint32(at, true) !== FILE_HEADER) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw damaged();
  const data = bytes.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED)
    throw refusal(
      `“${name}” in the archive is packed by method ${method}; 0 and 8 are read`,
      'Unpack the archive and pack it again as an ordinary ZIP file',
    );
  const file = method === STORED ? data : inflateRawSync(data, { maxOutputLength: size + 1 });
  if (file.length !== size || crc32(file) !== crc) throw damaged(name);
  return new Uint8Array(file.buffer, file.byteOffset, file.length);
}

/** Does something with an archive's bytes; what reads past them, or does not unpack, is damaged. */
function guarded<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof CaptureError ? error : damaged();
  }
}

function damaged(name?: string): CaptureError {
  return refusal(
    name === undefined
      ? 'The archive is damaged or cut off'
      : `“${name}” in the archive is damaged: it is not what the archive’s own checksum says`,
    'Get the file anew from where it is published',
  );
}

function tooMuch(most: number): CaptureError {
  return refusal(
    `The archive unpacks to more than ${most / 1e6} MB`,
    'Take out of it what does not belong to the text',
  );
}

function refusal(message: string, mend: string): CaptureError {
  return new CaptureError(message, { line: 1, column: 1 }, mend);
}
