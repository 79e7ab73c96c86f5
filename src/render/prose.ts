import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Target } from '../model/anchor.ts';
import type { Edition, Note, Paragraph, Source } from '../model/edition.ts';
import { sourceOf, tableOf } from '../model/lookup.ts';
import { pageOf } from '../model/pages/parts.ts';
import { type Mark, type Prose, type ProseNode, proseTree } from '../model/prose.ts';
import type { Interface } from '../words/words.ts';
import { annotatedText, type DrawnNote, heldToNumbers, markedWords } from './annotated-text.ts';
import { el, type XmlElement, type XmlNode } from './xml.ts';

/** What rendering has to know of the rest of the edition. */
export interface ProseContext {
  /** How a note is drawn among the words that it stands on. */
  readonly drawn: (note: string) => DrawnNote;
  /** Address of a passage, and of a work in the list of references. */
  readonly hrefOf: (target: Target) => string;
  readonly hrefOfWork: (key: string) => string;
}

const UNKNOWN = { number: 0, kind: 'text', place: 0 } as const;

/** How each note of a source is drawn, by its id. */
const drawnNotes = tableOf((notes: readonly Note[]) => {
  const byAnchor = Map.groupBy(notes, ({ anchor }) => anchor);
  return new Map<string, Omit<DrawnNote, 'name'>>(
    [...byAnchor.values()].flatMap((own) =>
      own.map(({ id, number, kind }, i) => [id, { number, kind, place: i + 1 }] as const),
    ),
  );
});

/**
 * The context of prose of a source, on its page; of prose that is of no source, elsewhere. `site` is
 * what addresses of other pages begin with, with a slash at its end; `page` the path of the page,
 * left out where the source stands there whole.
 */
export function contextOf(
  edition: Pick<Edition, 'sources'>,
  source: Source | null,
  site: string,
  { words, say }: Interface,
  page?: string,
): ProseContext {
  return {
    drawn: (note) => {
      const drawn = (source && drawnNotes(source.notes).get(note)) ?? UNKNOWN;
      return { ...drawn, name: say(words.cite.note, { number: drawn.number }) };
    },
    hrefOf: ({ source: id, anchor }) => {
      const found = id === source?.id ? source : sourceOf(edition, id);
      const path = found ? pageOf(found, anchor) : '';
      const isHere = found === source && (page === undefined || page === path);
      return `${isHere && source ? '' : site + path}#${anchor}`;
    },
    hrefOfWork: (key) => (source ? `#ref-${key}` : `${site}references/#ref-${key}`),
  };
}

/** Prose as elements of HTML. */
export function proseNodes(prose: Prose, context: ProseContext): XmlNode[] {
  const nodeOf = (node: ProseNode): XmlNode[] => {
    if (typeof node === 'string') return [node];
    const children = node.children.flatMap(nodeOf);
    if (node.mark.type === 'note')
      return markedWords(node.mark.note, context.drawn(node.mark.note), children);
    return [elementOf(node.mark, children, context)];
  };
  return heldToNumbers(proseTree(prose).flatMap(nodeOf));
}

function elementOf(
  mark: Exclude<Mark, { type: 'note' }>,
  children: readonly XmlNode[],
  { hrefOf, hrefOfWork }: ProseContext,
): XmlElement {
  switch (mark.type) {
    case 'element':
      return el(mark.name, mark.attributes ?? {}, children);
    case 'language':
      return el('span', { lang: mark.lang }, children);
    case 'link':
      return typeof mark.to === 'string'
        ? el('a', { href: mark.to, rel: 'external' }, children)
        : el('a', { href: hrefOf(mark.to) }, children);
    case 'citation':
      return el('cite', {}, children);
    case 'work':
      return el('a', { href: hrefOfWork(mark.key) }, children);
    case 'sentence':
      return el('span', { class: 's', 'data-sentence': mark.anchor }, children);
    case 'pair':
      return el('span', { class: `pair k${mark.number}` }, children);
  }
}

/**
 * What stands in the element of a paragraph: its text, or its digest where the text may not be
 * published; null for neither.
 */
export function paragraphNodes(paragraph: Paragraph, context: ProseContext): XmlNode[] | null {
  if (paragraph.text !== null) return annotatedText(paragraph.text, paragraph, context.drawn);
  return paragraph.digest && proseNodes(paragraph.digest, context);
}

/**
 * What stands in the element of a paragraph's summary part, its gist first; null where there is
 * none.
 */
export function summaryNodes(
  { anchor, summary }: Pick<Paragraph, 'anchor' | 'summary'>,
  context: ProseContext,
): XmlNode[] | null {
  if (!summary) return null;
  const nodes = proseNodes(summary, context);
  // The title's part stands in the heading, which can hold no paragraph.
  if (anchor === 'title') return lineOf(nodes);
  return summary.gist
    ? [el('div', { class: 'gist' }, proseNodes(summary.gist, context)), '\n', ...nodes]
    : nodes;
}

/** What stands in the element whose words a note stands on. */
export function annotatedNodes(
  paragraph: Paragraph,
  on: 'text' | 'summary' | 'digest',
  context: ProseContext,
): XmlNode[] {
  const nodes =
    on === 'summary' ? summaryNodes(paragraph, context) : paragraphNodes(paragraph, context);
  return nodes ?? [];
}

/** Prose of one paragraph without it, for a line of something else. */
export function lineOf(nodes: readonly XmlNode[]): XmlNode[] {
  return nodes.flatMap((node) =>
    typeof node !== 'string' && node.name === 'p' ? node.children : [node],
  );
}

/** Writes elements of HTML. */
export function writeHtml(nodes: readonly XmlNode[]): string {
  return toHtml({ type: 'root', children: nodes.map(hastOf) }, { closeEmptyElements: true });
}

/** An attribute without a value is one that says something by being there. */
function hastOf(node: XmlNode): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node };
  const given = Object.entries(node.attributes).map(([name, value]) => [name, value || true]);
  return {
    type: 'element',
    tagName: node.name,
    properties: Object.fromEntries(given) as Element['properties'],
    children: node.children.map(hastOf),
  };
}
