import { describe, expect, test } from 'vitest';
import { codePoint } from './characters.ts';
import { keptCut } from './kept.ts';
import { songFonts, songLicence, subsetSong } from './subset.ts';
import { rangeHas } from './unicode-range.ts';

const has = (range: string | undefined, character: string) =>
  rangeHas(range ?? '', codePoint(character));

describe('cutting the Chinese face down', () => {
  test('takes what the main file lacks out of the slice that has it', async () => {
    const { faces, missing } = await subsetSong([...'决勠议']);
    expect(faces).toHaveLength(2);
    expect(has(faces[0]?.range, '决')).toBe(true);
    expect(faces[1]?.range).toBe('U+52e0');
    expect(missing).toEqual([]);
  });

  test('names the characters that no file has, and does without them', async () => {
    const { faces, missing } = await subsetSong(['国', '\u{3fffd}']);
    expect(missing).toEqual(['\u{3fffd}']);
    expect(faces.map(({ range }) => range)).toEqual(['U+56fd']);
  });

  test('gives files that are the same each time, and small', async () => {
    const [one, two] = [await subsetSong([...'国家“”']), await subsetSong([...'国家“”'])];
    expect(one).toEqual(two);
    expect(one.marks.bytes.length).toBeLessThan(1000);
    expect(one.faces[0]?.bytes.length).toBeLessThan(2000);
  });

  test('keeps the marks that Latin shares for the page itself, with the place of every Han character', async () => {
    const { marks, faces } = await subsetSong([...'国“']);
    for (const mark of '·—‘’“”…国') expect(has(marks.range, mark)).toBe(true);
    expect(has(faces[0]?.range, '“')).toBe(false);
  });
});

test('what was made of characters once, for site or book, is read again to the byte', async () => {
  const characters = [...'国家'];
  // Bytes come back as Buffers, or as plain arrays of bytes.
  const plain = (made: unknown) =>
    JSON.stringify(made, (_name, value) =>
      value instanceof Uint8Array ? [...value] : value?.type === 'Buffer' ? value.data : value,
    );
  const site = plain(await subsetSong(characters));
  const book = plain(await songFonts(characters));
  for (const _ of ['made', 'kept']) {
    expect(plain(await keptCut('site', characters))).toBe(site);
    expect(plain(await keptCut('book', characters))).toBe(book);
  }
});

test('the licence comes with the notice of the font’s owner', async () => {
  expect(await songLicence()).toMatch(
    /Noto Serif SC\. \(c\) 2017-2024 Adobe[\s\S]*SIL OPEN FONT LICENSE Version 1\.1/,
  );
});
