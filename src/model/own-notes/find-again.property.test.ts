import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skeleton } from '../text/quote.ts';
import { findAgain } from './find-again.ts';
import { charsIn, edit, makePage, markAtRandom, type Page, passagesOf, random } from './made-up.ts';
import { markAgain } from './mark-words.ts';

const HIGHLIGHTS = 200;
const isCompared = ({ char }: { char: string }) => skeleton(char).letters !== '';
const compared = (chars: Page['rows'][number]['chars']) =>
  chars.filter(isCompared).map(({ id }) => id);

/** Whether the characters that were marked still stand beside one another, typography aside. */
const stands = (page: Page, ids: readonly number[]) =>
  page.rows.some(({ chars }) => `,${compared(chars)},`.includes(`,${ids},`));

// What became of each character is known. A character may be another that is written alike, where
// an edit ends within a word.
test.each([
  ['10 edits', 10, false, 0.85],
  ['100 edits', 100, false, 0.3],
  ['100 edits, opened after each tenth', 100, true, 0.3],
])(
  '200 highlights after %s stand on their own words or are told, none on others',
  (_, edits, isOpened, least) => {
    let [standing, found] = [0, 0];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const next = random(seed);
        const page = makePage(next, 24);
        const marked = Array.from({ length: HIGHLIGHTS }, () =>
          markAtRandom(next, page, isCompared),
        );
        let places = marked.map(({ place }) => place);
        for (let i = 0; i < edits; i++) {
          edit(next, page);
          if (!isOpened || i % 10 > 0) continue;
          const passages = passagesOf(page);
          places = places.map((place) => {
            const now = findAgain(place, passages);
            return now ? markAgain(place, now, passages) : place;
          });
        }
        const passages = passagesOf(page);
        marked.forEach(({ ids, place: { exact } }, i) => {
          const now = findAgain(places[i] as (typeof places)[number], passages);
          standing += Number(stands(page, ids));
          if (!now) return;
          found++;
          const chars = charsIn(page, now.anchor, now.start, now.end).filter(isCompared);
          const own = chars.filter(({ id }) => ids.includes(id)).length;
          expect(own / chars.length).toBeGreaterThanOrEqual(now.changed ? 0.4 : 0.8);
          if (!now.changed)
            expect(skeleton(chars.map(({ char }) => char).join('')).letters).toBe(
              skeleton(exact).letters,
            );
        });
      }),
      // Those on which words once landed that were not theirs.
      { numRuns: 4, endOnFailure: true, examples: [[3], [32]] },
    );
    expect(found / standing).toBeGreaterThan(least);
  },
);
