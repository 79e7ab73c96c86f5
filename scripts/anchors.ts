import { dirname, join } from 'node:path';
import { formatLedger } from '../src/model/ledger/format.ts';
import { isDecided } from '../src/model/ledger/plan.ts';
import { tableOf } from '../src/model/ledger/table.ts';
import { EditionError, type Problem } from '../src/model/problem.ts';
import { readLedgerInput } from '../src/read/draft/ledger-input.ts';
import { changedLedgers } from '../src/read/ledgers/git.ts';
import { type MendedLedger, mendLedger } from '../src/read/ledgers/mend-ledger.ts';
import { readSources } from '../src/read/loader.ts';
import { agreed } from './lib/agreed.ts';
import { readAnchorsOptions } from './lib/anchors/options.ts';
import { readVersion } from './lib/anchors/version.ts';
import { withTranslations } from './lib/anchors/with-translations.ts';
import { workOn } from './lib/anchors/work.ts';
import { Refusal, run, UsageError } from './lib/arguments.ts';
import { EDITION_ROOT } from './lib/settings.ts';
import { writeWhole } from './lib/write-whole.ts';

/** `npm run anchors`: the ledgers brought into step with the texts, and no anchor lost. */
await run(async () => {
  const { check, yes, source, rulings, renewed } = readAnchorsOptions();
  const version = await readVersion(EDITION_ROOT);
  const problems: Problem[] = [];
  const found = (await readSources(EDITION_ROOT, true)).filter(
    ({ folder }) => source === null || folder === `sources/${source}`,
  );
  if (found.length === 0) throw new UsageError(`There is no source “${source}”.`);
  const mended = new Map<string, MendedLedger>();
  const changed = await changedLedgers(EDITION_ROOT);
  const inputs = [];
  for (const files of found) {
    const whole = await mendLedger(EDITION_ROOT, files, version, changed);
    if (whole) mended.set(`${files.folder}/anchors.json`, whole);
    inputs.push(readLedgerInput({ ...files, ledger: whole?.text ?? files.ledger }, problems));
  }
  if (problems.length > 0) throw new EditionError(problems);
  for (const [file, { said }] of mended) for (const line of said) console.log(`${file}: ${line}`);

  const works = inputs
    .filter((input) => input !== null)
    .map((input) => withTranslations(workOn(input, version, rulings), input, version, renewed))
    .filter(
      ({ file, plans, translations }) =>
        plans.length > 0 || translations.length > 0 || mended.has(file),
    );
  const plans = works.flatMap((work) => work.plans);
  for (const { file, plans: own, translations } of works) {
    for (const { of, plan, words } of own) {
      console.log(`${dirname(file)}, ${of}`);
      for (const line of tableOf(plan, words)) console.log(`  ${line}`);
    }
    if (translations.length > 0)
      console.log(`${dirname(file)}, notes in other languages\n  ${translations.join('\n  ')}`);
  }
  if (works.length === 0) {
    console.log(
      'Every ledger agrees with its text, summary and notes. All else is checked by npm run check.',
    );
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
  if (!yes && !(await agreed('Write this? An anchor once retired stays so.'))) return 1;
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
