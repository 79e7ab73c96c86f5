import { z } from 'zod';
import { faultOfNewSourceId } from '../model/anchor.ts';
import { INTERFACE_LANGUAGES, interfaceFor } from '../words/words.ts';
import { languageTag, wordsIn } from './words.ts';

const words = wordsIn();

/** `sources/edition.yaml`: what the edition says of itself. */
const fields = z.strictObject({
  /** Names its downloads (`<id>-offline.zip`); made of the title where it is not given. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id: letters a to z, digits and single hyphens')
    .optional(),
  title: words,
  description: words,
  /** Semantic version of the published edition; every citation carries it. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** ISO 8601 day of this version. */
  date: z.iso.date(),
  /** Who answers for this copy; may be empty, and the build then says so. */
  publisher: z.string().default(''),
  /** BCP 47 tag of the edition's own words. */
  lang: languageTag.default('en'),
  /**
   * Language of the interface, or several: the pages of the first stand at the root of the site.
   * Where it is not given the edition's own, if it is spoken.
   */
  interface: z
    .union(
      [
        z.enum(INTERFACE_LANGUAGES),
        z
          .array(z.enum(INTERFACE_LANGUAGES))
          .min(1)
          .refine((tags) => new Set(tags).size === tags.length),
      ],
      {
        error: `is not one of ${INTERFACE_LANGUAGES.join(', ')}, or a list of some, each once`,
      },
    )
    .optional(),
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
  timeline: words.nullable().default(null),
  /** Licence of our own words: notes, summaries and digests. */
  licence: z
    .strictObject({ name: z.string().min(1), url: z.url() })
    .nullable()
    .default(null),
  /** Who paid for it, in a sentence. */
  funding: words.nullable().default(null),
  /** How far it was reviewed, in a few words, for the head of every page. */
  review: words.nullable().default(null),
  /**
   * Where to object, for the same: a page of the site, `about/#corrections`, or an address of the
   * web or of mail.
   */
  objections: words.nullable().default(null),
  /**
   * Links at the head of every page, in place of ours: to a source by its id, or to a page of the
   * site.
   */
  navigation: z
    .array(z.strictObject({ text: words, to: z.string().min(1) }))
    .min(1)
    .nullable()
    .default(null),
  /**
   * Words of the home page: what it opens with, in place of the description, and the heading of its
   * list of sources.
   */
  home: z
    .strictObject({
      lead: words.nullable().default(null),
      sources: words.nullable().default(null),
    })
    .prefault({}),
  /**
   * Whether readers may keep the edition on their device; where it was offered before, `false` takes
   * back what was kept.
   */
  keep: z.boolean().default(true),
  /** Whether the site is among its downloads as an archive; some hosts refuse a file so large. */
  archive: z.boolean().default(true),
  /** A character or two beside the title. */
  sign: z
    .strictObject({ text: z.string().min(1).max(4), lang: z.string().min(2) })
    .nullable()
    .default(null),
  /**
   * To what the edition holds its own words; what is left out is free. Two characters of Chinese or
   * Japanese are counted as one word.
   */
  limits: z
    .strictObject({
      /** Length of a digest against its paragraph, and of all against the work, 0 to 1. */
      digest: z.number().gt(0).max(1).optional(),
      /** Length of the English summary, without gists, against an English translation, 0 to 1. */
      summary: z.number().gt(0).max(1).optional(),
      /** Most words of a note, and of a Disputed one before its fold; citations are none. */
      note: z.int().positive().optional(),
      disputed: z.int().positive().optional(),
      /** Pairs of quotation marks that a sentence of a translation may have beyond its text's. */
      addedQuotationMarks: z.int().nonnegative().optional(),
    })
    .optional(),
  /**
   * Which parties of Disputed notes are one side, for `npm run check -- --sides`: a side's name, and
   * words by which its parties are known.
   */
  sides: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)).optional(),
  /** Words that the texts spell in more than one way: a search for one finds all. */
  spellings: z
    .array(z.array(z.string().regex(/^[\p{L}\p{M}]+$/u, 'is not one word')).min(2))
    .default([]),
});

/**
 * The same as it reads in the first language of the interface, with an id in any case; `inOther` is
 * how it reads in the others.
 */
export const editionSchema = fields.transform((record) => {
  const { title, lang } = record;
  const id = record.id ?? idOf(typeof title === 'string' ? title : (title[lang] ?? ''));
  const interfaces = [record.interface ?? interfaceFor(lang)].flat();
  const [first, ...others] = interfaces.map((each) => ({
    ...spokenIn(each, record),
    id,
    interface: each,
    interfaces,
  }));
  return { ...(first as NonNullable<typeof first>), inOther: others };
});

type Words = z.infer<typeof words>;

/** What an edition says of itself to whoever reads in a language, where it says it in several. */
function spokenIn(spoken: string, record: z.infer<typeof fields>) {
  const langs: Record<string, string> = {};
  const said = <W extends Words | null>(field: string, given: W) => {
    if (given === null || typeof given === 'string') return given as Exclude<W, object>;
    const lang =
      [spoken, record.lang].find((each) => each in given) ?? (Object.keys(given)[0] as string);
    if (lang !== record.lang) langs[field] = lang;
    return given[lang] as Exclude<W, object>;
  };
  return {
    ...record,
    title: said('title', record.title),
    description: said('description', record.description),
    timeline: said('timeline', record.timeline),
    funding: said('funding', record.funding),
    review: said('review', record.review),
    objections: said('objections', record.objections),
    home: {
      lead: said('lead', record.home.lead),
      sources: said('sources', record.home.sources),
    },
    navigation:
      record.navigation?.map(({ to, text }) => ({ to, text: said(`navigation ${to}`, text) })) ??
      null,
    langs,
  };
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
