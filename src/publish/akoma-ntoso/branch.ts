import type { Anchor } from '../../model/anchor.ts';
import type { Paragraph } from '../../model/edition.ts';
import type { Step } from '../../model/structure/place.ts';

/** A provision or division, with what stands within it. */
export interface Branch {
  readonly step: Step;
  /** All steps to it, its own at the end. */
  readonly path: readonly Step[];
  readonly below: Branch[];
  /** The anchor that it bears: of the passage that opened it. */
  anchor: Anchor | null;
  num: string;
  readonly headings: Words[];
  readonly words: Words[];
  /** Words that close its list. */
  readonly closing: Words[];
}

/** A passage's words, from an offset on, where its number ends. */
export interface Words {
  readonly paragraph: Paragraph;
  readonly from: number;
  /** Whether the passage opened the branch, which bears its anchor. */
  readonly isOwner: boolean;
}

const sameStep = (a: Step | undefined, b: Step | undefined) => a?.unit === b?.unit && a?.n === b?.n;

/** Arranges passages by their places: one within another, implied ones too. */
export function branchesOf(paragraphs: readonly Paragraph[]): Branch[] {
  const roots: Branch[] = [];
  let open: Branch[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const { place, text, anchor } = paragraph;
    const { role, number, called } = place;
    const isClosing =
      role === 'closing' || (role === 'quoted' && place.path.at(-1)?.unit === 'quoted');
    const path = isClosing
      ? place.path.slice(0, -1)
      : ([place.path, called, [{ unit: 'running', n: `${i + 1}` } as Step]].find(
          (steps) => steps.length > 0,
        ) as readonly Step[]);
    let shared = 0;
    while (shared < path.length && sameStep(open[shared]?.step, path[shared])) shared += 1;
    // A number given twice opens a provision of its own, or it would be lost in the other's words.
    const opens = path.findIndex(
      ({ written }) => written && (text ?? '').slice(0, number).startsWith(written),
    );
    if (opens >= 0 && opens < shared && open[opens]?.num !== '') shared = opens;
    open = open.slice(0, shared);
    const made = path.slice(shared).map((step, i): Branch => {
      const branch: Branch = {
        step,
        path: path.slice(0, shared + i + 1),
        below: [],
        anchor: null,
        num: '',
        headings: [],
        words: [],
        closing: [],
      };
      (open.at(-1)?.below ?? roots).push(branch);
      open.push(branch);
      return branch;
    });
    const at = open.at(-1);
    if (!at) continue;
    // A heading above an article opens it, but is not its first words.
    const isCaption = role === 'heading' && number === 0 && at.step.written !== text?.trim();
    const owned = made[0] ?? (number > 0 && at.anchor === null ? at : null);
    if (owned && !isCaption) owned.anchor = anchor;
    const isOwner = owned !== null && !isCaption;
    numberBranches(open, (text ?? '').slice(0, number));
    const words = { paragraph, from: number, isOwner };
    if (role === 'heading') at.headings.push(words);
    else if (role === 'closing' && at.below.length > 0) at.closing.push(words);
    else at.words.push(words);
  }
  return roots;
}

/** Gives a number to the branches whose steps it writes: `(b)(1) ` is one's `(b)`, another's `(1) `. */
function numberBranches(open: readonly Branch[], number: string): void {
  const bare = open.filter(({ step, num }) => step.written && num === '');
  let from = 0;
  const owners = bare.filter(({ step }) => number.indexOf(step.written as string) >= 0);
  owners.forEach((branch, i) => {
    const next = owners[i + 1]?.step.written;
    const start = number.indexOf(branch.step.written as string, from);
    const to = next
      ? number.indexOf(next, Math.max(start, from) + (branch.step.written ?? '').length)
      : number.length;
    branch.num = number.slice(from, to < 0 ? number.length : to);
    from += branch.num.length;
  });
}
