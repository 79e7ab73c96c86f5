import { expect, test } from 'vitest';
import { quotationPairs } from './quotation-marks.ts';

test.each([
  ['The ships’ masters don’t say.', 0],
  ['所谓“强制停航”的‘港口’', 2],
  ['「港口」と『船』', 2],
  ['依照《港口法》', 0],
  ['« Le port », dit-il', 1],
  ['»Der Hafen«, sagt sie, „ist offen“', 2],
  ['”Hamnen” är öppen', 1],
  ['the "harbour" is "open"', 2],
])('%j has %d pairs of quotation marks', (text, pairs) => {
  expect(quotationPairs(text)).toBe(pairs);
});
