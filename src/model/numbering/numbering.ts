import type { SourceRecord } from '../edition.ts';
import type { Numbered, Numbering } from './numbered.ts';
import { numberPlainly } from './plain.ts';
import { numberProvisions } from './provisions.ts';

/** A way to give paragraphs their anchors. */
interface NumberingScheme {
  readonly name: string;
  /** Kinds of source that it is for. */
  readonly kinds: readonly SourceRecord['kind'][];
  /** Whether it suits paragraphs; left out where it suits any. */
  readonly suits?: (paragraphs: readonly Numbered[]) => boolean;
  readonly number: (paragraphs: readonly Numbered[]) => Numbering;
}

/**
 * Every scheme; a source has the first that is for its kind and suits its paragraphs, so one for
 * few texts stands before those that suit any.
 */
export const NUMBERING_SCHEMES: readonly NumberingScheme[] = [
  {
    name: 'provisions, by the numbers that the text itself gives',
    kinds: ['legislation'],
    number: numberProvisions,
  },
  { name: 'paragraphs in order', kinds: ['news', 'document'], number: numberPlainly },
];

/** Anchors the paragraphs of a source. */
export function numbered(
  kind: SourceRecord['kind'],
  paragraphs: readonly Numbered[],
  schemes = NUMBERING_SCHEMES,
): Numbering {
  const scheme = schemes.find(
    ({ kinds, suits }) => kinds.includes(kind) && (suits?.(paragraphs) ?? true),
  );
  if (!scheme) throw new Error(`No numbering scheme is for a source of kind ${kind}.`);
  return scheme.number(paragraphs);
}
