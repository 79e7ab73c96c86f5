import type { Stripped } from '../edition.ts';
import type { Emphasis } from '../text/emphasis.ts';
import type { ParagraphMode } from './apply.ts';
import type { ReaderOptions } from './reader-use.ts';

/** Why a line that a reader found in a capture is not taken for text. */
export interface LeftOut {
  /** Name of the rule, as the record keeps it: `navigation`. */
  readonly rule: string;
  /** The reason, as the record and the page give it. Never what the line said. */
  readonly why: string;
}

/** One line of what a reader read off a capture; an empty one parts paragraphs. */
export interface ReadLine {
  readonly text: string;
  /** Where a person finds it in the capture, beyond its number: `page 3`. */
  readonly at?: string;
  /** Whether it is the title of the whole. */
  readonly isTitle?: true;
  /** Level of a heading below the title, from 2. */
  readonly heading?: number;
  /** Why it is none of the text; the editor may keep it all the same. */
  readonly leftOut?: LeftOut;
  readonly emphasis?: readonly Emphasis[];
}

/** Fields of a record that a capture may tell of itself. */
export const FOUND_FIELDS = [
  'title',
  'author',
  'publisher',
  'date',
  'url',
  'archive',
  'language',
  'rights',
] as const;
export type FoundField = (typeof FOUND_FIELDS)[number];

/** What a capture tells of itself: offered to the editor, never taken unasked. */
export interface Found {
  readonly field: FoundField;
  readonly value: string;
  /** Where it was read: `meta citation_author`, `JSON-LD datePublished`. */
  readonly where: string;
}

/** What a reader made of a capture. */
export interface Reading {
  readonly lines: readonly ReadLine[];
  /** How the lines make paragraphs; null where that is to be seen from the lines. */
  readonly paragraphs: ParagraphMode | null;
  /** What was taken off the whole file, before there were lines. */
  readonly stripped: readonly Stripped[];
  readonly found: readonly Found[];
  /** What an editor should know, a sentence each: a part that could not be read, what was guessed. */
  readonly told: readonly string[];
  /** Texts that the file holds beside this one, line by line: by what `part` names each, and its language. */
  readonly beside?: readonly { readonly part: string; readonly language: string | null }[];
  /** Options that the reader settled for itself, to be recorded: `{ encoding: 'gb18030' }`. */
  readonly options: ReaderOptions;
}
