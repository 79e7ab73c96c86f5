import type { Paragraph, Source } from '../../model/edition.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import { EDITION } from './ids.ts';
import { textWithSentences } from './milestones.ts';
import { type TeiContext, teiProse } from './prose.ts';

/** Whether the words of a paragraph may be published: a title is a field of the record. */
export function isPublished({ publishesText }: Source, { anchor, text }: Paragraph): boolean {
  return text !== null && (publishesText || anchor === 'title');
}

/** A source's paragraphs, with the divisions that its headings open. */
export function bodyOf(source: Source, context: TeiContext): XmlElement {
  const [title, ...rest] =
    source.paragraphs[0]?.anchor === 'title' ? source.paragraphs : [null, ...source.paragraphs];
  return el(
    'body',
    {},
    el('div', { type: 'text' }, title && headOf(title, source), divide(rest, source, context)),
  );
}

/**
 * Puts what follows a heading into a division of its own, and lower headings into divisions within
 * it.
 */
function divide(
  paragraphs: readonly (Paragraph | null)[],
  source: Source,
  context: TeiContext,
): XmlElement[] {
  const given = paragraphs.filter((paragraph) => paragraph !== null);
  const out: XmlElement[] = [];
  for (let i = 0; i < given.length; ) {
    const paragraph = given[i] as Paragraph;
    const heading = isPublished(source, paragraph) ? paragraph.heading : null;
    if (heading === null) {
      out.push(paragraphOf(paragraph, source, context));
      i++;
      continue;
    }
    const after = given.findIndex(
      (other, k) => k > i && other.heading !== null && other.heading <= heading,
    );
    const end = after < 0 ? given.length : after;
    out.push(
      el('div', {}, headOf(paragraph, source), divide(given.slice(i + 1, end), source, context)),
    );
    i = end;
  }
  return out;
}

function headOf(paragraph: Paragraph, source: Source): XmlElement {
  const { record } = source;
  const supplied = paragraph.anchor === 'title' && record.titleSupplied;
  const words = textWithSentences(paragraph);
  return el(
    'head',
    { 'xml:id': paragraph.anchor, 'xml:lang': supplied ? 'en' : null },
    supplied
      ? el('supplied', { resp: `#${EDITION}`, reason: 'no-title-in-the-source' }, words)
      : words,
  );
}

/** A paragraph's text; of one that may not be published, its length, and our digest of it. */
function paragraphOf(paragraph: Paragraph, source: Source, context: TeiContext): XmlElement {
  const { anchor, label, digest } = paragraph;
  if (isPublished(source, paragraph))
    return el('p', { 'xml:id': anchor, n: label }, textWithSentences(paragraph));
  return el(
    'div',
    { type: 'paragraph', 'xml:id': anchor, n: label },
    el('p', {}, gapOf(paragraph)),
    digest &&
      el(
        'div',
        { type: 'digest', 'xml:lang': context.lang, resp: `#${EDITION}` },
        teiProse(digest, context),
      ),
  );
}

function gapOf({ words }: Paragraph): XmlElement {
  return el('gap', { reason: 'rights', unit: 'words', quantity: words });
}
