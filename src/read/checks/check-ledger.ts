import type { VFile } from 'vfile';
import { noteOfAnchor } from '../../model/anchor.ts';
import { type Added, additionsTo, onlyAdds } from '../../model/ledger/additions.ts';
import type { Ledger, NoteEntry } from '../../model/ledger/model.ts';
import type { Outline, Plan, Spot, Step } from '../../model/ledger/plan.ts';
import { reconcile } from '../../model/ledger/reconcile.ts';
import { tableOf } from '../../model/ledger/table.ts';
import type { Problem } from '../../model/problem.ts';
import type { SpanDraft } from '../draft/draft.ts';
import { nearest, type Stretch } from '../draft/nearest.ts';
import { digestText } from './check-digests.ts';

const COMMAND = 'npm run anchors';

/** What a ledger and a text that disagree mean for a build. */
export interface LedgerCheck {
  readonly problems: readonly Problem[];
  /** Whether the paragraphs or sentences disagree, so that nothing can be made of the text. */
  readonly outOfStep: boolean;
  /**
   * What is told only, while somebody writes: notes and summary parts that the ledger does not have
   * yet as they are.
   */
  readonly notices: readonly string[];
  /** The ledger with what was only added, where that is entered. */
  readonly added: Added | null;
}

/** How what a ledger does not have yet is taken. */
export interface Entering {
  /** Somebody is writing: new or changed notes and summary parts are told, but are no problem. */
  readonly drafting: boolean;
  /** The edition's version, which new anchors are given. */
  readonly version: string;
  /** BCP 47 tag of the edition's own words, in which its notes are written. */
  readonly lang: string;
  /** Whether what is only added is entered. */
  readonly enters: boolean;
  /** Anchors of the source that were entered since its editor began to write. */
  readonly drafts: ReadonlySet<string>;
}

/** That nothing is entered, and all that a ledger does not have is a mistake. */
export const FROZEN: Entering = {
  drafting: false,
  version: '0.0.0',
  lang: '',
  enters: false,
  drafts: new Set(),
};

/**
 * Checks that text, summary and notes are those of the ledger; the problems carry the table that
 * `npm run anchors` shows.
 */
export function checkLedger(input: {
  ledger: Ledger;
  outline: Outline;
  page: VFile;
  summary: VFile | null;
  entering: Entering;
}): LedgerCheck {
  const { ledger, outline, page, summary, entering } = input;
  const { drafting, enters, drafts } = entering;
  const problems: Problem[] = [];
  const plan = reconcile(ledger, outline, entering.version);
  const { steps } = plan;
  const added = enters ? additionsTo(plan, outline, drafts) : null;
  if (added) return { problems, outOfStep: false, notices: [], added };
  const gone = steps.filter((step) => noteOfAnchor(step.anchor) && isGone(step, ledger));
  const ofText = steps.filter((step) => textual(plan).has(step.anchor));
  const changed = drafting ? ofText : steps.filter((step) => !gone.includes(step));
  const table = [`anchors.json of ${outline.source} and its text:`, ...tableOf(plan)];
  const texts =
    gone.length > 0 ? [...stretchesOf(page), ...(summary ? stretchesOf(summary) : [])] : [];
  for (const step of gone) problems.push(goneNote(step, ledger, outline, texts));
  const [first] = changed;
  if (first)
    problems.push({
      ...first.spot,
      what: `The ledger anchors.json does not have this as it is: ${summarise(changed)}`,
      mend: onlyAdds(plan)
        ? `It is only added, which npm run dev, start and build enter; with CI=true or --frozen they do not: run ${COMMAND} -- --yes, and commit ${outline.spot.file}`
        : `If it is meant, look at the plan and write it with ${COMMAND}; if it is not, bring the words back`,
    });
  const last = problems.at(-1);
  if (last && (first || gone.length > 0)) problems[problems.length - 1] = { ...last, table };
  const told = drafting
    ? steps.filter((step) => !gone.includes(step) && !ofText.includes(step))
    : [];
  return {
    problems,
    outOfStep: ofText.length > 0,
    notices:
      told.length > 0
        ? [
            `${place(told[0]?.spot ?? outline.spot)}: not in the ledger yet: ${summarise(told)}; ${COMMAND} enters it`,
          ]
        : [],
    added: null,
  };
}

/** The texts of a file that notes can stand on. */
function stretchesOf(file: VFile): Stretch[] {
  const at = (position: SpanDraft['place']) =>
    `${file.path}:${position?.start.line ?? 1}:${position?.start.column ?? 1}`;
  return [
    ...(file.data.textBlocks ?? []).map((block) => ({ text: block.text, place: at(block.place) })),
    ...(file.data.parts ?? []).map((part) => ({ text: digestText(part), place: at(part.place) })),
  ];
}

const place = ({ file, line, column }: Spot) => `${file}:${line}:${column}`;

/** The anchors of paragraphs and sentences that a plan speaks of. */
function textual({ ledger, paragraphs, sentences }: Plan): Set<string> {
  return new Set(
    [ledger.paragraphs, ledger.sentences, paragraphs.current, sentences.current]
      .flat()
      .map(({ anchor }) => anchor),
  );
}

function isGone({ anchor, what }: Step, ledger: Ledger): boolean {
  const isCurrent = ledger.notes.some(
    (entry) => entry.anchor === anchor && entry.state === 'current',
  );
  return isCurrent && !['moved', 'reworded', 'renumbered', 'new'].includes(what);
}

function summarise(steps: readonly Step[]): string {
  const shown = steps
    .slice(0, 4)
    .map(({ anchor, what }) => `${anchor} ${what === 'ambiguous' ? 'to be decided' : what}`);
  return `${shown.join(', ')}${steps.length > 4 ? `, and ${steps.length - 4} more` : ''}`;
}

/**
 * A note whose id is gone from its file: the words that are nearest to its own, and where they are.
 */
function goneNote(
  step: Step,
  ledger: Ledger,
  outline: Outline,
  texts: readonly Stretch[],
): Problem {
  const { quote, on } = ledger.notes.find(({ anchor }) => anchor === step.anchor) as NoteEntry;
  const own = texts.filter(({ text }) => text.includes(quote));
  const near = nearest(quote, own.length > 0 ? own : texts);
  const id = noteOfAnchor(step.anchor);
  const [renamed] = step.to;
  return {
    ...(step.what === 'ambiguous' ? step.spot : outline.spot),
    what: `Note [^${id}] is gone: it stood on “${quote}” in ${on}; ${near ? `nearest: “${near.words}” at ${near.place}` : 'there is nothing like it'}`,
    mend: renamed
      ? `An id once published stays: name the new note [^${id}] again, or say that it took the other’s place: ${COMMAND} -- --map ${step.anchor}=${renamed}`
      : `Put it back on its words, or retire it with ${COMMAND}`,
  };
}
