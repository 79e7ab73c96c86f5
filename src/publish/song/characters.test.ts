import { describe, expect, test } from 'vitest';
import { SHARED_MARKS, songCharacters } from './characters.ts';

describe('the characters that a Chinese face has to draw', () => {
  test.each([
    ['Han, also beyond the first plane', 'a国b𠮷', '国𠮷'],
    ['kana', 'ような', 'うなよ'],
    ['punctuation and full-width forms', '，（Ａ）、《》', '、《》（），Ａ'],
    ['no Latin, Arabic or dash of another kind', 'Ürümqi – ئۇيغۇر, ½', ''],
  ])('are %s', (_, text, found) => {
    expect(songCharacters([text]).join('')).toBe(SHARED_MARKS + found);
  });

  test('stand once, whatever texts they come from', () => {
    expect(songCharacters(['国家', '国', '家“'])).toEqual(songCharacters(['家国']));
  });
});
