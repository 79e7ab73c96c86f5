import { z } from 'zod';
import { faultOfSourceId, isParagraphAnchor } from '../model/anchor.ts';
import type { SourceRecord } from '../model/edition.ts';
import { RIGHTS } from '../model/rights.ts';
import { SCHEMES, schemeIds } from '../model/structure/schemes/schemes.ts';
import { PLAIN } from '../model/structure/structure.ts';
import { languageOfRegion } from '../model/text/language-of-region.ts';
import { author, registered } from './author.ts';
import { captureSchema } from './capture.ts';
import { companionSchema, mistakesInCompanions } from './companion.ts';
import { edtfDate, plainDate } from './date.ts';
import { day } from './day.ts';
import { eventSchema, mistakesIn, withTargets } from './event.ts';
import { facsimileSchema } from './facsimile.ts';
import { figureSchema } from './figure.ts';
import { legislationSchema, mistakesInLegislation } from './legislation.ts';
import { mistakesInVersions, versionSchema } from './version.ts';
import { isLanguageTag, localWords, partLanguages } from './words.ts';

const anchor = z.string().refine(isParagraphAnchor, 'not a paragraph anchor');

/**
 * What references and catalogues say of the work beside its title; nothing that no witness shows.
 */
const work = z.strictObject({
  genre: localWords().nullable().default(null),
  authors: z.array(author).default([]),
  container: z.string().nullable().default(null),
  publisher: z.string().nullable().default(null),
  jurisdiction: z.string().nullable().default(null),
  date: edtfDate.nullable().default(null),
  dated: z.enum(['adopted', 'published', 'updated', 'inferred']).default('published'),
  /** The library or archive that keeps it, and what it is called there. */
  repository: z.string().min(1).optional(),
  shelfmark: z.string().min(1).optional(),
  places: z
    .array(z.strictObject({ name: z.string().min(1), wikidata: registered('wikidata') }))
    .optional(),
});

const written = z.strictObject({
  id: z.string().superRefine((id, context) => {
    const fault = faultOfSourceId(id);
    const mend = 'Choose another id, and give the folder the same name';
    if (fault) context.addIssue({ code: 'custom', message: `“${id}” ${fault}`, params: { mend } });
  }),
  kind: z.enum(['legislation', 'news', 'document']),
  /** BCP 47 tag with script where the language has several: zh-Hans, en, ug-Arab. */
  lang: z.string().superRefine((lang, context) => {
    if (isLanguageTag(lang)) return;
    const meant = languageOfRegion(lang);
    context.addIssue({
      code: 'custom',
      message: `“${lang}” is no language tag such as fr or zh-Hans`,
      params: { mend: `Write ${meant ?? 'the tag of its language'}` },
    });
  }),
  title: z.string().min(1),
  titleSupplied: z.boolean().default(false),
  titleEnglish: z.string().nullable().default(null),
  short: localWords(),
  work: work.prefault({}),
  /** What it is to the edition's principal source, in one neutral sentence. */
  relation: localWords().nullable().default(null),
  /** What it says as a whole, in a neutral sentence or two. */
  abstract: localWords().nullable().default(null),
  /** Anchor of the sentence that the home page shows as an example. */
  pullquote: z.string().nullable().default(null),
  /** Rows of the record as the page shows them: body, session, byline, publisher … */
  facts: z
    .array(z.strictObject({ term: localWords(z.string()), value: localWords(z.string()) }))
    .default([]),
  date: edtfDate.nullable().default(null),
  /** The date in words, where it is inferred or uncertain. */
  dateUncertain: localWords().nullable().default(null),
  /** Words for paragraphs whose numbers are the edition's own. */
  labels: z
    .record(
      anchor,
      z
        .object({ en: z.string(), original: z.string().nullable().default(null) })
        .catchall(z.string())
        .superRefine((label, context) => {
          for (const key of Object.keys(label))
            if (key !== 'original' && !isLanguageTag(key))
              context.addIssue({
                code: 'custom',
                path: [key],
                message: `“${key}” is no language tag such as fr or zh-Hans`,
              });
        }),
    )
    .default({}),
  /** What a reader should know of the numbers of its anchors. */
  numbering: localWords().nullable().default(null),
  /** By which drafting tradition its numbers are read; by what it says where it is left out. */
  scheme: z
    .string()
    .superRefine((id, context) => {
      const known = [PLAIN, ...schemeIds()];
      const mend = `Write one of ${known.join(', ')}, or put your own into overrides/schemes/${id}.ts`;
      if (!known.includes(id))
        context.addIssue({ code: 'custom', message: `“${id}” is no scheme`, params: { mend } });
    })
    // An edition's own are not known to who completes.
    .meta({ anyOf: [{ enum: [PLAIN, ...SCHEMES.map(({ id }) => id)] }, {}] })
    .nullable()
    .default(null),
  /**
   * What the text does contain, each with the sentence or passage that says it, and words that must
   * occur there.
   */
  presences: z
    .array(
      z.strictObject({
        statement: localWords(z.string()),
        words: z.array(z.string().min(1)).min(1),
        at: z.string(),
      }),
    )
    .default([]),
  /**
   * What the text does not contain, each with the words that were looked for and must not occur in
   * it, and the sentences or passages that come nearest to it.
   */
  absences: z
    .array(
      z.strictObject({
        statement: localWords(z.string()),
        words: z.array(z.string().min(1)).min(1),
        near: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /**
   * How often words occur in the body (title and adoption line aside), as a note says; checked
   * against both.
   */
  counts: z
    .array(
      z.strictObject({ note: z.string(), words: z.string().min(1), times: z.int().nonnegative() }),
    )
    .default([]),
  rights: z.strictObject({
    status: z.enum(RIGHTS),
    /** What the status rests on. */
    evidence: localWords(z.string()),
    /** The one sentence that the page says about it. */
    statement: localWords(z.string()),
  }),
  review: z.strictObject({
    state: localWords(z.string()),
    by: localWords().nullable().default(null),
    date: plainDate.nullable().default(null),
    /** Who reviewed what and when, the first review first. */
    log: z
      .array(
        z.strictObject({
          by: z.string().min(1),
          date: plainDate,
          /** What was reviewed: notes, summary, digests, the whole. */
          of: z.string().min(1),
          /** The edition's version that was reviewed. */
          version: z.string().regex(/^\d+\.\d+\.\d+$/, 'not a version such as 1.1.0'),
        }),
      )
      .default([]),
  }),
  /** What happened, for the timeline. */
  events: z.array(eventSchema).default([]),
  /** What identifies a law, for its Akoma Ntoso document. */
  legislation: legislationSchema.nullable().default(null),
  captures: z.array(captureSchema).min(1),
  /** Pictures of the source. */
  figures: z.array(figureSchema).default([]),
  /** Images of the pages of the original. */
  facsimiles: z.array(facsimileSchema).default([]),
  /** From when the text is in force; asked for where there are earlier ones. */
  inForce: day.nullable().default(null),
  /** Earlier texts of the source, the oldest first. */
  versions: z.array(versionSchema).default([]),
  /** Texts that stand beside the source: translations, transcriptions, modern renderings. */
  companions: z.array(companionSchema).default([]),
});

/**
 * `sources/<id>/source.yaml`: bibliographic record, rights with evidence, review state, events,
 * captures.
 */
export const sourceSchema: z.ZodType<SourceRecord> = written
  .superRefine((record, context) => {
    for (const { path, message } of [
      ...mistakesIn(record.events, record.date),
      ...mistakesInLegislation(record),
      ...mistakesInVersions(record),
      ...mistakesInCompanions(record.companions),
    ])
      context.addIssue({ code: 'custom', path: [...path], message });
  })
  .transform((record) =>
    partLanguages({
      ...record,
      events: record.events.map((event) => withTargets(event, record.id)),
    }),
  );
