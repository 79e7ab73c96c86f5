import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  fieldsFile,
  placesFile,
  writeFields,
  writePlaces,
} from '../../model/search/common-words.ts';
import type { LaidRecord } from '../../model/search/layout.ts';
import type { Postings } from '../../model/search/postings.ts';
import { type IndexPiece, readCbor, writeCbor } from './pagefind-files.ts';

/**
 * A word in a piece of Pagefind's index: the records that have it, each by its distance from the
 * one before, and its places in it.
 */
type Entry = [
  word: string,
  records: [step: number, places: number[], metadata: unknown][],
  variants: unknown,
];

/**
 * Takes the lists of some words out of Pagefind's index, and writes each in two files of its own:
 * in which fields it stands, which is short, and at which places. A word of every second passage
 * would else be half of what a search over a large edition loads. `pieces` are Pagefind's, with
 * their names; `order` is the numbers of the records in its own order.
 */
export async function takeOutCommon(
  folder: string,
  words: readonly string[],
  {
    pieces,
    order,
    records,
  }: { pieces: readonly IndexPiece[]; order: readonly number[]; records: readonly Laid[] },
): Promise<void> {
  if (words.length === 0) return;
  await mkdir(join(folder, 'common'), { recursive: true });
  for (const [number, word] of words.entries()) {
    const name = pieces.findLast(([from]) => from <= word)?.[2] ?? '';
    const path = join(folder, 'index', `${name}.pf_index`);
    const [entries, ...more] = await readCbor<[Entry[], ...unknown[]]>(path);
    const entry = entries.find(([its]) => its === word);
    if (!entry || entry[1].length === 0)
      throw new Error(
        `Pagefind’s index has no list of ${word}, or is written otherwise than this code reads it.`,
      );
    const postings = postingsOf(entry, order, records);
    entry[1] = [];
    await writeCbor(path, [entries, ...more]);
    await writeFile(
      join(folder, fieldsFile(number)),
      JSON.stringify(writeFields(postings, records)),
    );
    await writeFile(join(folder, placesFile(number)), JSON.stringify(writePlaces(postings)));
  }
}

type Laid = Pick<LaidRecord, 'lengths'>;

/**
 * The places of a word by record; Pagefind writes a weight as a negative number before those that
 * have it.
 */
function postingsOf(
  [word, list]: Entry,
  order: readonly number[],
  records: readonly Laid[],
): Postings {
  const postings = new Map<number, number[]>();
  let at = 0;
  for (const [step, steps] of list) {
    at += step;
    let place = 0;
    const places = steps.filter((each) => each >= 0).map((each) => (place += each));
    const record = order[at] as number;
    const end = records[record]?.lengths.reduce((sum, length) => sum + length, 0) ?? 0;
    if (place >= end)
      throw new Error(`Pagefind has ${word} at ${place} of the ${end} words of a record.`);
    postings.set(record, places);
  }
  return postings;
}
