import { describe, expect, test } from 'vitest';
import { interfaceIn } from '../words/words.ts';
import { faultOfNewSourceId, faultOfSourceId, isNoteId, isParagraphAnchor } from './anchor.ts';
import { parseCitation } from './citation.ts';
import { daysOf, parseDate } from './date.ts';
import { EditionError } from './problem.ts';
import { nameByAnchor } from './structure/hints.ts';
import { labelOf } from './structure/label.ts';
import { stepsOf } from './structure/place.ts';
import { chineseNumber } from './text/chinese-number.ts';

test.each([
  ['c3-1', true],
  ['sec3-a-1-A', true],
  ['note-x', false],
  ['c1-en', false],
  ['c1-s2', false],
  ['3a', false],
  ['../x', false],
])('%j is a paragraph anchor: %s', (id, is) => {
  expect(isParagraphAnchor(id)).toBe(is);
});

test.each([
  ['a-1', null],
  ['A', 'is not lower-case letters, digits and hyphens, a letter first'],
  ['../x', 'is not lower-case letters, digits and hyphens, a letter first'],
  ['1a', 'is not lower-case letters, digits and hyphens, a letter first'],
  ['', 'is not lower-case letters, digits and hyphens, a letter first'],
  ['a'.repeat(65), 'is longer than 64 characters'],
  ['con', 'is a name that no folder can have on Windows'],
  ['aux', 'is a name that no folder can have on Windows'],
])('%j as the id of a source: %s', (id, fault) => {
  expect(faultOfSourceId(id)).toBe(fault);
  expect(faultOfNewSourceId(id)).toBe(fault);
});

test.each(['search', 'map', 'cite', 'downloads', 'fonts', 'pagefind'])(
  'a new source is not called %s, as the site itself has such an address',
  (id) => {
    expect(faultOfSourceId(id)).toBeNull();
    expect(faultOfNewSourceId(id)).toBe('is the address of a page or folder of the site itself');
  },
);

test('note ids are lower-case letters, digits and hyphens', () => {
  expect(['1a', 'x_y'].map(isNoteId)).toEqual([true, false]);
});

test.each([
  ['c1', undefined, 'cl. 1'],
  ['c3-2', 'governments', 'cl. 3 · governments'],
  ['p12', undefined, '¶ 12'],
  ['c2b', undefined, 'cl. 2b'],
  ['sec3-a-1', undefined, 'sec. 3(a)(1)'],
  ['art12-i2', undefined, 'art. 12(2)'],
  ['art12-p2', undefined, 'art. 12 para. 2'],
  ['effect', undefined, 'Entry into force'],
])('%s is labelled for a reader', (anchor, addressee, label) => {
  const called = stepsOf(nameByAnchor(anchor) ?? '');
  const { label: words } = interfaceIn('en').words;
  expect(labelOf({ role: anchor as 'effect', called }, words, addressee)).toBe(label);
});

test.each([
  ['二', 2],
  ['十', 10],
  ['二十三', 23],
  ['一百零五', 105],
  ['12', 12],
])('%s is the number %i', (written, number) => {
  expect(chineseNumber(written)).toBe(number);
});

describe('a citation', () => {
  test('may name several works, each with a place', () => {
    expect(parseCitation('a-1, art. 3; @b')).toEqual([
      { key: 'a-1', locator: 'art. 3' },
      { key: 'b', locator: null },
    ]);
  });
  test('is null when it cannot be read', () => {
    expect(parseCitation('A B')).toBeNull();
  });
});

test.each([
  ['zh-Hans', '2020年9月17日', '2020-09-17'],
  ['zh-Hans', '2022年11月', '2022-11'],
  ['zh-Hans', '2021年', '2021'],
  ['zh-Hans', '2021年2月30日', null],
  ['de', '2. März 2031', '2031-03-02'],
  ['fr', '1er juin 2022', '2022-06-01'],
  ['ru', '17 сентября 2020 г.', '2020-09-17'],
  ['el', '17 Σεπτεμβρίου 2020', '2020-09-17'],
  ['de', '17 September 2020', '2020-09-17'],
  ['de', 'im Sommer', null],
  ['de', '3. 4. 2020', null],
])('in %s the date %j is %s', (lang, written, iso) => {
  expect(parseDate(written, lang)).toBe(iso);
});

test.each([
  ['17 September 2020', '2020-09-17'],
  ['June 2022', '2022-06'],
  ['2021', '2021'],
  ['31 February 2020', null],
  ['Sept 17', null],
])('the date %j is %s', (written, iso) => {
  expect(parseDate(written)).toBe(iso);
  if (iso) expect(interfaceIn('en').date(iso)).toBe(written);
});

test('problems are told in order of file and place, each with its mend', () => {
  const problem = (file: string, line: number) => ({
    file,
    line,
    column: 1,
    what: 'Wrong',
    mend: 'Right it',
  });
  expect(new EditionError([problem('b', 1), problem('a', 10), problem('a', 9)]).message).toBe(
    'a:9:1: Wrong. Right it.\na:10:1: Wrong. Right it.\nb:1:1: Wrong. Right it.',
  );
});

test.each([
  ['1970-01-01', [0, 1]],
  ['1970-02', [31, 59]],
  ['1972', [730, 1096]],
  ['0099-12', [-683034, -683003]],
  ['2024-02-29', [19782, 19783]],
  ['2023-02-29', null],
  ['2021-13', null],
  ['2021-00', null],
  ['2021-12-00', null],
  ['spring', null],
])('%s takes in the days %j', (iso, days) => {
  expect(daysOf(iso)).toEqual(days);
});
