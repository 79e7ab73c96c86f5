import { describe, expect, it } from 'vitest';
import type { CorpusLine, ExpectedStep } from './collection.ts';
import { kindsOutOfScope } from './kinds-out-of-scope.ts';

const step = (unit: ExpectedStep['unit'], n: string): ExpectedStep => ({ unit, n });
const line = (text: string, ...expected: ExpectedStep[]): CorpusLine => ({
  text,
  expected,
  outOfScope: null,
});
const kinds = (...lines: CorpusLine[]) =>
  kindsOutOfScope({ id: 'x', country: 'za', lang: 'en', title: 'Ferries', lines, skipped: {} });
const section = step('section', '1');

describe('kindsOutOfScope', () => {
  it('compares lists that follow their numbers', () => {
    expect(
      kinds(
        line('1. Ferries', section),
        line('(1) Ferries', section, step('subsection', '1')),
        line('(a) run,', section, step('subsection', '1'), step('item', 'a')),
        line('(b) stop.', section, step('subsection', '1'), step('item', 'b')),
      ),
    ).toEqual([null, null, null, null]);
  });

  it('names a number that the collection does not have, and what is below it', () => {
    expect(
      kinds(
        line('1. Ferries', section),
        line('(1A) They', section, step('subsection', '1')),
        line('(a) run,', section, step('subsection', '1'), step('item', 'a')),
      ).slice(1),
    ).toEqual([
      'number printed that the collection does not have',
      'number printed that the collection does not have',
    ]);
  });

  it('names two numbers in one line of which the collection has the first', () => {
    const item = step('item', '1');
    expect(kinds(line('1. Ferries', section), line('1. (1) They float.', section, item))[1]).toBe(
      'number printed that the collection does not have',
    );
  });

  it('names a list that stands beside the subsections', () => {
    expect(
      kinds(
        line('1. Ferries', section),
        line('(1) Ferries are', section, step('subsection', '1')),
        line('(a) boats,', section, step('item', 'a')),
      )[2],
    ).toBe('list that the collection puts beside the subsections');
  });
});
