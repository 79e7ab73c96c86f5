import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { writeZip, type ZipEntry } from './zip.ts';
import { listEntry } from './zip-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENTRIES: ZipEntry[] = [
  { name: 'mimetype', bytes: 'application/epub+zip', store: true },
  { name: '港/a file.txt', bytes: 'words '.repeat(1000) },
  { name: 'b.bin', bytes: new Uint8Array([0, 1, 2, 255]) },
];

async function zipped(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): Promise<Buffer> {
  const path = join(folder, 'a.zip');
  await writeZip(entries, path, '2030-01-02');
  return readFileSync(path);
}

test('the first entry can be told from the first bytes, as an EPUB wants it', async () => {
  const bytes = await zipped(ENTRIES);
  // OCF 3.3, 4.3: local header of 30 bytes, name, no extra field, the characters as they are.
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
});

test('what was put in comes out, in its order', async () => {
  const files = unzipSync(await zipped(ENTRIES));
  expect(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual(
    ENTRIES.map(({ name, bytes }) => [name, Buffer.from(bytes as string)]),
  );
});

test('an archive can have more entries than 16 bits count, and an entry can lie beyond 4 GB', async () => {
  const names = Array.from({ length: 0x1_0000 }, (_, i) => `${i}`);
  expect(
    Object.keys(unzipSync(await zipped(names.map((name) => ({ name, bytes: 'a', store: true }))))),
  ).toEqual(names);
  const far = { name: 'a', crc32: 0, packedSize: 1, size: 1, stored: true, at: 5_000_000_000 };
  expect(listEntry(far, 0).readUInt32LE(42)).toBe(0xffff_ffff);
  expect(listEntry(far, 0).subarray(47, 51).toString('hex')).toBe('01000800');
  expect(listEntry(far, 0).readBigUInt64LE(51)).toBe(5_000_000_000n);
});

test('one list and one date give the same bytes in every time zone, whether the list comes at once or piece by piece', async () => {
  const zone = process.env.TZ;
  const first = await zipped(ENTRIES);
  process.env.TZ = 'Asia/Urumqi';
  const elsewhere = await zipped(
    (async function* () {
      for (const entry of ENTRIES) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        yield entry;
      }
    })(),
  );
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(elsewhere.equals(first)).toBe(true);
});

test('an error of the list that is read is the error of the archive', async () => {
  const failing = async function* (): AsyncGenerator<ZipEntry> {
    yield ENTRIES[0] as ZipEntry;
    throw new Error('no such page');
  };
  await expect(zipped(failing())).rejects.toThrow('no such page');
});
