import { describe, expect, test } from 'vitest';
import type { Edition } from '../edition.ts';
import { dateInWords, eventsOf, extentOf, howSure, precisionOf, standsAt } from './events.ts';
import { madeUp } from './made-up.ts';

test('events stand in order of date, what is known to a month or year only after what is known to be in it', () => {
  const dates = [
    '2022',
    '2022-06',
    '2022-07-01',
    '2021-12-24',
    '2022-06-30',
    '2023',
    '2022-06-21',
    '2022-12-31',
  ];
  const sources = [
    {
      id: 's',
      record: {
        id: 's',
        date: null,
        short: 'S',
        relation: null,
        events: dates.map((date) => madeUp({ date })),
      },
    },
  ];
  expect(eventsOf({ sources } as unknown as Edition).map(({ date }) => date)).toEqual([
    '2021-12-24',
    '2022-06-21',
    '2022-06-30',
    '2022-06',
    '2022-07-01',
    '2022-12-31',
    '2022',
    '2023',
  ]);
});

describe('an event says in words what its mark says by its shape', () => {
  test.each([
    [{ date: '2021-12-24' }, 'day', ['To the day']],
    [{ date: '2021-12' }, 'within', ['To the month only']],
    [{ date: '2021' }, 'within', ['To the year only']],
    [{ date: '2021-12', until: '2022' }, 'span', ['Lasted from the one date to the other']],
    [
      { date: '2021', uncertain: 'Guessed.' },
      'within',
      ['To the year only', 'Uncertain: Guessed.'],
    ],
    [
      { date: '2021-12-24', otherwise: [{ date: '2021-12-25', citations: [] }] },
      'day',
      ['To the day', 'Sources differ'],
    ],
  ])('%j', (part, precision, words) => {
    const event = madeUp(part);
    expect([precisionOf(event), howSure(event)]).toEqual([precision, words]);
  });
});

test('the dates of other sources are given beside its own', () => {
  expect(
    dateInWords(madeUp({ date: '2021-12-24', otherwise: [{ date: '2022', citations: [] }] })),
  ).toBe('24 December 2021, or 2022');
});

test('a source’s own date is as uncertain as its record says, unless the event says why itself', () => {
  const own = [madeUp({ id: 'own', date: null as never }), madeUp({ id: 'other' })];
  const record = { id: 's', date: '2030', dateUncertain: 'about 2030', short: 'S', relation: null };
  const uncertainties = (events: typeof own) =>
    eventsOf({ sources: [{ id: 's', record: { ...record, events } }] } as unknown as Edition).map(
      ({ id, uncertain }) => [id, uncertain],
    );
  expect(uncertainties(own)).toEqual([
    ['other', null],
    ['own', 'about 2030'],
  ]);
  expect(uncertainties([])).toEqual([['s', 'about 2030']]);
  expect(uncertainties([madeUp({ date: null as never, uncertain: 'Guessed.' })])).toEqual([
    ['act', 'Guessed.'],
  ]);
});

test('what lasted takes in its last day, month or year', () => {
  expect(extentOf(madeUp({ date: '1970-01-02', until: '1970-01' }))).toEqual([1, 31]);
  expect(standsAt(madeUp({ date: '1970-01-02', until: '1970-01' }))).toBe(1);
});
