import { noteAnchor } from '../../model/anchor.ts';
import type { Note, NoteWords, Source } from '../../model/edition.ts';
import { pageOf } from '../../model/pages/parts.ts';
import { pagesWith } from '../../model/spoken-notes.ts';
import { languageIn } from '../languages.ts';
import { inWordsOf } from '../own-words.ts';
import { pathIn } from '../pages.ts';
import type { View } from '../view.ts';
import { el, type XmlChild, type XmlElement } from '../xml.ts';
import { joined } from './inline.ts';

/** That a translation is of an earlier version of its note, after the note's kind; null where not. */
export function earlierMark({ ui: { words, say } }: View, { of }: Note): XmlElement | null {
  return of?.latest
    ? el('em', {}, say(words.note.certainty, { certainty: words.note.earlier }))
    : null;
}

/**
 * Of a note that is there in several languages: of which version these words are, and the others.
 * Each stands here, shut, where no page is in its language; else it is on the page in that, to which
 * the book links. `drawn` draws it. In a list, which leads to each, no more is told than a reader must know there.
 */
export function noteLanguages(
  view: View,
  note: Note,
  source: Source,
  drawn: (words: NoteWords) => XmlChild,
  inList = false,
): XmlChild {
  const { ui } = view;
  const { say, pieces, words } = ui;
  const { lang, inOther, untranslated } = note;
  const written = [note, ...inOther].find(({ of }) => of === null)?.lang ?? lang;
  // On a page of the site the switch of the language stays at the note; the book, in which addresses
  // of the site are whole, has none.
  const inBook = URL.canParse(view.root);
  const links = (inBook ? inOther : []).flatMap((other) => {
    const href = addressOf(view, note, other, source);
    return href ? [{ href, lang: other.lang }] : [];
  });
  const here = inOther.filter((other) => !addressOf(view, note, other, source));
  const told = [
    ...(untranslated
      ? [
          say(words.note.untranslated, {
            language: ui.language(ui.lang),
            written: ui.language(lang),
          }),
        ]
      : inList && !note.of?.latest
        ? []
        : translatedLine(view, note, written)),
    ...(links.length > 0
      ? [
          pieces(words.note.alsoIn, {
            languages: joined(links, words.marks.list, ({ href, lang: tag }) => [
              el(
                'a',
                // No `hreflang`: that is of links by which a reader chooses the interface's language.
                { href, ...inWordsOf(tag, view.edition.record) },
                languageIn(tag),
              ),
            ]),
          }),
        ]
      : []),
  ];
  return [
    told.length > 0 &&
      el(
        'p',
        { class: 'languages' },
        told.map((each, i) => [i > 0 && words.marks.gap, each]),
      ),
    here.map((other) =>
      el(
        'details',
        {},
        el('summary', { ...inWordsOf(other.lang, view.edition.record) }, languageIn(other.lang)),
        drawn(other),
        translatedLine(view, other, written).map((each) => el('p', { class: 'languages' }, each)),
      ),
    ),
  ];
}

/** Of which version of its note a translation is, in a sentence; nothing of what is none. */
function translatedLine({ ui }: View, { of }: NoteWords, written: string): string[] {
  if (!of) return [];
  const { note } = ui.words;
  const language = ui.language(written);
  const { version, edition, latest } = of;
  return [
    latest
      ? ui.say(note.outdated, {
          language,
          version,
          edition,
          latest: latest.version,
          since: latest.edition,
        })
      : ui.say(note.translated, { language, version }),
  ];
}

/** Where a note stands in other words; null where no page shows it in them. */
export function addressOf(
  { edition: { record }, root }: View,
  note: Note,
  words: NoteWords,
  source: Source,
): string | null {
  const [ui] = pagesWith(note, words, record.interfaces);
  return ui === undefined
    ? null
    : `${root}${pathIn(record, ui, pageOf(source, note.anchor))}#${noteAnchor(note.id)}`;
}
