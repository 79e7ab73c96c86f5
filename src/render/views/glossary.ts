import { noteAnchor } from '../../model/anchor.ts';
import { type GlossaryEntry, langOf } from '../../model/apparatus/glossary.ts';
import { isBody } from '../../model/apparatus/occurrences.ts';
import { type Place, placesOf } from '../../model/apparatus/place.ts';
import type { Name, Source } from '../../model/edition.ts';
import type { Certainty } from '../../model/note-kind.ts';
import { remembered } from '../../model/remembered.ts';
import { namedOwnWords } from '../own-kinds.ts';
import { inOwn } from '../own-words.ts';
import { prose, type View } from '../view.ts';
import { el, type XmlChild, type XmlElement } from '../xml.ts';
import { citations, ownWords, quoted, targetLink } from './inline.ts';
import { renderings } from './note.ts';
import { placeLinks } from './places.ts';

/** What is said of an entry under a name. */
const said = (what: string, ...words: XmlChild[]) =>
  el('dd', {}, el('span', { class: 'what' }, what), ...words);

/** How an entry's words are read; nothing of those in other scripts than Chinese. */
const pinyinMark = (pinyin: string | null): XmlChild =>
  pinyin && [' ', el('span', { class: 'pinyin', lang: 'zh-Latn-pinyin' }, pinyin)];

/** How sure a rendering or a spelling is; nothing of what a reference was seen for. */
const certaintyMark = ({ ui: { words } }: View, certainty: Certainty): XmlChild =>
  certainty !== 'verified' && [' ', el('span', { class: 'sure' }, words.certainty[certainty])];

/** How the glossary was made, and in which order its terms come. */
export function glossaryIntro({ edition, ui }: View, terms: readonly GlossaryEntry[]): string {
  const { words, say, lowered } = ui;
  const { intro, introNames, order } = words.glossary;
  const what = lowered(namedOwnWords(ui, edition.sources));
  return say(intro, {
    order: order[terms.some(({ term }) => term.pinyin) ? 'pinyin' : 'letters'],
    names: edition.names.length > 0 ? say(introNames, { what }) : '',
  });
}

/** The sources whose text is published; every term asks for them. */
const publishing = remembered((sources: readonly Source[]) =>
  sources.filter(({ publishesText }) => publishesText),
);

/** A term: its renderings, the note that explains it, and every place where it stands. */
export function termEntry(view: View, { id, term, lang, note, source, found }: GlossaryEntry) {
  const { words, say, pieces } = view.ui;
  const message = words.glossary;
  const several = publishing(view.edition.sources).length > 1;
  const texts = found.map(({ source: text, inBody, places }) => {
    const body = places.filter(({ paragraph }) => isBody(paragraph));
    const outside = places.filter(({ paragraph }) => !isBody(paragraph));
    return el(
      'span',
      { class: 'text' },
      several && pieces(words.of, { source: ownWords(view, text.record.short) }),
      body.length > 0 && [
        inBody === 1
          ? message.once
          : inBody === 2
            ? message.twice
            : say(message.times, { n: inBody }),
        words.marks.gap,
        placeLinks(view, body, { named: false }),
      ],
      body.length > 0 && outside.length > 0 && [words.marks.stop, words.marks.gap],
      outside.length > 0 && [
        message.outside,
        words.marks.gap,
        placeLinks(view, outside, { named: false }),
      ],
    );
  });
  return el(
    'div',
    { class: 'entry', id },
    el('dt', {}, el('dfn', { lang }, term.original), pinyinMark(term.pinyin)),
    (term.rendering || note.certainty !== 'verified') &&
      el(
        'dd',
        { class: 'main' },
        term.rendering && quoted(term.rendering, inOwn(view.edition.record).lang),
        certaintyMark(view, note.certainty),
      ),
    term.others.length > 0 &&
      said(words.note.otherSources, renderings({ ...view, source: null }, term.others, note.lang)),
    said(
      message.explainedIn,
      el('span', {}, targetLink(view, { source: source.id, anchor: noteAnchor(note.id) })),
    ),
    said(message.inTheText, el('span', {}, texts.length === 0 ? message.inNoText : texts)),
  );
}

/** A name: the ways in which it is written, and every place where it stands. */
export function nameEntry(
  view: View,
  { id, name, original, pinyin, spellings, note }: Name,
  found: readonly Place[],
): XmlElement {
  const { record } = view.edition;
  const { words } = view.ui;
  return el(
    'div',
    { class: 'entry', id: `name-${id}` },
    el(
      'dt',
      {},
      el('dfn', { lang: langOf(name, record.lang) }, name),
      original && [
        ' ',
        el('span', { class: 'original', lang: langOf(original, record.lang) }, original),
      ],
      pinyinMark(pinyin),
    ),
    note && el('dd', { class: 'said', ...inOwn(record) }, prose(view, note)),
    said(
      words.glossary.written,
      el(
        'ul',
        { class: 'forms' },
        spellings.map(({ form, certainty, citations: cited, passages }) =>
          el(
            'li',
            {},
            el('strong', { lang: langOf(form, record.lang) }, form),
            certaintyMark(view, certainty),
            ' ',
            el(
              'span',
              { class: 'where' },
              passages.length > 0 && placeLinks(view, placesOf(view.edition, passages)),
              cited.length > 0 && [' ', citations(view, cited)],
            ),
          ),
        ),
      ),
    ),
    found.length > 0 && said(words.glossary.namedIn, el('span', {}, placeLinks(view, found))),
  );
}
