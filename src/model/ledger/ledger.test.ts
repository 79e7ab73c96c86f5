import { describe, expect, test } from 'vitest';
import { fingerprint, sha256 } from '../text/fingerprint.ts';
import { apply } from './apply.ts';
import { cutSentences } from './cut-sentences.ts';
import { faultsIn } from './faults.ts';
import { formatLedger } from './format.ts';
import { freeAnchor } from './free-anchor.ts';
import { outOfOrder, pairEqual } from './in-order.ts';
import type { Ledger } from './model.ts';
import type { NewNote, Outline } from './plan.ts';
import { reconcile, strayRulings } from './reconcile.ts';
import { retiredLineAt } from './retired-line.ts';
import { tableOf } from './table.ts';

const spot = { file: 'x.txt', line: 1, column: 1 };
const EMPTY: Ledger = { source: 'x', paragraphs: [], sentences: [], summary: [], notes: [] };

/** A text of paragraphs `anchor: words`, as its own numbers would anchor them. */
function outline(texts: readonly string[], more: Partial<Outline> = {}): Outline {
  const paragraphs = texts.map((each) => {
    const [, hint = '', text = ''] = /^(\S+): (.*)$/.exec(each) ?? [];
    return {
      hint,
      called: null,
      text,
      sentences: hint !== 'title' && more.publishes !== false,
      spot,
    };
  });
  return {
    source: 'x',
    lang: 'en',
    publishes: true,
    complete: true,
    paragraphs,
    summary: [],
    notes: [],
    spot,
    ...more,
  };
}
const start = (texts: readonly string[], more?: Partial<Outline>) =>
  apply(reconcile(EMPTY, outline(texts, more), '1.0.0'));
const rows = (ledger: Ledger, next: Outline, rulings?: Map<string, string[]>) =>
  reconcile(ledger, next, '1.1.0', rulings).steps.map(({ anchor, what, to }) =>
    [anchor, what, ...to].join(' '),
  );

const BOATS = 'Every owner of a boat is to help the harbour board with its repairs.';
const NETS = 'The board lends nets, ropes and lamps to fishermen in winter.';
const FISH = 'No fish is sold on the quay before the bell has rung twice.';

describe('what becomes of paragraphs', () => {
  const ledger = start([`c1: ${BOATS}`, `c2: ${NETS}`, `c3: ${FISH}`]);

  test.each([
    ['nothing', [`c1: ${BOATS}`, `c2: ${NETS}`, `c3: ${FISH}`], []],
    [
      'a typographic change',
      [`c1: ${BOATS.replace('a boat', 'a\u00a0boat')}`, `c2: ${NETS}`, `c3: ${FISH}`],
      ['c1 reworded c1', 'c1-s1 reworded c1-s1'],
    ],
    ['a removal', [`c1: ${BOATS}`, `c2: ${FISH}`], ['c2 deleted', 'c2-s1 deleted']],
    ['a swap', [`c1: ${NETS}`, `c2: ${BOATS}`, `c3: ${FISH}`], ['c2 moved c2']],
    [
      'other words under the same number',
      [`c1: ${BOATS}`, 'c2: Storms are to be told of by flags and by drums.', `c3: ${FISH}`],
      ['c2 deleted', 'c2b new', 'c2b-s1 new', 'c2-s1 deleted'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(rows(ledger, outline(texts))).toEqual(expected);
  });

  test('what is neither plainly the same nor plainly another is left to the editor, whose word overrules', () => {
    const next = outline([
      `c1: ${BOATS}`,
      'c2: The board lends nets to those who cannot fish for want of them.',
      `c3: ${FISH}`,
    ]);
    expect(rows(ledger, next).slice(0, 2)).toEqual(['c2 ambiguous c2b', 'c2b new']);
    expect(() => apply(reconcile(ledger, next, '1.1.0'))).toThrow('cannot be applied');
    expect(tableOf(reconcile(ledger, next, '1.1.0')).at(-1)).toContain(
      '--map c2=c2b, or --map c2=',
    );
    expect(rows(ledger, next, new Map([['c2', ['c2b']]]))[0]).toBe('c2 reworded c2');
    expect(rows(ledger, next, new Map([['c2', []]])).slice(0, 2)).toEqual([
      'c2 deleted',
      'c2b new',
    ]);
    expect(rows(ledger, next, new Map([['c2', ['c1']]])).slice(0, 2)).toEqual([
      'c2 merged c1',
      'c2b new',
    ]);
    expect(strayRulings(ledger, next, new Map([['c9', ['c2b', 'c8']]]))).toEqual(['c9', 'c8']);
  });

  test('two that are equally like a new one are not guessed between', () => {
    const twins = start([`p1: ${BOATS} Once.`, `p2: ${BOATS} Twice.`]);
    expect(rows(twins, outline([`p1: ${BOATS} Thrice.`])).slice(0, 2)).toEqual([
      'p1 ambiguous p3',
      'p2 ambiguous p3',
    ]);
  });

  test('a title is the title whatever its words are', () => {
    const titled = start(['title: On boats', `c1: ${BOATS}`]);
    expect(rows(titled, outline(['title: Of harbours', `c1: ${BOATS}`]))).toEqual([
      'title reworded title',
    ]);
  });

  test('a sentence that goes on keeps its id in a reworded paragraph, and new ones count on', () => {
    const two = start([`c1: ${BOATS} ${NETS}`]);
    const next = outline([`c1: ${FISH} ${BOATS} ${NETS.replace('winter', 'summer')}`]);
    const plan = reconcile(two, next, '1.1.0');
    expect(plan.sentences.current.map(({ anchor }) => anchor)).toEqual(['c1-s3', 'c1-s1', 'c1-s2']);
    expect(
      rows(apply(plan), outline([`c1: ${BOATS}`])).filter((row) => row.includes('-s')),
    ).toEqual(['c1-s3 deleted', 'c1-s2 deleted']);
  });
});

describe('a text that may not be published', () => {
  const ledger = start([`p1: ${BOATS}`, `p2: ${NETS}`], { publishes: false });
  const none = { publishes: false, complete: false };

  test('leaves no words in the ledger, and without a copy is taken to be as it was', () => {
    expect(formatLedger(ledger)).not.toContain('harbour');
    expect(rows(ledger, outline([], none))).toEqual([]);
  });

  test('is compared with a copy by fingerprint alone; other words under an anchor are the editor’s to judge', () => {
    expect(rows(ledger, outline([`p1: ${BOATS.replace(' a ', '  a ')}`], none))).toEqual([]);
    const changed = outline([`p1: ${BOATS.replace('owner', 'holder')}`, `p2: ${NETS}`], none);
    expect(rows(ledger, changed)).toEqual(['p1 ambiguous p3', 'p3 new']);
    expect(rows(ledger, changed, new Map([['p1', ['p3']]]))).toEqual(['p1 reworded p1']);
  });

  test('takes an editor’s word for what is gone', () => {
    expect(rows(ledger, outline([], none), new Map([['p2', ['p1']]]))).toEqual(['p2 merged p1']);
    const after = apply(reconcile(ledger, outline([], none), '1.1.0', new Map([['p2', []]])));
    expect(after.paragraphs.map(({ anchor, state }) => `${anchor} ${state}`)).toEqual([
      'p1 current',
      'p2 retired',
    ]);
  });
});

describe('notes', () => {
  const note = (id: string, quote: string, nth = 1, on: number | string = 0): NewNote => ({
    id,
    on,
    quote,
    nth,
    spot,
  });
  const with_ = (...notes: NewNote[]) =>
    outline([`c1: ${BOATS} ${BOATS}`, `c2: ${NETS}`], { notes });
  const ledger = apply(reconcile(EMPTY, with_(note('a', 'harbour board')), '1.0.0'));

  test.each([
    ['the same', [note('a', 'harbour board')], []],
    ['other words', [note('a', 'board')], ['note-a reworded note-a']],
    ['the same words at another place', [note('a', 'harbour board', 2)], ['note-a moved note-a']],
    [
      'the same words in another paragraph',
      [note('a', 'harbour board', 1, 1)],
      ['note-a moved note-a'],
    ],
    ['none', [], ['note-a deleted']],
    [
      'another id on the same words',
      [note('b', 'harbour board')],
      ['note-b new', 'note-a ambiguous note-b'],
    ],
    ['one more', [note('a', 'harbour board'), note('b', 'nets', 1, 1)], ['note-b new']],
  ])('%s', (_, notes, expected) => {
    expect(rows(ledger, with_(...notes))).toEqual(expected);
  });

  test('an id that was retired is not taken again', () => {
    const after = apply(reconcile(ledger, with_(), '1.1.0'));
    expect(rows(after, with_(note('a', 'nets', 1, 1)))).toEqual(['note-a ambiguous']);
  });

  test('what it stood on before is kept', () => {
    const after = apply(reconcile(ledger, with_(note('a', 'nets', 1, 1)), '1.1.0'));
    expect(after.notes[0]).toMatchObject({
      on: 'c2',
      revisions: [{ version: '1.1.0', exact: sha256('harbour board'), on: 'c1' }],
    });
  });
});

test('a retired anchor is told at its last successor, or where it stood', () => {
  const one = start([`p1: ${BOATS}`, `p2: ${NETS}`, `p3: ${FISH}`]);
  const two = apply(reconcile(one, outline([`p1: ${BOATS}`, `p2: ${NETS} ${FISH}`]), '1.1.0'));
  expect(retiredLineAt(two, 'p3')).toBe('p2');
  const three = apply(reconcile(two, outline([`p1: ${BOATS}`]), '1.2.0'));
  expect([
    retiredLineAt(three, 'p3'),
    retiredLineAt(three, 'p2'),
    retiredLineAt(three, 'p2-s1'),
  ]).toEqual(['p1', 'p1', 'p1']);
  expect(retiredLineAt(apply(reconcile(three, outline([]), '1.3.0')), 'p1')).toBeNull();
});

test.each([
  ['c4', ['c1'], 'c4'],
  ['c2', ['c2'], 'c2b'],
  ['c2', ['c2', 'c2b'], 'c2c'],
  ['p2', ['p2', 'p14'], 'p15'],
  ['sec3-a', ['sec3-a'], 'sec3-a2'],
  ['sec3-s', ['sec3-s'], 'sec3-s-2'],
])('the id of a new paragraph numbered %s, %j being used, is %s', (proposed, used, free) => {
  expect(freeAnchor(proposed, new Set(used))).toBe(free);
});

test('equal things are paired in their order first, then wherever they stand', () => {
  expect(pairEqual(['a', 'b', 'c', null], ['b', 'c', 'a', null]).sort()).toEqual([
    [0, 2],
    [1, 0],
    [2, 1],
  ]);
  expect([...outOfOrder([1, 2, 0, 3])]).toEqual([2]);
});

test('sentences that the ledger knows keep boundaries mended by hand', () => {
  const cut = cutSentences(
    'By Pub. L. 5 it is so. New words. It ends.',
    ['By Pub. L. 5 it is so.', 'It ends.'],
    'en',
  );
  expect(cut).toEqual([
    [0, 23],
    [23, 34],
    [34, 42],
  ]);
});

describe('a ledger edited into nonsense', () => {
  const good = apply(
    reconcile(
      start([`p1: ${BOATS}`, `p2: ${NETS}`]),
      outline([`p1: ${BOATS}`], { notes: [] }),
      '1.1.0',
    ),
  );
  const [p1, p2] = good.paragraphs as [Ledger['paragraphs'][0], Ledger['paragraphs'][0]];
  const note = {
    anchor: 'note-a',
    state: 'current',
    since: '1.0.0',
    exact: sha256('boat'),
    on: 'p1',
    quote: 'boat',
  } as const;
  const { retired, why, successors, ...bare } = p2;

  test('is sound as it was written', () => expect(faultsIn(good)).toEqual([]));
  test.each<[string, Partial<Ledger>, string, RegExp]>([
    ['an anchor twice', { paragraphs: [p1, p1] }, 'paragraphs.1.anchor', /stands twice/],
    [
      'both current and retired',
      { paragraphs: [p1, { ...p2, anchor: 'p1' }] },
      'paragraphs.1.anchor',
      /both current and retired/,
    ],
    [
      'a successor that is none',
      { paragraphs: [p1, { ...p2, why: 'merged', successors: ['p9'] }] },
      'paragraphs.1.successors.0',
      /“p9” of “p2” is no anchor/,
    ],
    [
      'its own successor',
      { paragraphs: [p1, { ...p2, why: 'merged', successors: ['p2'] }] },
      'paragraphs.1.successors.0',
      /its own/,
    ],
    [
      'merged into nothing',
      { paragraphs: [p1, { ...p2, why: 'merged' }] },
      'paragraphs.1.successors',
      /merged and has 0/,
    ],
    ['retired, and not why', { paragraphs: [p1, bare] }, 'paragraphs.1.state', /not when/],
    [
      'current, and retired',
      { paragraphs: [{ ...p1, retired: '1.1.0' }, p2] },
      'paragraphs.0.state',
      /yet it says/,
    ],
    [
      'words of another fingerprint',
      { paragraphs: [{ ...p1, ...fingerprint('x') }, p2] },
      'paragraphs.0.exact',
      /do not have these/,
    ],
    [
      'a sentence past its paragraph',
      { sentences: [{ ...good.sentences[0], end: 900 } as Ledger['sentences'][0]] },
      'paragraphs.0.anchor',
      /do not reach|reach its end/,
    ],
    [
      'sentences out of order',
      {
        sentences: [
          ...good.sentences,
          { ...good.sentences[0], anchor: 'p1-s9', end: 3 } as Ledger['sentences'][0],
        ],
      },
      'sentences.2.end',
      /does not end after/,
    ],
    [
      'a sentence of no paragraph',
      { sentences: [{ ...good.sentences[0], anchor: 'p9-s1' } as Ledger['sentences'][0]] },
      'sentences.0.anchor',
      /belongs to no paragraph/,
    ],
    [
      'a note on no paragraph',
      { notes: [{ ...note, on: 'p9' }] },
      'notes.0.on',
      /no anchor of this ledger/,
    ],
    [
      'a note of other words',
      { notes: [{ ...note, quote: 'boats' }] },
      'notes.0.exact',
      /do not have this fingerprint/,
    ],
  ])('%s', (_, change, path, told) => {
    const found = faultsIn({ ...good, ...change }).map(
      (fault) => `${fault.path.join('.')}: ${fault.message}`,
    );
    expect(found.filter((line) => line.startsWith(`${path}: `) && told.test(line))).toHaveLength(1);
  });
});
