import { noteAnchor } from '../../model/anchor.ts';
import type { Note, NoteWords, Position, Rendering, Source } from '../../model/edition.ts';
import { paragraphAt } from '../../model/lookup.ts';
import { openingOf } from '../../model/text/opening.ts';
import { inWordsOf, languageOn } from '../own-words.ts';
import { quotable } from '../target-name.ts';
import { hrefOf, prose, type View } from '../view.ts';
import { el, type XmlChild, type XmlElement, type XmlNode } from '../xml.ts';
import { han, latin, quoted, targetLinks } from './inline.ts';
import { earlierMark, noteLanguages } from './note-languages.ts';

/**
 * A note, whole: a popover, which opens at its number or stands in the margin.
 */
export function noteView(view: View, note: Note, source: Source): XmlElement {
  const { id, number, kind, certainty, anchor, on, words } = note;
  const { record } = view.edition;
  const { pieces } = view.ui;
  const { note: messages, noteKind } = view.ui.words;
  const own = noteAnchor(id);
  return el(
    'aside',
    {
      id: own,
      class: 'note',
      popover: '',
      role: 'doc-footnote',
      'data-certainty': certainty !== 'verified' && certainty,
      'data-kind': kind,
    },
    el(
      'header',
      {},
      el(
        'a',
        { class: 'kind', href: `#${own}` },
        pieces(messages.heading, { number, kind: noteKind[kind] }),
        certaintyMark(view, note),
        earlierMark(view, note),
      ),
      el('button', { 'aria-label': messages.close, popovertarget: own }, '×'),
    ),
    el(
      'p',
      {},
      pieces(messages.on, {
        words: quoted(words, languageOn(on, source, record)),
        passage: el(
          'a',
          { href: `#${anchor}`, role: 'doc-backlink' },
          paragraphAt(source, anchor)?.label,
        ),
      }),
    ),
    said(view, note),
    noteLanguages(view, note, source, (words) => said(view, words)),
    referred(view, note, source, 'referred'),
  );
}

/** What a note says: its words, the renderings of others, the positions. */
function said(view: View, note: NoteWords): XmlChild {
  const { lang, term, positions } = note;
  const own = inWordsOf(lang, view.edition.record);
  const {
    say,
    words: { note: messages },
  } = view.ui;
  const further = positions.filter(({ folded }) => folded);
  const held = (some: readonly Position[]) =>
    some.length > 0 &&
    el(
      'ol',
      { class: 'positions', ...own },
      some.map(({ date, dateIso, party, ...position }) =>
        el(
          'li',
          {},
          el('p', {}, el('time', { datetime: dateIso }, date), ' ', hanIn(view, lang, party)),
          '\n',
          prose(view, position),
        ),
      ),
    );
  return [
    el('div', { ...own }, prose(view, note)),
    term &&
      term.others.length > 0 && [
        el('p', { class: 'others' }, messages.otherSources),
        renderings(view, term.others, lang),
      ],
    held(positions.filter(({ folded }) => !folded)),
    further.length > 0 &&
      el(
        'details',
        { class: 'more' },
        el('summary', {}, say(messages.further, { n: further.length })),
        held(further),
      ),
  ];
}

/** How sure a note is, after its kind; null where a reference was seen. */
function certaintyMark({ ui: { words, say } }: View, { certainty }: Note): XmlElement | null {
  return certainty === 'verified'
    ? null
    : el('em', {}, say(words.note.certainty, { certainty: words.certainty[certainty] }));
}

/** The passages that refer to a note; null where none does. */
function referred(
  view: View,
  { referredFrom }: Note,
  source: Source,
  kind: string,
): XmlElement | null {
  const { pieces, words } = view.ui;
  return referredFrom.length === 0
    ? null
    : el(
        'p',
        { class: kind },
        pieces(words.note.referredFrom, { passages: targetLinks(view, referredFrom, source) }),
      );
}

/** Length of a note's opening, in UTF-16 code units: two or three lines. */
const OPENING = 170;

/** A note in a list of notes: where it stands, the words that it stands on, and its opening. */
export function noteLine(view: View, note: Note, source: Source): XmlElement {
  const { id, number, kind, certainty, anchor, on, words, positions } = note;
  const { record } = view.edition;
  const { say, lowered, words: messages } = view.ui;
  return el(
    'li',
    { value: number, 'data-kind': kind, 'data-certainty': certainty.replace(' ', '-') },
    el(
      'p',
      { class: 'place' },
      el('span', {}, paragraphAt(source, anchor)?.label),
      ' ',
      el('span', {}, say(messages.note.name, { number })),
    ),
    el(
      'p',
      { class: 'words' },
      el(
        'q',
        { lang: languageOn(on, source, record), dir: on === 'text' ? source.dir : 'ltr' },
        el(
          'a',
          { href: hrefOf(view, { source: source.id, anchor: noteAnchor(id) }) },
          quotable(words),
        ),
      ),
    ),
    el(
      'div',
      { class: 'says' },
      el(
        'p',
        {},
        el(
          'span',
          { class: 'kind' },
          lowered(messages.noteKind[kind]),
          certaintyMark(view, note),
          earlierMark(view, note),
        ),
        ' ',
        opening(view, note),
      ),
      positions.length > 0 &&
        el('p', { class: 'meta' }, say(messages.note.positions, { n: positions.length })),
      noteLanguages(view, note, source, (words) => el('p', {}, opening(view, words)), true),
      referred(view, note, source, 'meta'),
    ),
  );
}

/** The first words of a note. */
function opening(view: View, { text, lang }: NoteWords): XmlElement {
  const words = openingOf(text, OPENING);
  return el('span', { ...inWordsOf(lang, view.edition.record) }, hanIn(view, lang, words));
}

/** Words of a note in a language, with those of another among them marked. */
function hanIn({ edition: { record } }: View, lang: string, words: string): XmlNode[] {
  if (!/^(?:zh|ja|ko)\b/.test(lang)) return han(words);
  return lang === record.lang ? [words] : latin(words, record.lang);
}

/** How other works render a term; `lang` is the language in which that is told. */
export function renderings(
  view: View,
  others: readonly Rendering[],
  lang = view.edition.record.lang,
): XmlElement {
  const between = /^(?:zh|ja)\b/.test(lang) ? '，' : ', ';
  return el(
    'ul',
    { class: 'renderings', ...inWordsOf(lang, view.edition.record) },
    others.map(({ words, ...rendering }) =>
      el(
        'li',
        {},
        el('q', {}, hanIn(view, lang, quotable(words))),
        between,
        prose(view, rendering),
      ),
    ),
  );
}
