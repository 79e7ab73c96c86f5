import { describe, expect, test } from 'vitest';

import { findLoaded } from './text/wording.ts';

describe('listed words', () => {
  const words = ['regime', 'so-called', 'Beijing'];
  test.each([
    ['the regime says', ['regime']],
    ['it speaks of “a regime” and of ‘so-called’ things', []],
    ['Regimes and regimental are other words', []],
    ['Beijing’s so-called rule', ['Beijing', 'so-called']],
  ])('in %j', (text, found) => {
    expect(findLoaded(text, words).map(({ word }) => word)).toEqual(found);
  });
});
