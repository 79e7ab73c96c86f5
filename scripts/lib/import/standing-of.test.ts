import { expect, test } from 'vitest';
import { standingOf } from './standing-of.ts';

const plan = (count: number) =>
  ({
    id: 'act',
    paragraphs: Array.from({ length: count }, (_, i) => ({ anchor: `sec${i + 1}` })),
  }) as unknown as Parameters<typeof standingOf>[0];

test('where an imported source stands is told, with its anchors, of many the first and the last', () => {
  expect(standingOf(plan(2), null)).toEqual(['Page: /sources/act/', 'Anchors: #sec1 #sec2']);
  expect(standingOf(plan(40), 'act')).toEqual([
    'Page: /act/',
    'Anchors: #sec1 #sec2 #sec3 #sec4 #sec5 #sec6 #sec7 #sec8 #sec9 #sec10 … #sec40 (40; --dry-run lists each with its words)',
  ]);
});
