import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorTable, readAnchorTable } from './anchor-table.ts';

test('what counts on is written as one, and what goes by the provision above it is left out', () => {
  expect(
    anchorTable([
      ['', ['title', 'preamble', 'note-x']],
      ['ch1', ['ch1', 'art1', 'art1-i1', 'art1-i2', 'art2', 'art3', 'note-y']],
      ['art3-i1', ['art3-i1', 'ch2', 'art4']],
    ]),
  ).toEqual({
    '': 'title preamble note-x',
    ch1: 'note-y ch1 art1~3',
    'art3-i1': 'art3-i1 ch2 art4',
  });
});

test.each([
  ['art1', 'ch1'],
  ['art2-i3', 'ch1'],
  ['art2-s1', 'ch1'],
  ['art2-en', 'ch1'],
  ['art3-i1', 'art3-i1'],
  ['art3-i1-s2', 'art3-i1'],
  ['title', ''],
  ['note-y', 'ch1'],
  ['note-z', null],
  ['art9', null],
  ['__proto__', null],
])('%s stands on %j', (anchor, part) => {
  const table = { '': 'title', ch1: 'note-y art1~3', 'art3-i1': 'art3-i1' };
  expect(readAnchorTable(table)(anchor)).toBe(part);
});

test('each anchor of any pages is read where it stands', () => {
  const step = fc.constantFrom('art', 'ch', 'i', 'p', 'x', '1', '2', '3', '10', '01', '007', 'A');
  const anchor = fc
    .tuple(fc.constantFrom('art', 'ch', 'p', 'note'), fc.array(step, { maxLength: 4 }))
    .map(([head, steps]) => [head + (steps[0] ?? ''), ...steps.slice(1)].join('-'));
  const pages = fc
    .uniqueArray(anchor, { minLength: 1, maxLength: 40 })
    .chain((anchors) =>
      fc
        .array(fc.nat(3), { minLength: anchors.length, maxLength: anchors.length })
        .map((parts) => anchors.map((each, i) => [each, `part${parts[i]}`] as const)),
    );
  fc.assert(
    fc.property(pages, (places) => {
      const byPart = Map.groupBy(places, ([, part]) => part);
      const read = readAnchorTable(
        anchorTable([...byPart].map(([part, own]) => [part, own.map(([each]) => each)])),
      );
      for (const [each, part] of places) expect(read(each)).toBe(part);
    }),
    { numRuns: 500 },
  );
});
