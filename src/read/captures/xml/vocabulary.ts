import type { Found } from '../../../model/capture/reading.ts';
import type { XmlElement } from './parse-xml.ts';

/** What an element is to the text. One that no vocabulary names is running words. */
export type ElementUse =
  /** Begins and ends a block. */
  | { readonly is: 'block' }
  /** A block that is the title of the whole. */
  | { readonly is: 'title' }
  /** A division: headings within it are a level lower. */
  | { readonly is: 'division' }
  /** A division's heading, or the title where none stands before it. */
  | { readonly is: 'heading' }
  /** A number: it stands before the words that follow. */
  | { readonly is: 'number' }
  /** A provision: what is its heading runs on after its number. */
  | { readonly is: 'provision' }
  | { readonly is: 'item' }
  | { readonly is: 'row' }
  | { readonly is: 'cell' }
  /** Who speaks: before the first words in prose, on a line of its own above verse. */
  | { readonly is: 'speaker' }
  /** A line of verse: the lines of one stanza are one block. */
  | { readonly is: 'line' }
  | { readonly is: 'line-break' }
  | { readonly is: 'page-break' }
  /** A note of the source: its mark stays, its words follow the text. */
  | { readonly is: 'note' }
  | { readonly is: 'gap' }
  | { readonly is: 'emphasis' }
  /** Words that are shown to the editor as none of the text. */
  | { readonly is: 'left-out'; readonly rule: string; readonly why: string }
  /** What has no words for a reader, or another form of words that are there already. */
  | { readonly is: 'nothing'; readonly told?: string };

/** How a kind of XML document is read: data, and what it says of itself. */
export interface Vocabulary {
  /** Names of its root element. */
  readonly roots: readonly string[];
  readonly uses: Readonly<Record<string, ElementUse>>;
  /** The use of an element that its name alone does not tell; undefined for that of its name. */
  readonly useOf?: (element: XmlElement) => ElementUse | undefined;
  /** The parts that hold text, in order. */
  readonly parts: (root: XmlElement) => readonly XmlElement[];
  readonly found: (root: XmlElement) => readonly Found[];
}
