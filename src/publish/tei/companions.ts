import { companionPartId } from '../../model/companion.ts';
import type { Companion, Source } from '../../model/edition.ts';
import { makerNames } from '../../render/views/companion.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { interfaceIn } from '../../words/words.ts';
import { companionId, companionSentenceId, makerId } from './ids.ts';
import { type TeiContext, teiProse } from './prose.ts';
import { summaryBody } from './summary.ts';

const ENGLISH = interfaceIn('en');

/** What a companion is, in English: `Japanese translation`. */
function nameOf({ kind, lang }: Companion): string {
  const { say, words, language } = ENGLISH;
  return say(words.companion.kind[kind], { language: language(lang) });
}

/** Each companion as a division, with who made it: a part for each paragraph, its sentences with ids. */
export function companionsOf(
  { companions, paragraphs }: Source,
  context: TeiContext,
): XmlElement[] {
  return companions.map((companion) => {
    const { id, kind, lang, title, by, date } = companion;
    const parts = paragraphs.flatMap((paragraph) => {
      const part = paragraph.companions.find((each) => each.companion === id);
      if (!part) return [];
      const { anchor } = paragraph;
      const sentenceId = (n: number) => companionSentenceId(anchor, id, n);
      return [
        el(
          'div',
          { 'xml:id': companionPartId(anchor, id), corresp: `#${anchor}` },
          part.gist && el('div', { type: 'gist' }, teiProse(part.gist, context)),
          summaryBody(teiProse(part, { ...context, sentenceId }), part.gist !== null),
        ),
      ];
    });
    const makers = makerNames(ENGLISH, by).map((name, i) => ({ id: makerId(id, i + 1), name }));
    return el(
      'div',
      {
        type: kind,
        'xml:id': companionId(id),
        'xml:lang': lang,
        resp: makers.length > 0 && makers.map((maker) => `#${maker.id}`).join(' '),
      },
      title && el('head', {}, title),
      (makers.length > 0 || date) &&
        el(
          'byline',
          {},
          makers.flatMap(({ name }, i) => [i > 0 ? ', ' : '', el('docAuthor', {}, name)]),
          date && [makers.length > 0 && ', ', el('date', { when: date }, date)],
        ),
      parts,
    );
  });
}

/** Who made the companions, for the header. */
export function companionMakers({ companions }: Source): XmlElement[] {
  return companions.flatMap((companion) =>
    makerNames(ENGLISH, companion.by).map((name, i) =>
      el(
        'respStmt',
        {},
        el('resp', {}, nameOf(companion)),
        el('name', { 'xml:id': makerId(companion.id, i + 1) }, name),
      ),
    ),
  );
}

/** Under which rights the companions are published, for the header. */
export function companionRights({ companions }: Source): XmlElement[] {
  return companions.flatMap((companion) => {
    const { licence, rights } = companion;
    const corresp = `#${companionId(companion.id)}`;
    return [
      el('p', { n: rights.status, corresp }, `${nameOf(companion)}. Evidence: ${rights.evidence}`),
      ...(licence
        ? [el('licence', { target: licence.url, corresp }, `${nameOf(companion)}: ${licence.name}`)]
        : []),
    ];
  });
}

/** Each companion's alignment: each sentence of the text with those that render it; a part that is tied to none as a whole. */
export function companionAlignments({
  companions,
  paragraphs,
  publishesText,
}: Source): XmlElement[] {
  if (!publishesText) return [];
  return companions.flatMap(({ id }) => {
    const links = paragraphs.flatMap(({ anchor, sentences, companions: parts }) => {
      const part = parts.find(({ companion }) => companion === id);
      if (!part) return [];
      if (part.sentences.length === 0) return [[anchor, companionPartId(anchor, id)]];
      return sentences.flatMap((sentence) => {
        const rendered = part.sentences.flatMap((each, i) =>
          each.anchor === sentence.anchor ? [companionSentenceId(anchor, id, i + 1)] : [],
        );
        return rendered.length > 0 ? [[sentence.anchor, ...rendered]] : [];
      });
    });
    return links.length === 0
      ? []
      : [
          el(
            'linkGrp',
            { type: 'alignment', corresp: `#${companionId(id)}` },
            links.map((ids) => el('link', { target: ids.map((each) => `#${each}`).join(' ') })),
          ),
        ];
  });
}
