import { z } from 'zod';
import { faultOfNewSourceId } from '../model/anchor.ts';
import { isLanguage } from '../model/text/language-tag.ts';
import { INTERFACE_LANGUAGES, interfaceFor } from '../words/words.ts';

/** `sources/edition.yaml`: what the edition says of itself. */
const fields = z.strictObject({
  /** Names its downloads (`<id>-offline.zip`); made of the title where it is not given. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id: letters a to z, digits and single hyphens')
    .optional(),
  title: z.string().min(1),
  description: z.string().min(1),
  /** Semantic version of the published edition; every citation carries it. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** ISO 8601 day of this version. */
  date: z.iso.date(),
  /** Who answers for this copy; may be empty, and the build then says so. */
  publisher: z.string().default(''),
  /** BCP 47 tag of the edition's own words. */
  lang: z
    .string()
    .refine((lang) => isLanguageTag(lang), 'is not a language tag such as fr or zh-Hans')
    .default('en'),
  /** Language of the interface; where it is not given the edition's own, if it is spoken. */
  interface: z.enum(INTERFACE_LANGUAGES).optional(),
  /**
   * Id of the source whose page stands at the root of the site; none where no source stands before
   * the others.
   */
  principal: z
    .string()
    .min(1)
    .superRefine((id, context) => {
      const fault = faultOfNewSourceId(id);
      if (!fault) return;
      const mend = 'Give the source and its folder another id, and write that here';
      context.addIssue({ code: 'custom', message: `“${id}” ${fault}`, params: { mend } });
    })
    .nullable()
    .default(null),
  /** By what rule the events of the timeline were selected. */
  timeline: z.string().min(1).nullable().default(null),
  /** Licence of our own words: notes, summaries and digests. */
  licence: z
    .strictObject({ name: z.string().min(1), url: z.url() })
    .nullable()
    .default(null),
  /** Who paid for it, in a sentence. */
  funding: z.string().min(1).nullable().default(null),
  /**
   * Links at the head of every page, in place of ours: to a source by its id, or to a page of the
   * site.
   */
  navigation: z
    .array(z.strictObject({ text: z.string().min(1), to: z.string().min(1) }))
    .min(1)
    .nullable()
    .default(null),
  /**
   * Words of the home page: what it opens with, in place of the description, and the heading of its
   * list of sources.
   */
  home: z
    .strictObject({
      lead: z.string().min(1).nullable().default(null),
      sources: z.string().min(1).nullable().default(null),
    })
    .prefault({}),
  /** A character or two beside the title. */
  sign: z
    .strictObject({ text: z.string().min(1).max(4), lang: z.string().min(2) })
    .nullable()
    .default(null),
  /** Words that the texts spell in more than one way: a search for one finds all. */
  spellings: z
    .array(z.array(z.string().regex(/^[\p{L}\p{M}]+$/u, 'is not one word')).min(2))
    .default([]),
});

/** The same, with an id and a language of the interface in any case. */
export const editionSchema = fields.transform((record) => ({
  ...record,
  id: record.id ?? idOf(record.title),
  interface: record.interface ?? interfaceFor(record.lang),
}));

/** Tells whether a string is the tag of a known language (BCP 47). */
export function isLanguageTag(lang: string): boolean {
  try {
    return isLanguage(lang);
  } catch {
    return false;
  }
}

/**
 * An id made of a title: `Lettres d’un été` is `lettres-d-un-ete`; where nothing of it is left,
 * `edition`.
 */
function idOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-') || 'edition';
}
