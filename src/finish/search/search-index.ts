import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { GAP } from '../../model/search/index-words.ts';
import type { LaidRecord, RecordDraft } from '../../model/search/layout.ts';
import { type IndexPiece, readCbor } from './pagefind-files.ts';
import { takeOutCommon } from './search-common.ts';

/**
 * Words in a piece of the index, about: so many that a large edition has some hundred pieces, and
 * never more than Pagefind's own number. A query loads a piece for each of its words; a small
 * edition's are small.
 */
const pieceOf = (words: number) =>
  Math.round(Math.min(20_000, Math.max(LEAST_PIECE, words / MOST_PIECES)));
const LEAST_PIECE = 450;
const MOST_PIECES = 980;

/**
 * Places from which on a word is a common one, whose list alone fills a piece; and most such words.
 */
const COMMON = 2000;
const MOST_COMMON = 500;
/** Places from which on its list has files of its own; and most words that have. */
const TAKEN_OUT = 4000;
const MOST_TAKEN_OUT = 40;
/** One in so many records is counted, which tells how common a word is well enough. */
const COUNTED = 4;

/**
 * The language that Pagefind is told: none, so that it stems nothing and parts no words; that is
 * done before.
 */
const LANGUAGE = 'zxx';
/** Digits of a record's name in Pagefind. */
const NAME_DIGITS = 7;

/** Parts of Pagefind's bundle that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|^filter$/;

/**
 * Records on their way to the index at one time: enough that Pagefind never waits for the next, and
 * no more in memory.
 */
const AT_WORK = 256;

const pack = promisify<string, ZlibOptions, Buffer>(gzip);

/** What was written of an index. */
export interface WrittenIndex {
  readonly records: readonly LaidRecord[];
  /** What each piece begins with, in order. */
  readonly pieces: readonly string[];
  /**
   * Words that stand in the most places, the commonest first, with about how many; and how many of
   * the first have files of their own.
   */
  readonly common: readonly (readonly [word: string, places: number])[];
  readonly takenOut: number;
}

/** Writes records as a Pagefind index into a folder; `words` is how many there are in all. */
export async function writeSearchIndex(
  drafts: Iterable<RecordDraft>,
  folder: string,
  words: number,
): Promise<WrittenIndex> {
  // Pagefind takes the size of its pieces from the environment only, and reads it as its process
  // starts.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(pieceOf(words));
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const records: LaidRecord[] = [];
  const numbers = new Map<string, number>();
  const texts = new Map<string, string>();
  const atWork: Promise<void>[] = [];
  const counts = new Map<string, number>();
  for (const { words: its, passages, laid } of drafts) {
    if (records.length % COUNTED === 0)
      for (const word of its) counts.set(word, (counts.get(word) ?? 0) + COUNTED);
    const said = JSON.stringify(passages);
    const { id, record } = named(`${records.length}-${fixity(said)}`, its, numbers);
    numbers.set(id, records.push({ id, ...laid }) - 1);
    texts.set(id, said);
    const added = add(index, record);
    // A failure is thrown where it is awaited, below; until then it is not unhandled.
    added.catch(() => {});
    atWork.push(added);
    while (atWork.length > AT_WORK) await atWork.shift();
  }
  await Promise.all(atWork);
  await writeFiles(index, folder, texts);
  await index.deleteIndex();
  for (const name of await readdir(folder))
    if (UNUSED.test(name)) await rm(join(folder, name), { recursive: true });
  // Of no record Pagefind writes no lists. An edition without a source has no search either.
  if (records.length === 0) return { records, pieces: [], common: [], takenOut: 0 };
  await leaveQueriesWhole(join(folder, 'pagefind.js'));
  const { pages, chunks } = await listsOf(folder);
  const common = commonIn(counts);
  const takenOut = common.slice(0, MOST_TAKEN_OUT).filter(([, places]) => places >= TAKEN_OUT);
  const order = pages.map(([id]) => {
    const number = numbers.get(id);
    if (number === undefined)
      throw new Error(
        `Pagefind calls a record ${id}, which is none of ours: it makes names otherwise than this code.`,
      );
    return number;
  });
  await takeOutCommon(
    folder,
    takenOut.map(([word]) => word),
    { pieces: chunks, order, records },
  );
  return {
    records,
    pieces: chunks.map(([from]) => from).slice(1),
    common,
    takenOut: takenOut.length,
  };
}

function commonIn(counts: ReadonlyMap<string, number>): [word: string, places: number][] {
  const common = [...counts].filter(([word, count]) => count >= COMMON && word !== GAP);
  return common.sort((a, b) => b[1] - a[1]).slice(0, MOST_COMMON);
}

/**
 * Tells what is said of a record from what was: Pagefind names its file by all that it knows, and
 * browsers keep files by their names.
 */
const fixity = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A record as Pagefind is given it. */
interface CustomRecord {
  readonly url: string;
  readonly content: string;
}

/**
 * A record with the name that Pagefind will give it, which is none of `taken`: the beginning of the
 * SHA-1 of all that it would write of it, each byte in hexadecimal without a leading zero (its
 * `full_hash`).
 */
function named(
  url: string,
  words: readonly string[],
  taken: ReadonlyMap<string, number>,
): { id: string; record: CustomRecord } {
  const content = words.join(' ');
  for (let i = 0; ; i++) {
    const record = { url: i === 0 ? url : `${url}-${i}`, content };
    const itsOwn = JSON.stringify({
      ...record,
      word_count: words.length,
      filters: {},
      meta: {},
      anchors: [],
    });
    const bytes = [...createHash('sha1').update(itsOwn).digest()].map((byte) => byte.toString(16));
    const id = `${LANGUAGE}_${bytes.join('').slice(0, NAME_DIGITS)}`;
    // Pagefind would give the later of two a longer name.
    if (!taken.has(id)) return { id, record };
  }
}

async function add(index: PagefindIndex, record: CustomRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({ ...record, language: LANGUAGE });
  if (errors.length > 0) throw new Error(`A record could not be indexed: ${errors.join('; ')}`);
}

/**
 * Lets Pagefind write its index, and writes what is said of each record, by its name, where
 * Pagefind would say the words of the index once more. It leaves a file alone that is there; so all
 * are, before it begins, and are filled while it works. Pagefind is not told the passages
 * themselves, since it indexes all that it is told.
 */
async function writeFiles(
  index: PagefindIndex,
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const fragments = join(folder, 'fragment');
  await mkdir(fragments, { recursive: true });
  const files = [...texts].map(([id, text]) => ({
    path: join(fragments, `${id}.pf_fragment`),
    text,
  }));
  for (const { path } of files) await writeFile(path, '');
  const fill = async () => {
    for (let i = 0; i < files.length; i += AT_WORK)
      await Promise.all(
        files
          .slice(i, i + AT_WORK)
          .map(async ({ path, text }) => writeFile(path, await pack(text, { level: 9 }))),
      );
  };
  const [{ errors }] = await Promise.all([index.writeFiles({ outputPath: folder }), fill()]);
  if (errors.length > 0)
    throw new Error(`The search index could not be written: ${errors.join('; ')}`);
}

/** What Pagefind's browser module asks before it cuts what is looked up into words of its own. */
const CUTS = '["zh","ja","th"].includes(';

/**
 * Lets Pagefind look up what it is asked as it is, on pages in any language: it is asked for tokens,
 * which on pages in Chinese it would cut into characters.
 */
async function leaveQueriesWhole(script: string): Promise<void> {
  const text = await readFile(script, 'utf8');
  if (!text.includes(CUTS))
    throw new Error('Pagefind cuts queries on pages in Chinese otherwise than this code knows.');
  await writeFile(script, text.replace(CUTS, '[].includes('));
}

/** Pagefind's lists of its records, each by its name first, and of its pieces, in CBOR. */
async function listsOf(folder: string): Promise<{ pages: [id: string][]; chunks: IndexPiece[] }> {
  const name = (await readdir(folder)).find((each) => each.endsWith('.pf_meta'));
  if (!name) throw new Error('Pagefind wrote no list of its pieces.');
  const [, pages, chunks] = await readCbor<[string, [id: string][], IndexPiece[]]>(
    join(folder, name),
  );
  return { pages, chunks };
}

/**
 * Ends Pagefind's process, where there is one: a build that failed must have nothing written to its
 * folder any more.
 */
export const closeSearchIndex = close;
