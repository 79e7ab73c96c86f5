import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { run, UsageError } from './lib/arguments.ts';
import { sourceFiles } from './lib/import/files.ts';
import { type ImportOptions, readImportOptions } from './lib/import/options.ts';
import type { ImportPlan } from './lib/import/plan.ts';
import { planFile } from './lib/import/plan-file.ts';
import { printPlan } from './lib/import/print-plan.ts';
import { addWitness } from './lib/import/witness.ts';
import { isRevision } from './lib/revise/options.ts';
import { revise } from './lib/revise/revise.ts';
import { EDITION_ROOT } from './lib/settings.ts';
import { writeFolders } from './lib/write-whole.ts';

/** `npm run import`: a capture in, a source folder out; or the next text of one that is there. */
await run(async () => {
  if (isRevision(process.argv.slice(2))) return revise(EDITION_ROOT);
  const options = readImportOptions();
  const plans: ImportPlan[] = [];
  for (const [i, file] of options.files.entries()) {
    if (options.files.length > 1)
      console.error(`[${i + 1}/${options.files.length}] reading ${file}`);
    const planned = await planFile(file, options);
    if (planned) plans.push(planned);
  }
  for (const each of plans) printPlan(each, { print: console.log, anchors: options.dryRun });
  const open = plans.flatMap(({ undecided, file }) =>
    undecided.map((question) => `${file}: ${question}.`),
  );
  if (open.length > 0 && !options.dryRun)
    throw new UsageError(`Nothing was written; the importer does not guess:\n${open.join('\n')}`);
  if (options.witness) return compare(plans, options);
  if (options.dryRun) {
    console.log('Dry run: nothing was written.');
    return 0;
  }
  const edition = parse(await readFile(join(EDITION_ROOT, 'sources', 'edition.yaml'), 'utf8')) as {
    version: string;
  };
  const folders = plans.map((each) => ({
    path: join(EDITION_ROOT, 'sources', each.id),
    files: sourceFiles(each, options, edition.version),
  }));
  await writeFolders(folders, ({ path }, i) => {
    if (folders.length > 1) console.error(`[${i + 1}/${folders.length}] writing ${path}`);
  });
  for (const { path, files } of folders)
    console.log(`Wrote ${path}: ${Object.keys(files).join(', ')}`);
  return 0;
});

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
