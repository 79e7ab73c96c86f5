import type { XmlNode } from '../../render/xml.ts';

/** A file of the book, in the order of reading. */
export interface Chapter {
  /** Its name in the book's folder: `resolution.xhtml`. */
  readonly file: string;
  readonly title: string;
  readonly body: readonly XmlNode[];
  /** What its entry in the table of contents unfolds to. */
  readonly parts?: readonly ChapterPart[];
  /** What it is among the landmarks, by EPUB's Structural Semantics Vocabulary; none for most. */
  readonly landmark?: string;
}

/** An entry of the table of contents below a chapter's, and those below it. */
export interface ChapterPart {
  readonly href: string;
  readonly label: readonly XmlNode[];
  readonly within?: readonly ChapterPart[];
}

/** A chapter written out: its elements, which are many times as large, are gone. */
export interface WrittenChapter extends ToldChapter {
  /** Its file, an XHTML content document. */
  readonly content: string;
}

/** What the rest of the book has to know of a chapter. */
export interface ToldChapter extends Omit<Chapter, 'body'> {
  readonly ids: ReadonlySet<string>;
  /** Its links but for those that lead to one of its own ids. */
  readonly links: readonly string[];
  readonly hasSvg: boolean;
}
