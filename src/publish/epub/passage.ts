import { summaryAnchor } from '../../model/anchor.ts';
import { companionPartId } from '../../model/companion.ts';
import type { Companion, Paragraph, Source } from '../../model/edition.ts';
import type { Block } from '../../model/structure/blocks.ts';
import { inOwn } from '../../render/own-words.ts';
import { paragraphNodes, proseNodes, summaryNodes } from '../../render/prose.ts';
import { contextIn } from '../../render/view.ts';
import { companionName } from '../../render/views/companion.ts';
import { figureView } from '../../render/views/figure.ts';
import { passageName, structuredNodes, tableView } from '../../render/views/structured.ts';
import { underParagraph } from '../../render/views/under.ts';
import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import { bookNodes, inLang } from './book-nodes.ts';
import type { Here } from './here.ts';

/** A paragraph of a source: its label, its text or digest, its summary, and what refers to it. */
export function passage(paragraph: Paragraph, source: Source, here: Here): XmlElement {
  const { anchor, label, labelOriginal, heading, text, digest } = paragraph;
  const { words, say } = here.ui;
  const { lang } = source.record;
  const context = contextIn(here);
  const summary = summaryNodes(paragraph, context);
  // Sentences are numbered where there are several, and a summary that answers them.
  const tied =
    summary !== null || paragraph.companions.some(({ sentences }) => sentences.length > 0);
  const numbered = tied && paragraph.sentences.length > 1;
  const own = paragraphNodes(paragraph, context);
  return el(
    'section',
    { 'aria-label': label },
    // A heading of the text is one; where a paragraph is, its label stands for a heading.
    el(
      heading ? 'p' : 'h2',
      { class: 'label' },
      label,
      labelOriginal && [' ', el('span', inLang(lang), labelOriginal)],
    ),
    bookNodes(
      text === null
        ? el(
            'div',
            { id: anchor, class: 'para digest', ...(digest && inOwn(here.edition.record)) },
            own ?? el('p', {}, words.unreviewedDigest),
          )
        : el(
            heading ? `h${heading}` : 'p',
            { id: anchor, class: 'para', lang, dir: source.dir === 'rtl' && 'rtl' },
            own,
          ),
      here,
      { numbered },
    ),
    text === null && el('p', { class: 'size' }, say(words.digestOf, { n: paragraph.words })),
    summary &&
      bookNodes(
        el('div', { id: summaryAnchor(anchor), class: 'summary', lang: 'en' }, summary),
        here,
        { numbered },
      ),
    source.companions.map((companion) => companionOf(paragraph, companion, here, numbered)),
    underNodes(paragraph, source, here),
  );
}

/** A paragraph's part of a companion, under what that is called; nothing of one that lacks it. */
function companionOf(
  { anchor, companions }: Paragraph,
  companion: Companion,
  here: Here,
  numbered: boolean,
): XmlNode[] {
  const part = companions.find((each) => each.companion === companion.id);
  if (!part) return [];
  const context = contextIn(here);
  return bookNodes(
    [
      el('p', { class: 'of' }, companionName(here, companion)),
      el(
        'div',
        {
          id: companionPartId(anchor, companion.id),
          class: 'summary',
          lang: companion.lang,
          dir: companion.dir === 'rtl' && 'rtl',
        },
        part.gist && el('div', { class: 'gist' }, proseNodes(part.gist, context)),
        proseNodes(part, context),
      ),
    ],
    here,
    { numbered },
  );
}

/** What stands under a paragraph, its figures too. */
export function underNodes(paragraph: Paragraph, source: Source, here: Here): XmlNode[] {
  return bookNodes(
    [
      underParagraph(here, paragraph, source),
      paragraph.figures.map((figure) => figureView(here, figure, source)),
    ],
    here,
  );
}

/** A text as its structure has it: what stands alone, lists with their items, tables. */
export function blockNodes(blocks: readonly Block[], source: Source, here: Here): XmlNode[] {
  const context = contextIn(here);
  const { lang } = source.record;
  const dir = source.dir === 'rtl' && 'rtl';
  const under = (paragraph: Paragraph) => underNodes(paragraph, source, here);
  return blocks.flatMap((block): XmlNode[] => {
    if (block.is === 'list')
      return [
        el(
          block.isNumbered ? 'ol' : 'ul',
          { class: 'items' },
          block.items.map((item) => el('li', {}, blockNodes(item, source, here))),
        ),
      ];
    if (block.is === 'table')
      return [
        ...bookNodes(
          tableView(block, {
            nodesOf: (row) => structuredNodes(row, source, context),
            attributesOf: ({ anchor }) => ({ id: anchor, class: 'para', lang }),
            dir: dir || null,
          }),
          here,
        ),
        ...block.rows.flatMap(under),
      ];
    const { paragraph, level } = block;
    const own = bookNodes(
      el(
        passageName(block),
        { id: paragraph.anchor, class: `para ${paragraph.place.role}`, lang, dir },
        structuredNodes(paragraph, source, context),
      ),
      here,
    );
    return [
      // Its name is drawn after it, and is no character of the text.
      ...own.map((node) =>
        typeof node === 'string' || level
          ? node
          : { ...node, attributes: { ...node.attributes, 'data-label': paragraph.label } },
      ),
      ...under(paragraph),
    ];
  });
}
