import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeZip, type ZipEntry } from './zip.ts';

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
