import {
  type Anchor,
  noteAnchor,
  noteOfAnchor,
  paragraphOf,
  sentenceNumber,
  summaryAnchor,
} from '../../model/anchor.ts';
import type { CrossReference, Paragraph, Source } from '../../model/edition.ts';
import { noteAt, sourceOf } from '../../model/lookup.ts';
import { labelOf } from '../../model/numbering/label.ts';
import { RELATIONS } from '../../model/relation.ts';
import { capital } from '../../model/text/capital.ts';
import { notesOf } from '../margin.ts';
import { hrefHere, type View } from '../view.ts';
import { el, type XmlElement } from '../xml.ts';
import { quoted, targetLink } from './inline.ts';

/**
 * What stands under a paragraph: the passages that its notes refer to, those that refer to it, and
 * anchors that have gone.
 */
export function underParagraph(view: View, paragraph: Paragraph, source: Source): XmlElement[] {
  const outgoing = notesOf(paragraph, source.notes).flatMap(({ crossReferences }) =>
    crossReferences.filter(({ relation }) => relation !== 'mentions'),
  );
  return [
    ...related(view, outgoing, 'to'),
    ...related(view, paragraph.backlinks, 'from'),
    ...retired(view, paragraph, source),
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
    const named = passages.map((passage, i) => {
      // A source is named once; of its further passages the label says enough.
      const again =
        passages[i - 1]?.source === passage.source
          ? sourceOf(view.edition, passage.source)
          : undefined;
      return [i > 0 && (again ? ', ' : '; '), targetLink(view, passage, again)];
    });
    return el(
      'p',
      { class: 'backlinks', 'data-relation': relation },
      view.ui.pieces(view.ui.words.related[end][relation], { passages: named }),
    );
  });
}

/** Lines that say what became of anchors that have gone. */
function retired(view: View, paragraph: Paragraph, source: Source): XmlElement[] {
  const { pieces, words, list } = view.ui;
  return paragraph.retired.map(({ anchor, kind, why, successors, quote, version }) => {
    const name = anchorName(view, anchor, source);
    // A note has no number any more, and is told by its words.
    const subject =
      kind === 'note'
        ? quote
          ? pieces(words.retired.note, { words: quoted(quote) })
          : words.retired.noteAlone
        : capital(name);
    return el(
      'p',
      { class: 'retired', id: anchor, 'data-why': why },
      pieces(words.retired[why], {
        subject,
        anchor: el('code', {}, `#${anchor}`),
        version,
        successors: list(
          successors.map((to) => [
            el('a', { href: hrefHere(view, source, to) }, anchorName(view, to, source)),
          ]),
        ),
      }),
    );
  });
}

/** How an anchor is named: `cl. 3`, `cl. 3, sentence 2`, `note 4`. */
function anchorName({ ui: { words, say } }: View, anchor: Anchor, source: Source): string {
  const id = noteOfAnchor(anchor);
  if (id)
    return say(words.note.name, {
      number: noteAt(source, noteAnchor(id))?.number ?? say(words.quoted, { words: id }),
    });
  const paragraph = paragraphOf(anchor);
  const label = labelOf(paragraph, words.label, source.record.labels[paragraph]?.en);
  if (anchor === summaryAnchor(paragraph)) return say(words.retired.summary, { label });
  const number = sentenceNumber(anchor);
  return number ? say(words.sentenceOf, { label, number }) : label;
}
