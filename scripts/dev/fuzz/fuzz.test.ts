import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { brokenSources } from './broken-sources.ts';
import { makeWholeEdition } from './made-up.ts';
import { roundTrip } from './round-trip.ts';

// Short runs from any seed, which a failure prints; `npm run fuzz` is the long one.
const root = makeWholeEdition();
afterAll(() => rmSync(root, { recursive: true }));

test('captures of arbitrary characters come out on the page to the letter', () => {
  const seen = { whole: 0, refused: 0, asked: 0 };
  fc.assert(roundTrip(seen), { numRuns: 400 });
  expect(seen.whole).toBeGreaterThan(200);
});

test('an edition with changed bytes is loaded and exported, or refused with places inside its files', async () => {
  const seen = { loaded: 0, refused: 0, longest: 0 };
  await fc.assert(
    brokenSources(root, seen, () => {}),
    { numRuns: 60 },
  );
  expect(seen.refused).toBeGreaterThan(10);
});
