import type { Anchor } from '../anchor.ts';
import { type KnownParagraph, learnEarlier, planEarlier } from '../ledger/learn-earlier.ts';
import { current, type Ledger } from '../ledger/model.ts';
import { isDecided, type Outline, type Plan } from '../ledger/plan.ts';
import type { Rulings } from '../ledger/reconcile.ts';
import { anchorsIn } from './anchors-in.ts';

/** An earlier text as its file has it. */
export interface EarlierText {
  readonly id: string;
  readonly outline: Outline;
}

/** What a ledger has to learn of earlier texts, a plan each. */
export interface Lesson {
  readonly id: string;
  readonly plan: Plan;
}

/**
 * Plans what a ledger that agrees with its text has to learn of the earlier ones, going back from
 * the latest, each compared with the one after it. Stops at the first that leaves something to be
 * decided.
 *
 * `present` is the text now; `texts` are the earlier ones, the oldest first. A ruling counts where the words alone leave its anchor open.
 */
export function learnVersions(
  ledger: Ledger,
  present: Outline,
  texts: readonly EarlierText[],
  version: string,
  rulings: Rulings = new Map(),
): { lessons: Lesson[]; ledger: Ledger } {
  const lessons: Lesson[] = [];
  let known = ledger;
  let after = knownIn(
    present,
    current(ledger.paragraphs).map(({ anchor }) => anchor),
  );
  for (const { id, outline } of texts.toReversed()) {
    // A title that is a field of the record is none of an earlier text's paragraphs.
    const hasTitle = outline.paragraphs.some(({ hint }) => hint === 'title');
    if (!hasTitle) after = after.filter(({ anchor }) => anchor !== 'title');
    let anchors = anchorsIn(
      known,
      outline.paragraphs.map(({ text }) => text),
    );
    if (anchors.includes(null)) {
      const first = planEarlier(known, after, outline, version);
      const open = new Set(
        first.steps.flatMap(({ what, anchor }) => (what === 'ambiguous' ? [anchor] : [])),
      );
      const own = new Map([...rulings].filter(([anchor]) => open.has(anchor)));
      const plan = own.size > 0 ? planEarlier(known, after, outline, version, own) : first;
      lessons.push({ id, plan });
      if (!isDecided(plan)) break;
      known = learnEarlier(known, plan);
      anchors = plan.paragraphs.current.map(({ anchor }) => anchor);
    }
    after = knownIn(outline, anchors);
  }
  return { lessons, ledger: known };
}

/** The paragraphs of a text whose anchors are known. */
function knownIn({ paragraphs }: Outline, anchors: readonly (Anchor | null)[]): KnownParagraph[] {
  return paragraphs.map(({ text, called, number = 0 }, i) => ({
    anchor: anchors[i] ?? '',
    text,
    called: called ?? '',
    number,
  }));
}
