import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPANION_KINDS, readCompanionName } from '../../../src/model/companion.ts';
import { sourceOf } from '../../../src/model/lookup.ts';
import { publishesText } from '../../../src/model/rights.ts';
import { loadEdition } from '../../../src/read/loader.ts';
import { escapeText } from '../../../src/read/syntax/escape-text.ts';
import { Refusal, UsageError } from '../arguments.ts';
import { EDITION_ROOT } from '../settings.ts';
import { writeWhole } from '../write-whole.ts';
import { type ImportOptions, readImportOptions } from './options.ts';
import { planRead, readFileOf } from './plan-file.ts';
import { withEntry } from './with-entry.ts';
import { writeCuts } from './write-cuts.ts';

/** Characters of a passage that are shown beside those of its counterpart. */
const SHOWN = 28;

/**
 * `npm run import -- FILE --companion SOURCE/KIND.LANG`: a text that is to stand beside a source,
 * paragraph by paragraph, into a file of its own. Returns the exit code.
 */
export async function importCompanion(args: readonly string[]): Promise<number> {
  const { source: id, name, rest } = readTarget(args);
  const companion = readCompanionName(`${name}.mdx`);
  if (!companion)
    throw new UsageError(
      `--companion “${id}/${name}” names no companion. Give its kind (${COMPANION_KINDS.join(', ')}) and language: ${id}/translation.ja`,
    );
  const folder = `sources/${id}`;
  const path = join(EDITION_ROOT, folder, `${name}.mdx`);
  if (existsSync(path))
    throw new Refusal(
      `${folder}/${name}.mdx is there already and is not overwritten. Name another: ${id}/${name}.second`,
    );
  const options = readImportOptions([
    ...rest,
    ...['--id', 'companion', '--lang', companion.lang, '--kind', 'document'],
    ...(rest.some((each) => /^--title(?:-line)?(?:=|$)/.test(each)) ? [] : ['--title', name]),
  ]);
  const [file = '', second] = options.files;
  if (second) throw new UsageError('--companion is for one file.');
  if (!publishesText(options.rights))
    throw new UsageError(
      'Give --rights licensed or not-protected with --evidence: what may not be published has no place beside a text that is.',
    );
  const edition = await loadEdition({ root: EDITION_ROOT, additions: [] });
  const source = sourceOf(edition, id);
  if (!source) throw new UsageError(`There is no source “${id}”.`);
  const read = await readFileOf(file, options.reader, () => ({
    lang: companion.lang,
    options: options.readerOptions,
  }));
  const plan = planRead(read, 'companion', options);
  const [open] = plan.undecided;
  if (open) throw new UsageError(`${file}: ${open.asks}.`);

  const texts = plan.paragraphs.map(({ text }) => text);
  const all = source.paragraphs.filter(
    ({ anchor }) => anchor !== 'title' || !source.record.titleSupplied,
  );
  // A translation may have no title of its own.
  const passages =
    all[0]?.anchor === 'title' && texts.length === all.length - 1 ? all.slice(1) : all;
  const width = Math.max(...passages.map(({ anchor }) => anchor.length));
  const rows = Array.from({ length: Math.max(passages.length, texts.length) }, (_, i) =>
    [
      (passages[i]?.anchor ?? '').padEnd(width),
      (passages[i]?.text ?? '').slice(0, SHOWN),
      (texts[i] ?? '').slice(0, SHOWN),
    ].join('  '),
  );
  const agree = texts.length === passages.length;
  if (options.dryRun || !agree) console.log(rows.join('\n'));
  if (options.dryRun) {
    if (options.cutsFile && options.cuts === null) await writeCuts(plan, options.cutsFile);
    else console.log('Dry run: nothing was written.');
    return 0;
  }
  if (!agree)
    throw new Refusal(
      `${file}: ${texts.length} paragraphs, where ${folder} has ${passages.length}; above they stand as they come. Nothing was written. Leave out with --strip what is no text, or run it with --dry-run --cuts cuts.txt, which writes the paragraphs, and move its empty lines.`,
    );
  const parts = passages.map(({ anchor }, i) => `## ${anchor}\n\n${escapeText(texts[i] ?? '')}\n`);
  await writeWhole(path, parts.join('\n'));
  await enter(folder, companion.id, options);
  console.log(
    `Wrote ${folder}/${name}.mdx: ${texts.length} passages, and its entry in source.yaml: say there who made it. Sentences are tied by links, [words](#${passages.at(-1)?.anchor}-s1).`,
  );
  return 0;
}

/** What `--companion` names, and the rest of the command line. */
function readTarget(args: readonly string[]) {
  const at = args.findIndex((each) => /^--companion(?:=|$)/.test(each));
  const [, joined] = /^--companion=(.*)$/.exec(args[at] ?? '') ?? [];
  const target = joined ?? args[at + 1] ?? '';
  const [, source, name] = /^([a-z0-9-]+)\/([\w.-]+?)(?:\.mdx)?$/.exec(target) ?? [];
  if (!source || !name)
    throw new UsageError(
      '--companion names a source and a companion of it: --companion law/translation.ja',
    );
  return {
    source,
    name,
    rest: args.filter((_, i) => i !== at && (joined !== undefined || i !== at + 1)),
  };
}

/** Enters a companion in the record of its source, where it is not entered yet. */
async function enter(folder: string, id: string, options: ImportOptions): Promise<void> {
  const path = join(EDITION_ROOT, folder, 'source.yaml');
  const { rights, evidence } = options;
  await writeWhole(
    path,
    withEntry(await readFile(path, 'utf8'), id, { status: rights, evidence: evidence ?? '' }),
  );
}
