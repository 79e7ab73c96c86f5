import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SONG_FOLDER } from '../../../src/publish/song/kept.ts';
import { bundleFolder } from '../../lib/kept/cache-folder.ts';
import { CODE_ROOT } from '../../lib/settings.ts';
import { editionFiles, idOf } from './corpus/as-edition.ts';
import { markdownOf } from './corpus/as-markdown.ts';
import { madeUpWorks } from './corpus/works.ts';
import { writeFiles } from './corpus/write.ts';
import { type Peer, preparePeer, STARLIGHT, VITEPRESS } from './peers.ts';

/** One of those that are measured, with a corpus to build. */
export interface Contestant {
  readonly name: string;
  readonly folder: string;
  /** Arguments of Node, and variables, that build the site. */
  readonly command: readonly string[];
  readonly env: Record<string, string>;
  /** The file in which a build tells what took how long; null for a peer. */
  readonly trace: string | null;
  /** Where the site lies when it is built, and the address of a source's page in it. */
  readonly site: string;
  readonly page: string;
  /** Forgets the site and all that a build has kept. */
  readonly forget: () => void;
  /** Changes a note of one source, another word each time. */
  readonly change: () => Promise<void>;
  /** Changes the title of a reference that some 70 sources cite; null where pages hold their own. */
  readonly changeReference: (() => Promise<void>) | null;
  /** Takes the corpus away. */
  readonly remove: () => Promise<void>;
}

/** Makes the corpora and what each contestant needs. The peers are installed where they are not. */
export async function contestants(count: number, seed: number): Promise<Contestant[]> {
  return [
    await ours(count, seed),
    await peer(STARLIGHT, count, seed),
    await peer(VITEPRESS, count, seed),
  ];
}

/** Appends a word to what first matches in a file; a note's words are in no ledger. */
async function appendTo(file: string, line: RegExp): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!line.test(text)) throw new Error(`${file} has no line to change.`);
  await writeFile(
    file,
    text.replace(line, (found) => `${found} Changed.`),
  );
}

const NOTE = /^\[\^w1-n1\]: .*$/m;

async function ours(count: number, seed: number): Promise<Contestant> {
  const folder = await mkdtemp(join(tmpdir(), 'annotated-sources-bench-'));
  await writeFiles(folder, 'sources', editionFiles(count, seed));
  // No input of a build, as no log is.
  const trace = join(folder, 'trace.log');
  return {
    name: 'this project',
    folder: CODE_ROOT,
    command: [join(CODE_ROOT, 'scripts/build.ts'), '--trace', trace],
    trace,
    env: { EDITION_ROOT: folder, ANNOTATED_SOURCES_CACHE: join(folder, '.kept') },
    site: join(folder, 'dist'),
    page: `/sources/${idOf(1)}/`,
    forget: () => {
      const own = ['dist', '.cache', '.kept'].map((each) => join(folder, each));
      for (const each of [...own, SONG_FOLDER, bundleFolder('')])
        rmSync(each, { recursive: true, force: true });
    },
    change: () => appendTo(join(folder, 'sources', idOf(1), 'en.mdx'), NOTE),
    changeReference: () =>
      appendTo(join(folder, 'sources/references.json'), /(?<="title":")Made-up work 1\b[^"]*/),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function peer(which: Peer, count: number, seed: number): Promise<Contestant> {
  const folder = preparePeer(which, 'build');
  const path = which === STARLIGHT ? 'works' : which.pages;
  const pages = which === STARLIGHT ? join(which.pages, path) : which.pages;
  await writeFiles(folder, pages, pagesOf(which, pages, path, count, seed));
  return {
    name: `${which.name} ${which.version}`,
    folder,
    command: which.build,
    env: {},
    trace: null,
    site: join(folder, which.output),
    page: `/${path}/${idOf(1)}${which === STARLIGHT ? '/' : ''}`,
    forget: () => {
      for (const each of [which.output, ...which.caches])
        rmSync(join(folder, each), { recursive: true, force: true });
    },
    change: () => appendTo(join(folder, pages, `${idOf(1)}.md`), NOTE),
    changeReference: null,
    remove: () => rm(join(folder, pages), { recursive: true }),
  };
}

function* pagesOf(
  which: Peer,
  pages: string,
  path: string,
  count: number,
  seed: number,
): Generator<readonly [string, string]> {
  for (const work of madeUpWorks(count, seed))
    yield [
      join(pages, `${idOf(work.number)}.md`),
      which.page(
        work.title,
        markdownOf(work, (id) => `/${path}/${id}`),
      ),
    ];
}
