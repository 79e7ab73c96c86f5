import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { faultsIn } from './faults.ts';
import { learnEarlier, planEarlier } from './learn-earlier.ts';
import { current, type Ledger } from './model.ts';
import type { Outline } from './plan.ts';
import { reconcile } from './reconcile.ts';

const spot = { file: 'x.txt', line: 1, column: 1 };
const EMPTY: Ledger = { source: 'x', paragraphs: [], sentences: [], summary: [], notes: [] };
const outline = (texts: readonly string[]): Outline => ({
  source: 'x',
  lang: 'en',
  publishes: true,
  complete: true,
  paragraphs: texts.map((text, i) => ({
    text,
    hint: `p${i + 1}`,
    called: `running ${i + 1}`,
    number: 0,
    sentences: false,
    spot,
  })),
  summary: [],
  notes: [],
  spot,
});

const BOATS = 'Every owner of a boat is to help the harbour board with its repairs.';
const NETS = 'The board lends nets, ropes and lamps to fishermen in winter.';
const FISH = 'No fish is sold on the quay before the bell has rung twice.';

test.each([
  ['nothing', [BOATS, NETS], [BOATS, NETS], ['p1 current', 'p2 current']],
  [
    'another wording',
    [BOATS, NETS],
    [BOATS.replace('repairs', 'works'), NETS],
    ['p1 current earlier', 'p2 current'],
  ],
  [
    'what was taken out, at its place',
    [BOATS, NETS],
    [BOATS, FISH, NETS],
    ['p1 current', 'p3 retired deleted', 'p2 current'],
  ],
  [
    'what was merged since',
    [`${BOATS} ${NETS}`, FISH],
    [BOATS, NETS, FISH],
    ['p3 retired merged p1', 'p4 retired merged p1', 'p1 current', 'p2 current'],
  ],
  ['what came since', [BOATS, NETS], [NETS], ['p1 current', 'p2 current']],
])('a ledger learns of an earlier text %s', (_, now, before, expected) => {
  const ledger = apply(reconcile(EMPTY, outline(now), '1.0.0'));
  const after = current(ledger.paragraphs).map(({ anchor, text = '' }) => ({
    anchor,
    text,
    called: '',
    number: 0,
  }));
  const learned = learnEarlier(ledger, planEarlier(ledger, after, outline(before), '1.1.0'));
  const rows = learned.paragraphs.map(({ anchor, state, why, successors = [], revisions = [] }) =>
    [anchor, state, why, ...successors, revisions[0]?.earlier && 'earlier']
      .filter(Boolean)
      .join(' '),
  );
  expect(rows).toEqual(expected);
  expect(faultsIn(learned)).toEqual([]);
  // The present text is as it was.
  expect(current(learned.paragraphs).map(({ text }) => text)).toEqual(now);
});
