import type { Interface } from '../words/words.ts';

/** Languages that are named one by one; of more it is said that there are several. */
const NAMED = 3;

/** A language's name in itself: `Deutsch`. */
export function languageIn(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}

/** Names languages in a sentence, with a word between them: `Chinese or English`. */
export function namedLanguages(
  { say, list, language, words }: Interface,
  languages: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  return languages.length > NAMED
    ? say(words.languages, { n: languages.length })
    : list(languages.map(language).sort(), type).join('');
}
