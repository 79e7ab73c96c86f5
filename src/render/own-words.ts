import { langOf } from '../model/apparatus/glossary.ts';
import type { EditionRecord, Source } from '../model/edition.ts';
import { tableOf } from '../model/lookup.ts';
import { directionOf } from '../model/text/direction.ts';

/** The language of the edition's own words, and that of the interface's. */
type Languages = Pick<EditionRecord, 'lang' | 'interface' | 'langs'>;

interface InLanguage {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

// A page is in the edition's language, its body in the interface's, and the edition's own words are
// marked among them; where both are one language nothing is.

/**
 * Attributes of the body of a page: the language of the interface's words, where the edition's is
 * another.
 */
export function inInterface({ lang, interface: ui }: Languages): InLanguage {
  return isSame(lang, ui) ? {} : inLanguage(ui, lang);
}

/**
 * Attributes of an element that has the edition's own words among those of the interface; `field`
 * is that of its record that the words are, if they are one.
 */
export function inOwn(record: Languages, field = ''): InLanguage {
  return inWordsOf(record.langs[field] ?? record.lang, record);
}

/** The same of something that the edition says of a source, which may be said in several languages. */
export function inOwnWords({ record, sources }: Said, words: string): InLanguage {
  // A text may be called by its own title alone.
  const named = /\p{Script=Latin}/u.test(words) ? record.lang : langOf(words, record.lang);
  return inWordsOf(languagesSaid(sources).get(words) ?? named, record);
}

/** The same of several: of all as one where they are in one language, else of each. */
export function inOwnTogether(edition: Said, all: readonly string[]) {
  const langs = new Set(all.map((words) => languagesSaid(edition.sources).get(words)));
  const isOne = langs.size === 1;
  return {
    all: isOne ? inOwnWords(edition, all[0] as string) : {},
    each: (words: string) => (isOne ? {} : inOwnWords(edition, words)),
  };
}

/** Whether words are given as being in a language, among others. */
export function isSaidIn({ sources }: Pick<Said, 'sources'>, words: string, lang: string): boolean {
  return languagesSaid(sources).get(words)?.split('-')[0] === lang;
}

type Said = { readonly record: Languages; readonly sources: readonly Source[] };

/** The languages of what records say in several, by the words that are read. */
const languagesSaid = tableOf(
  (sources: readonly Source[]) =>
    new Map(
      sources.flatMap(({ record: { said, ...fields } }) =>
        Object.entries(said).flatMap(([path, by]) => {
          const words = path
            .split('/')
            .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], fields);
          const lang = Object.keys(by).find((each) => by[each] === words);
          return lang ? [[words as string, lang] as const] : [];
        }),
      ),
    ),
);

/** The same of words in any language. */
export function inWordsOf(lang: string, { interface: ui }: Languages): InLanguage {
  return isSame(lang, ui) ? {} : inLanguage(lang, ui);
}

/** The language of a name that the edition gives, where it is not that of the interface. */
export function langOfName(name: string, record: Languages): string | undefined {
  const lang = langOf(name, record.lang);
  return isSame(lang, record.interface) ? undefined : lang;
}

/** Whether two languages are one but for the country. */
function isSame(lang: string, ui: string): boolean {
  return lang === ui || lang.split('-')[0] === ui;
}

/** Attributes of an element in a language, among words in another. */
export function inLanguage(lang: string, around: string): InLanguage {
  return directionOf(lang) === directionOf(around) ? { lang } : { lang, dir: directionOf(lang) };
}

/**
 * The language of the words that a note stands on: of the text, of its English summary, or of the
 * edition's own digest.
 */
export function languageOn(
  on: 'text' | 'summary' | 'digest',
  source: Pick<Source, 'record'>,
  edition: Pick<EditionRecord, 'lang'>,
): string {
  return { text: source.record.lang, summary: 'en', digest: edition.lang }[on];
}

/**
 * A language as Open Graph names it, with the country where it is most spoken where the tag has
 * none: `fr_FR`.
 */
export function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang);
  return `${language}_${region ?? (language === 'en' ? 'GB' : new Intl.Locale(lang).maximize().region)}`;
}
