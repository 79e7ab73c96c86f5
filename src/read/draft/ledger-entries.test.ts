import { expect, test } from 'vitest';
import type { Ledger, NoteEntry, Revision } from '../../model/ledger/model.ts';
import { wordingsIn } from './ledger-entries.ts';

/** A note of a ledger whose words are `exact` now, first published in 0.2.0. */
function wordingOf(exact: string, revisions: readonly Revision[]) {
  const entry: NoteEntry = {
    anchor: 'note-x',
    state: 'current',
    since: '0.2.0',
    exact,
    on: 'c1',
    quote: 'x',
    revisions,
  };
  const ledger: Ledger = {
    source: 'x',
    paragraphs: [],
    sentences: [],
    summary: [],
    notes: [entry, { ...entry, anchor: 'note-gone', state: 'retired', retired: '0.3.0' }],
  };
  return wordingsIn(ledger);
}

test.each<[string, string, Revision[], string[]]>([
  ['was never reworded', 'a', [], []],
  ['was reworded', 'b', [{ version: '0.3.0', exact: 'a' }], ['0.3.0']],
  [
    'was reworded and reworded back',
    'a',
    [
      { version: '0.3.0', exact: 'a' },
      { version: '0.5.0', exact: 'b' },
    ],
    ['0.3.0', '0.5.0'],
  ],
  [
    'was reworded twice before a version was out',
    'c',
    [
      { version: '0.3.0', exact: 'a' },
      { version: '0.3.0', exact: 'b' },
    ],
    ['0.3.0'],
  ],
  ['was reworded before it was first out', 'b', [{ version: '0.2.0', exact: 'a' }], []],
  ['moved to another paragraph', 'a', [{ version: '0.3.0', exact: 'a', on: 'c2' }], []],
])('what %s says so by its versions', (_, exact, revisions, reworded) => {
  expect([...wordingOf(exact, revisions)]).toEqual([['note-x', { since: '0.2.0', reworded }]]);
});
