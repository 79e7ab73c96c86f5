import { describe, expect, test } from 'vitest';
import { countWords, fingerprint, normalise } from './fingerprint.ts';

describe('fingerprint', () => {
  test('is SHA-256 over the UTF-8 of the characters', () => {
    expect(fingerprint('abc').exact).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  test.each([
    ['curly quotation marks', '"so-called \'x\'"', '“so-called ‘x’”'],
    ['no-break and ideographic spaces', 'a b c', 'a\u00a0b\u3000c'],
    ['re-wrapped lines', 'one two three', 'one\n  two\r\nthree'],
    ['dashes', 'a - b', 'a – b'],
    ['zero-width characters', 'ab', 'a\u200bb\ufeff'],
    ['a line end inside Chinese', '支持受制裁企业', '支持受\n制裁企业'],
    ['full-width forms', 'A1', 'Ａ１'],
  ])('normalised, is the same whatever the %s', (_, plain, typeset) => {
    expect(fingerprint(typeset).normalised).toBe(fingerprint(plain).normalised);
    expect(fingerprint(typeset).exact).not.toBe(fingerprint(plain).exact);
  });

  test('normalised, still tells other words apart', () => {
    expect(normalise('trade laws')).not.toBe(normalise('trade law'));
    expect(normalise('a b')).not.toBe(normalise('ab'));
  });

  test.each([
    ['two words', 2],
    ['所谓“强迫劳动”', 6],
    ['', 0],
    [' GDP 增长 ', 3],
  ])('counts the words of %j as %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
