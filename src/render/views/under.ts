import type { CrossReference, Paragraph, Source } from '../../model/edition.ts';
import { sourceOf } from '../../model/lookup.ts';
import { RELATIONS } from '../../model/relation.ts';
import { notesOf } from '../margin.ts';
import type { View } from '../view.ts';
import { el, type XmlElement } from '../xml.ts';
import { targetLink } from './inline.ts';
import { pastOf } from './past.ts';
import { retiredLine } from './retired-line.ts';
import { standsLine } from './versions.ts';

/**
 * What stands under a paragraph: the passages that its notes refer to, those that refer to it, in
 * which versions it was reworded, and anchors that have gone.
 */
export function underParagraph(view: View, paragraph: Paragraph, source: Source): XmlElement[] {
  const outgoing = notesOf(paragraph, source.notes).flatMap(({ crossReferences }) =>
    crossReferences.filter(({ relation }) => relation !== 'mentions'),
  );
  return [
    ...related(view, outgoing, 'to'),
    ...related(view, paragraph.backlinks, 'from'),
    ...standsLine(view, source, paragraph.anchor),
    ...pastOf(paragraph, 'passage', view.ui),
    ...paragraph.retired.map((anchor) => retiredLine(view, anchor, source)),
  ];
}

/**
 * Which end of cross-references is named: the passages that refer here, or those that are referred
 * to.
 */
type End = 'from' | 'to';

/**
 * Cross-references that all start, or all end, at one paragraph, by their relation; each passage at
 * the named end once.
 */
function related(view: View, links: readonly CrossReference[], end: End): XmlElement[] {
  return ([...RELATIONS, 'mentions'] as const).flatMap((relation) => {
    const passages = links
      .filter((link) => link.relation === relation)
      .map((link) => link[end])
      .filter(
        ({ source, anchor }, i, all) =>
          all.findIndex((other) => other.source === source && other.anchor === anchor) === i,
      );
    if (passages.length === 0) return [];
    const { marks } = view.ui.words;
    const named = passages.map((passage, i) => {
      const isSame = passages[i - 1]?.source === passage.source;
      // A source is named once, and on its own page not at all: the label says enough.
      const known =
        isSame || passage.source === view.source?.id
          ? sourceOf(view.edition, passage.source)
          : undefined;
      return [i > 0 && (isSame ? marks.list : marks.semicolon), targetLink(view, passage, known)];
    });
    return el(
      'p',
      { class: 'backlinks', 'data-relation': relation },
      view.ui.pieces(view.ui.words.related[end][relation], { passages: named }),
    );
  });
}
