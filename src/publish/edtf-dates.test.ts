import { expect, test } from 'vitest';
import { dayAt, daysOf } from '../model/date.ts';
import { interfaceIn } from '../words/words.ts';
import { cslDate } from './citation/work-item.ts';
import { dateAttributes } from './tei/date-attributes.ts';

// Each date by EDTF as a reader, the timeline, TEI and a citation have it.
test.each([
  [
    '1912-03-04',
    '4 March 1912',
    ['1912-03-04', '1912-03-04'],
    { when: '1912-03-04' },
    [[1912, 3, 4]],
  ],
  [
    '1912-03~',
    'c. March 1912',
    ['1912-03-01', '1912-03-31'],
    { when: '1912-03', cert: 'medium' },
    [[1912, 3]],
  ],
  [
    '1912?',
    '1912 (uncertain)',
    ['1912-01-01', '1912-12-31'],
    { when: '1912', cert: 'low' },
    [[1912]],
  ],
  [
    '1912%',
    'c. 1912 (uncertain)',
    ['1912-01-01', '1912-12-31'],
    { when: '1912', cert: 'low' },
    [[1912]],
  ],
  [
    '1912/1914',
    '1912 – 1914',
    ['1912-01-01', '1914-12-31'],
    { from: '1912', to: '1914', cert: null },
    [[1912], [1914]],
  ],
  [
    '1912-03~/1914',
    'c. March 1912 – 1914',
    ['1912-03-01', '1914-12-31'],
    { from: '1912-03', to: '1914', cert: 'low' },
    [[1912, 3], [1914]],
  ],
  [
    '1912/..',
    'from 1912',
    ['1912-01-01', '1912-12-31'],
    { from: '1912', to: null, cert: null },
    [[1912]],
  ],
  [
    '../1912-05',
    'until May 1912',
    ['1912-05-01', '1912-05-31'],
    { from: null, to: '1912-05', cert: null },
    [[1912, 5]],
  ],
  [
    '1912-22',
    'summer 1912',
    ['1912-04-01', '1912-06-30'],
    { notBefore: '1912-04-01', notAfter: '1912-06-30' },
    [[1912]],
  ],
  [
    '191X',
    'between 1910 and 1919',
    ['1910-01-01', '1919-12-31'],
    { notBefore: '1910-01-01', notAfter: '1919-12-31' },
    [[1910], [1919]],
  ],
  ['1912-XX', '1912', ['1912-01-01', '1912-12-31'], { when: '1912', cert: null }, [[1912]]],
  ['-0044', '45 BC', ['-0044-01-01', '-0044-12-31'], { when: '-0044', cert: null }, [[-44]]],
  [
    '0044-03-15',
    '15 March 44',
    ['0044-03-15', '0044-03-15'],
    { when: '0044-03-15' },
    [[44, 3, 15]],
  ],
] as const)('%s', (written, words, [from, last], tei, parts) => {
  expect(interfaceIn('en').date(written)).toBe(words);
  const [first, after] = daysOf(written) as [number, number];
  expect([dayAt(first), dayAt(after - 1)]).toEqual([from, last]);
  expect(dateAttributes(written)).toEqual(tei);
  expect(cslDate(written)['date-parts']).toEqual(parts);
});

test('what is in doubt is approximate in a citation, and a season is one', () => {
  expect(cslDate('1912~')).toEqual({ 'date-parts': [[1912]], circa: true });
  expect(cslDate('191X')).toMatchObject({ circa: true });
  expect(cslDate('1912-22')).toEqual({ 'date-parts': [[1912]], season: 2 });
  expect(cslDate('1912', true)).toEqual({ 'date-parts': [[1912]], circa: true });
});

test.each([
  '1912-13-04',
  '2021-02-30',
  '1900-02-29',
  '1912-00',
  '1912-25',
  '1914/1912',
  '1912/1913/1914',
  '/',
  '4 March 1912',
  '12',
  '[1912,1913]',
  '1912-03-04T10:00',
  '',
])('%j is no date of the calendar', (written) => expect(daysOf(written)).toBeNull());

test('years before our era stand before those of it', () => {
  const dates = ['0001', '-0044', '-0043-03-15', '1912~', '1911/1913'];
  const first = (written: string) => (daysOf(written) as [number, number])[0];
  expect([...dates].sort((a, b) => first(a) - first(b))).toEqual([
    '-0044',
    '-0043-03-15',
    '0001',
    '1911/1913',
    '1912~',
  ]);
});
