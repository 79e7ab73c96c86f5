import { companionPartId } from '../../model/companion.ts';
import type { Source, SourceRecord } from '../../model/edition.ts';
import { englishTitle } from '../../model/english-title.ts';
import { directionOf } from '../../model/text/direction.ts';
import { inLanguage, inOwnTogether, inOwnWords } from '../own-words.ts';
import { paragraphNodes, summaryNodes } from '../prose.ts';
import { contextIn, type View } from '../view.ts';
import { el, type XmlElement } from '../xml.ts';
import { companionLine, inCompanion } from './companion.ts';
import { hanAmong } from './inline.ts';

/** A source's title, in English too where it is in another language. */
export function sourceTitle(view: View, source: Source): XmlElement {
  const { record, paragraphs, dir } = source;
  const edition = view.edition.record;
  const title = paragraphs.find(({ anchor }) => anchor === 'title');
  const english = englishTitle(source);
  const inEnglish = inLanguage('en', edition.interface);
  const context = contextIn(view);
  return el(
    'h1',
    {},
    title?.summary
      ? el('span', { class: 'english', id: 'title-en', ...inEnglish }, summaryNodes(title, context))
      : english && el('span', { class: 'english', ...inEnglish }, english),
    ' ',
    el(
      'span',
      {
        id: 'title',
        class: 'para',
        'data-anchor': 'title',
        lang: record.titleSupplied ? edition.lang : record.lang,
        dir: record.titleSupplied ? directionOf(edition.lang) : dir,
      },
      title?.text ? paragraphNodes(title, context) : record.title,
    ),
    source.companions.map((companion) => {
      const part = title?.companions.find((each) => each.companion === companion.id);
      // One that is shown already is not shown twice.
      return (
        part &&
        part.text !== english && [
          ' ',
          el(
            'span',
            {
              id: companionPartId('title', companion.id),
              class: 'title-of',
              'data-companion': companion.id,
              ...inCompanion(companion),
            },
            companionLine(part, context),
          ),
        ]
      );
    }),
  );
}

/** What a source is, and how it stands to the others, in the editors' words. */
export function sourceAbout(view: View, { abstract, relation }: SourceRecord): XmlElement[] {
  const said = (kind: string, words: string | null) =>
    words
      ? [el('p', { class: kind, ...inOwnWords(view.edition, words) }, hanAmong(view, words))]
      : [];
  return [...said('abstract', abstract), ...said('relation', relation)];
}

/** What a text was looked through for in vain; null where nothing was looked for. */
export function sourceAbsences(view: View, { absences }: SourceRecord): XmlElement | null {
  if (absences.length === 0) return null;
  const { words } = view.ui;
  const { all, each } = inOwnTogether(
    view.edition,
    absences.map(({ statement }) => statement),
  );
  return el(
    'details',
    { class: 'absences' },
    el('summary', {}, words.absent),
    el(
      'ul',
      { ...all },
      absences.map(({ statement }) => el('li', { ...each(statement) }, hanAmong(view, statement))),
    ),
    el('p', {}, words.source.absentHow),
  );
}

/** What may be seen of the text, where that is not all or not for all; null where it is. */
export function sourceRights(
  view: View,
  { record, localCopy, publishesText }: Source,
): XmlElement | null {
  if (localCopy) return el('p', { class: 'rights copy' }, view.ui.words.localCopy);
  const { statement } = record.rights;
  return publishesText
    ? null
    : el(
        'p',
        { class: 'rights', ...inOwnWords(view.edition, statement) },
        hanAmong(view, statement),
      );
}
