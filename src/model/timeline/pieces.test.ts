import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from './spread.ts';
import { ticksOf } from './ticks.ts';
import { widthOf, wrap } from './wrap.ts';

describe('spread', () => {
  test('leaves labels where they belong when there is room', () => {
    expect(spread([10, 40, 90], [10, 10, 10], 0, 100)).toEqual([5, 35, 85]);
  });

  test('moves those that push one another about their middle, and no others', () => {
    expect(spread([10, 50, 50, 50, 90], [10, 10, 10, 10, 10], 0, 100)).toEqual([5, 35, 45, 55, 85]);
  });

  test('keeps them between the bounds', () => {
    expect(spread([0, 0, 100], [10, 20, 10], 0, 100)).toEqual([0, 10, 90]);
  });
});

describe('ticks', () => {
  const labels = (from: number, to: number, scale: number) =>
    ticksOf(from, to, scale, 40).map(({ year, month }) => (month === 1 ? year : month));

  test('are months, quarters or years, whichever is the finest that the scale has room for', () => {
    expect(labels(40, 80, 2)).toEqual([2, 3, 4]);
    expect(labels(40, 300, 0.5)).toEqual([1970, 4, 7, 10, 1971]);
    expect(labels(40, 800, 0.2)).toEqual([1970, 1971, 1972, 1973]);
    expect(labels(-30000, 20000, 0.01)).toEqual([
      1880, 1900, 1920, 1940, 1960, 1980, 2000, 2020, 2040,
    ]);
  });

  test('take in the first day and the last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50_000, max: 30_000 }),
        fc.integer({ min: 1, max: 50_000 }),
        (from, length) => {
          const ticks = ticksOf(from, from + length, 600 / length, 40);
          expect(ticks[0]?.day).toBeLessThanOrEqual(from);
          expect(ticks.at(-1)?.day).toBeGreaterThanOrEqual(from + length);
          const gaps = ticks
            .slice(1)
            .map(({ day }, i) => ((day - (ticks[i]?.day ?? 0)) * 600) / length);
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(40);
        },
      ),
    );
  });
});

describe('wrap', () => {
  test('parts words at spaces, Chinese anywhere, and a word that is too long inside it', () => {
    expect(wrap('The Act is passed', 6)).toEqual(['The Act is', 'passed']);
    expect(wrap('关于修船的决定', 4)).toEqual(['关于修船', '的决定']);
    expect(wrap('Incomprehensibility', 6)).toEqual(['Incomprehe', 'nsibility']);
  });

  test('loses no character, and no line is too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 4, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
