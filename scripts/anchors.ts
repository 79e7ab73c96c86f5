import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { apply } from '../src/model/ledger/apply.ts';
import { formatLedger } from '../src/model/ledger/format.ts';
import type { Ledger } from '../src/model/ledger/model.ts';
import { isDecided, type Plan } from '../src/model/ledger/plan.ts';
import { type Rulings, reconcile, strayRulings } from '../src/model/ledger/reconcile.ts';
import { EARLIER_WORDS, type StepWords, tableOf } from '../src/model/ledger/table.ts';
import { EditionError, type Problem } from '../src/model/problem.ts';
import { learnVersions } from '../src/model/versions/learn-versions.ts';
import { type LedgerInput, readLedgerInput } from '../src/read/draft/ledger-input.ts';
import { readSources } from '../src/read/loader.ts';
import { readAnchorsOptions } from './lib/anchors/options.ts';
import { readVersion } from './lib/anchors/version.ts';
import { Refusal, run, UsageError } from './lib/arguments.ts';
import { EDITION_ROOT } from './lib/settings.ts';
import { writeWhole } from './lib/write-whole.ts';

/** `npm run anchors`: the ledgers brought into step with the texts, and no anchor lost. */
await run(async () => {
  const { check, yes, source, rulings } = readAnchorsOptions();
  const version = await readVersion(EDITION_ROOT);
  const problems: Problem[] = [];
  const inputs = (await readSources(EDITION_ROOT, true))
    .filter(({ folder }) => source === null || folder === `sources/${source}`)
    .map((files) => readLedgerInput(files, problems));
  if (inputs.length === 0) throw new UsageError(`There is no source “${source}”.`);
  if (problems.length > 0) throw new EditionError(problems);

  const works = inputs
    .filter((input) => input !== null)
    .map((input) => workOn(input, version, rulings))
    .filter(({ plans }) => plans.length > 0);
  const plans = works.flatMap((work) => work.plans);
  for (const { file, plans: own } of works)
    for (const { of, plan, words } of own) {
      console.log(`${dirname(file)}, ${of}`);
      for (const line of tableOf(plan, words)) console.log(`  ${line}`);
    }
  if (plans.length === 0) {
    console.log('Every ledger agrees with its text, summary and notes.');
    return 0;
  }
  if (check)
    throw new Refusal(
      `${works[0]?.file}:1:1: text and ledger disagree. Look at the plan and write it with npm run anchors.`,
    );
  if (!plans.every(({ plan }) => isDecided(plan)))
    throw new UsageError(
      'Nothing was written: what is to be decided is not guessed. Say it with --map.',
    );
  if (!yes && !(await agreed())) return 1;
  const written = works.map(({ file, ledger }) => ({
    path: join(EDITION_ROOT, file),
    text: formatLedger(ledger()),
  }));
  // Each ledger is whole by itself and stands beside one text only, so a run that is ended here is
  // completed by the next.
  for (const { path, text } of written) await writeWhole(path, text);
  console.log(`Wrote ${works.map(({ file }) => file).join(', ')}.`);
  return 0;
});

/** Asks whether to go on. Throws a {@link UsageError} where there is nobody to ask. */
async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageError('Nothing was written: there is nobody to ask. Give --yes.');
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question('Write this? An anchor once retired stays so. [y/N] ');
  reader.close();
  if (/^y(es)?$/i.test(answer.trim())) return true;
  console.log('Nothing was written.');
  return false;
}

/** What is to be done with a source's ledger. */
interface Work {
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
function workOn(
  { ledger, outline, earlier }: LedgerInput,
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
