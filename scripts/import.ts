import { join } from 'node:path';
import { giveOwnParts } from '../src/read/overrides/read-own-parts.ts';
import { settleSwaps } from '../src/read/swaps.ts';
import { writeSchemas } from '../src/read/write-schemas.ts';
import { readVersion } from './lib/anchors/version.ts';
import { run, UsageError } from './lib/arguments.ts';
import { importFolder } from './lib/import/batch.ts';
import { sourceFiles } from './lib/import/files.ts';
import { importCompanion } from './lib/import/import-companion.ts';
import { importReferences } from './lib/import/import-references.ts';
import { OpenQuestion } from './lib/import/open-question.ts';
import { type ImportOptions, readFolderOptions, readImportOptions } from './lib/import/options.ts';
import type { ImportPlan } from './lib/import/plan.ts';
import { planFile } from './lib/import/plan-file.ts';
import { printPlan } from './lib/import/print-plan.ts';
import { askQuestions, commandsFor, sentenceOf } from './lib/import/questions.ts';
import { reportOf } from './lib/import/report.ts';
import { addWitness } from './lib/import/witness.ts';
import { writeCuts } from './lib/import/write-cuts.ts';
import { isRevision } from './lib/revise/options.ts';
import { revise } from './lib/revise/revise.ts';
import { EDITION_ROOT } from './lib/settings.ts';
import { writeFolders, writeWhole } from './lib/write-whole.ts';

/** `npm run import`: a capture in, a source folder out; or the next text of one that is there. */
await run(async () => {
  const args = process.argv.slice(2);
  await giveOwnParts(EDITION_ROOT);
  if (isRevision(args)) return revise(EDITION_ROOT, args);
  if (args.some((each) => /^--references(?:=|$)/.test(each))) return importReferences(args);
  if (args.some((each) => /^--companion(?:=|$)/.test(each))) return importCompanion(args);
  await settleSwaps(join(EDITION_ROOT, 'sources'));
  const folder = readFolderOptions(args);
  if (folder)
    return importFolder(folder.folder, folder.answers, {
      ...folder,
      version: await readVersion(EDITION_ROOT),
    });
  const { options, plans } = await planned(args);
  for (const each of plans) printPlan(each, { print: console.log, anchors: options.dryRun });
  if (options.report !== null) {
    await writeWhole(options.report, reportOf(plans));
    console.log(`Wrote ${options.report}: open it in a browser.`);
  }
  if (options.witness) return compare(plans, options);
  if (options.dryRun) {
    const [plan] = plans;
    if (plan && options.cutsFile && options.cuts === null) await writeCuts(plan, options.cutsFile);
    else console.log('Dry run: nothing was written.');
    return 0;
  }
  const edition = await readVersion(EDITION_ROOT);
  const folders = plans.map((each) => ({
    path: join(EDITION_ROOT, 'sources', each.id),
    files: sourceFiles(each, options, edition),
  }));
  await writeFolders(folders, ({ path }, i) => {
    if (folders.length > 1) console.error(`[${i + 1}/${folders.length}] writing ${path}`);
  });
  await writeSchemas(join(EDITION_ROOT, 'sources'));
  for (const { path, files } of folders)
    console.log(`Wrote ${path}: ${Object.keys(files).join(', ')}`);
  return 0;
});

/**
 * Plans what a command line asks for. What cannot be decided is asked in a terminal; elsewhere, and
 * where it is left open, throws a {@link UsageError} with what to run again.
 */
async function planned(
  args: readonly string[],
): Promise<{ options: ImportOptions; plans: ImportPlan[] }> {
  const options = readImportOptions(args);
  const plans: ImportPlan[] = [];
  for (const [i, file] of options.files.entries()) {
    if (options.files.length > 1)
      console.error(`[${i + 1}/${options.files.length}] reading ${file}`);
    try {
      const plan = await planFile(file, options);
      if (plan) plans.push(plan);
    } catch (error) {
      if (!(error instanceof OpenQuestion)) throw error;
      const { question } = error;
      if (process.stdin.isTTY && process.stdout.isTTY && options.files.length === 1) {
        const chosen = await askQuestions(error.file, [question]);
        if (chosen) return planned([...args, ...chosen]);
      }
      const commands = commandsFor(question, args).map((command) => `\n  ${command}`);
      throw new UsageError(`${error.message}${commands.join('')}`);
    }
  }
  const open = plans.filter(({ undecided }) => undecided.length > 0);
  if (open.length === 0 || options.dryRun) return { options, plans };
  const [first] = open;
  const [question] = first?.undecided ?? [];
  if (first && question && plans.length === 1 && process.stdin.isTTY && process.stdout.isTTY) {
    const chosen = await askQuestions(first.file, [question]);
    if (chosen) return planned([...args, ...chosen]);
  }
  const told = open.flatMap(({ undecided, file }) =>
    undecided.flatMap((each) => [
      `${file}: ${sentenceOf(each)}.`,
      ...(plans.length === 1 ? commandsFor(each, args).map((command) => `  ${command}`) : []),
    ]),
  );
  throw new UsageError(`Nothing was written; the importer does not guess:\n${told.join('\n')}`);
}

async function compare(plans: readonly ImportPlan[], options: ImportOptions): Promise<number> {
  for (const each of plans) {
    const { identical, alike, different, missing, extra, words } = await addWitness(
      each,
      EDITION_ROOT,
      options,
    );
    const list = (anchors: readonly string[]) =>
      anchors.length > 0 ? `${anchors.length} (${anchors.join(' ')})` : '0';
    console.log(
      `Compared with sources/${each.id}: identical ${identical}, alike but for typography ${list(alike)}, different ${list(different)}, missing ${list(missing)}, extra ${extra}`,
    );
    for (const line of words) console.log(`  ${line}`);
  }
  if (options.dryRun) console.log('Dry run: nothing was written.');
  return 0;
}
