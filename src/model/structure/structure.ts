import type { Anchor } from '../anchor.ts';
import { hintsFor } from './hints.ts';
import type { Line } from './kinds.ts';
import type { Place } from './place.ts';
import { readPlain } from './read-plain.ts';
import { readStructure, type Told } from './read-structure.ts';
import type { Scheme } from './scheme.ts';
import { schemeFor, schemeOf } from './schemes/schemes.ts';

export type { Line } from './kinds.ts';

/** A text read: its scheme, the place of each paragraph, and the anchor that each would be given. */
export interface TextStructure {
  /** Null for a text whose paragraphs are called by their order. */
  readonly scheme: Scheme | null;
  readonly places: readonly Place[];
  readonly hints: readonly Anchor[];
  readonly told: readonly Told[];
}

/** Name of the scheme of a text that is called by its paragraphs alone. */
export const PLAIN = 'plain';

/**
 * Reads the structure of a text. Legislation is read by the scheme that its record names, or by the
 * one that suits its language and words; everything else, and a law that none suits, by the order
 * of its paragraphs.
 */
export function structureOf(
  lines: readonly Line[],
  { kind, lang, scheme: named }: { kind: string; lang: string; scheme?: string | null | undefined },
): TextStructure {
  const texts = lines.filter(({ role }) => role === 'text').map(({ text }) => text);
  const scheme =
    named === PLAIN
      ? null
      : named
        ? (schemeOf(named) ?? null)
        : kind === 'legislation'
          ? schemeFor(texts, lang)
          : null;
  const { places, told } = scheme
    ? readStructure(lines, scheme)
    : { places: readPlain(lines), told: [] };
  return { scheme, places, told, hints: hintsFor(places) };
}
