import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { SpelledLanguage } from './language.ts';
import { russian } from './ru.ts';

/** The languages whose spelt-out numbers are read, by their BCP 47 subtag. */
const SPELLED: Readonly<Record<string, SpelledLanguage>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
};
/** Those that spell numbers in Han characters. */
const HAN = ['zh', 'ja', 'yue', 'lzh', 'wuu', 'nan', 'hak'];

/** The table of a language's spelt-out numbers; undefined where there is none. */
export function spelledOf(lang: string): SpelledLanguage | undefined {
  return SPELLED[new Intl.Locale(lang).language];
}

/** Whether numbers of a language are read when they are spelt out. */
export function readsSpelled(lang: string): boolean {
  return spelledOf(lang) !== undefined || HAN.includes(new Intl.Locale(lang).language);
}
