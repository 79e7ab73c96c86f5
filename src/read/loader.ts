import { constants, lstatSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type ZodType, z } from 'zod';
import { isMeantForCompanion } from '../model/companion.ts';
import type { About, Edition, EditionRecord } from '../model/edition.ts';
import { MOST_FACSIMILE_BYTES } from '../model/facsimile.ts';
import { MOST_BYTES } from '../model/figure.ts';
import { keptWork } from '../model/kept-work.ts';
import { formatLedger } from '../model/ledger/format.ts';
import { entriesOf } from '../model/ledger/model.ts';
import { EditionError, type Problem } from '../model/problem.ts';
import { checkBidi } from '../schemas/check-bidi.ts';
import { editionSchema } from '../schemas/edition.ts';
import { parseData, placeIn } from '../schemas/parse.ts';
import { referencesSchema } from '../schemas/reference.ts';
import { assemble } from './assemble.ts';
import type { Entering } from './checks/check-ledger.ts';
import type { FacsimileFile, FigureFile, SourceDraft, SourceFiles } from './draft/draft.ts';
import { draftNames } from './draft/draft-names.ts';
import { draftSource, fileStem } from './draft/draft-source.ts';
import { facsimileFile } from './figures/facsimile-file.ts';
import type { Addition } from './ledgers/enter-additions.ts';
import { isNewSource } from './ledgers/mend-ledger.ts';
import { newLedger } from './ledgers/new-ledger.ts';
import { isMeantForNotes } from './notes/read-note-files.ts';
import { giveOwnParts, readOwnParts } from './overrides/read-own-parts.ts';
import { ABOUT_FILE, readAbout } from './read-about.ts';
import { readOwnPages } from './read-own-pages.ts';
import { readReleasedWords, readReleases } from './read-releases.ts';
import { settleSwaps } from './swaps.ts';

/** How an edition is loaded. */
export interface LoadOptions {
  /** The project's folder, or any folder with a `sources` folder in it. */
  readonly root: string;
  /** Whether to read readers' own copies (`sources/<id>/local/`). Only `npm run local` does. */
  readonly local?: boolean;
  /**
   * Whether somebody is writing: notes and summary parts that the ledgers do not have yet are told,
   * but stop nothing.
   */
  readonly drafting?: boolean;
  /**
   * Where what only adds to a ledger (a note, a part of a summary, a source) is put, for the caller
   * to write; without it, it is a mistake, as nothing may be published that no ledger has.
   */
  readonly additions?: Addition[];
  /** Anchors that were entered since somebody began to write, by the files of their ledgers. */
  readonly drafts?: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads every source folder once and yields the edition.
 *
 * Throws an {@link EditionError} that carries every problem of the run.
 */
export async function loadEdition({
  root,
  local = false,
  drafting = false,
  additions,
  drafts: begun = new Map(),
}: LoadOptions): Promise<Edition> {
  const problems: Problem[] = [];
  const added: Addition[] = [];
  const sources = join(root, 'sources');
  const texts = new Map<string, string>();
  const own = async <T>(name: string, schema: ZodType<T>) => {
    const [path, text] = [`sources/${name}`, (await readText(join(sources, name))) ?? ''];
    texts.set(name, text);
    const value = parseData(path, text, schema, problems);
    checkBidi(path, text, value, problems);
    return value;
  };
  const record = await own('edition.yaml', editionSchema);
  const references = await own('references.json', referencesSchema);
  const told = problems.length;
  await readOwnParts(root, record?.interfaces ?? [], problems);
  // Without a kind of note or a scheme, much else would seem to be wrong.
  if (problems.length > told) throw new EditionError(problems);
  const drafts: SourceDraft[] = [];
  const unread = new Set<string>();
  for await (const found of eachSource(root, local)) {
    const { version = '0.0.0', lang = '' } = record ?? {};
    const files =
      additions && found.ledger === null ? await withLedger(root, found, version, added) : found;
    const own = begun.get(`${files.folder}/anchors.json`) ?? new Set();
    const entering = { drafting, version, lang, enters: additions !== undefined, drafts: own };
    const drafted = keptWork('draft', { files, entering }, draftAlone);
    problems.push(...drafted.problems);
    added.push(...drafted.additions);
    if (drafted.draft) drafts.push(drafted.draft);
    else unread.add(files.folder.slice('sources/'.length));
  }
  const names = draftNames(await readText(join(sources, 'names.yaml')), problems);
  reportTwins(texts.get('references.json') ?? '', references ?? [], problems);
  const about = await readAbouts(sources, record?.lang ?? 'en', problems);
  const pages = record ? await readOwnPages(sources, record, readText, problems) : [];
  const releases = await readReleases(sources, readText, problems);
  const said = await readReleasedWords(sources, readText, problems);
  const { inOther = [], ...stated } = record ?? {};
  // A site with a reader's own copies is not for handing on.
  const spoken = { ...stated, ...(local && { archive: false }) };
  const read =
    record &&
    assemble(
      { record: spoken as EditionRecord, inOther, about, pages, drafts, unread, references, names },
      problems,
    );
  if (!read || problems.length > 0) throw new EditionError(problems);
  additions?.push(...added);
  if (releases.length === 0) return read;
  const released = (edition: Edition): Edition => ({
    ...edition,
    releases,
    sources: edition.sources.map((source) => {
      const own = said.get(source.id);
      return own ? { ...source, said: own } : source;
    }),
    inOther: edition.inOther.map(released),
  });
  return released(read);
}

/** Drafts one source, with what there is to say and to enter: what hangs on its own files alone. */
function draftAlone({ files, entering }: { files: SourceFiles; entering: Entering }) {
  const [problems, additions]: [Problem[], Addition[]] = [[], []];
  return { draft: draftSource(files, problems, entering, additions), problems, additions };
}

/** The files of a source that has no ledger, with one where the source is new. */
async function withLedger(
  root: string,
  files: SourceFiles,
  version: string,
  additions: Addition[],
): Promise<SourceFiles> {
  const made = (await isNewSource(root, files.folder)) ? newLedger(files, version) : null;
  if (!made) return files;
  const [file, text] = [`${files.folder}/anchors.json`, formatLedger(made)];
  additions.push({ file, text, anchors: entriesOf(made).map(({ entry }) => entry.anchor) });
  return { ...files, ledger: text };
}

/** Reads what the edition says of itself, in a language first where it does so in that. */
async function readAbouts(sources: string, lang: string, problems: Problem[]): Promise<About[]> {
  const langOf = (name: string) => ABOUT_FILE.exec(name)?.[1] ?? '';
  const names = (await readdir(sources)).filter(langOf).sort();
  names.sort((a, b) => Number(langOf(b) === lang) - Number(langOf(a) === lang));
  const found: (About | null)[] = [];
  for (const [i, name] of names.entries()) {
    const value = (await readText(join(sources, name))) ?? '';
    found.push(
      readAbout({ path: `sources/${name}`, value, lang: langOf(name), first: i === 0 }, problems),
    );
  }
  return found.filter((each) => each !== null);
}

/** Reads the files of every folder under `sources/` that has a record. */
export async function readSources(root: string, local: boolean): Promise<SourceFiles[]> {
  await giveOwnParts(root);
  return Array.fromAsync(eachSource(root, local));
}

/** Folders that are read together: the files of all never lie in memory at once. */
const AT_ONCE = 100;

/** The same, some at a time. */
async function* eachSource(root: string, local: boolean): AsyncGenerator<SourceFiles> {
  const sources = join(root, 'sources');
  await settleSwaps(sources);
  const folders = (await readdir(sources, { withFileTypes: true }))
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => {
      if (entry.isSymbolicLink()) throw linkElsewhere(join(sources, entry.name));
      return entry.isDirectory() ? [entry.name] : [];
    })
    .sort();
  for (let i = 0; i < folders.length; i += AT_ONCE) {
    const some = folders.slice(i, i + AT_ONCE);
    const found = await Promise.all(
      some.map((id) => readSource(join(sources, id), `sources/${id}`, local)),
    );
    yield* found.filter((files) => files !== null);
  }
}

async function readSource(
  path: string,
  folder: string,
  local: boolean,
): Promise<SourceFiles | null> {
  const record = await readText(join(path, 'source.yaml'));
  if (record === null) {
    const files = (await readdir(path)).filter((name) =>
      /\.mdx$|^anchors\.json$|\.ya?ml$/.test(name),
    );
    if (files.length === 0) return null;
    throw new EditionError([
      {
        file: `${folder}/source.yaml`,
        line: 1,
        column: 1,
        what: `There is no such file, yet the folder has ${files.sort().join(', ')}`,
        mend: 'Bring the record back or write it, or move the folder out of sources',
      },
    ]);
  }
  const stem = fileStem(/^lang:\s*["']?([A-Za-z-]+)/m.exec(record)?.[1] ?? 'en');
  const [ledger, text, page, summary, copy] = await Promise.all([
    readText(join(path, 'anchors.json')),
    readText(join(path, `${stem}.txt`)),
    readText(join(path, `${stem}.mdx`)),
    readText(join(path, 'summary.en.mdx')),
    local ? readText(join(path, 'local', 'paragraphs.json')) : null,
  ]);
  return {
    folder,
    record,
    ledger,
    text,
    page,
    ...(page === null && { otherPages: await pagesIn(path) }),
    summary,
    companions: await readTexts(path, isMeantForCompanion),
    notes: await readTexts(path, isMeantForNotes),
    captures: await capturesIn(path),
    earlier: await readEarlier(path, stem),
    figures: await readFigures(join(path, 'figures')),
    facsimiles: await readFacsimiles(join(path, 'facsimiles')),
    copy: copy ? readCopy(`${folder}/local/paragraphs.json`, copy) : null,
  };
}

/** The earlier texts of a source, `zh.1979.txt`, by their ids. */
async function readEarlier(path: string, stem: string): Promise<Record<string, string>> {
  const name = new RegExp(`^${stem}\\.([a-z0-9-]+)\\.txt$`);
  const ids = (await readdir(path)).flatMap((file) => name.exec(file)?.[1] ?? []).sort();
  const texts: Record<string, string> = {};
  for (const id of ids) texts[id] = (await readText(join(path, `${stem}.${id}.txt`))) ?? '';
  return texts;
}

/** What some files of a source hold, by their names. */
async function readTexts(
  path: string,
  isMeant: (file: string) => boolean,
): Promise<Record<string, string>> {
  const files = (await readdir(path)).filter(isMeant).sort();
  const texts = await Promise.all(files.map((file) => readText(join(path, file))));
  return Object.fromEntries(files.map((file, i) => [file, texts[i] ?? '']));
}

/** Names of the pages in a source's folder, but for its summary. */
async function pagesIn(path: string): Promise<string[]> {
  return (await readdir(path)).filter((name) => /^[a-z]+\.mdx$/.test(name)).sort();
}

/** Names of the captures that are kept in a source's folder. */
async function capturesIn(path: string): Promise<string[]> {
  const kept = (await readdir(path, { withFileTypes: true })).filter(({ name }) =>
    name.startsWith('capture.'),
  );
  const link = kept.find((entry) => entry.isSymbolicLink());
  if (link) throw linkElsewhere(join(path, link.name));
  return kept.map(({ name }) => name).sort();
}

/** The files of a source's figures, by their names; what is too large for one is not read. */
async function readFigures(folder: string): Promise<Record<string, FigureFile>> {
  const files: Record<string, FigureFile> = {};
  for await (const { name, ...file } of picturesIn(folder, MOST_BYTES)) files[name] = file;
  return files;
}

/** The files of images of a source's pages, by their names; one at a time lies in memory. */
async function readFacsimiles(folder: string): Promise<Record<string, FacsimileFile>> {
  const files: Record<string, FacsimileFile> = {};
  for await (const { name, ...file } of picturesIn(folder, MOST_FACSIMILE_BYTES))
    files[name] = facsimileFile(file);
  return files;
}

/** The files in a folder, one after the other; `bytes` is null where one has more than `most`. */
async function* picturesIn(
  folder: string,
  most: number,
): AsyncGenerator<FigureFile & { readonly name: string }> {
  if (!hasFile(folder)) return;
  for (const name of (await readdir(folder)).filter((each) => !each.startsWith('.')).sort()) {
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isSymbolicLink()) throw linkElsewhere(path);
    if (!found.isFile()) continue;
    const { size } = found;
    yield { name, size, bytes: size > most ? null : await readFile(path, { flag: UNLINKED }) };
  }
}

function hasFile(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw linkElsewhere(path);
  return found !== undefined;
}

/** Reads a reader's own copy. Throws an {@link EditionError} where it is broken. */
function readCopy(path: string, text: string): Readonly<Record<string, string>> {
  const problems: Problem[] = [];
  const copy = parseData(path, text, z.record(z.string(), z.string()), problems);
  if (!copy)
    throw new EditionError(
      problems.map((each) => ({
        ...each,
        mend: 'Take the file away, and run npm run local again',
      })),
    );
  return copy;
}

/**
 * Nothing that lies outside of the sources is read for them: a link could lead to any file of the
 * machine, and publish it.
 */
function linkElsewhere(path: string): EditionError {
  const file = path
    .slice(path.lastIndexOf(`${sep}sources${sep}`) + 1)
    .split(sep)
    .join('/');
  return new EditionError([
    {
      file,
      line: 1,
      column: 1,
      what: 'It is a link to another place',
      mend: 'Put the file or folder itself there',
    },
  ]);
}

const UNLINKED = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/**
 * Reads a file as text; null where there is none. Throws an {@link EditionError} for a symbolic
 * link.
 */
async function readText(path: string): Promise<string | null> {
  try {
    return asMeant(await readFile(path, { encoding: 'utf8', flag: UNLINKED }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') throw linkElsewhere(path);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * A file's text without what programs add on their own: a byte order mark, and the line ends of
 * Windows where all are such.
 */
function asMeant(text: string): string {
  const bare = text.replace(/^\ufeff/, '');
  return bare.includes('\r\n') && !/(?:^|[^\r])\n/.test(bare)
    ? bare.replaceAll('\r\n', '\n')
    : bare;
}

function reportTwins(text: string, references: readonly { id: string }[], problems: Problem[]) {
  const file = 'sources/references.json';
  const seen = new Map<string, number>();
  for (const [i, { id }] of references.entries()) {
    const first = seen.get(id);
    if (first !== undefined)
      problems.push({
        file,
        ...placeIn(text, [i, 'id']),
        what: `Two equal ids: reference “${id}” stands twice, first at ${file}:${placeIn(text, [first, 'id']).line}`,
        mend: 'Keep one of the two, or give one another id, here and where it is cited',
      });
    else seen.set(id, i);
  }
}
