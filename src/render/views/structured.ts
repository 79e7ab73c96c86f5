import { hasBeside } from '../../model/beside.ts';
import type { Paragraph, Source } from '../../model/edition.ts';
import { tableOf } from '../../model/lookup.ts';
import type { Passage, Table } from '../../model/structure/blocks.ts';
import { isCitedAlike } from '../../model/structure/cited-alike.ts';
import { labelOf, ownLabelOf } from '../../model/structure/label.ts';
import { articleOf } from '../../model/structure/outline.ts';
import { schemeOf } from '../../model/structure/schemes/schemes.ts';
import { isRule } from '../../model/structure/tables.ts';
import { cutNodes, wrapRange } from '../cut-nodes.ts';
import { type ProseContext, paragraphNodes } from '../prose.ts';
import type { View } from '../view.ts';
import { el, type XmlElement, type XmlNode } from '../xml.ts';

/** A source's paragraphs by whether their text is there and stands alone. */
const byStanding = tableOf((paragraphs: readonly Paragraph[]) =>
  Map.groupBy(paragraphs, (paragraph) =>
    paragraph.text !== null && !hasBeside(paragraph) ? 'alone' : 'other',
  ),
);

/**
 * Whether a source’s page and chapter are set as a text that one reads: it may be published, and
 * nothing stands beside it.
 */
export function isStructured({ paragraphs }: Pick<Source, 'paragraphs'>): boolean {
  return !byStanding(paragraphs).has('other');
}

/** How many paragraphs stand before those of the text itself: a supplied title is none of them. */
function beforeText({ paragraphs, record }: Source): 0 | 1 {
  return record.titleSupplied && paragraphs[0]?.anchor === 'title' ? 1 : 0;
}

/** A source's footnotes by the paragraph that refers to them, for either number of {@link beforeText}. */
const footnotesOf = ([0, 1] as const).map((before) =>
  tableOf((paragraphs: readonly Paragraph[]) =>
    Map.groupBy(
      paragraphs.filter(({ place }) => place.refersFrom),
      ({ place: { refersFrom } }) => paragraphs[(refersFrom?.at ?? 0) + before]?.anchor ?? '',
    ),
  ),
);

/**
 * A text as its structure has it: its number or speaker set apart, and the way from the mark of a
 * footnote to it and back. Not a character is another.
 */
export function structuredNodes(
  paragraph: Paragraph,
  source: Source,
  context: ProseContext,
): XmlNode[] {
  const { role, number, refersFrom } = paragraph.place;
  const before = beforeText(source);
  const to = (anchor: string, attributes: Record<string, string>) => (words: string) =>
    el('a', { ...attributes, href: context.hrefOf({ source: source.id, anchor }) }, words);
  let nodes = paragraphNodes(paragraph, context) ?? [];
  for (const { anchor, place } of footnotesOf[before]?.(source.paragraphs).get(paragraph.anchor) ??
    []) {
    const [start, end] = place.refersFrom?.range ?? [0, 0];
    // A mark that begins in one sentence and ends in the next is one link, on its end.
    const at = paragraph.sentences.find(({ range }) => range[0] > start && range[0] < end);
    const link = at?.range[0] ?? start;
    nodes = wrapRange(nodes, [start, link], (words) => el('span', { class: 'mark' }, words));
    nodes = wrapRange(nodes, [link, end], to(anchor, { class: 'mark', role: 'doc-noteref' }));
  }
  const from = refersFrom && source.paragraphs[refersFrom.at + before];
  return wrapRange(
    nodes,
    [0, number],
    from
      ? to(from.anchor, { class: 'num', role: 'doc-backlink' })
      : (words) => el(role === 'speech' ? 'b' : 'span', { class: 'num' }, words),
  );
}

/** The element of a passage: a heading of its level, or a paragraph. */
export function passageName({ level }: Passage): string {
  return level ? `h${level}` : 'p';
}

/**
 * What a division or an article is called in a list of contents: the words of its heading, or its
 * name, in its own language after that.
 */
export function articleName({ ui }: View, paragraph: Paragraph, source: Source): XmlNode[] {
  const { place, heading, text, label, labelOriginal } = paragraph;
  const { lang, scheme } = source.record;
  if (text && (place.heading ?? heading)) return [el('span', { lang }, text)];
  const called = articleOf(place);
  const isWhole = called.length === place.called.length || called.length === 0;
  const own = isWhole
    ? labelOriginal
    : ownLabelOf(called, schemeOf(scheme ?? '') ?? { cites: {} }, lang);
  if (own && !isWhole && isCitedAlike(lang, ui.lang)) return [own];
  return [
    isWhole ? label : labelOf({ role: place.role, called }, ui.words.label),
    ...(own ? [' ', el('span', { lang }, own)] : []),
  ];
}

/** A cell that holds nothing but a number. */
const FIGURE = /^[\s\p{Nd}.,’'%+−–-]*\p{Nd}[\s\p{Nd}.,’'%+−–-]*$/u;

/**
 * A table: its rows are the passages. What parts the cells stays among their characters, and is not
 * seen. `attributesOf` gives those of a row; `besides` is what is drawn in its last cell and is no
 * text.
 */
export function tableView(
  { rows }: Table,
  {
    nodesOf,
    attributesOf,
    besides,
    ...attributes
  }: {
    readonly nodesOf: (row: Paragraph) => readonly XmlNode[];
    readonly attributesOf: (row: Paragraph) => Record<string, string>;
    readonly besides?: (row: Paragraph) => XmlNode[];
    readonly dir: string | null;
  },
): XmlElement {
  const words = ({ text, place: { cells = [] } }: Paragraph, i: number) =>
    (text ?? '').slice(...(cells[i] ?? [0, 0]));
  const body = rows.filter((row) => !row.place.isHead && !isRule(row.text ?? ''));
  const head = rows.filter((row) => !body.includes(row));
  const isFigures = (i: number) => body.every((row) => FIGURE.test(words(row, i)));
  const rowView = (row: Paragraph): XmlElement => {
    const { text, place } = row;
    const cells = place.cells ?? [];
    const isLine = isRule(text ?? '');
    const nodes = nodesOf(row);
    const { class: kind = '', ...own } = attributesOf(row);
    return el(
      'tr',
      { ...own, class: isLine ? `${kind} rule` : kind, 'aria-hidden': isLine && 'true' },
      cells.map(([start, end], i) => {
        const from = i === 0 ? 0 : start;
        const to = cells[i + 1]?.[0] ?? text?.length ?? end;
        const unseen = (words: string) => el('span', { class: 'bar' }, words);
        // Spaces beside what parts cells go with it: at the edge of a cell they would not be copied.
        const own = isLine ? '' : (text ?? '').slice(start, end).trim();
        const first = own === '' ? to : (text ?? '').indexOf(own, start);
        const hidden = [
          [0, first - from],
          [first + own.length - from, to - from],
        ] as const;
        return el(
          place.isHead ? 'th' : 'td',
          { scope: place.isHead && 'col', class: isFigures(i) && 'figure' },
          i === cells.length - 1 && besides?.(row),
          hidden.reduce<XmlNode[]>(
            (all, range) => wrapRange(all, range, unseen),
            cutNodes(nodes, [from, to]),
          ),
        );
      }),
    );
  };
  return el(
    'table',
    attributes,
    head.length > 0 && el('thead', {}, head.map(rowView)),
    el('tbody', {}, body.map(rowView)),
  );
}

/** Most half-ems of room that numbers hang in. */
const WIDEST = 10;

/** Room that the numbers of a list hang in, in half-ems: that of the widest. */
export function hangOf(items: readonly Paragraph[]): number {
  const widths = items.map(({ text, place }) =>
    [...(text ?? '').slice(0, place.number)].reduce(
      (sum, char) => sum + (/[\p{sc=Han}\u3000-\u303f\uff00-\uffef①-⑳]/u.test(char) ? 2 : 1),
      0,
    ),
  );
  return Math.min(Math.max(2, ...widths), WIDEST);
}
