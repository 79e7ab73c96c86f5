import { describe, expect, test } from 'vitest';
import type { Edition } from '../../model/edition.ts';
import { madeUp } from '../../model/timeline/made-up.ts';
import { interfaceIn } from '../../words/words.ts';
import type { View } from '../view.ts';
import { eventDates, eventLegend, howSure } from './events.ts';

const UI = interfaceIn('en');
/** An edition in the language of its interface. */
const edition = {
  record: { lang: 'en', interface: 'en', langs: {} },
  sources: [],
} as unknown as Edition;

describe('an event says in words what its mark says by its shape', () => {
  test.each([
    [{ date: '2021-12-24' }, ['To the day']],
    [{ date: '2021-12' }, ['To the month only']],
    [{ date: '2021' }, ['To the year only']],
    [{ date: '2021-12', until: '2022' }, ['Lasted from the one date to the other']],
    [{ date: '2021', uncertain: 'Guessed.' }, ['To the year only', 'Uncertain: Guessed.']],
    [
      { date: '2021-12-24', otherwise: [{ date: '2021-12-25', citations: [] }] },
      ['To the day', 'Sources differ'],
    ],
  ])('%j', (part, words) => {
    expect(howSure(madeUp(part), { edition, ui: UI }).map((line) => line.join(''))).toEqual(words);
  });
});

test('the dates of other sources are given beside its own', () => {
  expect(
    eventDates(madeUp({ date: '2021-12-24', otherwise: [{ date: '2022', citations: [] }] }), UI),
  ).toBe('24 December 2021, or 2022');
});

test('the legend has the shapes that there are, and none is needed for dots', () => {
  const legend = (...parts: Parameters<typeof madeUp>[0][]) =>
    eventLegend({ ui: UI } as View, parts.map(madeUp))?.children.length ?? null;
  const day = { date: '2021-12-24' };
  expect(legend(day, day)).toBe(null);
  expect(legend(day, { date: '2021' })).toBe(2);
  expect(legend({ ...day, uncertain: 'Guessed.' }, { date: '2020', until: '2021' })).toBe(3);
});
