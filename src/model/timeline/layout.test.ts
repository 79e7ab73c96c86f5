import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOf, standsAt, type TimelineEvent } from './events.ts';
import { NARROW, WIDE } from './label.ts';
import { lanesOf, MOST_LANES, stretchOf } from './lanes.ts';
import { layOut } from './layout.ts';
import { madeUp } from './made-up.ts';
import { widthOf } from './wrap.ts';

const day = fc
  .date({ min: new Date('1840-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Dates near one another, as they come: whole or in part. */
const dates = fc.tuple(day, fc.integer({ min: 1, max: 9000 })).chain(([first, days]) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: days }), fc.constantFrom(4, 7, 10, 10))
      .map(([after, length]) => {
        const date = new Date(Date.parse(first) + after * 86_400_000);
        return date.toISOString().slice(0, length);
      }),
    { minLength: 1, maxLength: 40 },
  ),
);
const events = fc
  .tuple(
    dates,
    fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 40, maxLength: 40 }),
    fc.boolean(),
  )
  .map(([all, words, disputed]) =>
    all
      .map((date, i) =>
        madeUp({
          date,
          short: words[i] as string,
          uncertain: i % 5 === 1 ? 'Why.' : null,
          until: i % 7 === 2 ? '2100' : null,
          otherwise: disputed && i % 6 === 3 ? [{ date: '1990-05-05', citations: [] }] : [],
        }),
      )
      .sort((a, b) => standsAt(a) - standsAt(b)),
  );

const said = ({ date, until, short }: TimelineEvent) => ({
  date: [date, until].filter(Boolean).join(' – '),
  words: short,
});

describe.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])('the %s drawing of any events', (_, format) => {
  const holds = (
    check: (drawing: ReturnType<typeof layOut>, all: readonly TimelineEvent[]) => void,
  ) =>
    fc.assert(
      fc.property(events, (all) => check(layOut(all, all.map(said), format), all)),
      { numRuns: 100 },
    );

  test('has every event once, in its order, with labels that do not overlap and stay inside', () => {
    holds(({ entries, width, height }, all) => {
      expect(entries.map(({ event }) => event)).toEqual(all);
      let end = 0;
      for (const { label } of entries) {
        expect(label.top).toBeGreaterThanOrEqual(end - 1e-6);
        expect(label.height).toBeGreaterThanOrEqual(24);
        end = label.top + label.height;
        for (const { x, y, text } of [...label.date, ...label.words]) {
          expect(y).toBeGreaterThan(label.top);
          expect(y).toBeLessThan(end);
          expect(x + widthOf(text) * format.type).toBeLessThanOrEqual(width + 1e-6);
        }
      }
      expect(end).toBeLessThanOrEqual(height + 1e-6);
    });
  });

  test('is to scale: marks are as far apart as their dates, between the first tick and the last', () => {
    holds(({ entries, ticks }, all) => {
      const [first, last] = [entries[0], entries.at(-1)].map((entry) => entry?.mark.from ?? 0) as [
        number,
        number,
      ];
      const middle = (event: TimelineEvent) =>
        (event.date.length === 10 && !event.until ? 0.5 : 0) + extentOf(event)[0];
      const [from, to] = [all[0], all.at(-1)].map((event) => middle(event as TimelineEvent)) as [
        number,
        number,
      ];
      for (const { event, mark } of entries) {
        if (to !== from)
          expect(mark.from).toBeCloseTo(
            first + ((middle(event) - from) / (to - from)) * (last - first),
            4,
          );
        expect(mark.from).toBeGreaterThanOrEqual((ticks[0]?.y ?? 0) - 1e-6);
        expect(Math.max(mark.to, ...mark.others)).toBeLessThanOrEqual(
          (ticks.at(-1)?.y ?? 0) + 1e-6,
        );
      }
    });
  });
});

test('marks in one lane do not lie on one another, unless there are more than there are lanes', () => {
  const mark = fc.record({
    shape: fc.constantFrom('day' as const, 'within' as const, 'span' as const),
    from: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 25 }), (all) => {
      const marks = all.map(({ length, ...rest }) => ({
        ...rest,
        to: rest.from + (rest.shape === 'day' ? 0 : length),
        others: [],
      }));
      const { lanes, count } = lanesOf(marks);
      expect(lanes.every((lane) => lane < count)).toBe(true);
      for (const [i, a] of marks.entries()) {
        for (const [j, b] of marks.entries()) {
          if (j <= i || lanes[i] !== lanes[j] || lanes[i] === MOST_LANES - 1) continue;
          const [[low, high], [start, end]] = [stretchOf(a), stretchOf(b)];
          expect(high <= start || end <= low).toBe(true);
        }
      }
    }),
  );
});
