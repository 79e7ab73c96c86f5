import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip, type ZlibOptions } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { GAP } from '../core/search/index-words.ts';
import type { LaidRecord, RecordDraft } from '../core/search/layout.ts';
import { type Piece, readCbor, SIGNATURE } from './pagefind-files.ts';
import { takeOutCommon } from './search-common.ts';

/**
 * Words in a piece of the index, about: so many that a large edition has some hundred pieces, and never more than Pagefind's own
 * number. A query loads a piece for each of its words; a small edition's are small.
 */
const pieceOf = (words: number) => Math.round(Math.min(20_000, Math.max(LEAST_PIECE, words / MOST_PIECES)));
const LEAST_PIECE = 450;
const MOST_PIECES = 980;

/** Places from which on a word is a common one, whose list alone fills a piece; and most such words. */
const COMMON = 2000;
const MOST_COMMON = 500;
/** Places from which on its list has files of its own; and most words that have. */
const TAKEN_OUT = 4000;
const MOST_TAKEN_OUT = 40;
/** One in so many records is counted, which tells how common a word is well enough. */
const COUNTED = 4;

/** The language that Pagefind is told: none, so that it stems nothing and parts no words; that is done before. */
const LANGUAGE = 'zxx';

/** Parts of Pagefind's bundle that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|^filter$/;

/** Records on their way to the index at one time: enough that Pagefind never waits for the next, and no more in memory. */
const AT_WORK = 256;

const pack = promisify<string, ZlibOptions, Buffer>(gzip);
const unpack = promisify<Buffer, Buffer>(gunzip);

/** What was written of an index. */
export interface WrittenIndex {
  readonly records: readonly LaidRecord[];
  /** What each piece begins with, in order. */
  readonly pieces: readonly string[];
  /** Words that stand in the most places, the commonest first, with about how many; and how many of the first have files of their own. */
  readonly common: readonly (readonly [word: string, places: number])[];
  readonly takenOut: number;
}

/** Writes records as a Pagefind index into a folder; `words` is how many there are in all. */
export async function writeSearchIndex(drafts: Iterable<RecordDraft>, folder: string, words: number): Promise<WrittenIndex> {
  // Pagefind takes the size of its pieces from the environment only, and reads it as its process starts.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(pieceOf(words));
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const laid: Omit<LaidRecord, 'id'>[] = [];
  const said: string[] = [];
  const atWork: Promise<void>[] = [];
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    if (laid.length % COUNTED === 0) for (const word of draft.words) counts.set(word, (counts.get(word) ?? 0) + COUNTED);
    said.push(JSON.stringify(draft.passages));
    const added = add(index, `${laid.push(draft.laid) - 1}-${fixity(said.at(-1) ?? '')}`, draft.words);
    // A failure is thrown where it is awaited, below; until then it is not unhandled.
    added.catch(() => {});
    atWork.push(added);
    while (atWork.length > AT_WORK) await atWork.shift();
  }
  await Promise.all(atWork);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name), { recursive: true });
  const ids = await writeFragments(join(folder, 'fragment'), said);
  const records = laid.map((each, i) => {
    const id = ids.get(i);
    if (id === undefined) throw new Error(`Pagefind has no record ${i} of its ${laid.length}.`);
    return { id, ...each };
  });
  const { pages, chunks } = await listsOf(folder);
  const common = commonIn(counts);
  const takenOut = common.slice(0, MOST_TAKEN_OUT).filter(([, places]) => places >= TAKEN_OUT);
  const numbers = new Map(records.map(({ id }, i) => [id, i]));
  const order = pages.map(([id]) => numbers.get(id) as number);
  await takeOutCommon(
    folder,
    takenOut.map(([word]) => word),
    { pieces: chunks, order, records },
  );
  return { records, pieces: chunks.map(([from]) => from).slice(1), common, takenOut: takenOut.length };
}

function commonIn(counts: ReadonlyMap<string, number>): [word: string, places: number][] {
  const common = [...counts].filter(([word, count]) => count >= COMMON && word !== GAP);
  return common.sort((a, b) => b[1] - a[1]).slice(0, MOST_COMMON);
}

/** Tells what is said of a record from what was: Pagefind names its file by all that it knows, and browsers keep files by their names. */
const fixity = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

async function add(index: PagefindIndex, url: string, words: readonly string[]): Promise<void> {
  const { errors } = await index.addCustomRecord({ url, content: words.join(' '), language: LANGUAGE });
  if (errors.length > 0) throw new Error(`A record could not be indexed: ${errors.join('; ')}`);
}

/**
 * Writes the passages of each record, as JSON, in place of what Pagefind keeps of it. Pagefind is not told them before, since it indexes
 * all that it is told. Returns Pagefind's name of each record by its number.
 */
async function writeFragments(folder: string, said: readonly string[]): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  const names = await readdir(folder);
  const rewrite = async (name: string) => {
    const path = join(folder, name);
    const its = (await unpack(await readFile(path))).toString();
    const { url } = JSON.parse(its.slice(SIGNATURE.length)) as { url: string };
    const number = Number(/\d+/.exec(url)?.[0]);
    ids.set(number, name.replace(/\.pf_fragment$/, ''));
    await writeFile(path, await pack(said[number] ?? '', { level: 9 }));
  };
  for (let i = 0; i < names.length; i += AT_WORK) await Promise.all(names.slice(i, i + AT_WORK).map(rewrite));
  return ids;
}

/** Pagefind's lists of its records, each by its name first, and of its pieces, in CBOR. */
async function listsOf(folder: string): Promise<{ pages: [id: string][]; chunks: Piece[] }> {
  const name = (await readdir(folder)).find((each) => each.endsWith('.pf_meta'));
  if (!name) throw new Error('Pagefind wrote no list of its pieces.');
  const [, pages, chunks] = await readCbor<[string, [id: string][], Piece[]]>(join(folder, name));
  return { pages, chunks };
}

/** Ends Pagefind's process, where there is one: a build that failed must have nothing written to its folder any more. */
export const closeSearchIndex = close;
