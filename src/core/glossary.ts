import type { Edition, Note, Source, Term } from './edition.ts';
import { isBody, occurrencesIn } from './occurrences.ts';
import type { Place } from './place.ts';

/** A term as the glossary lists it. */
export interface GlossaryEntry {
  /** Id on the page: `term-<note-id>`. */
  readonly id: string;
  readonly term: Term;
  /** BCP 47 tag of the original. */
  readonly lang: string;
  readonly note: Note;
  readonly source: Source;
  /** Every full text that the original stands in, and how often in its body. */
  readonly found: readonly { readonly source: Source; readonly inBody: number; readonly places: readonly Place[] }[];
}

/** Orders by sound: pinyin letter by letter, tones only where the letters are alike; what has none by its own letters, after. */
const BY_SOUND = new Intl.Collator('en', { ignorePunctuation: true });

/** The edition's terms, each from its Term note, by pinyin; the originals are looked for in every full text. */
export function glossaryOf({ sources }: Pick<Edition, 'sources'>): GlossaryEntry[] {
  return sources
    .flatMap((source) =>
      source.notes.flatMap((note): GlossaryEntry[] => {
        const { term } = note;
        if (!term) return [];
        const found = sources.flatMap((each) => {
          const places = occurrencesIn(each, term.original);
          const inBody = places.filter(({ paragraph }) => isBody(paragraph)).reduce((sum, { times }) => sum + times, 0);
          return places.length === 0 ? [] : [{ source: each, inBody, places }];
        });
        return [{ id: `term-${note.id}`, term, lang: langOf(term.original, source.record.lang), note, source, found }];
      }),
    )
    .sort((a, b) => BY_SOUND.compare(sound(a.term), sound(b.term)));
}

function sound({ original, pinyin }: Term): string {
  return (pinyin ?? original).replace(/\s/g, '');
}

/** Chinese words in a note on a text of another language have their own. */
export function langOf(original: string, lang: string): string {
  return /\p{Script=Han}/u.test(original) && !/^(?:zh|ja|ko|vi)\b/.test(lang) ? 'zh-Hans' : lang;
}
