import { GAP } from '../../model/search/index-words.ts';
import type { Postings } from '../../model/search/postings.ts';

/** A word of an index, by its number in it. */
export interface IndexedWord {
  readonly word: string;
  /** In how many places it stands. */
  readonly places: number;
  /** Those places by record, in order. */
  readonly postings: () => Postings;
}

/** Places in a piece of what is collected. */
const PIECE = 1 << 20;

/**
 * Collects where each word of an index stands, record by record, a number for each place. A large
 * edition has a hundred million: they are held in pieces, so that none is copied as they grow, and
 * each is let go once it is sorted.
 */
export class WordPlaces {
  readonly #numbers = new Map<string, number>([[GAP, 0]]);
  /** The words of all records, one after the other, by their numbers. */
  readonly #text: Int32Array[] = [];
  #length = 0;
  /** Where each record begins in it. */
  readonly #begins: number[] = [];

  /** Adds the words of the next record, in order. */
  add(words: readonly string[]): void {
    this.#begins.push(this.#length);
    let piece = this.#text.at(-1) as Int32Array;
    for (const word of words) {
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(word, number);
      }
      const at = this.#length++ % PIECE;
      if (at === 0) {
        piece = new Int32Array(PIECE);
        this.#text.push(piece);
      }
      piece[at] = number;
    }
  }

  /**
   * All words but gaps, in the order of their code points, as Pagefind wants them; may be gone through
   * more than once. Nothing can be added then.
   */
  sorted(): Iterable<IndexedWord> {
    // Places sorted by their words (a counting sort): `ends` moves to the end of each one's.
    const ends = new Int32Array(this.#numbers.size + 1);
    const lengthOf = (piece: number) => Math.min(PIECE, this.#length - piece * PIECE);
    for (const [i, piece] of this.#text.entries())
      for (const number of piece.subarray(0, lengthOf(i)))
        ends[number + 1] = (ends[number + 1] as number) + 1;
    for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
    const places = new Int32Array(this.#length);
    let at = 0;
    for (let i = 0, end = 0; i < this.#text.length; i++) {
      end += lengthOf(i);
      const piece = this.#text[i] as Int32Array;
      for (; at < end; at++) {
        const number = piece[at % PIECE] as number;
        const place = ends[number] as number;
        places[place] = at;
        ends[number] = place + 1;
      }
      this.#text[i] = new Int32Array(0);
    }
    // The bytes of UTF-8 have the order of code points, which JavaScript's own strings have not.
    const words = [...this.#numbers.keys()];
    const numbers = new Map<string, number>();
    for (let i = 1; i < words.length; i++)
      numbers.set(Buffer.from(words[i] as string).toString('latin1'), i);
    const order = Int32Array.from([...numbers.keys()].sort(), (key) => numbers.get(key) as number);
    const indexed = (number: number): IndexedWord => {
      const [from, to] = [ends[number - 1] as number, ends[number] as number];
      return {
        word: words[number] as string,
        places: to - from,
        postings: () => this.#byRecord(places.subarray(from, to)),
      };
    };
    return {
      *[Symbol.iterator]() {
        for (const number of order) yield indexed(number);
      },
    };
  }

  #byRecord(places: Int32Array): Postings {
    const postings = new Map<number, number[]>();
    let [record, end] = [-1, 0];
    let its: number[] = [];
    for (const place of places) {
      if (place >= end) {
        while (place >= (this.#begins[record + 1] ?? Infinity)) record++;
        end = this.#begins[record + 1] ?? Infinity;
        its = [];
        postings.set(record, its);
      }
      its.push(place - (this.#begins[record] as number));
    }
    return postings;
  }
}
