import { z } from 'zod';
import {
  isParagraphAnchor,
  noteOfAnchor,
  paragraphOf,
  paragraphOfSentence,
} from '../model/anchor.ts';
import { faultsIn } from '../model/ledger/faults.ts';
import { type Entry, FATES, type Ledger, type List } from '../model/ledger/model.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hex');
const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'not a version such as 1.1.0');
const paragraph = z.string().refine(isParagraphAnchor, 'not a paragraph anchor');
const revision = z.strictObject({
  version,
  exact: hash,
  normalised: hash.optional(),
  on: paragraph.optional(),
  called: z.string().optional(),
  renumbered: z.literal(true).optional(),
  earlier: z.literal(true).optional(),
});

/** What every anchor has; those retired say when, why and in favour of what. */
const common = {
  state: z.enum(['current', 'retired']),
  since: version,
  retired: version.optional(),
  why: z.enum(FATES).optional(),
  successors: z.array(z.string()).optional(),
  earlier: z.literal(true).optional(),
  exact: hash,
  revisions: z.array(revision).min(1).optional(),
  seal: z.string().optional(),
};

const lists = z.strictObject({
  source: z.string(),
  /** Of all entries, before each had its own (`model/ledger/format.ts`). */
  seal: hash.optional(),
  paragraphs: z.array(
    z.strictObject({
      anchor: paragraph,
      ...common,
      normalised: hash,
      characters: z.int().nonnegative(),
      words: z.int().nonnegative(),
      called: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
  sentences: z.array(
    z.strictObject({
      anchor: z
        .string()
        .refine(
          (anchor) => isParagraphAnchor(paragraphOfSentence(anchor) ?? ''),
          'not a sentence’s anchor',
        ),
      ...common,
      end: z.int().positive().optional(),
    }),
  ),
  summary: z.array(
    z.strictObject({
      anchor: z
        .string()
        .refine(
          (anchor) => anchor.endsWith('-en') && isParagraphAnchor(paragraphOf(anchor)),
          'not a summary part’s anchor',
        ),
      ...common,
    }),
  ),
  notes: z.array(
    z.strictObject({
      anchor: z.string().refine((anchor) => noteOfAnchor(anchor) !== null, 'not a note’s anchor'),
      ...common,
      on: paragraph,
      nth: z.int().min(2).optional(),
      quote: z.string().min(1),
      said: z
        .array(z.strictObject({ version, exact: hash }))
        .min(1)
        .optional(),
      translated: z.record(z.string(), hash).optional(),
    }),
  ),
});

/** A value as an entry of one of a ledger's lists; null for what is none. */
export function parseEntry(list: List, value: unknown): Entry | null {
  return (lists.shape[list].element.safeParse(value).data as Entry | undefined) ?? null;
}

/**
 * `sources/<id>/anchors.json`: every anchor ever published of a source (the fields are told in
 * `model/ledger/model.ts`).
 */
export const ledgerSchema: z.ZodType<Ledger> = z.preprocess(
  withoutEnds,
  lists.superRefine((ledger, context) => {
    for (const { path, message } of faultsIn(ledger))
      context.addIssue({ code: 'custom', path: [...path], message });
  }),
);

/** A ledger without the `null` that each of its lists ends with. */
export function withoutEnds(ledger: unknown): unknown {
  if (typeof ledger !== 'object' || ledger === null) return ledger;
  return Object.fromEntries(
    Object.entries(ledger).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((entry) => entry !== null) : value,
    ]),
  );
}
