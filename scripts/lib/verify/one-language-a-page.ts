import { REFERENCE_FILES } from '../../../src/publish/citation/files.ts';
import { citationStyles } from '../../../src/publish/citation/styles/styles.ts';
import { LANGUAGES } from '../../../src/words/words.ts';
import type { MarkupElement } from '../markup.ts';
import { placeOf } from '../site.ts';
import type { Check, Facts } from './context.ts';

/** Elements whose characters are no words of a language. */
const SILENT = new Set(['script', 'style', 'code', 'pre']);

/** Attributes that are read out or shown, and can say no language of their own. */
const READ_OUT = ['aria-label', 'title', 'placeholder', 'alt', 'content'];

/** What the interface speaks in a language, told apart from what it speaks in the others. */
interface Vocabulary {
  /** Latin words, and Han characters, that it has and the language of a page has not. */
  readonly words: ReadonlySet<string>;
  /** What its messages say around their values: two Latin words, or four characters, at least. */
  readonly phrases: readonly string[];
}

/**
 * A page in one language of the interface says nothing in another. What stands there in another
 * language is the edition's own, and marked by `lang`; the edition's names in attributes are not
 * looked at, whole messages there are.
 */
export const oneLanguageAPage: Check = {
  name: 'no page in a language of the interface says a word of it in another',
  begin({ edition, site }) {
    const problems: string[] = [];
    const { interfaces } = edition.record;
    // Names stay as they are in any language.
    const { title, publisher, licence } = edition.record;
    const named = new Set(
      [
        title,
        publisher,
        licence?.name ?? '',
        ...citationStyles().map(({ name }) => name),
        ...REFERENCE_FILES.map((file) => file.title),
      ].flatMap(wordsIn),
    );
    const foreign = new Map(interfaces.map((lang) => [lang, foreignTo(lang, interfaces)]));
    const held = [interfaces, [...named]];
    const facts: Facts<typeof held, readonly (readonly [element: number, words: string])[]> = {
      reads: (path) =>
        interfaces.length === 1 ||
        !path.endsWith('.html') ||
        // What the edition says of itself quotes what it likes.
        (edition.about.length > 0 && /^(?:[\w-]+\/)?about\//.test(path))
          ? undefined
          : held,
      look({ page }) {
        const told = new Map<string, number>();
        const tell = (element: MarkupElement, words: string) => {
          if (!told.has(words)) told.set(words, page?.elements.indexOf(element) ?? 0);
        };
        const phrase = (element: MarkupElement, lang: string, said = '') => {
          if (foreign.get(lang)?.phrases.some((each) => said.includes(each)))
            tell(element, said.slice(0, 80));
        };
        const look = (element: MarkupElement, around: string): void => {
          const { lang = around } = element.attributes;
          for (const name of READ_OUT) phrase(element, lang, element.attributes[name]);
          if (SILENT.has(element.tagName)) return;
          for (const child of element.children)
            if (typeof child !== 'string') look(child, lang);
            else if (element.tagName === 'title') phrase(element, lang, child);
            else if (
              element.attributes.href !== `#${child}` &&
              wordsIn(child).some((word) => foreign.get(lang)?.words.has(word) && !named.has(word))
            )
              tell(element, child.trim().slice(0, 80));
        };
        if (page) look(page.root, '');
        return [...told].map(([words, element]) => [element, words] as const);
      },
      found(path, told) {
        for (const [element, words] of told)
          problems.push(
            `${placeOf(site, path, element)}: “${words}” is in another language of the interface. Say it by a message of src/words/, or mark its language.`,
          );
      },
    };
    return {
      facts,
      problems: () => problems,
    };
  },
};

/** A Latin word that is no part of an address, of a file's name or of an id; a Han character. */
const WORD = /(?<![\w./#@-])[A-Za-z]{3,}(?![\w/#@-]|\.\w)|\p{sc=Han}/gu;

/** Words of a text as the check tells them apart: Latin ones, and single Han characters. */
export const wordsIn = (text: string): string[] =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase());

/** What the other languages of an interface have, and one has not. */
export function foreignTo(lang: string, interfaces: readonly string[]): Vocabulary {
  const own = messagesOf(LANGUAGES[lang]);
  const ownWords = new Set(own.flatMap(wordsIn));
  const others = interfaces
    .filter((each) => each !== lang)
    .flatMap((each) => messagesOf(LANGUAGES[each]));
  return {
    words: new Set(others.flatMap(wordsIn).filter((word) => !ownWords.has(word))),
    phrases: [...new Set(others.flatMap((message) => message.split(/\{\w+\}/)))].filter((piece) => {
      const words = wordsIn(piece).filter((word) => !ownWords.has(word));
      return words.length > 3 || (words.length > 1 && /[a-z]/i.test(piece));
    }),
  };
}

/** Every message, each form of a plural by itself. */
function messagesOf(messages: unknown): string[] {
  return typeof messages === 'string'
    ? [messages]
    : Object.entries(messages as object).flatMap(([key, each]) =>
        key === 'locale' ? [] : messagesOf(each),
      );
}
