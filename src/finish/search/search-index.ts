import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { keptWork } from '../../model/kept-work.ts';
import {
  fieldsFile,
  placesFile,
  writeFields,
  writePlaces,
} from '../../model/search/common-words.ts';
import type { LaidRecord, RecordDraft } from '../../model/search/layout.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { roomFor } from '../../publish/zip/zip.ts';
import {
  type IndexPiece,
  indexLists,
  indexPieces,
  LANGUAGE,
  pagefindName,
  toldApart,
} from './pagefind-lists.ts';
import { pagefindModule } from './pagefind-module.ts';
import { type IndexedWord, WordPlaces } from './word-places.ts';

/**
 * Words in a piece of the index, about: so many that a large edition has some hundred pieces, and
 * never more than Pagefind's own number. A query loads a piece for each of its words; a small
 * edition's are small. In steps, so that few more words leave it as it is.
 */
const pieceOf = (words: number) =>
  Number(Math.min(20_000, Math.max(LEAST_PIECE, words / MOST_PIECES)).toPrecision(2));
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

/** What was written of an index. */
export interface WrittenIndex {
  readonly records: readonly LaidRecord[];
  /** What each piece begins with, in order. */
  readonly pieces: readonly string[];
  /**
   * Words that stand in the most places, the commonest first, with how many; and how many of the
   * first have files of their own.
   */
  readonly common: readonly (readonly [word: string, places: number])[];
  readonly takenOut: number;
}

/**
 * Writes records as an index that Pagefind's browser module reads into a folder; `words` is about
 * how many there are in all. What is said of each record is a file by its name.
 */
export async function writeSearchIndex(
  drafts: Iterable<RecordDraft>,
  folder: string,
  words: number,
): Promise<WrittenIndex> {
  const asked = pagefindModule();
  // A failure is thrown where it is awaited; until then it is not unhandled.
  asked.catch(() => {});
  const places = new WordPlaces();
  const records = new Map<string, LaidRecord>();
  for (const each of ['fragment', 'index']) await mkdir(join(folder, each), { recursive: true });
  // Small as they are, to have another thread compress them takes longer.
  const put = (file: string, content: string | Uint8Array) => {
    const packed = keptWork('piece', sha256(content), () =>
      gzipSync(content, { level: 9, chunkSize: roomFor(content.length) }),
    );
    writeFileSync(join(folder, file), packed);
  };
  for (const { words: its, passages, laid } of drafts) {
    const said = JSON.stringify(passages);
    const id = pagefindName(said, records);
    records.set(id, { id, ...laid });
    places.add(its);
    put(`fragment/${id}.pf_fragment`, said);
  }
  const all = [...records.values()];
  const sorted = places.sorted();
  const common = commonIn(sorted);
  const takenOut = common.slice(0, MOST_TAKEN_OUT).filter((each) => each.places >= TAKEN_OUT);
  await writeTakenOut(takenOut, all, folder);
  const without = new Set(takenOut.map(({ word }) => word));
  const pieces = new Map<string, { first: string; last: string }>();
  for (const { bytes, ...ends } of indexPieces(sorted, pieceOf(words), without)) {
    const piece = pagefindName(bytes, pieces);
    pieces.set(piece, ends);
    put(`index/${piece}.pf_index`, bytes);
  }
  const { files, entry } = await asked;
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, file), bytes);
  const listed = listOf(pieces);
  if (all.length > 0) {
    const lists = indexLists(
      entry.version,
      all.map(({ id, lengths }) => ({ id, words: lengths.reduce((sum, each) => sum + each, 0) })),
      listed,
    );
    const hash = pagefindName(lists, new Map());
    put(`pagefind.${hash}.pf_meta`, lists);
    const languages = { [LANGUAGE]: { hash, wasm: null, page_count: all.length } };
    await writeFile(join(folder, 'pagefind-entry.json'), JSON.stringify({ ...entry, languages }));
  }
  return {
    records: all,
    pieces: listed.map(({ from }) => from).slice(1),
    common: common.map((each) => [each.word, each.places]),
    takenOut: takenOut.length,
  };
}

/** The pieces with what tells each from its neighbours. */
function listOf(
  pieces: ReadonlyMap<string, { readonly first: string; readonly last: string }>,
): IndexPiece[] {
  const list: { from: string; to: string; name: string }[] = [];
  for (const [name, { first, last }] of pieces) {
    const before = list.at(-1);
    const [to, from] = before ? toldApart(before.to, first) : ['', first];
    if (before) before.to = to;
    list.push({ from, to: last, name });
  }
  return list;
}

function commonIn(words: Iterable<IndexedWord>): IndexedWord[] {
  const common: IndexedWord[] = [];
  for (const word of words) if (word.places >= COMMON) common.push(word);
  return common.sort((a, b) => b.places - a.places).slice(0, MOST_COMMON);
}

/**
 * Writes the list of each of some words in two files of its own: in which fields it stands, which is
 * short, and at which places. A word of every second passage would else be half of what a search
 * over a large edition loads.
 */
async function writeTakenOut(
  words: readonly IndexedWord[],
  records: readonly LaidRecord[],
  folder: string,
): Promise<void> {
  if (words.length > 0) await mkdir(join(folder, 'common'), { recursive: true });
  for (const [number, word] of words.entries()) {
    const postings = word.postings();
    const write = (file: string, list: unknown) =>
      writeFile(join(folder, file), JSON.stringify(list));
    await write(fieldsFile(number), writeFields(postings, records));
    await write(placesFile(number), writePlaces(postings));
  }
}

/**
 * Ends Pagefind's process, where there is one: a build that failed must leave nothing at work.
 */
export const closeSearchIndex = close;
