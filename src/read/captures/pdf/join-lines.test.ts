import { expect, test } from 'vitest';
import { LineEnds } from './join-lines.ts';

const run = (text: string) => ({ text, emphasis: [] });

test.each([
  ['a space parts lines', 'the ropes', 'are dry', 'the ropes are dry'],
  ['a hyphen within a word goes', 'the inter-', 'national', 'the international'],
  ['one before a capital stays', 'Nord-', 'Süd', 'Nord-Süd'],
  ['one between numbers stays', 'of 1984-', '1985', 'of 1984-1985'],
  [
    'one before “und” stays, with its space',
    'Hanf- und Seil-',
    'und Taulager',
    'Hanf- und Seil- und Taulager',
  ],
  ['one after “self” stays', 'a self-', 'made rope', 'a self-made rope'],
  ['one that the text has elsewhere stays', 'the rope-', 'walk', 'the rope-walk'],
  ['one that parts a word in capitals goes', 'THE REGU-', 'LATION', 'THE REGULATION'],
  ['a soft hyphen goes', 'inter\u00ad', 'national', 'international'],
  ['a dash between words stays', 'long –', 'and low', 'long – and low'],
  ['Han characters have no space', '绳索须', '干燥', '绳索须干燥'],
  ['nor has a number among them', '第', '3条', '第3条'],
  ['Korean words have one', '밧줄은', '마른 곳에', '밧줄은 마른 곳에'],
  ['but for a word that is parted', '마른 곳', '에서 말린다', '마른 곳에서 말린다'],
])('%s', (_, first, second, joined) => {
  const ends = new LineEnds(['In the rope-walk they walk.', '그는 마른 곳에서 쉰다']);
  expect(ends.join(run(first), run(second)).text).toBe(joined);
});

test('emphasis goes on over the end of a line, and its offsets follow', () => {
  const ends = new LineEnds([]);
  const joined = ends.join(
    { text: 'It is never wet-', emphasis: [{ as: 'em', range: [6, 16] }] },
    {
      text: 'ted, not once.',
      emphasis: [
        { as: 'em', range: [0, 3] },
        { as: 'strong', range: [9, 13] },
      ],
    },
  );
  expect(joined.text).toBe('It is never wetted, not once.');
  expect(joined.emphasis.map(({ as, range }) => [as, joined.text.slice(...range)])).toEqual([
    ['em', 'never wetted'],
    ['strong', 'once'],
  ]);
});
