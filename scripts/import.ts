import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';
import { isSourceId } from '../src/core/anchor.ts';
import { CaptureError } from '../src/core/capture/decode.ts';
import { Refusal, run, UsageError } from './lib/arguments.ts';
import { sourceFiles } from './lib/import/files.ts';
import { type ImportOptions, readImportOptions } from './lib/import/options.ts';
import { type ImportPlan, planImport } from './lib/import/plan.ts';
import { printPlan } from './lib/import/print-plan.ts';
import { addWitness } from './lib/import/witness.ts';
import { EDITION_ROOT } from './lib/settings.ts';
import { writeFolders } from './lib/write-whole.ts';

/** `npm run import`: a capture in, a source folder out. */
await run(async () => {
  const options = readImportOptions();
  const plans: ImportPlan[] = [];
  for (const [i, file] of options.files.entries()) {
    if (options.files.length > 1) console.error(`[${i + 1}/${options.files.length}] reading ${file}`);
    plans.push(await plan(file, options));
  }
  for (const each of plans) printPlan(each, { print: console.log, anchors: options.dryRun });
  const open = plans.flatMap(({ undecided, file }) => undecided.map((question) => `${file}: ${question}.`));
  if (open.length > 0 && !options.dryRun)
    throw new UsageError(`Nothing was written; the importer does not guess:\n${open.join('\n')}`);
  if (options.witness) return compare(plans, options);
  if (options.dryRun) {
    console.log('Dry run: nothing was written.');
    return 0;
  }
  const edition = parse(await readFile(join(EDITION_ROOT, 'sources', 'edition.yaml'), 'utf8')) as { version: string };
  const folders = plans.map((each) => ({
    path: join(EDITION_ROOT, 'sources', each.id),
    files: sourceFiles(each, options, edition.version),
  }));
  await writeFolders(folders, ({ path }, i) => {
    if (folders.length > 1) console.error(`[${i + 1}/${folders.length}] writing ${path}`);
  });
  for (const { path, files } of folders) console.log(`Wrote ${path}: ${Object.keys(files).join(', ')}`);
  return 0;
});

/** Reads one file and plans its import; refuses a folder that is there already, so that no page is ever overwritten. */
async function plan(file: string, options: ImportOptions): Promise<ImportPlan> {
  const name = basename(file, extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const id = options.idFor(name);
  if (!isSourceId(id))
    throw new UsageError(`${file}: “${id}” is not lower-case letters, digits and hyphens, a letter first. Give another --id.`);
  const there = existsSync(join(EDITION_ROOT, 'sources', id));
  if (there && !options.witness && !options.dryRun) {
    throw new Refusal(
      `${file}: sources/${id} is there already and is not overwritten. Give --witness to add this capture to it, or another --id.`,
    );
  }
  if (!there && options.witness)
    throw new Refusal(`${file}: there is no source “${id}” that this could be a witness to. Import it without --witness first.`);
  if (!existsSync(file)) throw new UsageError(`${file}: no such file.`);
  if (statSync(file).isDirectory()) throw new UsageError(`${file}: is a folder. Name the files in it.`);
  try {
    return planImport(file, id, await readFile(file), options);
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    throw new Refusal(`${file}:${error.line}:${error.column}: ${error.message}. ${error.mend}.`);
  }
}

async function compare(plans: readonly ImportPlan[], options: ImportOptions): Promise<number> {
  for (const each of plans) {
    const { identical, alike, different, missing, extra } = await addWitness(each, EDITION_ROOT, options.dryRun);
    const list = (anchors: readonly string[]) => (anchors.length > 0 ? `${anchors.length} (${anchors.join(' ')})` : '0');
    console.log(
      `Compared with sources/${each.id}: identical ${identical}, alike but for typography ${list(alike)}, different ${list(different)}, missing ${list(missing)}, extra ${extra}`,
    );
  }
  if (options.dryRun) console.log('Dry run: nothing was written.');
  return 0;
}
