import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { apply } from '../src/model/ledger/apply.ts';
import { formatLedger } from '../src/model/ledger/format.ts';
import type { Ledger } from '../src/model/ledger/model.ts';
import { isDecided, type Outline, type Plan } from '../src/model/ledger/plan.ts';
import { reconcile, strayRulings } from '../src/model/ledger/reconcile.ts';
import { tableOf } from '../src/model/ledger/table.ts';
import { EditionError, type Problem } from '../src/model/problem.ts';
import { readLedgerInput } from '../src/read/draft/ledger-input.ts';
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

  const plans = inputs
    .filter((input): input is { ledger: Ledger; outline: Outline } => input !== null)
    .map(({ ledger, outline }) => {
      const stray = rulings.size > 0 ? strayRulings(ledger, outline, rulings) : [];
      if (stray.length > 0)
        throw new UsageError(
          `--map names ${stray.map((each) => `#${each}`).join(', ')}, which the plan of ${source} does not show.`,
        );
      return reconcile(ledger, outline, version, rulings);
    })
    .filter(({ steps }) => steps.length > 0);
  for (const plan of plans) {
    console.log(`sources/${plan.ledger.source}, version ${version}`);
    for (const line of tableOf(plan)) console.log(`  ${line}`);
  }
  if (plans.length === 0) {
    console.log('Every ledger agrees with its text, summary and notes.');
    return 0;
  }
  if (check)
    throw new Refusal(
      `${fileOf(plans[0] as Plan)}:1:1: text and ledger disagree. Look at the plan and write it with npm run anchors.`,
    );
  if (!plans.every(isDecided))
    throw new UsageError(
      'Nothing was written: what is to be decided is not guessed. Say it with --map.',
    );
  if (!yes && !(await agreed())) return 1;
  const written = plans.map((plan) => ({
    path: join(EDITION_ROOT, fileOf(plan)),
    text: formatLedger(apply(plan)),
  }));
  // Each ledger is whole by itself and stands beside one text only, so a run that is ended here is
  // completed by the next.
  for (const { path, text } of written) await writeWhole(path, text);
  console.log(`Wrote ${plans.map(fileOf).join(', ')}.`);
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

function fileOf({ ledger }: Plan): string {
  return `sources/${ledger.source}/anchors.json`;
}
