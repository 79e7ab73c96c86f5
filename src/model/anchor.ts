/**
 * An anchor of a paragraph, as the public contract writes it: `title`, `c3-1`, `p12`, `sec3-a-1-A`.
 */
export type Anchor = string;

const PARAGRAPH = /^[a-z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*$/;
const RESERVED = /^(?:note|ref|part|fig|facs)-|-en$|-s\d+$/;

/**
 * Tells whether a string may be a paragraph's anchor: a letter first, then letters, digits and
 * single hyphens.
 */
export function isParagraphAnchor(id: string): boolean {
  return PARAGRAPH.test(id) && !RESERVED.test(id) && id.length <= 64;
}

/** The anchor of the n-th sentence of a paragraph (n from 1): `c1-s2`. */
export function sentenceAnchor(paragraph: Anchor, n: number): Anchor {
  return `${paragraph}-s${n}`;
}

/** A sentence's number in its paragraph, which it keeps for life: 2 for `c1-s2`. */
export function sentenceNumber(anchor: Anchor): number {
  return Number(/-s(\d+)$/.exec(anchor)?.[1] ?? 0);
}

/**
 * The paragraph that a sentence's anchor belongs to, or null when the anchor is not a sentence's.
 */
export function paragraphOfSentence(anchor: Anchor): Anchor | null {
  return /^(.+)-s\d+$/.exec(anchor)?.[1] ?? null;
}

/** The anchor of a paragraph's part of the English summary: `c1-en`. */
export function summaryAnchor(paragraph: Anchor): Anchor {
  return `${paragraph}-en`;
}

/** The paragraph that a summary part's anchor belongs to, or null when the anchor is none of one. */
export function paragraphOfSummary(anchor: Anchor): Anchor | null {
  return noteOfAnchor(anchor) === null ? (/^(.+)-en$/.exec(anchor)?.[1] ?? null) : null;
}

/** The paragraph that an anchor of it, of its sentence or of its summary part belongs to. */
export function paragraphOf(anchor: Anchor): Anchor {
  return anchor.replace(/-s\d+$|-en$/, '');
}

/** The anchor of a note: `note-uflpa`. */
export function noteAnchor(note: string): Anchor {
  return `note-${note}`;
}

/** The note that a note's anchor names, or null when the anchor is not a note's. */
export function noteOfAnchor(anchor: Anchor): string | null {
  return /^note-([a-z0-9][a-z0-9-]*)$/.exec(anchor)?.[1] ?? null;
}

/** The id of a figure, by the name of its file without its ending: `fig-map`. */
export function figureAnchor(stem: string): Anchor {
  return `fig-${stem}`;
}

/**
 * The id of an image of a page, by what the page is called: `facs-12`. `at` is the passage that it
 * begins in, where that has to be said.
 */
export function facsimileAnchor(page: string, at: Anchor | null): Anchor {
  return ['facs', at, page.replace(/[ .-]+/g, '-')].filter((part) => part !== null).join('-');
}

/** Tells whether a string may be a note's id: lower-case letters, digits and hyphens. */
export function isNoteId(id: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
}

/** Names that no folder can have on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Addresses of the site's own pages and files. */
const OWN_ADDRESS =
  /^(?:404|about|card|cite|downloads|dts|fonts|glossary|guide|history|map|my-notes|not-kept|notes|pagefind|reading-list|references|search|sources|timeline)$/;

/** Longest id of a source, in characters: it is part of file names. */
export const LONGEST_ID = 64;

/**
 * Says why a string cannot be a source's id, which is also its folder and part of its address; null
 * where it can.
 */
export function faultOfSourceId(id: string): string | null {
  if (!isNoteId(id) || !/^[a-z]/.test(id))
    return 'is not lower-case letters, digits and hyphens, a letter first';
  if (id.length > LONGEST_ID) return `is longer than ${LONGEST_ID} characters`;
  return DEVICE.test(id) ? 'is a name that no folder can have on Windows' : null;
}

/** The same of a new source, which may one day be the principal one and stand at the site's root. */
export function faultOfNewSourceId(id: string): string | null {
  return OWN_ADDRESS.test(id)
    ? 'is the address of a page or folder of the site itself'
    : faultOfSourceId(id);
}

/** A passage in the edition. */
export interface Target {
  readonly source: string;
  readonly anchor: Anchor;
}
