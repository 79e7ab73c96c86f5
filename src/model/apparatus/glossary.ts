import type { Edition, Note, Source, Term } from '../edition.ts';
import { isBody, occurrencesIn, sourcesHolding } from './occurrences.ts';
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
  readonly found: readonly {
    readonly source: Source;
    readonly inBody: number;
    readonly places: readonly Place[];
  }[];
}

/** Marks of the four tones, in their order. */
const TONES = '\u0304\u0301\u030c\u0300';
const LETTERS = new Intl.Collator('en', { ignorePunctuation: true });

/**
 * The edition's terms, each from its Term note, by pinyin; the originals are looked for in every
 * full text.
 */
export function glossaryOf({ sources }: Pick<Edition, 'sources'>): GlossaryEntry[] {
  const terms = sources.flatMap(({ notes }) =>
    notes.flatMap(({ term }) => (term ? [term.original] : [])),
  );
  const holding = sourcesHolding(sources, terms);
  return sources
    .flatMap((source) =>
      source.notes.flatMap((note): GlossaryEntry[] => {
        const { term } = note;
        if (!term) return [];
        const found = (holding.get(term.original) ?? []).flatMap((each) => {
          const places = occurrencesIn(each, term.original);
          const inBody = places
            .filter(({ paragraph }) => isBody(paragraph))
            .reduce((sum, { times }) => sum + times, 0);
          return places.length === 0 ? [] : [{ source: each, inBody, places }];
        });
        return [
          {
            id: `term-${note.id}`,
            term,
            lang: langOf(term.original, note.on === 'text' ? source.record.lang : 'en'),
            note,
            source,
            found,
          },
        ];
      }),
    )
    .sort((a, b) => bySound(a.term, b.term));
}

/**
 * Orders by the letters of the pinyin, by tones where they are alike; what has no pinyin by its own
 * letters.
 */
function bySound(a: Term, b: Term): number {
  const [first, second] = [sound(a), sound(b)];
  return (
    LETTERS.compare(first.letters, second.letters) ||
    (first.tones < second.tones ? -1 : Number(first.tones > second.tones))
  );
}

function sound({ original, pinyin }: Term): { letters: string; tones: string } {
  const marked = (pinyin ?? original).normalize('NFD');
  const isTone = (char: string) => TONES.includes(char);
  return {
    letters: [...marked].filter((char) => !isTone(char) && char.trim() !== '').join(''),
    tones: [...marked]
      .filter(isTone)
      .map((mark) => TONES.indexOf(mark))
      .join(''),
  };
}

/** Chinese words in a note on a text of another language have their own. */
export function langOf(original: string, lang: string): string {
  return /\p{Script=Han}/u.test(original) && !/^(?:zh|ja|ko|vi)\b/.test(lang) ? 'zh-Hans' : lang;
}
