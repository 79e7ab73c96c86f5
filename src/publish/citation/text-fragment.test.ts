import { expect, test } from 'vitest';
import { textFragment } from './text-fragment.ts';

const TEXT =
  'The board, well-known, keeps the boats. The boats wait until the board has met again.';
const at = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test.each([
  ['words that stand once', TEXT, at('boats wait'), 'en', true, 'boats%20wait'],
  ['what is cut within a word, widened to it', TEXT, at('ats wa'), 'en', true, 'boats%20wait'],
  [
    'a hyphen and a comma, which would part it',
    TEXT,
    at('board, well-known'),
    'en',
    true,
    'board%2C%20well%2Dknown',
  ],
  [
    'words that stand twice, with what is beside them',
    TEXT,
    at('board'),
    'en',
    false,
    'The-,board,-%2C%20well%2Dknown%2C%20keeps%20the',
  ],
  [
    'many words, by the first and the last',
    TEXT,
    { start: 0, end: TEXT.length },
    'en',
    true,
    'The%20board%2C%20well%2Dknown%2C%20keeps,the%20board%20has%20met%20again.',
  ],
  [
    'Chinese words',
    '港务局修船，船等待。',
    at('修船', '港务局修船，船等待。'),
    'zh',
    true,
    encodeURIComponent('修船'),
  ],
])('a fragment has %s', (_, text, words, lang, only, fragment) => {
  expect(textFragment(text, words, lang, only)).toBe(`:~:text=${fragment}`);
});
