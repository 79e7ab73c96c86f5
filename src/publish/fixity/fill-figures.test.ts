import { describe, expect, test } from 'vitest';
import { fillFigures, formatSize } from './fill-figures.ts';

const SUM = 'ab'.repeat(32);
const figures = new Map([
  ['downloads/a.txt', { size: 14_240, sha256: SUM }],
  ['downloads/list.txt', { size: 812, sha256: null }],
]);
describe('fillFigures', () => {
  test.each([
    [
      'a size',
      '<td data-size-of="downloads/a.txt"></td>',
      '<td data-size-of="downloads/a.txt">14.2 KB</td>',
    ],
    [
      'a checksum',
      '<code data-sha256-of="downloads/a.txt"></code>',
      `<code data-sha256-of="downloads/a.txt">${SUM}</code>`,
    ],
    [
      'an attribute without quotation marks',
      '<td data-size-of=downloads/a.txt></td>',
      '<td data-size-of=downloads/a.txt>14.2 KB</td>',
    ],
    [
      'no checksum of a file that cannot have one',
      '<i data-sha256-of="downloads/list.txt">none</i>',
      '<i data-sha256-of="downloads/list.txt">none</i>',
    ],
    [
      'other words for a file that is not there',
      '<i data-sha256-of="b.zip" data-else="Not here."></i>',
      '<i data-sha256-of="b.zip" data-else="Not here.">Not here.</i>',
    ],
    [
      'a dash for the size of a file that is not there',
      '<i data-size-of="b.zip">?</i>',
      '<i data-size-of="b.zip">–</i>',
    ],
    [
      'a link to a file that is there',
      '<a href="/a" data-file="downloads/a.txt">a</a>',
      '<a href="/a" data-file="downloads/a.txt">a</a>',
    ],
    [
      'what is there with a file that is',
      '<b data-if-there="downloads/a.txt"><i data-size-of="downloads/a.txt"></i></b>',
      '<b data-if-there="downloads/a.txt"><i data-size-of="downloads/a.txt">14.2 KB</i></b>',
    ],
    [
      'nothing of what is there with a file that is not',
      '<b data-if-there="b.zip"><a data-file="b.zip"><b>b</b></a><i data-size-of="b.zip"></i></b>',
      '',
    ],
    [
      'no link to a file that is not',
      '<a href="/b" data-file="b.zip"><b>b</b></a>',
      '<span><b>b</b></span>',
    ],
  ])('writes %s', (_, element, filled) => {
    const page = (words: string) =>
      `<!doctype html>\n<html><body><table><tr><td>一 &amp; 二</td><td>${words}</td></tr></table><p>end</body></html>`;
    const within = (words: string) =>
      words.startsWith('<td') ? page('').replace('<td></td>', words) : page(words);
    expect(fillFigures(within(element), figures)).toBe(within(filled));
  });

  test('does nothing a second time', () => {
    const once = fillFigures(
      '<p><b data-size-of="downloads/a.txt"></b><b data-size-of="x"></b></p>',
      figures,
    );
    expect(fillFigures(once, figures)).toBe(once);
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [999_949, '999.9 KB'],
  [999_950, '1.0 MB'],
  [1_340_000, '1.3 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
