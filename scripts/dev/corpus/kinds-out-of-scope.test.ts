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

  it('names a list that stands beside the item that it is in, and not what goes on after it', () => {
    const beside = 'list that the collection puts beside the item before it';
    expect(
      kinds(
        line('1. Ferries', section),
        line('(i) run—', section, step('item', 'i')),
        line('(a) by day;', section, step('item', 'a')),
        line('(b) by night;', section, step('item', 'b')),
        line('(ii) stop.', section, step('item', 'ii')),
      ),
    ).toEqual([null, null, beside, beside, null]);
  });

  it('names a list beside the item that it is in, whose list goes on within another item', () => {
    const beside = 'list that the collection puts beside the item before it';
    const two = step('subsection', '2');
    expect(
      kinds(
        line('1. Ferries', section),
        line('(f) run;', section, step('item', 'f')),
        { ...line('Explanation.', section), outOfScope: 'closing words after items' },
        line('(1) by day;', section, step('subsection', '1')),
        line('(2) by night;', section, two),
        line('(g) stop.', section, two, step('item', 'g')),
      ).slice(3, 5),
    ).toEqual([beside, beside]);
  });

  it('names a list that is opened after the full stop of another, and is the item’s for its collection', () => {
    const two = step('subsection', '2');
    const items = (last: string) =>
      kinds(
        line('1. Ferries', section),
        line('(1) run;', section, step('subsection', '1')),
        line(`(2) stop${last}`, section, two),
        { ...line('They may—', section, two), outOfScope: 'further block of a provision' },
        line('(a) sink;', section, two, step('item', 'a')),
      ).at(-1);
    expect(items('.')).toBe('list opened after the full stop that ends another');
    expect(items(';')).toBeNull();
  });

  it('names a letter inserted in another, and compares a list of doubled ones', () => {
    const within = (...own: string[]) =>
      kinds(
        line('1. Ferries', section),
        line('(a) run,', section, step('item', 'a')),
        ...own.map((n) => line(`(${n}) by day,`, section, step('item', 'a'), step('subitem', n))),
      ).slice(2);
    expect(within('aaa')).toEqual(['inserted letter that the collection nests']);
    expect(within('aa', 'bb')).toEqual([null, null]);
  });

  it('names a number of a reference that a line begins with', () => {
    expect(
      kinds(
        line('1. Ferries run under section 6, sub-sections', section),
        line('(1) and (3), by day.', section, step('subsection', '1')),
      )[1],
    ).toBe('number of a reference that a line begins with');
  });

  it('names one number alone that follows none', () => {
    const misfit = 'number that stands twice in one list, or follows none in it';
    expect(
      kinds(
        line('1. Ferries', section),
        line('(a) run,', section, step('item', 'a')),
        line('(d) stop,', section, step('item', 'd')),
        line('(b) sink.', section, step('item', 'b')),
      ),
    ).toEqual([null, null, misfit, null]);
  });

  it('names a letter that stands in the item before it', () => {
    expect(
      kinds(
        line('1. Ferries', section),
        ...[...'abcdefgh'].map((n) => line(`(${n}) run,`, section, step('item', n))),
        line('(i) sink.', section, step('item', 'h'), step('subitem', 'i')),
      ).at(-1),
    ).toBe('item that the collection puts into the one before it');
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
