import { z } from 'zod';
import { isParagraphAnchor } from '../core/anchor.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hex');

/** One paragraph's anchor, once published never taken back. */
const entry = z.strictObject({
  anchor: z.string().refine(isParagraphAnchor, 'not a paragraph anchor'),
  state: z.enum(['current', 'retired']),
  /** Edition version that first published it. */
  since: z.string(),
  /** SHA-256 of the characters as they stand. */
  exact: hash,
  /** SHA-256 of the normalised characters. */
  normalised: hash,
  /** Unicode code points. */
  characters: z.int().nonnegative(),
  /** White-space separated words, each Han character as one. */
  words: z.int().nonnegative(),
  /** Ends of the sentences, UTF-16 offsets, the last one the paragraph's length; empty where none are anchored. */
  sentences: z.array(z.int().positive()),
});

/** `sources/<id>/anchors.json`: the ledger of every anchor ever published, in reading order. */
export const ledgerSchema = z.strictObject({
  source: z.string(),
  paragraphs: z.array(entry),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerEntry = Ledger['paragraphs'][number];
