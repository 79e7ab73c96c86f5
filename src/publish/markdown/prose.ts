import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Target } from '../../model/anchor.ts';
import { type Mark, type Prose, type ProseNode, proseTree } from '../../model/prose.ts';

/** Where prose is written: links to passages of this source are short. */
interface Place {
  readonly source: string;
  /**
   * For whoever reads it rather than writes it: addresses of passages and of works cited, which then
   * stand by their short forms, and sentences by themselves.
   */
  readonly read?: {
    readonly hrefOf: (target: Target) => string;
    readonly hrefOfWork: (key: string) => string;
  };
}

/** A piece of Markdown that is written as it stands. */
interface Raw {
  readonly type: 'raw';
  readonly value: string;
}

/** Nodes of Markdown by the elements of prose; a function makes one of the attributes. */
const NODES: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => object>> = {
  p: () => ({ type: 'paragraph' }),
  em: () => ({ type: 'emphasis' }),
  strong: () => ({ type: 'strong' }),
  del: () => ({ type: 'delete' }),
  blockquote: () => ({ type: 'blockquote' }),
  ul: () => ({ type: 'list', ordered: false, spread: false }),
  ol: ({ start }) => ({ type: 'list', ordered: true, start: Number(start ?? 1), spread: false }),
  li: () => ({ type: 'listItem', spread: false }),
};

/**
 * Writes prose as the Markdown that an editor would have written, which reads back as the same
 * prose. Throws for an element that our Markdown cannot say.
 */
export function proseMarkdown(prose: Prose, place: Place): string {
  const nodes = proseTree(prose).filter((node) => node !== '\n');
  const root = { type: 'root', children: nodes.flatMap((node) => nodesOf(node, place)) };
  return toMarkdown(
    root as Nodes,
    {
      extensions: [gfmStrikethroughToMarkdown()],
      emphasis: '*',
      bullet: '-',
      handlers: { raw: ({ value }: Raw) => value },
      // What MDX and our own brackets would take for more than characters.
      unsafe: [{ character: '{' }, { character: '<' }, { character: '[' }, { character: ']' }],
    } as Parameters<typeof toMarkdown>[1],
  );
}

function nodesOf(node: ProseNode, place: Place): RootContent[] {
  if (typeof node === 'string') return [{ type: 'text', value: node }];
  const { mark, children } = node;
  const within = (): PhrasingContent[] =>
    children.flatMap((child) => nodesOf(child, place)) as PhrasingContent[];
  switch (mark.type) {
    case 'element':
      return [elementOf(mark, children, place)];
    case 'language':
    case 'pair':
      return within();
    case 'work':
      return place.read
        ? [{ type: 'link', url: place.read.hrefOfWork(mark.key), children: within() }]
        : within();
    case 'link':
      return [{ type: 'link', url: urlOf(mark.to, place), children: within() }];
    case 'sentence':
      if (place.read) return within();
      return [{ type: 'link', url: `#${mark.anchor}`, children: within() }];
    case 'citation':
      // Square brackets are links' own.
      if (place.read)
        return children.flatMap((child) =>
          nodesOf(
            typeof child === 'string' ? child.replace(/^\[/, '(').replace(/\]$/, ')') : child,
            place,
          ),
        );
      return [raw(citationOf(children))];
    case 'note':
      return [raw('['), ...within(), raw(`][^${mark.note}]`)];
  }
}

const raw = (value: string) => ({ type: 'raw', value }) as unknown as PhrasingContent;

function elementOf(
  { name, attributes = {} }: Extract<Mark, { type: 'element' }>,
  children: readonly ProseNode[],
  place: Place,
): RootContent {
  if (name === 'code')
    return {
      type: 'inlineCode',
      value: children.filter((each) => typeof each === 'string').join(''),
    };
  const make = NODES[name];
  if (!make) throw new Error(`<${name}> cannot be written in the Markdown of a source.`);
  // Between the items of a list there is a space, which Markdown makes of itself.
  const shown = name === 'ul' || name === 'ol' ? children.filter((each) => each !== ' ') : children;
  const nodes = shown.flatMap((child) => nodesOf(child, place));
  const isItem = name === 'li' && !nodes.some(({ type }) => type === 'paragraph');
  return {
    ...make(attributes),
    children: isItem ? itemOf(nodes) : nodes,
  } as RootContent;
}

/** The words of a tight item are a paragraph of Markdown; a list in it stands beside them. */
function itemOf(nodes: readonly RootContent[]): RootContent[] {
  const at = nodes.findIndex(({ type }) => type === 'list' || type === 'blockquote');
  const words = (at < 0 ? nodes : nodes.slice(0, at)) as PhrasingContent[];
  const blocks = at < 0 ? [] : nodes.slice(at);
  return [
    ...(words.length > 0 ? [{ type: 'paragraph' as const, children: words }] : []),
    ...blocks,
  ];
}

function urlOf(to: Target | string, { source, read }: Place): string {
  if (typeof to === 'string') return to;
  if (read) return read.hrefOf(to);
  return to.source === source ? `#${to.anchor}` : `../${to.source}/#${to.anchor}`;
}

/** `[@key, locator; @other]`, of a citation with its short forms. */
function citationOf(children: readonly ProseNode[]): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      return child.mark.type === 'work' ? `@${child.mark.key}` : citationOf(child.children);
    })
    .join('');
}
