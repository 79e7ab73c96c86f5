import { z } from 'zod';
import { isParagraphAnchor } from '../model/anchor.ts';
import { PARAGRAPH_MODES } from '../model/capture/apply.ts';
import { day } from './day.ts';
import { localWords } from './words.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hex');
const anchor = z.string().refine(isParagraphAnchor, 'not a paragraph anchor');
/** A line number or range of a capture, from 1: `3` or `42-46`. */
const lines = z.union([z.int().positive(), z.string().regex(/^\d+(-\d+)?$/)]).transform(String);
/** One file in which the work reached us. */
export const captureSchema = z.strictObject({
  file: z.string().min(1),
  /** The name under which it is kept beside the text; `capture.txt` where nothing is said. */
  kept: z
    .string()
    .regex(/^capture(\.[a-z0-9-]+)?\.[a-z0-9]+$/, 'not a name such as capture.html')
    .nullable()
    .default(null),
  bytes: z.int().nonnegative(),
  sha256: hash,
  /** Where it was got, and on which day. */
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  accessed: day.nullable().default(null),
  /** A copy of it in an archive: its address there, or the name of a file (WARC, WACZ). */
  archive: z.string().min(1).nullable().default(null),
  /** Captures of the same text whose place it took, the oldest first, each with the day of that. */
  replaced: z.array(z.strictObject({ sha256: hash, on: day })).default([]),
  /** What made the text of it: which reader in which version, and the text's SHA-256. */
  reader: z
    .strictObject({
      id: z.string().min(1),
      version: z.int().positive(),
      options: z
        .strictObject({
          encoding: z.string().optional(),
          address: z.string().optional(),
          sheet: z.string().optional(),
          part: z.string().optional(),
          inside: z.string().optional(),
        })
        .default({}),
      sha256: hash,
    })
    .nullable()
    .default(null),
  /**
   * How its lines make paragraphs: each line one; blocks parted by blank lines; such blocks with
   * their line breaks kept; or as they were cut by hand.
   */
  paragraphs: z.enum(PARAGRAPH_MODES).default('lines'),
  /**
   * Lines that begin a paragraph within a block: items of a list, rows of a table. Of paragraphs cut
   * by hand all beginnings, a character of the line too: `12:40`.
   */
  begin: z
    .array(
      z.union([
        z.int().positive(),
        z.string().regex(/^\d+:\d+$/, 'not a line and a character, 12:40'),
      ]),
    )
    .optional(),
  /** What was taken off, by which rule and why; characters are code points. Never what it said. */
  stripped: z
    .array(
      z.strictObject({
        lines,
        characters: z.int().nonnegative(),
        rule: z.string(),
        why: localWords(z.string()),
      }),
    )
    .default([]),
  /** Lines that are fields of the record, not paragraphs. */
  taken: z
    .array(
      z.strictObject({
        line: z.int().positive(),
        as: z.string(),
        characters: z.int().nonnegative(),
      }),
    )
    .default([]),
  /** For a further witness: how it compares with the text. */
  collation: z
    .strictObject({
      identical: z.int().nonnegative(),
      alike: z.array(anchor).default([]),
      different: z.array(anchor).default([]),
      missing: z.array(anchor).default([]),
      extra: z.int().nonnegative().default(0),
      /** SHA-256 of the capture whose text it was compared with, where that is no longer the first. */
      of: hash.optional(),
    })
    .nullable()
    .default(null),
});
