import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { current, entriesOf, type Ledger } from './model.ts';
import type { Outline, Plan, Step } from './plan.ts';
import { reconcile } from './reconcile.ts';

/** How many sequences are tried: `SEQUENCES=10000` for a longer run. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 2000);

// Every made-up word knows the paragraph that it was first written in, so that where a passage's
// words went can be told.
interface Word {
  readonly word: string;
  readonly n: number;
  readonly origin: number;
}
type Sentence = readonly Word[];
type Text = readonly (readonly Sentence[])[];

/** Words of letters alone that are alike by chance only. */
const wordOf = (seed: number): string => {
  let n = Math.imul(seed, 2654435761) >>> 0;
  let word = '';
  for (let i = 0; i < 3; i++) {
    word += 'bcdfghjklmnprstvz'[n % 17];
    n = Math.floor(n / 17);
    word += 'aeiou'[n % 5];
    n = (Math.floor(n / 5) + Math.imul(seed + i, 40503)) >>> 0;
  }
  return word;
};
let counter = 0;
const freshWord = (origin: number): Word => ({ word: wordOf(++counter), n: counter, origin });
const freshSentence = (origin: number, length: number): Sentence =>
  Array.from({ length }, () => freshWord(origin));
const freshParagraph = (sizes: readonly number[]): Sentence[] => {
  const origin = ++counter;
  return sizes.map((length) => freshSentence(origin, length));
};
const read = (sentence: Sentence) =>
  `${sentence
    .map(({ word }) => word)
    .join(' ')
    .replace(/^./, (c) => c.toUpperCase())}.`;
const textOf = (paragraph: readonly Sentence[]) => paragraph.map(read).join(' ');

const sizes = fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 1, maxLength: 4 });
const edit = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'reword', 'split', 'merge', 'swap'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  share: fc.double({ min: 0.05, max: 0.4, noNaN: true }),
  sizes,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function change(text: Text, { kind, at, to, share, sizes: lengths }: Edit): Text {
  const list = [...text];
  const i = list.length > 0 ? at % list.length : 0;
  const paragraph = list[i];
  if (kind === 'insert' || !paragraph)
    list.splice(to % (list.length + 1), 0, freshParagraph(lengths));
  else if (kind === 'delete') list.splice(i, 1);
  else if (kind === 'swap') {
    const j = to % list.length;
    [list[i], list[j]] = [list[j] as Sentence[], paragraph];
  } else if (kind === 'reword') {
    const origin = paragraph[0]?.[0]?.origin ?? 0;
    const words = paragraph.flat().length;
    const changed = new Set(
      Array.from(
        { length: Math.max(1, Math.floor(words * share)) },
        (_, k) => (to + k * 7) % words,
      ),
    );
    let n = 0;
    list[i] = paragraph.map((sentence) =>
      sentence.map((word) => (changed.has(n++) ? freshWord(origin) : word)),
    );
  } else if (kind === 'split' && paragraph.length > 1) {
    const cut = 1 + (to % (paragraph.length - 1));
    list.splice(i, 1, paragraph.slice(0, cut), paragraph.slice(cut));
  } else if (kind === 'merge' && i + 1 < list.length) {
    list.splice(i, 2, [...paragraph, ...(list[i + 1] as Sentence[])]);
  }
  return list;
}

const EMPTY: Ledger = { source: 'made-up', paragraphs: [], sentences: [], summary: [], notes: [] };
const spot = { file: 'x.txt', line: 1, column: 1 };

/** A text as its files would have it, with a note on each paragraph. */
function outlineOf(text: Text, lang = 'en'): Outline {
  return {
    source: 'made-up',
    lang,
    publishes: true,
    complete: true,
    paragraphs: text.map((paragraph, i) => ({
      text: textOf(paragraph),
      hint: `p${i + 1}`,
      called: null,
      sentences: true,
      spot,
    })),
    summary: [],
    // A note stands on the first word of what was each fresh paragraph's first sentence, wherever
    // that is now.
    notes: text.flatMap((paragraph, i) =>
      paragraph.flatMap(([first]) =>
        first && first.n === first.origin + 1
          ? [{ id: `n${first.n}`, on: i, quote: first.word, nth: 1, spot }]
          : [],
      ),
    ),
    spot,
  };
}

/**
 * Where each current paragraph's words come from: shares by origin, so far as they go back to
 * `before`.
 */
const sharedWords = (a: readonly Sentence[], b: readonly Sentence[]) => {
  const words = new Set(a.flat().map(({ word }) => word));
  return b.flat().filter(({ word }) => words.has(word)).length;
};

function check(before: Ledger, old: Text, plan: Plan, text: Text): Ledger {
  const after = apply(plan);
  // No id is lost, and none stands twice.
  const ids = entriesOf(after).map(({ entry }) => entry.anchor);
  expect(new Set(ids).size).toBe(ids.length);
  const states = new Map(entriesOf(after).map(({ entry }) => [entry.anchor, entry]));
  for (const { entry } of entriesOf(before)) {
    const now = states.get(entry.anchor);
    expect(now, entry.anchor).toBeDefined();
    expect(now?.since).toBe(entry.since);
    // None is taken up again, and no retired one changes.
    if (entry.state === 'retired') expect(now).toEqual(entry);
    // What changed its words has its old fingerprint, and its revisions only grow.
    if (now?.state === 'current' && now.exact !== entry.exact) {
      expect(now.revisions?.at(-1)).toMatchObject({ exact: entry.exact, version: plan.version });
      expect(plan.steps.find((step) => step.anchor === entry.anchor)?.what).toBe('reworded');
    }
    if (now?.state === 'retired')
      for (const to of now.successors ?? []) expect(states.has(to)).toBe(true);
  }
  // No id goes over to other words: a paragraph that goes on has words of what it was.
  const was = new Map(
    current(before.paragraphs).map(({ anchor }, i) => [anchor, old[i] as Sentence[]]),
  );
  current(after.paragraphs).forEach(({ anchor, text: words }, i) => {
    expect(words).toBe(textOf(text[i] as Sentence[]));
    const then = was.get(anchor);
    if (then)
      expect(
        sharedWords(then, text[i] as Sentence[]),
        `#${anchor} went over to other words`,
      ).toBeGreaterThan(0);
  });
  // A successor has words of what it succeeds.
  const now = new Map(
    current(after.paragraphs).map(({ anchor }, i) => [anchor, text[i] as Sentence[]]),
  );
  for (const step of plan.steps.filter(({ what }) => what === 'split' || what === 'merged')) {
    const then = was.get(step.anchor);
    for (const to of then ? step.to : [])
      expect(sharedWords(then as Sentence[], now.get(to) as Sentence[])).toBeGreaterThan(0);
  }
  // Sentences cover their paragraph to its end, in order.
  for (const { anchor, text: words = '' } of current(after.paragraphs)) {
    const ends = current(after.sentences)
      .filter((sentence) => sentence.anchor.replace(/-s\d+$/, '') === anchor)
      .map(({ end = 0 }) => end);
    expect(ends.at(-1)).toBe(words.length);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  }
  // The ledger and the text agree from here on.
  expect(reconcile(after, outlineOf(text), plan.version).steps).toEqual([]);
  return after;
}

/** Decides what the words leave open as an editor would: by where the words went. */
function decide(shown: Plan, plan: Plan, old: Text, text: Text): Map<string, string[]> {
  const before = current(plan.ledger.paragraphs).map(({ anchor }) => anchor);
  const after = shown.paragraphs.current.map(({ anchor }) => anchor);
  const rulings = new Map<string, string[]>();
  for (const { anchor } of plan.steps.filter(({ what }: Step) => what === 'ambiguous')) {
    const paragraph = old[before.indexOf(anchor)];
    const to = paragraph
      ? text.flatMap((each, j) => (sharedWords(paragraph, each) > 0 ? [after[j] as string] : []))
      : [];
    rulings.set(anchor, to);
  }
  return rulings;
}

test('over random sequences of edits no id is lost, reused, or silently moved to other words', () => {
  let asked = 0;
  let steps = 0;
  fc.assert(
    fc.property(
      fc.array(sizes, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      (start, rounds) => {
        let text: Text = start.map(freshParagraph);
        let ledger = apply(reconcile(EMPTY, outlineOf(text), '1.0.0'));
        for (const [n, edits] of rounds.entries()) {
          const next = edits.reduce(change, text);
          const version = `1.${n + 1}.0`;
          const shown = reconcile(ledger, outlineOf(next), version);
          let plan = shown;
          const rulings = new Map<string, string[]>();
          steps += 1;
          for (
            let tries = 0;
            plan.steps.some(({ what }) => what === 'ambiguous') && tries < 5;
            tries++
          ) {
            asked += 1;
            for (const [anchor, to] of decide(shown, plan, text, next)) rulings.set(anchor, to);
            plan = reconcile(ledger, outlineOf(next), version, rulings);
          }
          ledger = check(ledger, text, plan, next);
          text = next;
        }
      },
    ),
    { numRuns: SEQUENCES },
  );
  // An editor is seldom asked.
  expect(asked / steps).toBeLessThan(0.2);
  if (process.env.SEQUENCES)
    console.log(`${SEQUENCES} sequences, ${steps} texts, asked ${asked} times`);
}, 600_000);
