import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { filesOf } from '../../../src/publish/files-of.ts';
import { Sandbox } from '../../../src/read/captures/sandbox.ts';
import { UsageError } from '../arguments.ts';
import { EDITION_ROOT } from '../settings.ts';
import { writeFolders, writeWhole } from '../write-whole.ts';
import {
  type Answers,
  argumentsOf,
  type FileAnswers,
  type FileOptions,
  from,
  placeOf,
  readAnswers,
  writeAnswers,
} from './answers.ts';
import { sourceFiles } from './files.ts';
import { OpenQuestion } from './open-question.ts';
import { type ImportOptions, readImportOptions } from './options.ts';
import { pairBilara } from './pair-bilara.ts';
import { planFile } from './plan-file.ts';
import { Progress } from './progress.ts';
import { proposalFor } from './proposal.ts';
import { sentenceOf } from './questions.ts';

/** What came of one file of a folder. */
interface Outcome {
  readonly file: string;
  readonly what: 'imported' | 'there already' | 'left out' | 'to decide' | 'failed';
  readonly more: string;
}

/**
 * Imports the files of a folder by a file of answers, each for itself: one that fails leaves the
 * others, and a second run takes up where the first stopped. With `dryRun` the questions are written
 * to that file, with what is guessed. Returns the exit code.
 */
export async function importFolder(
  folder: string,
  answersFile: string,
  { dryRun, all, version }: { dryRun: boolean; all: FileOptions; version: string },
): Promise<number> {
  if (!existsSync(folder)) throw new UsageError(`${folder}: no such folder.`);
  if (!(await stat(folder)).isDirectory())
    throw new UsageError(`${folder}: is no folder. --answers is for the files of one.`);
  const sandbox = new Sandbox();
  try {
    if (dryRun) return await propose(folder, answersFile, all, sandbox);
    return await carryOut(folder, answersFile, version, sandbox);
  } finally {
    sandbox.close();
  }
}

/** Writes the questions. What an editor has said there already is kept. */
async function propose(
  folder: string,
  answersFile: string,
  all: FileOptions,
  sandbox: Sandbox,
): Promise<number> {
  const names = (await filesOf(folder)).filter((name) => !/(?:^|\/)\./.test(name)).sort();
  const before: Answers | null = existsSync(answersFile)
    ? readAnswers(answersFile, await readFile(answersFile, 'utf8'))
    : null;
  const said = new Map(before?.files.map((each) => [each.file, each]));
  const defaults = { ...before?.all, ...all };
  const progress = new Progress(names.length, 'reading');
  const proposals = [];
  const taken = new Set<string>();
  const bilara = await pairBilara(folder, names);
  for (const name of names) {
    progress.next(name);
    if (join(folder, name) === answersFile) continue;
    const proposal = await proposalFor(join(folder, name), name, {
      all: defaults,
      said: said.get(name) ?? null,
      taken,
      bilara: bilara.get(name) ?? null,
      sandbox,
    });
    taken.add(String(proposal.options.id));
    proposals.push(proposal);
  }
  progress.end();
  await writeWhole(answersFile, writeAnswers(defaults, proposals));
  const open = proposals.filter(({ asks, skip }) => asks.length > 0 && !skip).length;
  console.log(
    `Wrote ${answersFile}: ${proposals.length} files, ${open} with something to decide. Nothing was imported.`,
  );
  return 0;
}

async function carryOut(
  folder: string,
  answersFile: string,
  version: string,
  sandbox: Sandbox,
): Promise<number> {
  if (!existsSync(answersFile))
    throw new UsageError(
      `${answersFile}: no such file. --dry-run writes it, with what is to be answered.`,
    );
  const text = await readFile(answersFile, 'utf8');
  const { all, files } = readAnswers(answersFile, text);
  const progress = new Progress(files.length, 'importing');
  const outcomes: Outcome[] = [];
  for (const [i, answers] of files.entries()) {
    progress.next(answers.file);
    const place = (message?: string) => `${answersFile}:${placeOf(text, i, message)}`;
    outcomes.push(await one(folder, answers, { all, place, version, sandbox }));
  }
  progress.end();
  for (const { file, what, more } of outcomes)
    console.log(`${what.padEnd(13)}  ${file}${more && `  ${more}`}`);
  const count = (what: Outcome['what']) => outcomes.filter((each) => each.what === what).length;
  console.log(
    `${count('imported')} imported, ${count('there already')} there already, ${count('left out')} left out, ${count('to decide')} to decide, ${count('failed')} failed.`,
  );
  return count('to decide') + count('failed') === 0 ? 0 : 1;
}

async function one(
  folder: string,
  { file, skip, options: own }: FileAnswers,
  {
    all,
    place,
    version,
    sandbox,
  }: { all: FileOptions; place: (message?: string) => string; version: string; sandbox: Sandbox },
): Promise<Outcome> {
  if (skip) return { file, what: 'left out', more: '' };
  if (own.lang === undefined && all.lang === undefined)
    return { file, what: 'to decide', more: `${place()}: give its language: lang.` };
  try {
    const path = join(folder, file);
    const options: ImportOptions = readImportOptions([
      path,
      ...argumentsOf(from(folder, { ...all, ...own })),
    ]);
    const plan = await planFile(path, options, { many: true, sandbox });
    if (!plan) return { file, what: 'there already', more: '' };
    const [question] = plan.undecided;
    if (question) return { file, what: 'to decide', more: `${place()}: ${sentenceOf(question)}.` };
    const target = join(EDITION_ROOT, 'sources', plan.id);
    await writeFolders([{ path: target, files: sourceFiles(plan, options, version) }], () => {});
    const paragraphs = plan.paragraphs.length;
    return {
      file,
      what: 'imported',
      more: `sources/${plan.id}, ${plan.reader.id}, ${paragraphs} paragraph${paragraphs === 1 ? '' : 's'}`,
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof OpenQuestion)
      return { file, what: 'to decide', more: `${place()}: ${sentenceOf(error.question)}.` };
    // The first line says what is wrong; how the command is used follows it.
    const [what = ''] = error.message.split('\n');
    const more = error instanceof UsageError ? `${place(what)}: ${what}` : what;
    return { file, what: 'failed', more: more.replace(`${folder}/`, `${relative('.', folder)}/`) };
  }
}
