/** What a reader counts as it goes, each with the sentence that tells of it. */
const SENTENCES = {
  deletion: ['tracked deletion is', 'tracked deletions are', 'left out: deleted words are no text'],
  insertion: ['tracked insertion is', 'tracked insertions are', 'taken in as text'],
  comment: ['comment is', 'comments are', 'left out'],
  hidden: ['hidden passage is', 'hidden passages are', 'left out'],
  ruby: ['reading above the line (ruby) is', 'readings above the line (ruby) are', 'left out'],
  picture: ['picture or drawing is', 'pictures or drawings are', 'left out'],
  formula: ['formula is', 'formulas are', 'given as letters in a row; compare with the file'],
  object: ['embedded object is', 'embedded objects are', 'left out unopened'],
  macro: ['file of macros is', 'files of macros are', 'left out, neither read nor run'],
  outside: ['part of another file is', 'parts of other files are', 'not read'],
  textBox: ['text box stands', 'text boxes stand', 'after the paragraph that holds it'],
  softHyphen: ['optional hyphen is', 'optional hyphens are', 'taken out'],
  control: ['control character is', 'control characters are', 'taken out'],
  sign: [
    'sign of a font of pictures is',
    'signs of fonts of pictures are',
    'not known, and given as �',
  ],
  note: [
    'note of the source is',
    'notes of the source are',
    'kept: the mark raised in the text, the words at the end',
  ],
  raised: [
    'group of figures above or below the line is',
    'groups of figures above or below the line are',
    'given by characters that say so',
  ],
  contents: [
    'line of a table of contents is',
    'lines of a table of contents are',
    'left out: the program made it',
  ],
} as const satisfies Record<string, readonly [one: string, several: string, what: string]>;

export type Told = keyof typeof SENTENCES;

/** Counts what an editor should know of a file. */
export class Tally {
  readonly #counts = new Map<Told, number>();
  readonly #sentences = new Set<string>();

  count(what: Told, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  /** Tells something that is no matter of counting. */
  tell(sentence: string): void {
    this.#sentences.add(sentence);
  }

  /** All of it, a sentence each. */
  told(): string[] {
    const counted = (Object.keys(SENTENCES) as Told[]).flatMap((what) => {
      const times = this.#counts.get(what) ?? 0;
      const [one, several, rest] = SENTENCES[what];
      return times > 0 ? [`${times} ${times === 1 ? one : several} ${rest}.`] : [];
    });
    return [...counted, ...this.#sentences];
  }
}
