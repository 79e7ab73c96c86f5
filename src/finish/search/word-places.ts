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

/** Collects where each word of an index stands, record by record, a number for each place. */
export class WordPlaces {
  readonly #numbers = new Map<string, number>([[GAP, 0]]);
  /** The words of all records, one after the other, by their numbers. */
  #text = new Int32Array(1 << 16);
  #length = 0;
  /** Where each record begins in it. */
  readonly #begins: number[] = [];

  /** Adds the words of the next record, in order. */
  add(words: readonly string[]): void {
    this.#begins.push(this.#length);
    if (this.#length + words.length > this.#text.length) {
      const more = new Int32Array(2 * (this.#length + words.length));
      more.set(this.#text.subarray(0, this.#length));
      this.#text = more;
    }
    for (const word of words) {
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(word, number);
      }
      this.#text[this.#length++] = number;
    }
  }

  /** All words but gaps, in the order of their code points, as Pagefind wants them. */
  *sorted(): Generator<IndexedWord> {
    // Places sorted by their words (a counting sort): `ends` moves to the end of each one's.
    const ends = new Int32Array(this.#numbers.size + 1);
    for (let at = 0; at < this.#length; at++) {
      const next = (this.#text[at] as number) + 1;
      ends[next] = (ends[next] as number) + 1;
    }
    for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
    const places = new Int32Array(this.#length);
    for (let at = 0; at < this.#length; at++) {
      const number = this.#text[at] as number;
      const place = ends[number] as number;
      places[place] = at;
      ends[number] = place + 1;
    }
    // The bytes of UTF-8 have the order of code points, which JavaScript's own strings have not.
    const keys = new Map<string, number>();
    for (const [word, number] of this.#numbers)
      if (number > 0) keys.set(Buffer.from(word).toString('latin1'), number);
    for (const key of [...keys.keys()].sort()) {
      const number = keys.get(key) as number;
      const its = places.subarray(ends[number - 1], ends[number]);
      yield {
        word: Buffer.from(key, 'latin1').toString(),
        places: its.length,
        postings: () => this.#byRecord(its),
      };
    }
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
