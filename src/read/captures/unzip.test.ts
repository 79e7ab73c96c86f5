import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openZip } from './unzip.ts';

const words = 'Ropes are kept dry. '.repeat(50);
const archive = (files: Record<string, string>, level: 0 | 9 = 9) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level,
  });
const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

/** An archive with a number written over each place where a signature stands. */
function patched(zip: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4) {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (view.getUint32(at, true) === signature)
      size === 2
        ? view.setUint16(at + offset, value, true)
        : view.setUint32(at + offset, value, true);
  return bytes;
}
const ENTRY = 0x02014b50;

describe('a ZIP archive', () => {
  test.each([0, 9] as const)('gives its files, packed at level %i', (level) => {
    const zip = openZip(archive({ 'a.txt': words, 'b/ü.txt': 'Knots.' }, level));
    expect(zip.names).toEqual(['a.txt', 'b/ü.txt']);
    expect(text(zip.read('a.txt'))).toBe(words);
    expect(text(zip.read('b/ü.txt'))).toBe('Knots.');
    expect(zip.read('c')).toBeNull();
  });

  test('is found behind bytes that do not belong to it, and before a comment', () => {
    const zip = archive({ 'a.txt': words });
    const commented = patched(zip, 0x06054b50, 20, 3, 2);
    const bytes = new Uint8Array([1, 2, 3, ...commented, 4, 5, 6]);
    expect(text(openZip(bytes).read('a.txt'))).toBe(words);
  });

  test.each([
    ['cut off', () => archive({ a: words }).slice(0, -30), /damaged or cut off/],
    ['empty', () => new Uint8Array(), /damaged or cut off/],
    ['encrypted', () => patched(archive({ a: words }), ENTRY, 8, 1, 2), /encrypted/],
    ['with a name that climbs', () => archive({ 'a/../../b': words }), /leads out of it: “a/],
    ['with an absolute name', () => archive({ '/etc/b': words }), /leads out of it/],
    ['with a drive', () => archive({ 'C:\\b': words }), /leads out of it/],
    [
      'of too many files',
      () => patched(archive({ a: '' }), 0x06054b50, 10, 65535, 2),
      /65535 files/,
    ],
    [
      'that says it unpacks to too much',
      () => patched(archive({ a: words }), ENTRY, 24, 0xf0000000, 4),
      /more than 400 MB/,
    ],
  ])('%s is refused in words', (_, make, message) => {
    expect(() => openZip(make())).toThrow(message);
  });

  test.each([
    ['unpacks to more than it says', patched(archive({ a: words }), ENTRY, 24, 10, 4), /damaged/],
    ['is not what its checksum says', patched(archive({ a: words }), ENTRY, 16, 1, 4), /checksum/],
    ['is packed in another way', patched(archive({ a: words }), ENTRY, 10, 14, 2), /method 14/],
    ['starts where nothing is', patched(archive({ a: words }), ENTRY, 42, 5, 4), /damaged/],
  ])('a file that %s is refused in words', (_, zip, message) => {
    expect(() => openZip(zip).read('a')).toThrow(message);
  });

  test('a small file that unpacks to very much is stopped at what it says', () => {
    const bomb = patched(archive({ a: '0'.repeat(10_000_000) }), ENTRY, 24, 1000, 4);
    expect(() => openZip(bomb).read('a')).toThrow(/damaged/);
  });

  test('unpacks no more than one archive may, however often its files are asked for', () => {
    const zip = openZip(archive({ a: '0'.repeat(250_000) }), 1_000_000);
    const all = () => {
      for (let i = 0; i < 5; i++) zip.read('a');
    };
    expect(all).toThrow(/more than 1 MB/);
  });
});
