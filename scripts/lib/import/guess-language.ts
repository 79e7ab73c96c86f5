import { francAll } from 'franc-min';
import type { Found } from '../../../src/model/capture/reading.ts';
import { isLanguage } from '../../../src/model/text/language-tag.ts';

/** A language that a text seems to be in, and by what. */
export interface GuessedLanguage {
  /** BCP 47 tag, with the script where the language has several. */
  readonly lang: string;
  readonly where: string;
}

/** Characters that only one of the two scripts of Chinese has. */
const SIMPLIFIED =
  /[国这为们时会对说发书学长问门车东马语资应权条规员设话议认让记许论证务动经过产业实现机关]/gu;
const TRADITIONAL =
  /[國這為們時會對說發書學長問門車東馬語資應權條規員設話議認讓記許論證務動經過產業實現機關]/gu;

/**
 * Guesses a text's language: as it says of itself, else by its words. Null where nothing tells it; the
 * editor is asked in any case.
 */
export function guessLanguage(text: string, found: readonly Found[]): GuessedLanguage | null {
  const said = found.find(({ field }) => field === 'language');
  const own = said ? canonical(said.value) : null;
  if (said && own) return { lang: withScript(own, text), where: said.where };
  const [best] = francAll(text.slice(0, 20_000), { minLength: 20 })[0] ?? [];
  const guessed = best && best !== 'und' ? canonical(best) : null;
  return guessed ? { lang: withScript(guessed, text), where: 'its words' } : null;
}

/** A tag as it is written; null for what names no language that is known. */
function canonical(tag: string): string | null {
  try {
    const [own] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return own && isLanguage(own) ? own : null;
  } catch {
    return null;
  }
}

/** Chinese with the script that the text is written in; other tags as they are. */
function withScript(tag: string, text: string): string {
  if (!/^(?:zh|cmn|yue|lzh)\b/.test(tag) || /Han[st]/.test(tag)) return tag;
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const script = count(TRADITIONAL) > count(SIMPLIFIED) ? 'Hant' : 'Hans';
  return tag.startsWith('lzh') ? tag : `zh-${script}`;
}
