import { isDecided, type Plan, type Step } from './plan.ts';

/** What a table says of each kind of step. */
export type StepWords = Readonly<Record<Step['what'], string>>;

const WORDS: StepWords = {
  moved: 'moved',
  reworded: 'reworded, keeps its id',
  renumbered: 'called otherwise, keeps its id',
  split: 'retired: split',
  merged: 'retired: merged',
  deleted: 'retired: deleted',
  new: 'new',
  ambiguous: 'TO DECIDE',
};

/** The same where an earlier text is compared with the one after it. */
export const EARLIER_WORDS: StepWords = {
  moved: 'stood elsewhere',
  reworded: 'had other words',
  renumbered: 'was called otherwise',
  split: 'was several',
  merged: 'was part of another',
  deleted: 'was not there yet',
  new: 'was there, and gone after',
  ambiguous: 'TO DECIDE',
};

/** From how many rows on, passages called otherwise that follow one another are told as one. */
const RUN = 4;

/**
 * A plan as a table for an editor: anchor, what happens, to what, how alike, and the first words.
 */
export function tableOf(
  plan: Pick<Plan, 'steps' | 'unchanged'>,
  words: StepWords = WORDS,
): string[] {
  const rows = folded(plan.steps).map(({ anchor, what, to, likeness, about }) => [
    anchor,
    words[what],
    /^(?:reworded|moved|renumbered)$/.test(what) ? '' : to.map((each) => `#${each}`).join(' '),
    likeness === null ? '' : `${Math.round(likeness * 100)} %`,
    about,
  ]);
  const table = [['anchor', 'what happens', 'to', 'alike', 'words'], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => widthOf(row[column] ?? '')))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)),
      )
      .join('  ')
      .trimEnd(),
  );
  const decide = plan.steps.find(({ what }) => what === 'ambiguous');
  return [
    ...lines,
    `${plan.unchanged} unchanged`,
    ...(decide && !isDecided(plan)
      ? [
          `To decide: say where the words of #${decide.anchor} are now: --map ${decide.anchor}=${decide.to.join(',') || 'anchor'}, or --map ${decide.anchor}= where they are gone`,
        ]
      : []),
  ];
}

/** The steps, those of passages that were only given other numbers as one row a run. */
function folded(steps: readonly Step[]): Step[] {
  const rows: Step[] = [];
  for (let i = 0; i < steps.length; ) {
    const first = steps[i] as Step;
    const end = steps.findIndex((step, k) => k > i && step.what !== 'renumbered');
    const run = first.what === 'renumbered' ? steps.slice(i, end < 0 ? undefined : end) : [first];
    const last = run.at(-1) as Step;
    if (run.length < RUN) rows.push(...run);
    else
      rows.push({
        ...first,
        anchor: `${first.anchor} … ${last.anchor} (${run.length})`,
        about: `${first.about} … ${last.about}`,
      });
    i += run.length;
  }
  return rows;
}

/** How many columns a terminal gives a text: Han characters take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char) ? 2 : 1),
    0,
  );
}
