import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EditionError, type Problem } from '../../../src/model/problem.ts';
import { parseData } from '../../../src/schemas/parse.ts';
import { referencesSchema } from '../../../src/schemas/reference.ts';
import { Refusal, readArguments, UsageError, wrongUsage } from '../arguments.ts';
import { EDITION_ROOT } from '../settings.ts';
import { writeWhole } from '../write-whole.ts';
import { addReferences } from './add-references.ts';
import { joinReferences } from './join-references.ts';
import { readReferences } from './read-references.ts';

const USAGE = `Usage: npm run import -- --references FILE [--dry-run]
  FILE   references as a library exports them: CSL-JSON (Zotero's “CSL JSON”), BibTeX or RIS; sources/references.json
         itself, where two branches could not be merged: both sides are joined
Adds them to sources/references.json, each by its id; an entry with the same id is there already and stays as it is.`;

/** `npm run import -- --references FILE`. Returns the exit code. */
export async function importReferences(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    { references: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    USAGE,
    args,
  );
  if (!values.references || positionals.length > 0)
    throw wrongUsage('--references goes with one file and nothing else but --dry-run.', USAGE);
  const file = values.references;
  const path = join(EDITION_ROOT, 'sources', 'references.json');
  if (resolve(file) === path) return joinSides(path, values['dry-run'] ?? false);
  const items = readReferences(
    file,
    await readFile(file, 'utf8').catch(() => {
      throw new UsageError(`${file}: there is no such file.`);
    }),
  );
  const before = await readFile(path, 'utf8').catch(() => '[]\n');
  const problems: Problem[] = [];
  if (!parseData('sources/references.json', before, referencesSchema, problems))
    throw new EditionError(problems);
  const { text, added, kept } = addReferences(before, items);
  const wrong: Problem[] = [];
  parseData(file, JSON.stringify(items), referencesSchema, wrong);
  if (wrong.length > 0)
    throw new UsageError(
      `Nothing was written:\n${wrong.map(({ what }) => `${file}: ${what}. Mend it in the library, and export it again.`).join('\n')}`,
    );
  if (!values['dry-run'] && added.length > 0) await writeWhole(path, text);
  const told = (ids: readonly string[]) => (ids.length > 0 ? ` (${ids.join(', ')})` : '');
  console.log(`sources/references.json: ${added.length} added${told(added)}`);
  if (kept.length > 0) console.log(`${kept.length} there already, left as they are${told(kept)}`);
  if (added.length > 0)
    console.log(
      'Say of each under “custom” what kind of body stands behind it, and how much you saw of it.',
    );
  if (values['dry-run']) console.log('Dry run: nothing was written.');
  return 0;
}

/** Joins both sides of a half-merged `sources/references.json`. Returns the exit code. */
async function joinSides(path: string, dryRun: boolean): Promise<number> {
  const joined = joinReferences(await readFile(path, 'utf8'));
  if (!joined)
    throw new Refusal(
      'sources/references.json:1:1: It has no two sides that could be joined. Mend what npm run check says of it.',
    );
  const { text, added, differ } = joined;
  const told = (ids: readonly string[]) => ids.join(', ') || 'none';
  console.log(
    `sources/references.json: both sides of the merge joined; of the other: ${told(added)}`,
  );
  for (const id of differ)
    console.log(`${id}: both sides changed it; kept is the one of the branch that you are on`);
  if (dryRun) console.log('Dry run: nothing was written.');
  else await writeWhole(path, text);
  return 0;
}
