import { z } from 'zod';
import { isLanguage } from '../model/text/language-tag.ts';

/** Tells whether a string is the tag of a known language (BCP 47). */
export function isLanguageTag(lang: string): boolean {
  try {
    return isLanguage(lang);
  } catch {
    return false;
  }
}

/** The tag of a known language. */
export const languageTag = z
  .string()
  .refine(isLanguageTag, 'is not a language tag such as fr or zh-Hans');

/** Words by the languages that they are in: `{ en: …, zh-Hans: … }`. */
const byLanguage = (words: z.ZodString) =>
  z
    .record(
      z.string().refine((lang) => isLanguageTag(lang)),
      words,
    )
    .refine((each) => Object.keys(each).length > 0);

/** Words of the edition's own: in its language, or in several by their tags. */
export function wordsIn(words = z.string().min(1)) {
  return z.union([words, byLanguage(words)], {
    error: ({ input }) =>
      input === undefined
        ? 'is missing'
        : 'is neither words nor words by language, { en: …, zh-Hans: … }',
  });
}

/** What stands in place of words in several languages until a record is whole (`spoken.ts`). */
export class InLanguages {
  readonly by: Readonly<Record<string, string>>;

  constructor(by: Readonly<Record<string, string>>) {
    this.by = by;
  }
}

/**
 * The same as a string for whoever checks the record: what is in several languages is parted from it
 * when that is done ({@link partLanguages}).
 */
export function localWords(words = z.string().min(1)): z.ZodType<string, string> {
  return wordsIn(words).transform((given) =>
    typeof given === 'string' ? given : new InLanguages(given),
  ) as unknown as z.ZodType<string, string>;
}

/**
 * A record with words in one language, the first that each has; `said` are those that are in
 * several, by their paths: `facts/0/term`.
 */
export function partLanguages<T extends object>(
  record: T,
): T & { readonly said: Readonly<Record<string, Readonly<Record<string, string>>>> } {
  const said: Record<string, Readonly<Record<string, string>>> = {};
  const part = (value: unknown, path: string): unknown => {
    if (value instanceof InLanguages) {
      said[path] = value.by;
      return Object.values(value.by)[0];
    }
    if (Array.isArray(value)) return value.map((each, i) => part(each, `${path}/${i}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, part(each, path ? `${path}/${key}` : key)]),
    );
  };
  return { ...(part(record, '') as T), said };
}
