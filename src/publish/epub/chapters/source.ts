import type { Source } from '../../../model/edition.ts';
import { englishTitle } from '../../../model/english-title.ts';
import { contextOf, paragraphNodes, summaryNodes } from '../../../render/prose.ts';
import { el, type XmlNode } from '../../../render/xml.ts';
import type { Chapter } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';
import { noteAside } from '../note.ts';
import { passage } from '../passage.ts';
import { bookNodes } from '../prose.ts';
import { recordSection } from '../record.ts';
import { under } from '../under.ts';
import { english, inLang, inOwnLang } from '../words.ts';

/** A source in one file, under the anchors of its page: head, paragraphs, notes, record. */
export function sourceChapter(source: Source, book: Here): Chapter {
  const here = inPage(book, source.path);
  const { record, paragraphs, notes } = source;
  const rows = paragraphs.filter(({ anchor }) => anchor !== 'title');
  const link = (anchor: string, ...label: XmlNode[]) => ({ href: `${here.file}#${anchor}`, label });
  return {
    file: here.file,
    title: record.short,
    landmark: source.id === book.edition.record.principal ? 'bodymatter' : '',
    parts: [
      ...rows.map(({ anchor, label, labelOriginal }) =>
        link(
          anchor,
          label,
          ...(labelOriginal ? [' ', el('span', inLang(record.lang), labelOriginal)] : []),
        ),
      ),
      ...(notes.length > 0 ? [link('notes_', 'Notes')] : []),
      link('record', 'The record'),
    ],
    body: [
      head(source, here),
      ...rows.map((paragraph) => passage(paragraph, source, here)),
      ...(notes.length > 0
        ? [
            el(
              'section',
              { 'epub:type': 'footnotes', 'aria-labelledby': 'notes_' },
              el('h2', { id: 'notes_' }, 'Notes'),
              notes.map((note) => noteAside(note, source, here)),
            ),
          ]
        : []),
      recordSection(source, here),
    ],
  };
}

/** Title, what the source is, what is known of it, and what may be published of it. */
function head(source: Source, here: Here): XmlNode {
  const { record, paragraphs, dir, localCopy, publishesText } = source;
  const title = paragraphs.find(({ anchor }) => anchor === 'title');
  const context = contextOf(here.edition, source, here.site);
  const translated = title && summaryNodes(title, context);
  const inEnglish = englishTitle(source);
  const lang = record.titleSupplied ? here.edition.record.lang : record.lang;
  return el(
    'header',
    {},
    el(
      'h1',
      {},
      el(
        'span',
        {
          id: 'title',
          class: 'para',
          ...inLang(lang),
          dir: dir === 'rtl' && !record.titleSupplied && dir,
        },
        title?.text ? bookNodes(paragraphNodes(title, context) ?? [], here) : record.title,
      ),
      translated
        ? [
            ' ',
            el(
              'span',
              { id: 'title-en', class: 'english', ...inLang('en') },
              bookNodes(translated, here),
            ),
          ]
        : inEnglish && [' ', el('span', { class: 'english', ...inLang('en') }, inEnglish)],
    ),
    record.abstract && el('p', inOwnLang(here), english(record.abstract)),
    record.relation && el('p', inOwnLang(here), english(record.relation)),
    record.facts.length > 0 &&
      el(
        'dl',
        inOwnLang(here),
        record.facts.map(({ term, value }) => [el('dt', {}, term), el('dd', {}, english(value))]),
      ),
    record.absences.length > 0 && [
      el('p', { class: 'what' }, 'What this text does not contain'),
      el(
        'ul',
        inOwnLang(here),
        record.absences.map(({ statement }) => el('li', {}, english(statement))),
      ),
    ],
    localCopy &&
      el(
        'p',
        {},
        'Your copy: the full text below is the reader’s own and is on this machine only.',
      ),
    !publishesText && !localCopy && el('p', { class: 'rights' }, english(record.rights.statement)),
    title && under(title, source, here),
    guide(source),
  );
}

/** What the numbers among the words are. */
function guide({ paragraphs, notes }: Source): XmlNode | null {
  const lines = [
    paragraphs.some(({ summary }) => summary) &&
      'A bold number before a sentence joins it with the sentence that has the same number in the other language; it is not in the text.',
    notes.length > 0 && 'A number after underlined words leads to a note.',
  ].filter(Boolean);
  return lines.length > 0 ? el('p', { class: 'what' }, lines.join(' ')) : null;
}
