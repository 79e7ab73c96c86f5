import { type Block, wordsOf } from '../office/blocks.ts';
import { formatNumber } from '../office/number-formats.ts';
import { raised } from '../office/raised.ts';
import { FOOT, HEAD } from './rtf-state.ts';

type NoteKind = 'footnote' | 'endnote';

/** Numbers of notes by the ending of the control words that set them (`\ftnnrlc`). */
const NOTE_FORMATS: Readonly<Record<string, string>> = {
  ar: 'decimal',
  alc: 'lowerLetter',
  auc: 'upperLetter',
  rlc: 'lowerRoman',
  ruc: 'upperRoman',
  chi: 'chicago',
};

/** What stands beside the text of an RTF file: its notes, and the heads and feet of its pages. */
export class RtfMargins {
  /** The kind of the note that is being read. */
  kind: NoteKind = 'footnote';
  readonly #notes: Record<NoteKind, Block[]> = { footnote: [], endnote: [] };
  readonly #formats: Record<NoteKind, string> = { footnote: 'decimal', endnote: 'decimal' };
  readonly #numbers: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  readonly #running: Block[] = [];

  /** Takes a control word that says how notes are numbered; false for any other. */
  setting(word: string): boolean {
    const [, end, format = ''] = /^(a?)ftnn(ar|alc|auc|rlc|ruc|chi)$/.exec(word) ?? [];
    if (end === undefined) return false;
    this.#formats[end ? 'endnote' : 'footnote'] = NOTE_FORMATS[format] ?? 'decimal';
    return true;
  }

  /** Takes a note that is done, and numbers its mark in the text, where it has one. */
  note(blocks: readonly Block[], mark: { text: string } | null): void {
    const { kind } = this;
    let words = '';
    if (mark) {
      const number = ++this.#numbers[kind];
      words = formatNumber(number, this.#formats[kind]) ?? String(number);
      mark.text = raised(words);
    }
    const at = `${kind} ${words}`.trim();
    const [first, ...rest] = blocks.map(({ outline: _, isTitle: __, ...block }) => ({
      ...block,
      at,
    }));
    if (first)
      this.#notes[kind].push(
        { ...first, label: `${raised(words)}${words ? ' ' : ''}${first.label ?? ''}` },
        ...rest,
      );
  }

  /** Takes what stands at the head or foot of pages, each once. */
  running(blocks: readonly Block[], leftOut: typeof HEAD): void {
    for (const { runs, label } of blocks) {
      const block: Block = { runs, ...(label && { label }), leftOut };
      if (!this.#running.some((each) => wordsOf(each) === wordsOf(block)))
        this.#running.push(block);
    }
  }

  /** The text between the heads of its pages, its notes and the feet. */
  around(body: readonly Block[]): Block[] {
    return [
      ...this.#running.filter(({ leftOut }) => leftOut === HEAD),
      ...body,
      ...this.#notes.footnote,
      ...this.#notes.endnote,
      ...this.#running.filter(({ leftOut }) => leftOut === FOOT),
    ];
  }
}
