import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readArguments, run, UsageError } from '../lib/arguments.ts';
import { sourceFiles } from '../lib/import/files.ts';
import { type ImportOptions, PLAIN_LINES } from '../lib/import/options.ts';
import { planText } from '../lib/import/plan.ts';
import { writeFolders, writeWhole } from '../lib/write-whole.ts';
import { longLaw } from './long-law/long-law.ts';

const USAGE = `Usage: node scripts/dev/long-law.ts FOLDER N
Writes an edition with one made-up Chinese law of N paragraphs into FOLDER, which must not be there;
build it with EDITION_ROOT=FOLDER.`;

const EDITION = `title: Long Law
description: A made-up law to measure by.
version: 0.1.0
date: 2030-01-02
publisher: Nobody
principal: null
licence: null
`;

/** A made-up law as the importer makes a source of it. */
await run(async () => {
  const { positionals } = readArguments({}, USAGE);
  const [folder, count] = [positionals[0], Number(positionals[1])];
  if (!folder || positionals.length !== 2 || !(Number.isInteger(count) && count > 3))
    throw new UsageError(USAGE);
  const options: ImportOptions = {
    ...PLAIN_LINES,
    files: ['law.txt'],
    idFor: () => 'law',
    lang: 'zh-Hans',
    kind: 'legislation',
    rights: 'licensed',
    evidence: 'Made up',
  };
  const capture = Buffer.from(`${longLaw(count).join('\n')}\n`);
  const plan = planText('law.txt', 'law', capture, options);
  if (plan.undecided.length > 0) throw new Error(JSON.stringify(plan.undecided));
  const sources = join(resolve(folder), 'sources');
  await mkdir(sources, { recursive: true });
  await writeFolders(
    [{ path: join(sources, 'law'), files: sourceFiles(plan, options, '0.1.0') }],
    () => {},
  );
  await writeWhole(join(sources, 'edition.yaml'), EDITION);
  await writeWhole(join(sources, 'references.json'), '[]\n');
  console.log(`Wrote ${folder}: ${plan.paragraphs.length} paragraphs.`);
  return 0;
});
