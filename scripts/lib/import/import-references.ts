import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EditionError, type Problem } from '../../../src/model/problem.ts';
import { parseData } from '../../../src/schemas/parse.ts';
import { referencesSchema } from '../../../src/schemas/reference.ts';
import { readArguments, UsageError, wrongUsage } from '../arguments.ts';
import { EDITION_ROOT } from '../settings.ts';
import { writeWhole } from '../write-whole.ts';
import { addReferences } from './add-references.ts';
import { readReferences } from './read-references.ts';

const USAGE = `Usage: npm run import -- --references FILE [--dry-run]
  FILE   references as a library exports them: CSL-JSON (Zotero's “CSL JSON”), BibTeX or RIS
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
  const items = readReferences(
    file,
    await readFile(file, 'utf8').catch(() => {
      throw new UsageError(`${file}: there is no such file.`);
    }),
  );
  const path = join(EDITION_ROOT, 'sources', 'references.json');
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
