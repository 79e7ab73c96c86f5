import { crc32 } from 'node:zlib';
import { sha256 } from '../../model/text/fingerprint.ts';
import { CborWriter } from './cbor-writer.ts';
import type { IndexedWord } from './word-places.ts';

// Pagefind's own files as its browser module reads them (1.6), before they are compressed. They are
// written here, not by Pagefind: it would be told every record again whatever had changed, each in
// a message to a process of its own, and parts and numbers them by an order of its own.

/** What Pagefind writes before the content of each of its files. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * The language that Pagefind is told: none, so that it stems nothing and parts no words; that is
 * done before.
 */
export const LANGUAGE = 'zxx';

/** Digits of a name in Pagefind. */
const NAME_DIGITS = 7;

/** A piece of the index in the list of them: what its first word begins with, and its last. */
export interface IndexPiece {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** A name by what it names, which is none of `taken`: browsers keep files by their names. */
export function pagefindName(
  content: string | Uint8Array,
  taken: { has(name: string): boolean },
): string {
  const digits = sha256(content);
  for (let length = NAME_DIGITS; length <= digits.length; length++) {
    const name = `${LANGUAGE}_${digits.slice(0, length)}`;
    if (!taken.has(name)) return name;
  }
  // The very same once more.
  return pagefindName(`${digits} `, taken);
}

/**
 * Parts sorted words into pieces of about `size` places and records. Where one ends hangs on the
 * words around alone, so that after a change most are what they were. Of words in `without` the
 * list is left out.
 */
export function* indexPieces(
  words: Iterable<IndexedWord>,
  size: number,
  without: ReadonlySet<string>,
): Generator<{ readonly first: string; readonly last: string; readonly bytes: Buffer }> {
  const writer = new CborWriter();
  let piece: Buffer[] = [];
  let [first, last, its] = ['', '', 0];
  const finish = () => {
    const bytes = Buffer.concat([SIGNATURE, writer.array(1).array(piece.length).take(), ...piece]);
    [piece, its] = [[], 0];
    return { first, last, bytes };
  };
  for (const { word, postings } of words) {
    const list = without.has(word) ? new Map<number, number[]>() : postings();
    writer.array(3).text(word).array(list.size);
    let [before, own] = [0, 0];
    for (const [record, places] of list) {
      writer
        .array(3)
        .number(record - before)
        .array(places.length);
      before = record;
      let place = 0;
      for (const each of places) {
        writer.number(each - place);
        place = each;
      }
      // No places in what is said beside the record's own words.
      writer.array(0);
      own += places.length + 1;
    }
    // No other ways to write it.
    writer.array(0);
    if (piece.length === 0) first = word;
    last = word;
    piece.push(writer.take());
    its += own;
    const mayEnd = its >= size / 2 && crc32(word) < (own / (size / 2)) * 2 ** 32;
    if (mayEnd || its >= 1.5 * size) yield finish();
  }
  if (piece.length > 0) yield finish();
}

/** The list of an index's records, each by its name with how many words it has, and of its pieces. */
export function indexLists(
  version: string,
  records: readonly { readonly id: string; readonly words: number }[],
  pieces: readonly IndexPiece[],
): Buffer {
  const writer = new CborWriter().array(6).text(version).array(records.length);
  for (const { id, words } of records) writer.array(3).text(id).number(words).text('');
  writer.array(pieces.length);
  for (const { from, to, name } of pieces) writer.array(3).text(from).text(to).text(name);
  // Neither filters nor sorts, and nothing said beside.
  return Buffer.concat([SIGNATURE, writer.array(0).array(0).array(0).take()]);
}

/**
 * Shortens the last word of a piece and the first of the next to what tells them apart, as much as
 * is to be known of them.
 */
export function toldApart(last: string, first: string): [to: string, from: string] {
  const [a, b] = [[...last], [...first]];
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return [a.slice(0, common + 1).join(''), b.slice(0, common + 1).join('')];
}
