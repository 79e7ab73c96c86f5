import { hash } from 'node:crypto';

const HAN = String.raw`[\p{Script=Han}\u3000-\u303f]`;
const SPACE_AT_HAN = new RegExp(String.raw`(?<=${HAN})\s+|\s+(?=${HAN})`, 'gu');

/** The two SHA-256 fingerprints of a paragraph (hex, lower case, over UTF-8). */
export interface Fingerprint {
  /** Over the characters as they stand. */
  readonly exact: string;
  /** Over {@link normalise} of them: survives curly quotes, no-break spaces and re-wrapping. */
  readonly normalised: string;
}

/** Hashes a string or bytes with SHA-256 (FIPS 180-4) to 64 lower-case hex digits. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

/** Folds away differences of typography and layout by the rule that pages print (`normalisationRule` of `words/`). */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(SPACE_AT_HAN, '')
    .trim();
}

/** Fingerprints one paragraph. */
export function fingerprint(text: string): Fingerprint {
  return { exact: sha256(text), normalised: sha256(normalise(text)) };
}

/** A Han character with the punctuation that touches it, or a run between white space. */
const UNIT = /[^\s\p{L}\p{N}]*\p{Script=Han}[^\s\p{L}\p{N}]*|[^\s\p{Script=Han}]+/gu;

/**
 * Splits a text into the units in which its length is counted: runs between white space, and single
 * Han characters. Each unit has its place in the text (UTF-16 offsets).
 */
export function units(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { index, 0: word } of text.matchAll(UNIT)) {
    found.push({ start: index, end: index + word.length });
  }
  return found;
}

/** Counts words: white-space separated runs, each Han character as one. */
export function countWords(text: string): number {
  return units(text).length;
}
