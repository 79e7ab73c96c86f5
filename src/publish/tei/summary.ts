import { summaryAnchor } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { EDITION, englishId } from './ids.ts';
import { type TeiContext, teiProse } from './prose.ts';

/**
 * The English summary: a division for each paragraph, its gist, and its sentences, each with its
 * own id.
 */
export function summaryOf({ paragraphs }: Source, context: TeiContext): XmlElement | null {
  const parts = paragraphs.flatMap(({ anchor, summary }) =>
    summary === null
      ? []
      : [
          el(
            'div',
            { 'xml:id': summaryAnchor(anchor), corresp: `#${anchor}` },
            summary.gist && el('div', { type: 'gist' }, teiProse(summary.gist, context)),
            summaryBody(
              teiProse(summary, { ...context, sentenceId: (n) => englishId(anchor, n) }),
              summary.gist !== null,
            ),
          ),
        ],
  );
  return parts.length === 0
    ? null
    : el('div', { type: 'summary', 'xml:lang': 'en', resp: `#${EDITION}` }, parts);
}

/**
 * TEI wants no paragraph after a division: the full summary stands in one too where a gist goes
 * before it.
 */
export function summaryBody(nodes: ReturnType<typeof teiProse>, besideGist: boolean) {
  return besideGist ? el('div', { type: 'full' }, nodes) : nodes;
}

/**
 * The alignment: each sentence of the text with the English ones that render it; a paragraph
 * without sentences as a whole.
 */
export function alignmentOf({ paragraphs, publishesText }: Source): XmlElement | null {
  const links = paragraphs.flatMap(({ anchor, sentences, summary }) => {
    if (!summary || !publishesText) return [];
    if (sentences.length === 0) return [link(anchor, [summaryAnchor(anchor)])];
    return sentences.flatMap((sentence) => {
      const english = summary.sentences.flatMap((each, i) =>
        each.anchor === sentence.anchor ? [englishId(anchor, i + 1)] : [],
      );
      return english.length === 0 ? [] : [link(sentence.anchor, english)];
    });
  });
  return links.length === 0 ? null : el('linkGrp', { type: 'alignment' }, links);
}

function link(original: string, english: readonly string[]): XmlElement {
  return el('link', { target: [original, ...english].map((id) => `#${id}`).join(' ') });
}
