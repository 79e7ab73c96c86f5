/** What a ZIP archive says of one of its entries (APPNOTE 6.3.10, the numbers in brackets). */
export interface ZipRecord {
  /**
   * Its path: characters, as a small buffer kept would keep the whole pool that it was taken from.
   */
  readonly name: string;
  readonly crc32: number;
  /** In bytes; both below 4 GB. */
  readonly packedSize: number;
  readonly size: number;
  readonly stored: boolean;
  /** Where its local header begins, in bytes from the archive's beginning. */
  readonly at: number;
}

/** All bits set: the number itself stands in a record of ZIP64 (4.4.1.4). */
const [MOST_16, MOST_32] = [0xffff, 0xffff_ffff];
const [VERSION, VERSION_64] = [20, 45];
/** Made on Unix, by version 6.3 (4.4.2): modes are Unix modes. */
const MADE_BY = (3 << 8) | 63;
const UTF8_NAME = 1 << 11;
const MODE = 0o100644 * 0x1_0000;

/**
 * What stands before an entry's bytes (4.3.7). `day` is the date in the format's own form, of
 * {@link dosDay}.
 */
export function localHeader(record: ZipRecord, day: number): Buffer {
  return Buffer.concat([
    fields([4, 0x04034b50], [2, VERSION], ...shared(record, day), [2, 0]),
    Buffer.from(record.name),
  ]);
}

/** An entry of the list at an archive's end (4.3.12). */
export function listEntry(record: ZipRecord, day: number): Buffer {
  const far = record.at >= MOST_32;
  const place = far ? fields([2, 1], [2, 8], [8, record.at]) : Buffer.alloc(0);
  return Buffer.concat([
    fields(
      [4, 0x02014b50],
      [2, MADE_BY],
      [2, far ? VERSION_64 : VERSION],
      ...shared(record, day),
      [2, place.length],
      // No comment, the first of disks, no more about the bytes.
      [2, 0],
      [2, 0],
      [2, 0],
      [4, MODE],
      [4, Math.min(record.at, MOST_32)],
    ),
    Buffer.from(record.name),
    place,
  ]);
}

/**
 * What an archive ends with (4.3.14 to 4.3.16): the number of its entries, and where the list of
 * them begins and how long it is, in bytes.
 */
export function archiveEnd(entries: number, at: number, size: number): Buffer {
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(entries, MOST_16)],
    [2, Math.min(entries, MOST_16)],
    [4, Math.min(size, MOST_32)],
    [4, Math.min(at, MOST_32)],
    [2, 0],
  );
  if (entries < MOST_16 && size < MOST_32 && at < MOST_32) return end;
  const end64 = fields(
    [4, 0x06064b50],
    [8, 44],
    [2, MADE_BY],
    [2, VERSION_64],
    [4, 0],
    [4, 0],
    [8, entries],
    [8, entries],
    [8, size],
    [8, at],
  );
  return Buffer.concat([end64, fields([4, 0x07064b50], [4, 0], [8, at + size], [4, 1]), end]);
}

/** A date (ISO 8601, a day) as the format has it (4.4.6): no zone, and no year before 1980. */
export function dosDay(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | day;
}

/**
 * What both headers of an entry say, from the flags to the length of its name. Midnight is every
 * entry's time.
 */
function shared({ name, crc32, packedSize, size, stored }: ZipRecord, day: number): Field[] {
  return [
    [2, UTF8_NAME],
    [2, stored ? 0 : 8],
    [2, 0],
    [2, day],
    [4, crc32],
    [4, packedSize],
    [4, size],
    [2, Buffer.byteLength(name)],
  ];
}

/** A number and how many bytes it takes, the lowest first. */
type Field = readonly [size: 2 | 4 | 8, value: number];

function fields(...all: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of all) {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}
