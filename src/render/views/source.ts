import { type Anchor, sentenceNumber } from '../../model/anchor.ts';
import { companionPartId } from '../../model/companion.ts';
import type { Source, SourceRecord } from '../../model/edition.ts';
import { englishTitle } from '../../model/english-title.ts';
import { directionOf } from '../../model/text/direction.ts';
import { inLanguage, inOwnTogether, inOwnWords } from '../own-words.ts';
import { paragraphNodes, summaryNodes } from '../prose.ts';
import { targetName } from '../target-name.ts';
import { contextIn, hrefOf, type View } from '../view.ts';
import { el, type XmlElement } from '../xml.ts';
import { companionLine, inCompanion } from './companion.ts';
import { hanAmong, inUi, joined, ownNodes } from './inline.ts';

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

/**
 * What a text contains, with the passages that say it, and what it was looked through for in vain;
 * null where neither is told.
 */
export function sourceAbsences(view: View, source: Source): XmlElement | null {
  const { presences, absences } = source.record;
  if (presences.length + absences.length === 0) return null;
  const { words, pieces, say } = view.ui;
  const { all, each } = inOwnTogether(
    view.edition,
    [...presences, ...absences].map(({ statement }) => statement),
  );
  const list = (items: readonly { statement: string; at: readonly Anchor[] }[], nearest: boolean) =>
    el(
      'ul',
      { ...all },
      items.map(({ statement, at }) => {
        const passages = joined(at, words.marks.semicolon, (anchor) => {
          const target = { source: source.id, anchor };
          const [label, number] = [targetName(view, target, source), sentenceNumber(anchor)];
          const name = number > 0 ? say(words.sentenceOf, { label, number }) : label;
          return [el('a', { href: hrefOf(view, target) }, inUi(view, name))];
        });
        return el(
          'li',
          {},
          ownNodes(view, hanAmong(view, statement), each(statement)),
          at.length > 0 &&
            pieces(nearest ? words.source.nearest : words.source.saidAt, { passages }),
        );
      }),
    );
  return el(
    'details',
    { class: 'absences' },
    el('summary', {}, presences.length > 0 ? words.source.lookedFor : words.absent),
    presences.length > 0 &&
      list(
        presences.map(({ statement, at }) => ({ statement, at: [at] })),
        false,
      ),
    presences.length > 0 && absences.length > 0 && el('p', {}, words.absent),
    absences.length > 0 && [
      list(
        absences.map(({ statement, near }) => ({ statement, at: near })),
        true,
      ),
      el('p', {}, words.source.absentHow),
    ],
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
