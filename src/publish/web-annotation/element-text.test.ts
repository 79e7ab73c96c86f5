import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Range } from '../../model/text/segment.ts';
import { annotatedText } from '../../render/annotated-text.ts';
import { el, type XmlChild } from '../../render/xml.ts';
import { UNCHANGED } from '../made-up.ts';
import { readElement } from './element-text.ts';
import { selectorsFor } from './selectors.ts';

const mark = (note: string, ...children: XmlChild[]) => el('mark', { 'data-note': note }, children);

test('elements go, and numbers of notes are left out', () => {
  const { text, marks } = readElement([
    el('p', {}, 'A <b> ', mark('x', 'c & ', mark('y', 'd'), el('button')), el('button'), '.'),
    '\n',
    el('p', {}, 'e'),
  ]);
  expect(text).toBe('A <b> c & d.\ne');
  expect([...marks]).toEqual([
    ['y', [10, 11]],
    ['x', [6, 11]],
  ]);
});

test('a mark in several pieces is one stretch', () => {
  const nodes = [
    el('span', {}, mark('x', 'one.')),
    el('span', {}, mark('x', 'two'), el('button'), ' three'),
  ];
  expect(readElement(nodes).marks.get('x')).toEqual([0, 7]);
});

/**
 * Cuts a stretch of characters into stretches that lie side by side or in one another, as notes'
 * words may.
 */
const nested = (from: number, to: number): fc.Arbitrary<Range[]> =>
  to - from < 1
    ? fc.constant([])
    : fc
        .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }), fc.boolean())
        .chain(([a, b, deeper]) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          if (start === end) return fc.constant([]);
          const inside =
            deeper && end - start < to - from ? nested(start, end) : fc.constant<Range[]>([]);
          return fc
            .tuple(inside, nested(end, to))
            .map(([inner, later]) => [[start, end] as const, ...inner, ...later]);
        });

test('from any text, with nested notes and notes that cross sentences, the page’s HTML gives the selectors of each note’s words', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    fc.constantFrom('𠮷', 'e\u0301', '👩‍🚀', '<', '&', '“', '。', 'كۆ'),
  );
  const drawn = fc.array(unit, { minLength: 1, maxLength: 30 }).chain((units) => {
    // Notes and sentences begin and end between whole characters.
    const at = (i: number) => units.slice(0, i).join('').length;
    return fc.record({
      text: fc.constant(units.join('')),
      ranges: nested(0, units.length).map((all) => all.map(([a, b]): Range => [at(a), at(b)])),
      cuts: fc
        .uniqueArray(fc.integer({ min: 1, max: units.length }), { maxLength: 3 })
        .map((all) => all.sort((a, b) => a - b).map(at)),
    });
  });
  fc.assert(
    fc.property(drawn, ({ text, ranges, cuts }) => {
      const ends = [...new Set([...cuts, text.length])];
      const sentences =
        cuts.length === 0
          ? []
          : ends.map((end, i) => ({
              ...UNCHANGED,
              anchor: `c1-s${i + 1}`,
              range: [ends[i - 1] ?? 0, end] as Range,
            }));
      const marked = ranges.map((range, i) => ({ note: `n${i}`, range }));
      const drawn = () => ({ number: 1, name: 'Note 1', kind: 'text', place: 1 }) as const;
      // Emphasis anywhere, over the ends of spans and sentences too, changes no character and no range.
      const emphasis = ranges.map((range) => ({ as: 'em', range }) as const);
      const words = { sentences, spans: marked, emphasis };
      const element = readElement(annotatedText(text, words, drawn));
      expect(element.text).toBe(text);
      for (const { note, range } of marked) {
        expect([note, element.marks.get(note)]).toEqual([note, range]);
        const [quote, { start, end }] = selectorsFor(element.text, range);
        expect([quote.exact, [...text].slice(start, end).join('')]).toEqual([
          text.slice(...range),
          text.slice(...range),
        ]);
      }
    }),
    { numRuns: 2000 },
  );
});
