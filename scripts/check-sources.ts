import { undatedWork } from '../src/model/state-of.ts';
import { readArguments, run, wrongUsage } from './lib/arguments.ts';
import { attributionTable } from './lib/fairness/attribution.ts';
import { sidesTable } from './lib/fairness/sides.ts';
import { keepRelease } from './lib/keep-release.ts';
import { readEdition } from './lib/read-edition.ts';
import { EDITION_ROOT } from './lib/settings.ts';
import { readWording } from './lib/verify/editorial.ts';
import { sourceProblems } from './lib/verify/source-problems.ts';

const USAGE = `Usage: npm run check [-- --frozen] [-- --attribution] [-- --sides] [-- --release]
  --frozen       as with CI=true: what the ledgers do not have yet is a mistake
  --attribution  also counts of whom the edition says that they say, state, deny …, by the verbs of sources/wording.json
  --sides        also what each side has of each Disputed note, by sides of sources/edition.yaml
  --release      also keeps what this version says, in sources/releases/: before the version is raised
Checks all that a build checks of the sources, by the same code, without building: records, texts, notes, references, links
and ledgers, and that each text follows from its capture. Writes nothing, but with --release.`;

/** `npm run check`: every mistake of the sources that stops a build, in seconds. */
await run(async () => {
  const { values, positionals } = readArguments(
    {
      frozen: { type: 'boolean' },
      attribution: { type: 'boolean' },
      sides: { type: 'boolean' },
      release: { type: 'boolean' },
    },
    USAGE,
  );
  if (positionals.length > 0) throw wrongUsage(`“${positionals[0]}” is no option.`, USAGE);
  const { edition, additions } = await readEdition(values.frozen === true);
  for (const notice of edition.notices) console.log(`note: ${notice}`);
  for (const { record } of edition.sources)
    for (const told of undatedWork(record))
      console.log(`note: sources/${record.id}/source.yaml: ${told}`);
  for (const { file, anchors } of additions)
    console.log(`note: ${file}: the build will enter ${anchors.join(', ')}`);
  if (values.attribution)
    for (const line of attributionTable(edition, (await readWording(EDITION_ROOT)).verbs ?? []))
      console.log(line);
  if (values.sides) for (const line of sidesTable(edition)) console.log(line);
  const problems = await sourceProblems(EDITION_ROOT, edition);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) return 1;
  if (values.release) for (const file of await keepRelease(edition)) console.log(`Wrote ${file}.`);
  const { sources, references } = edition;
  const notes = sources.reduce((sum, source) => sum + source.notes.length, 0);
  console.log(
    `Nothing to mend: ${sources.length} sources, ${notes} notes, ${references.length} references.`,
  );
  return 0;
});
