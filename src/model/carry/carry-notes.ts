import type { Anchor } from '../anchor.ts';
import { pairInOrder } from '../ledger/in-order.ts';
import { gramsOf, similarity } from '../ledger/settle/similarity.ts';
import { joinsWords } from '../text/quote.ts';
import type { Range } from '../text/segment.ts';
import { tokensOf } from '../versions/word-diff.ts';
import { type Alignment, align } from './alignment.ts';
import { type Annotated, type Carried, type Passage, type Place, wordsAt } from './carried.ts';
import { alikeAround, contextAt } from './context.ts';
import { withoutCrossings } from './crossings.ts';

/**
 * How many tokens around a word have to be the same for it to be known again beyond doubt; further
 * words of the note's own count among them.
 */
const SURE = 4;
/** How many, where the words stand several times and this is the likeliest place. */
const LIKELY = 2;
/** How alike changed words have to be, 0 to 1: by their letters, or by whole words. */
const CHANGED = { letters: 0.5, words: 0.7 } as const;
/** How long words have to be (UTF-16) to be looked for in other paragraphs. */
const LONG = 6;

/**
 * Carries the notes of a text over to a new one, as quote selectors of the Web Annotation Data Model
 * do (4.2.4): by their exact words, with what stands around them; where these were changed, by what
 * is left of them.
 *
 * They are looked for in the passages that have the words of theirs now (`heirsOf`, by the ledger's
 * plan); words that stand once in all the text, in all of it. Every note comes back, in the order
 * of the old text; spans never cross.
 */
export function carryNotes(
  old: readonly Annotated[],
  next: readonly Passage[],
  heirsOf: (anchor: Anchor) => readonly Anchor[],
): Carried[] {
  const byAnchor = new Map(next.map((passage) => [passage.anchor, passage]));
  const heirs = new Map(
    old.map(({ anchor }) => [anchor, heirsOf(anchor).flatMap((heir) => byAnchor.get(heir) ?? [])]),
  );
  const parents = new Map<Passage, Annotated[]>();
  for (const passage of old)
    for (const heir of heirs.get(passage.anchor) ?? [])
      parents.set(heir, [...(parents.get(heir) ?? []), passage]);
  const carried = old.flatMap((passage) => {
    const own = heirs.get(passage.anchor) ?? [];
    const search: Search = {
      own,
      siblings: [...new Set([passage, ...own.flatMap((heir) => parents.get(heir) ?? [])])],
      all: { old, next },
      alignments: new Map(),
    };
    return passage.spans.map(({ note, range }): Carried => {
      const was = { passage, range };
      return { note, was, ...find(was, search) };
    });
  });
  return withoutCrossings(carried);
}

interface Search {
  /** Passages that have the words of the note's own now. */
  readonly own: readonly Passage[];
  /** Old passages of whose words some are there too. */
  readonly siblings: readonly Passage[];
  readonly all: { readonly old: readonly Passage[]; readonly next: readonly Passage[] };
  readonly alignments: Map<Passage, Alignment>;
}

type Found = Pick<Carried, 'how' | 'now'>;

function find(was: Place, search: Search): Found {
  const { own } = search;
  const [only] = own;
  // The passage is the very same: so are its words.
  if (only && own.length === 1 && only.text === was.passage.text)
    return found(was, { passage: only, range: was.range }, true);
  return (
    exactIn(was, search) ??
    changedIn(was, search) ??
    elsewhere(was, search) ?? { how: 'orphaned', now: null }
  );
}

/** A note on the same words: kept, where it is sure that they are those, in the passage of the same name. */
function found(was: Place, now: Place, isSure: boolean): Found {
  const isKept = isSure && now.passage.anchor === was.passage.anchor;
  return { how: isKept ? 'kept' : 'moved', now };
}

/** The likeliest place of the same words in a note's own passages. */
function exactIn(was: Place, search: Search): Found | null {
  const around = contextAt(was.passage.text, was.range);
  const rank = (passages: readonly Passage[]) =>
    placesOf(was, passages).map((place) => ({
      ...place,
      alike: alikeAround(around, contextAt(place.passage.text, place.range)),
    }));
  const others = rank(search.siblings).filter(
    ({ passage, range }) => passage !== was.passage || range[0] !== was.range[0],
  );
  // From where the words would be by what is left of the whole passage.
  const distance = ({ passage, range }: Place) =>
    Math.abs(range[0] - (alignedTo(passage, was, search)?.[0] ?? Infinity));
  const places = rank(search.own);
  places.sort((a, b) => b.alike - a.alike || distance(a) - distance(b));
  const [best, rival] = places;
  if (!best) return null;
  const most = Math.max(rival?.alike ?? -1, ...others.map(({ alike }) => alike));
  if (best.alike < LIKELY && (rival || others.length > 0)) return null;
  const further = wordsIn(wordsAt(was)).length - 1;
  const isSure = best.alike + further >= SURE && best.alike > most && distance(best) === 0;
  return found(was, best, isSure);
}

/** What is left of a note's words in its own passages, where that is enough. */
function changedIn(was: Place, search: Search): Found | null {
  const places = search.own.flatMap((passage) => {
    const range = alignedTo(passage, was, search);
    const now = range && { passage, range };
    return now ? [{ now, alike: likeness(wordsAt(was), wordsAt(now)) }] : [];
  });
  const best = places.sort((a, b) => b.alike - a.alike)[0];
  if (!best || best.alike < 1) return null;
  return { how: wordsAt(best.now) === wordsAt(was) ? 'moved' : 'changed', now: best.now };
}

/** How alike changed words are; from 1 on enough. */
function likeness(old: string, next: string): number {
  const [was, is] = [wordsIn(old), wordsIn(next)];
  const common = (2 * pairInOrder(was, is).length) / (was.length + is.length);
  return Math.max(
    similarity(gramsOf(old), gramsOf(next)) / CHANGED.letters,
    common / CHANGED.words,
  );
}

/** The tokens of a text but for white space. */
const wordsIn = (text: string) => tokensOf(text).filter((token) => token.trim() !== '');

/** Words that stand once in the old text and once in the new one, wherever. */
function elsewhere(was: Place, { all }: Search): Found | null {
  if (wordsAt(was).trim().length < LONG || placesOf(was, all.old).length !== 1) return null;
  const [now, other] = placesOf(was, all.next);
  return now && !other ? found(was, now, false) : null;
}

function alignedTo(passage: Passage, was: Place, { alignments }: Search): Range | null {
  const alignment = alignments.get(passage) ?? align(was.passage.text, passage.text);
  alignments.set(passage, alignment);
  return alignment(was.range);
}

/** Where the words of a place stand in passages; whole words only, where they are whole there. */
function placesOf(was: Place, passages: readonly Passage[]): Place[] {
  const words = wordsAt(was);
  if (words.trim() === '') return [];
  const cut = was.range.map((at) => joinsWords(was.passage.text, at));
  return passages.flatMap((passage) => {
    const places: Place[] = [];
    const { text } = passage;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const range: Range = [at, at + words.length];
      if (range.every((end, i) => cut[i] || !joinsWords(text, end)))
        places.push({ passage, range });
    }
    return places;
  });
}
