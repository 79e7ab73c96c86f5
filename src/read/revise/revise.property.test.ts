import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Carried, wordsAt } from '../../model/carry/carried.ts';
import { apply } from '../../model/ledger/apply.ts';
import { faultsIn } from '../../model/ledger/faults.ts';
import { pairInOrder } from '../../model/ledger/in-order.ts';
import type { Ledger } from '../../model/ledger/model.ts';
import { isDecided, type Outline, type Plan } from '../../model/ledger/plan.ts';
import { reconcile } from '../../model/ledger/reconcile.ts';
import type { Range } from '../../model/text/segment.ts';
import { readSourceFile } from '../remark/plugins.ts';
import { heirsIn } from './heirs.ts';
import { pageChunks } from './page-chunks.ts';
import { revisePage } from './revise-page.ts';
import { rewritePage } from './rewrite-page.ts';

/** How many edit scripts are tried: `SCRIPTS=20000` for a longer run. */
const SCRIPTS = Number(process.env.SCRIPTS ?? 1000);

// Every word has a number of its own, so that where a note's own words went can be told from where
// the same words stand.
interface Word {
  readonly word: string;
  readonly n: number;
}
type Text = readonly (readonly Word[])[];
interface Note {
  readonly id: string;
  readonly words: readonly Word[];
}

/** Vocabularies of three ways of writing; the first words of each come often. */
const SCRIPT = {
  en: {
    between: ' ',
    words: 'boat no the dues of [x] *may* harbour! enter, master. 1. (a) & _owe_'.split(' '),
    rest: latin,
  },
  'zh-Hans': {
    between: '',
    words: [...'船港的免费，。应当可以一二三'],
    rest: (k: number) => String.fromCodePoint(0x4e00 + ((k * 97) % 5000)),
  },
  'ar-Arab': {
    between: ' ',
    words: 'قارب لا ال رسوم من ميناء، يدخل. سيد'.split(' '),
    rest: (k: number) =>
      [...latin(k)].map((char) => String.fromCodePoint(0x627 + (char.charCodeAt(0) % 20))).join(''),
  },
} as const;
type Lang = keyof typeof SCRIPT;

function latin(k: number): string {
  const syllable = (i: number) => `${'bcdfglmnprst'[(k >> i) % 12]}${'aeiou'[(k >> (i + 2)) % 5]}`;
  return syllable(0) + syllable(3) + syllable(5);
}

let counter = 0;
const wordOf = (lang: Lang, k: number): Word => {
  const { words, rest } = SCRIPT[lang];
  return {
    n: ++counter,
    word: k % 3 === 0 ? (words[((k / 3) % words.length) | 0] as string) : rest(k),
  };
};
const write = (lang: Lang, words: readonly Word[]) =>
  words.map(({ word }) => word).join(SCRIPT[lang].between);
/** Where some words of a paragraph stand in its text. */
function rangeOf(lang: Lang, paragraph: readonly Word[], at: number, length: number): Range {
  const before = write(lang, paragraph.slice(0, at));
  const start = before.length + (at > 0 ? SCRIPT[lang].between.length : 0);
  return [start, start + write(lang, paragraph.slice(at, at + length)).length];
}

const seeds = (minLength: number, maxLength: number) =>
  fc.array(fc.nat(999), { minLength, maxLength });
const edit = fc.record({
  kind: fc.constantFrom(
    'change',
    'change',
    'insert',
    'insert',
    'delete',
    'delete',
    'again',
    'split',
    'merge',
    'move',
    'remove',
    'add',
  ),
  at: fc.nat(999),
  to: fc.nat(999),
  seeds: seeds(1, 8),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function change(lang: Lang, text: Text, { kind, at, to, seeds: made }: Edit): Text {
  const i = at % text.length;
  const paragraph = text[i] ?? [];
  const k = to % (paragraph.length || 1);
  const words = made.map((seed) => wordOf(lang, seed));
  const count = made.length;
  const put = (...with_: Word[][]) =>
    text.toSpliced(i, 1, ...with_.filter((each) => each.length > 0));
  switch (kind) {
    case 'change':
      return put(paragraph.toSpliced(k, 1, words[0] as Word));
    case 'insert':
      return put(paragraph.toSpliced(k, 0, ...words));
    case 'delete':
      return put(paragraph.toSpliced(k, Math.min(count, 5)));
    case 'again': {
      const copy = paragraph.slice(k, k + count).map(({ word }) => ({ word, n: ++counter }));
      return put(paragraph.toSpliced((made[0] as number) % (paragraph.length + 1), 0, ...copy));
    }
    case 'split':
      return put(paragraph.slice(0, k), paragraph.slice(k));
    case 'merge':
      return i + 1 < text.length
        ? text.toSpliced(i, 2, [...paragraph, ...(text[i + 1] ?? [])])
        : text;
    case 'move':
      return text.toSpliced(i, 1).toSpliced(to % text.length, 0, paragraph);
    case 'remove':
      return text.length > 1 ? text.toSpliced(i, 1) : text;
    case 'add':
      return text.toSpliced(i, 0, [...words, ...made.map((seed) => wordOf(lang, seed * 7 + 1))]);
  }
}

const EMPTY: Ledger = { source: 'made-up', paragraphs: [], sentences: [], summary: [], notes: [] };
const spot = { file: 'x.txt', line: 1, column: 1 };
function outlineOf(lang: Lang, text: Text, notes: Outline['notes']): Outline {
  const paragraphs = text.map((words, i) => ({
    text: write(lang, words),
    hint: `p${i + 1}`,
    called: null,
    sentences: true,
    spot,
  }));
  return {
    source: 'made-up',
    lang,
    publishes: true,
    complete: true,
    paragraphs,
    summary: [],
    notes,
    spot,
  };
}

const read = (lang: Lang, value: string) =>
  readSourceFile({ path: 'x.mdx', value, role: 'text', sourceId: 'made-up', lang });

/** Spans on words of a text, some within others, as `[paragraph, first word, how many]`. */
const laid = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.integer({ min: 1, max: 6 })), {
  minLength: 1,
  maxLength: 9,
});

/** Decides what a plan leaves open: that the words are gone. */
function decided(ledger: Ledger, outline: Outline): Plan {
  const rulings = new Map<string, string[]>();
  for (;;) {
    const plan = reconcile(ledger, outline, '1.1.0', rulings);
    if (isDecided(plan)) return plan;
    for (const { anchor, what } of plan.steps) if (what === 'ambiguous') rulings.set(anchor, []);
  }
}

/** The place of a note's own words in a text; null where they are no longer together. */
function truth({ words }: Note, text: Text): { i: number; at: number } | null {
  for (const [i, paragraph] of text.entries()) {
    const at = paragraph.findIndex(({ n }) => n === words[0]?.n);
    if (at >= 0) return words.every(({ n }, k) => paragraph[at + k]?.n === n) ? { i, at } : null;
  }
  return null;
}

/**
 * Whether a text can be explained as well by a note's words being where they are claimed to be as by
 * what was really done: of “a boat, a boat” either can have been taken out.
 */
function isAsLikely(
  old: readonly Word[],
  span: Range,
  next: readonly Word[],
  claimed: Range,
): boolean {
  const survivors = pairInOrder(
    old.map(({ n }) => `${n}`),
    next.map(({ n }) => `${n}`),
  ).length;
  const common = (a: readonly Word[], b: readonly Word[]) =>
    pairInOrder(
      a.map(({ word }) => word),
      b.map(({ word }) => word),
    ).length;
  return (
    common(old.slice(0, span[0]), next.slice(0, claimed[0])) +
      span[1] -
      span[0] +
      common(old.slice(span[1]), next.slice(claimed[1])) >=
    survivors
  );
}

test('a revision loses no note, and puts none on other words without telling', {
  timeout: 180 * SCRIPTS,
}, () => {
  const tally = {
    kept: 0,
    moved: 0,
    changed: 0,
    orphaned: 0,
    whole: 0,
    found: 0,
    silent: 0,
    slid: 0,
  };
  fc.assert(
    fc.property(
      fc.constantFrom<Lang>('en', 'zh-Hans', 'ar-Arab'),
      fc.array(seeds(4, 30), { minLength: 1, maxLength: 7 }),
      laid,
      fc.array(edit, { minLength: 1, maxLength: 10 }),
      (lang, made, spans, edits) => {
        const old: Text = made.map((each) => each.map((seed) => wordOf(lang, seed)));
        const notes: (Note & { i: number; at: number })[] = [];
        const placed = old.map((): { note: string; range: Range }[] => []);
        for (const [p, w, length] of spans) {
          const i = p % old.length;
          const at = w % (old[i]?.length ?? 1);
          const words = (old[i] ?? []).slice(at, at + length);
          const [from, to] = [at, at + words.length];
          const cuts = notes.some((other) => {
            const [a, b] = [other.at, other.at + other.words.length];
            return (
              other.i === i && ((a < from && from < b && b < to) || (from < a && a < to && to < b))
            );
          });
          if (cuts) continue;
          const id = `n${notes.length}`;
          notes.push({ id, words, i, at });
          placed[i]?.push({ note: id, range: rangeOf(lang, old[i] ?? [], at, words.length) });
        }
        for (const list of placed)
          list.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);

        // The page as its editor has it: with notes defined after their paragraph, or at the end.
        const definition = ({ id }: Note) =>
          id.endsWith('3')
            ? `[^${id}]: **Context.** On *${id}*,\n\n    and more  of it.`
            : `[^${id}]: **Context.** On ${id}.`;
        const bare = read(lang, '');
        const [early, late] = [
          notes.filter((_, k) => k % 4 === 1),
          notes.filter((_, k) => k % 4 !== 1),
        ];
        const body = rewritePage(
          bare,
          old.map((words, i) => ({
            text: write(lang, words),
            heading: null,
            emphasis: [],
            spans: placed[i] ?? [],
            from: null,
          })),
        );
        const pieces = body.trimEnd().split('\n\n');
        const page = read(
          lang,
          `${[...pieces.flatMap((piece, i) => [piece, ...early.filter((note) => note.i === i).map(definition)]), late.map(definition).join('\n')].join('\n\n')}\n`,
        );
        expect(page.messages.map(String)).toEqual([]);
        const blocks = page.data.textBlocks ?? [];
        expect(blocks.map(({ text }) => text)).toEqual(old.map((words) => write(lang, words)));
        const quoted = blocks.flatMap((block, i) =>
          block.spans.map(({ note, words }) => ({ id: note, on: i, quote: words, nth: 1, spot })),
        );
        const ledger = apply(reconcile(EMPTY, outlineOf(lang, old, quoted), '1.0.0'));

        const text = edits.reduce((now, each) => {
          const made = change(lang, now, each).filter((words) => words.length > 0);
          return made.length > 0 ? made : now;
        }, old);
        const plan = decided(
          ledger,
          outlineOf(
            lang,
            text,
            quoted.map((note) => ({ ...note, on: `p${note.on + 1}` })),
          ),
        );
        const next = text.map((words, i) => ({
          anchor: plan.paragraphs.anchors[i] as string,
          text: write(lang, words),
        }));
        const { carried, page: written } = revisePage(
          page,
          blocks.map((_, i) => `p${i + 1}`),
          next.map((passage) => ({ ...passage, heading: null })),
          heirsIn(plan),
        );

        // None is lost.
        expect(carried.map(({ note }) => note).sort()).toEqual(notes.map(({ id }) => id).sort());
        for (const each of carried) {
          const note = notes.find(({ id }) => id === each.note) as (typeof notes)[number];
          look(
            lang,
            note,
            each,
            old,
            text,
            next.map(({ anchor }) => anchor),
            tally,
          );
        }

        // The page reads back as the text, with each note on the words that were told.
        const again = read(lang, written);
        const orphans = carried.filter(({ how }) => how === 'orphaned');
        expect(again.messages).toHaveLength(orphans.length);
        for (const { note } of orphans)
          expect(again.messages.map(String).join('\n')).toContain(
            `Note without a span: [^${note}]`,
          );
        expect(again.data.textBlocks?.map((block) => block.text)).toEqual(
          next.map((passage) => passage.text),
        );
        expect(
          again.data.textBlocks
            ?.flatMap((block, i) =>
              block.spans.map(({ note, range }) => `${note} ${next[i]?.anchor} ${range}`),
            )
            .sort(),
        ).toEqual(
          carried
            .flatMap(({ note, now }) => (now ? [`${note} ${now.passage.anchor} ${now.range}`] : []))
            .sort(),
        );
        const definitions = (file: typeof page) =>
          pageChunks(file)
            .notes.flatMap((run) => run.written.split(/\n\n?(?=\[\^)/))
            .sort();
        expect(definitions(again)).toEqual(definitions(page));

        // The ledger holds every note as current, those without words on the words that they had.
        const stand = outlineOf(lang, text, [
          ...(again.data.textBlocks ?? []).flatMap((block, i) =>
            block.spans.map(({ note, words }) => ({ id: note, on: i, quote: words, nth: 1, spot })),
          ),
          ...orphans.map(({ note, was }) => ({
            id: note,
            on: was.passage.anchor,
            quote: wordsAt(was),
            nth: 1,
            spot,
          })),
        ]);
        const after = apply(decided(ledger, stand));
        expect(faultsIn(after)).toEqual([]);
        expect(after.notes.filter(({ state }) => state === 'current')).toHaveLength(notes.length);
      },
    ),
    { numRuns: SCRIPTS },
  );
  if (process.env.SCRIPTS) console.log(JSON.stringify(tally));
  // Of the notes whose own words are still together, nearly all are found, and most need no look.
  expect(tally.found / tally.whole).toBeGreaterThan(0.9);
  expect(tally.silent / tally.whole).toBeGreaterThan(0.5);
});

function look(
  lang: Lang,
  note: Note & { i: number; at: number },
  { how, was, now }: Carried,
  old: Text,
  text: Text,
  anchors: readonly string[],
  tally: Record<string, number>,
): void {
  const count = (what: string) => {
    tally[what] = (tally[what] ?? 0) + 1;
  };
  count(how);
  expect(wordsAt(was)).toBe(write(lang, note.words));
  expect(now === null).toBe(how === 'orphaned');
  if (how === 'kept' || how === 'moved') expect(wordsAt(now as Carried['was'])).toBe(wordsAt(was));
  if (how === 'kept') expect(now?.passage.anchor).toBe(was.passage.anchor);
  if (how === 'changed') expect(wordsAt(now as Carried['was'])).not.toBe(wordsAt(was));
  const own = truth(note, text);
  const i = now ? anchors.indexOf(now.passage.anchor) : -1;
  const isOwn =
    own !== null &&
    now !== null &&
    own.i === i &&
    `${rangeOf(lang, text[i] ?? [], own.at, note.words.length)}` === `${now.range}`;
  if (own) count('whole');
  if (own && isOwn) count('found');
  if (own && isOwn && how === 'kept') count('silent');
  if (how !== 'kept' || isOwn) return;
  // Other words of the same letters: only where nobody could tell.
  count('slid');
  const before = old[note.i] ?? [];
  const after = text[i] ?? [];
  const at = after.findIndex(
    (_, k) => `${rangeOf(lang, after, k, note.words.length)}` === `${now?.range}`,
  );
  expect(at, 'whole words').toBeGreaterThanOrEqual(0);
  expect(
    isAsLikely(before, [note.at, note.at + note.words.length], after, [at, at + note.words.length]),
    `${write(lang, before)}\n→ ${write(lang, after)}\n${wordsAt(was)} ${was.range} → ${now?.range}`,
  ).toBe(true);
}
