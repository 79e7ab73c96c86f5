import { summaryAnchor } from '../../model/anchor.ts';
import type { Paragraph, Source } from '../../model/edition.ts';
import { contextOf, paragraphNodes, summaryNodes } from '../../render/prose.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import type { Here } from './here.ts';
import { bookNodes } from './prose.ts';
import { under } from './under.ts';
import { inLang, inOwnLang } from './words.ts';

const NO_DIGEST = [el('p', {}, 'No digest of this paragraph has been written yet.')];

/** A paragraph of a source: its label, its text or digest, its summary, and what refers to it. */
export function passage(paragraph: Paragraph, source: Source, here: Here): XmlElement {
  const { label, labelOriginal, heading } = paragraph;
  return el(
    'section',
    { 'aria-label': label },
    // A heading of the text is one; where a paragraph is, its label stands for a heading.
    el(
      heading ? 'p' : 'h2',
      { class: 'label' },
      label,
      labelOriginal && [' ', el('span', inLang(source.record.lang), labelOriginal)],
    ),
    words(paragraph, source, here),
    summary(paragraph, source, here),
    under(paragraph, source, here),
  );
}

function words(paragraph: Paragraph, source: Source, here: Here) {
  const { record, dir } = source;
  const { anchor, text, heading, words: count } = paragraph;
  const nodes = paragraphNodes(paragraph, contextOf(here.edition, source, here.site)) ?? NO_DIGEST;
  if (text === null)
    return [
      el(
        'div',
        { id: anchor, class: 'para digest', ...(paragraph.digest ? inOwnLang(here) : {}) },
        bookNodes(nodes, here),
      ),
      el('p', { class: 'what' }, `Digest of a paragraph of ${count} words`),
    ];
  const attributes = {
    id: anchor,
    class: 'para',
    ...inLang(record.lang),
    dir: dir === 'rtl' && dir,
  };
  return el(
    heading ? `h${heading}` : 'p',
    attributes,
    bookNodes(nodes, here, { numbered: isNumbered(paragraph) }),
  );
}

function summary(paragraph: Paragraph, source: Source, here: Here) {
  const nodes = summaryNodes(paragraph, contextOf(here.edition, source, here.site));
  if (nodes === null) return null;
  const prose = bookNodes(nodes, here, { numbered: isNumbered(paragraph) });
  return el(
    'div',
    { id: summaryAnchor(paragraph.anchor), class: 'summary', ...inLang('en') },
    prose,
  );
}

/** Whether there are sentences to be told apart, and a summary that answers them. */
function isNumbered({ summary: answer, sentences }: Paragraph): boolean {
  return answer !== null && sentences.length > 1;
}
