/** How a font of a page is named and drawn. */
export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether its lines run from top to bottom. */
  readonly vertical: boolean;
}

/**
 * One glyph of a page, in the coordinates of its own line: `u` grows along the line, `v` from line
 * to line. Of level text these are x and y from the top left corner, in points.
 */
export interface Glyph {
  /** Its characters in logical order; empty for white space. */
  readonly text: string;
  readonly u0: number;
  readonly u1: number;
  /** Of the baseline. */
  readonly v: number;
  readonly size: number;
  readonly face: Face;
  /** Quarter turns clockwise of its line, 0 for level text. */
  readonly turn: number;
  /** Number of its piece of marked content; null where it is in none. */
  readonly mark: number | null;
  /** Whether the file itself says that it is none of the text: a running head, for one. */
  readonly isArtifact: boolean;
}

/** What stands on a page. */
export interface PageContent {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Whether a picture covers most of it. */
  readonly isPicture: boolean;
  /** Characters that lie beyond its edges, or in a layer that is switched off, and are not given. */
  readonly unseen: number;
  /** Glyphs that the file gives as vowel signs and that are white space. */
  readonly mistaken: number;
  /** Characters of remarks that someone has put on the page. */
  readonly remarks: number;
}
