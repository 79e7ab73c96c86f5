import { type Anchor, noteAnchor } from '../../model/anchor.ts';
import type {
  Companion,
  FormerName,
  Note,
  Paragraph,
  Source,
  Wording,
} from '../../model/edition.ts';
import { citedNoteWords } from '../../model/note-words.ts';
import { passageAddress } from '../../model/passage-address.ts';
import { shortLabelOf } from '../../model/structure/short-label.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { companionName, makerNames } from '../../render/views/companion.ts';
import type { Interface } from '../../words/words.ts';

/** Something that can be cited: a source, a paragraph, a sentence of it, or a note. */
export interface Citable {
  readonly kind: 'source' | 'paragraph' | 'sentence' | 'note';
  /** Null for the source as a whole. */
  readonly anchor: Anchor | null;
  /** The paragraph that it is, or that it belongs to; null for the source. */
  readonly paragraph: Anchor | null;
  /** What a list calls it: `cl. 3 · governments`, `Sentence 2`. */
  readonly name: string;
  /**
   * Where it stands, as a reference says it: `cl. 3 (governments; no. 3-2 of this edition),
   * sentence 2`. Null for the source.
   */
  readonly place: string | null;
  /** What the page has of it: `digest`. Null for a note, and where the original stands alone. */
  readonly form: string | null;
  readonly permalink: string;
  /** SHA-256 (64 hex digits) of the text cited. */
  readonly fingerprint: string;
  /** Null for the source as a whole. */
  readonly wording: (Wording & { readonly formerly?: readonly FormerName[] }) | null;
}

/**
 * The place of a paragraph in a reference. A number that is this edition's own is said to be so.
 */
function placeOf(paragraph: Paragraph, { words, say }: Interface): string {
  const { label } = paragraph;
  const [unit = '', addressee] = label.split(' · ');
  return addressee
    ? say(words.cite.own, { unit, addressee, number: shortLabelOf(paragraph) ?? '' })
    : label;
}

/** What the page has of some text: with whose translations, too. */
function formOf(
  { publishesText }: Source,
  isSummarised: boolean,
  companions: readonly Companion[],
  ui: Interface,
): string | null {
  const { cite } = ui.words;
  if (!publishesText) return cite.digest;
  const form = isSummarised ? cite.withSummary : null;
  if (companions.length === 0) return form;
  const named = companions.map((companion) => {
    const name = companionName({ ui }, companion);
    const makers = ui.list(makerNames(ui, companion.by)).join('');
    return makers ? ui.say(cite.companionBy, { name, makers }) : name;
  });
  return ui.say(cite.withCompanions, {
    form: form ?? cite.original,
    companions: named.join(ui.words.marks.semicolon),
  });
}

/** The place of a note, with the language of a translation of it, whose words are cited then. */
function inItsLanguage({ of, lang }: Note, place: string, { words, say, language }: Interface) {
  return of
    ? say(words.cite.noteIn, { note: place, language: language(lang), version: of.version })
    : place;
}

/**
 * Everything of a source that can be cited, in reading order: the source, each paragraph with its
 * sentences, then its notes.
 *
 * `page` is the address of the source's page, the site's own part included.
 */
export function citables(source: Source, page: string, ui: Interface): Citable[] {
  const { words, say } = ui;
  const { record, paragraphs, notes } = source;
  const notesOn = Map.groupBy(notes, ({ anchor }) => anchor);
  const at = (anchor: Anchor) => passageAddress(page, anchor);
  const whole: Citable = {
    kind: 'source',
    anchor: null,
    paragraph: null,
    name: record.short,
    place: null,
    form: formOf(
      source,
      paragraphs.some(({ summary }) => summary),
      source.companions,
      ui,
    ),
    permalink: page,
    fingerprint: sha256(paragraphs.map(({ fingerprint }) => `${fingerprint.exact}\n`).join('')),
    wording: null,
  };
  const passages = paragraphs.flatMap((paragraph): Citable[] => {
    const { anchor, label, text, sentences, summary, companions, fingerprint } = paragraph;
    const place = placeOf(paragraph, ui);
    const beside = source.companions.filter(({ id }) =>
      companions.some(({ companion }) => companion === id),
    );
    const common = { paragraph: anchor, form: formOf(source, summary !== null, beside, ui) };
    return [
      {
        ...common,
        kind: 'paragraph',
        anchor,
        name: label,
        place,
        permalink: at(anchor),
        fingerprint: fingerprint.exact,
        wording: paragraph,
      },
      // A local copy's sentences are not published, and neither is what could be guessed from them.
      ...(source.publishesText && sentences.length > 1 ? sentences : []).map(
        (sentence, i): Citable => ({
          ...common,
          kind: 'sentence',
          anchor: sentence.anchor,
          name: say(words.cite.sentence, { number: i + 1 }),
          place: say(words.sentenceOf, { label: place, number: i + 1 }),
          permalink: at(sentence.anchor),
          fingerprint: sha256((text ?? '').slice(...sentence.range)),
          wording: sentence,
        }),
      ),
      ...(notesOn.get(anchor) ?? []).map(
        (note): Citable => ({
          kind: 'note',
          anchor: noteAnchor(note.id),
          paragraph: anchor,
          name: say(words.cite.note, { number: note.number }),
          place: inItsLanguage(
            note,
            say(words.cite.noteOn, { number: note.number, id: note.id, place }),
            ui,
          ),
          form: null,
          permalink: at(noteAnchor(note.id)),
          fingerprint: sha256(citedNoteWords(note)),
          wording: note,
        }),
      ),
    ];
  });
  return [whole, ...passages];
}
