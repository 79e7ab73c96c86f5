import { expect, test } from 'vitest';
import type { Edition } from '../edition.ts';
import { eventsOf, extentOf, precisionOf, standsAt } from './events.ts';
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

test.each([
  [{ date: '2021-12-24' }, 'day'],
  [{ date: '2021-12' }, 'within'],
  [{ date: '2021' }, 'within'],
  [{ date: '2021-12', until: '2022' }, 'span'],
] as const)('%j is known to: %s', (part, precision) => {
  expect(precisionOf(madeUp(part))).toBe(precision);
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
