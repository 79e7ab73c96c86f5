import {
  type Anchor,
  noteAnchor,
  noteOfAnchor,
  paragraphOf,
  sentenceNumber,
  summaryAnchor,
} from '../../model/anchor.ts';
import type { RetiredAnchor, Source } from '../../model/edition.ts';
import { noteAt } from '../../model/lookup.ts';
import { capital } from '../../model/text/capital.ts';
import { hrefHere, type View } from '../view.ts';
import { el, type XmlElement } from '../xml.ts';
import { quoted } from './inline.ts';

/**
 * A line that says what became of an anchor, in which version, with links to its successors. It is
 * found by the anchor and leads to theirs, but on the page of references, where `idOf` gives the ids
 * that they have there.
 */
export function retiredLine(
  view: View,
  { anchor, kind, why, successors, quote, version }: RetiredAnchor,
  source: Source,
  idOf?: (successor: Anchor) => string,
): XmlElement {
  const { pieces, words, list } = view.ui;
  // A note has no number any more, and is told by its words.
  const subject =
    kind === 'note'
      ? quote
        ? pieces(words.retired.note, { words: quoted(quote) })
        : words.retired.noteAlone
      : capital(anchorName(view, anchor, source));
  return el(
    'p',
    { class: 'retired', id: idOf ? null : anchor, 'data-why': why },
    pieces(words.retired[why], {
      subject,
      anchor: el('code', {}, `#${anchor}`),
      version,
      successors: list(
        successors.map((to) => [
          el(
            'a',
            { href: idOf ? `#${idOf(to)}` : hrefHere(view, source, to) },
            anchorName(view, to, source),
          ),
        ]),
      ),
    }),
  );
}

/** How an anchor is named: `cl. 3`, `cl. 3, sentence 2`, `note 4`. */
function anchorName({ ui: { words, say } }: View, anchor: Anchor, source: Source): string {
  const id = noteOfAnchor(anchor);
  if (id)
    return say(words.note.name, {
      number: noteAt(source, noteAnchor(id))?.number ?? say(words.quoted, { words: id }),
    });
  const paragraph = paragraphOf(anchor);
  const label = nameAt(source, paragraph);
  if (anchor === summaryAnchor(paragraph)) return say(words.retired.summary, { label });
  const number = sentenceNumber(anchor);
  return number ? say(words.sentenceOf, { label, number }) : label;
}

/** What a paragraph is called, or was when it was taken out. */
function nameAt({ paragraphs }: Source, anchor: Anchor): string {
  const gone = () =>
    paragraphs.flatMap(({ retired }) => retired).find((each) => each.anchor === anchor);
  return paragraphs.find((each) => each.anchor === anchor)?.label ?? gone()?.label ?? anchor;
}
