import type { Anchor } from '../anchor.ts';
import { countWords, fingerprint } from '../text/fingerprint.ts';
import { calledIn } from './called.ts';
import type { Ledger, ParagraphEntry, Revision } from './model.ts';
import type { Outline, Plan } from './plan.ts';
import { type Rulings, reconcile } from './reconcile.ts';

/** A paragraph of a text whose anchors are known: of the one after the text to be learned. */
export interface KnownParagraph {
  readonly anchor: Anchor;
  readonly text: string;
  readonly called: string;
  /** How many characters (UTF-16) at its start are its number. */
  readonly number: number;
}

/**
 * Plans what a ledger has to learn of an earlier text, by comparing it with the text that came
 * after it, whose anchors are known. In the plan's steps the later text is the old one: what is new
 * there was taken out later, what is deleted came later.
 */
export function planEarlier(
  ledger: Ledger,
  after: readonly KnownParagraph[],
  outline: Outline,
  version: string,
  rulings?: Rulings,
): Plan {
  const known = new Map(ledger.paragraphs.map((entry) => [entry.anchor, entry]));
  const there = new Set(after.map(({ anchor }) => anchor));
  const rest = ledger.paragraphs.filter(({ anchor }) => !there.has(anchor));
  const paragraphs = [
    ...after.map(({ anchor, text, called }): ParagraphEntry => {
      const { since } = known.get(anchor) as ParagraphEntry;
      return { anchor, state: 'current', since, ...sizeOf(text), called, text };
    }),
    // An anchor that was ever used is not free.
    ...rest.map((entry) => ({ ...entry, state: 'retired' as const })),
  ];
  const base: Ledger = { ...ledger, paragraphs, sentences: [], summary: [], notes: [] };
  const numbers = new Map(after.map(({ anchor, number }) => [anchor, number]));
  return reconcile(base, { ...outline, knownNumbers: () => numbers }, version, rulings);
}

/** The ledger with an earlier text learned, by a decided {@link planEarlier}. */
export function learnEarlier(ledger: Ledger, plan: Plan): Ledger {
  const later = new Map(plan.ledger.paragraphs.map((entry) => [entry.anchor, entry]));
  const list = [...ledger.paragraphs];
  let at = -1;
  for (const { anchor, exact, normalised, characters, words, called } of plan.paragraphs.current) {
    const i = list.findIndex((entry) => entry.anchor === anchor);
    const entry = list[i];
    if (entry) {
      at = i;
      list[i] = withEarlier(entry, { exact, normalised, called }, later.get(anchor)?.exact, plan);
      continue;
    }
    const heirs = [...plan.paragraphs.retired].flatMap(([heir, { successors }]) =>
      successors.includes(anchor) ? [heir] : [],
    );
    list.splice(++at, 0, {
      anchor,
      state: 'retired',
      since: plan.version,
      retired: plan.version,
      why: heirs.length > 0 ? 'merged' : 'deleted',
      successors: heirs,
      earlier: true,
      exact,
      normalised,
      characters,
      words,
      ...(called !== undefined && { called }),
    });
  }
  return { ...ledger, paragraphs: list };
}

/** An entry with an earlier wording before the one that came after it, where it is another. */
function withEarlier(
  entry: ParagraphEntry,
  { exact, normalised, called }: Pick<ParagraphEntry, 'exact' | 'normalised' | 'called'>,
  after: string | undefined,
  { version }: Plan,
): ParagraphEntry {
  const { revisions = [] } = entry;
  if (entry.exact === exact || revisions.some((revision) => revision.exact === exact)) return entry;
  const name = called ?? calledIn({ anchor: entry.anchor });
  const earlier: Revision = {
    version,
    exact,
    normalised,
    ...(name && name !== calledIn(entry) && { called: name }),
    earlier: true,
  };
  const before = revisions.findIndex((revision) => revision.exact === after);
  return {
    ...entry,
    revisions: revisions.toSpliced(before < 0 ? revisions.length : before, 0, earlier),
  };
}

function sizeOf(text: string) {
  return { ...fingerprint(text), characters: [...text].length, words: countWords(text) };
}
