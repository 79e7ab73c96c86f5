import { hasBeside } from '../../../model/beside.ts';
import type { Source } from '../../../model/edition.ts';
import { blocksOf } from '../../../model/structure/blocks.ts';
import { articlesOf, type OutlineEntry, outlineOf } from '../../../model/structure/outline.ts';
import { noteView } from '../../../render/views/note.ts';
import { recordView } from '../../../render/views/record.ts';
import {
  sourceAbout,
  sourceAbsences,
  sourceRights,
  sourceTitle,
} from '../../../render/views/source.ts';
import { sourceFacts } from '../../../render/views/source-facts.ts';
import { articleName, isStructured } from '../../../render/views/structured.ts';
import { el, type XmlNode } from '../../../render/xml.ts';
import { bookNodes } from '../book-nodes.ts';
import type { Chapter, ChapterPart } from '../chapter.ts';
import { type Here, inPage } from '../here.ts';
import { blockNodes, passage, underNodes } from '../passage.ts';

/** A source in one file, under the anchors of its page: head, paragraphs, notes, record. */
export function sourceChapter(source: Source, book: Here): Chapter {
  const here = inPage(book, source.path);
  const { record, paragraphs, notes } = source;
  const { words } = here.ui;
  const title = paragraphs.find(({ anchor }) => anchor === 'title');
  const rows = paragraphs.filter((paragraph) => paragraph !== title);
  const link = (
    anchor: string,
    label: readonly XmlNode[],
    within: readonly ChapterPart[] = [],
  ) => ({
    href: `${here.file}#${anchor}`,
    label,
    within,
  });
  /** Divisions; articles where there are none. */
  const outline = outlineOf(rows);
  const articles = new Set(articlesOf(rows));
  const hasDivisions = outline.some(({ paragraph }) => !articles.has(paragraph));
  const partsIn = (entries: readonly OutlineEntry[]): ChapterPart[] =>
    entries
      .filter(({ paragraph }) => !hasDivisions || !articles.has(paragraph))
      .map(({ paragraph, within }) =>
        link(
          paragraph.anchor,
          bookNodes(articleName(here, paragraph, source), here),
          partsIn(within),
        ),
      );
  const head = [
    sourceTitle(here, source),
    sourceAbout(here, record),
    sourceFacts(here, record),
    sourceAbsences(here, source),
    sourceRights(here, source),
  ];
  return {
    file: here.file,
    title: record.short,
    landmark: source.id === here.edition.record.principal ? 'bodymatter' : '',
    parts: [
      ...partsIn(outline),
      ...(notes.length > 0 ? [link('notes_', [words.book.notes])] : []),
      link('record', [words.record.heading]),
    ],
    body: [
      el(
        'header',
        {},
        bookNodes(head, here),
        title && underNodes(title, source, here),
        guide(source, here),
      ),
      ...(isStructured(source)
        ? blockNodes(blocksOf(rows), source, here)
        : rows.map((paragraph) => passage(paragraph, source, here))),
      ...(notes.length > 0
        ? [
            el(
              'section',
              { 'epub:type': 'footnotes', 'aria-labelledby': 'notes_' },
              el('h2', { id: 'notes_' }, words.book.notes),
              bookNodes(
                notes.map((note) => noteView(here, note, source)),
                here,
              ),
            ),
          ]
        : []),
      ...bookNodes(recordView(here, source), here),
    ],
  };
}

/** What the numbers among the words are. */
function guide({ paragraphs, notes }: Source, { ui: { words } }: Here): XmlNode | null {
  const lines = [
    paragraphs.some(hasBeside) && words.book.pairs,
    notes.length > 0 && words.book.noteNumbers,
  ].filter(Boolean);
  return lines.length > 0 ? el('p', { class: 'meta' }, lines.join(' ')) : null;
}
