import type { Paragraph, Source } from '../../model/edition.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { blocksOf, closerOf, entryOf, headOf, isCloser, openerOf } from './blocks.ts';
import { type Division, divide, isAtEdge, isDivision } from './divisions.ts';
import { EDITION } from './ids.ts';
import { inlinesOf, type References, referencesOf } from './inlines.ts';
import { textWithSentences } from './milestones.ts';
import { type TeiContext, teiProse } from './prose.ts';

/**
 * A source's paragraphs, by the structure of its text. The element that bears a paragraph's anchor
 * has its characters, in order, and no others.
 */
export function bodyOf(source: Source, context: TeiContext): XmlElement {
  const { paragraphs, publishesText } = source;
  const references = referencesOf(paragraphs);
  const title = paragraphs[0]?.anchor === 'title' ? paragraphs[0] : null;
  const rest = title ? paragraphs.slice(1) : paragraphs;
  return el(
    'body',
    {},
    el(
      'div',
      { type: 'text' },
      title && titleOf(title, source, references),
      publishesText
        ? partsOf(divide(rest), references)
        : rest.map((paragraph) => withheld(paragraph, context)),
    ),
  );
}

function titleOf(paragraph: Paragraph, { record }: Source, references: References): XmlElement {
  const supplied = record.titleSupplied;
  const words = textWithSentences(paragraph, inlinesOf(paragraph, references));
  return el(
    'head',
    { 'xml:id': paragraph.anchor, 'xml:lang': supplied ? 'en' : null },
    supplied
      ? el('supplied', { resp: `#${EDITION}`, reason: 'no-title-in-the-source' }, words)
      : words,
  );
}

function divisionOf(division: Division, references: References): XmlElement {
  const { type, n, heads, within } = division;
  return el(
    'div',
    { type, n },
    heads.map((head) => headOf(head, references)),
    type === 'contents'
      ? within.length > 0 &&
          el(
            'list',
            {},
            within.map((entry) => entryOf(entry as Paragraph, references)),
          )
      : partsOf(division, references),
  );
}

/**
 * What stands in a division below its heads, as TEI orders it: greetings, text, divisions, the end
 * of a letter. Text after a division stands in one, too.
 */
function partsOf({ within }: Division, references: References): XmlNode[] {
  const isText = (part: Paragraph | Division) =>
    isDivision(part) || !(isAtEdge(part) || isCloser(part) || part.place.role === 'salutation');
  const lastText = within.findLastIndex(isText);
  const firstText = within.findIndex(isText);
  const nodes: XmlNode[] = [];
  for (let from = 0, to = 0, isDivided = false; from < within.length; from = to) {
    const part = within[from] as Paragraph | Division;
    const kindOf = (each: Paragraph | Division, at: number) => {
      if (isDivision(each)) return 'division';
      if (isAtEdge(each)) return 'edge';
      if (each.place.role === 'salutation')
        return firstText < 0 || at < firstText ? 'opener' : 'text';
      return isCloser(each) && lastText >= 0 && at > lastText ? 'closer' : 'text';
    };
    const kind = kindOf(part, from);
    to = from + 1;
    while (
      kind !== 'division' &&
      to < within.length &&
      kindOf(within[to] as Paragraph, to) === kind
    )
      to += 1;
    const run = within.slice(from, to) as Paragraph[];
    if (isDivision(part)) nodes.push(divisionOf(part, references));
    else if (kind === 'opener') nodes.push(...run.map((each) => openerOf(each, references)));
    else if (kind === 'closer') nodes.push(closerOf(run, references));
    else {
      const blocks = blocksOf(run, references);
      nodes.push(...(kind === 'text' && isDivided ? [el('div', {}, blocks)] : blocks));
    }
    isDivided ||= kind === 'division';
  }
  return nodes;
}

/** A paragraph that may not be published: its length, and our digest of it. */
function withheld({ anchor, label, digest, words }: Paragraph, context: TeiContext): XmlElement {
  return el(
    'div',
    { type: 'paragraph', 'xml:id': anchor, n: label },
    el('p', {}, el('gap', { reason: 'rights', unit: 'words', quantity: words })),
    digest &&
      el(
        'div',
        { type: 'digest', 'xml:lang': context.lang, resp: `#${EDITION}` },
        teiProse(digest, context),
      ),
  );
}
