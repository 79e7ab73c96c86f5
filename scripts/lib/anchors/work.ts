import { apply } from '../../../src/model/ledger/apply.ts';
import type { Ledger } from '../../../src/model/ledger/model.ts';
import { isDecided, type Plan } from '../../../src/model/ledger/plan.ts';
import { type Rulings, reconcile, strayRulings } from '../../../src/model/ledger/reconcile.ts';
import { EARLIER_WORDS, type StepWords } from '../../../src/model/ledger/table.ts';
import { learnVersions } from '../../../src/model/versions/learn-versions.ts';
import type { LedgerInput } from '../../../src/read/draft/ledger-input.ts';
import { UsageError } from '../arguments.ts';

/** What is to be done with a source's ledger. */
export interface Work {
  readonly file: string;
  readonly plans: readonly {
    readonly of: string;
    readonly plan: Plan;
    readonly words?: StepWords;
  }[];
  /** The ledger that the plans make. */
  readonly ledger: () => Ledger;
}

/** Plans how a ledger is brought into step with its text; once it is, what of earlier texts it lacks. */
export function workOn(
  { ledger, outline, earlier }: Pick<LedgerInput, 'ledger' | 'outline' | 'earlier'>,
  version: string,
  rulings: Rulings,
): Work {
  const file = `sources/${ledger.source}/anchors.json`;
  const plan = reconcile(ledger, outline, version, rulings);
  const before = plan.steps.length > 0 && isDecided(plan) ? apply(plan) : ledger;
  const learned = isDecided(plan)
    ? learnVersions(before, outline, earlier, version, rulings)
    : null;
  const lessons = learned?.lessons ?? [];
  const stray = rulings.size > 0 ? strayRulings(ledger, outline, rulings) : [];
  const shown = new Set(lessons.flatMap((lesson) => lesson.plan.steps.map(({ anchor }) => anchor)));
  const lost = stray.filter((anchor) => !shown.has(anchor));
  if (lost.length > 0)
    throw new UsageError(
      `--map names ${lost.map((each) => `#${each}`).join(', ')}, which the plan of ${ledger.source} does not show.`,
    );
  return {
    file,
    plans: [
      ...(plan.steps.length > 0 ? [{ of: `version ${version}`, plan }] : []),
      ...lessons.map(({ id, plan: lesson }) => ({
        of: `the text “${id}” beside the next`,
        plan: lesson,
        words: EARLIER_WORDS,
      })),
    ],
    ledger: () => learned?.ledger ?? before,
  };
}
