import { expect, test } from 'vitest';
import { madeUpGlyphs } from './made-up-glyphs.ts';
import { wordsOf } from './words-of-page.ts';

const words = (drawn: readonly (readonly [text: string, u0: number, u1: number])[]) =>
  wordsOf(madeUpGlyphs(drawn)).map(({ glyphs }) => glyphs.map(({ text }) => text).join(''));

test('letters that are drawn twice to look bold are taken once', () => {
  const bold = [...'hemp'].flatMap((text, i): [string, number, number][] => [
    [text, 5 * i, 5 * i + 5],
    [text, 5 * i + 0.3, 5 * i + 5.3],
  ]);
  expect(words(bold)).toEqual(['hemp']);
});

test('a whole word that is drawn again beside itself, as its shadow, is taken once', () => {
  const word = (by: number) =>
    [...'hemp'].map((text, i): [string, number, number] => [text, 5 * i + by, 5 * i + 5 + by]);
  expect(words([...word(0), ...word(1.2)])).toEqual(['hemp']);
});

test('a word that is drawn again right below itself is taken once, a line below is not', () => {
  const word = (v: number) =>
    madeUpGlyphs([...'hemp'].map((text, i) => [text, 5 * i, 5 * i + 5])).map((each) => ({
      ...each,
      v: each.v + v * each.size,
    }));
  const count = (v: number) => wordsOf([...word(0), ...word(v)]).length;
  expect([count(0.17), count(0.9)]).toEqual([1, 2]);
});

test('a narrow letter that stands twice in a word is taken twice', () => {
  expect(
    words([
      ['ن', 0, 1.7],
      ['ا', 1.7, 3.1],
      ['ا', 3.1, 4.5],
      ['ن', 4.5, 6.2],
    ]),
  ).toEqual(['ناان']);
});
