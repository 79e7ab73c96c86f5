import type { Element, ElementContent, RootContent as HastContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes, RootContent } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import type { Mark, Prose } from '../model/prose.ts';
import { markHan, markLatin } from './remark/mark-han.ts';
import type { Citation, NoteSpan, Pair, Sentence } from './syntax/nodes.ts';

// Markdown is first read as a tree of HTML's elements, by the library that knows how lists, breaks
// and white space are meant. Our own nodes are elements with the mark that they become.

/** Element of one of our own nodes. */
function marked(mark: Omit<Mark, 'range'>, children: ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: {},
    data: { mark } as unknown as Element['data'],
    children,
  };
}

const text = (value: string): ElementContent => ({ type: 'text', value });

/** Handlers of our own nodes, for mdast-util-to-hast. */
function handlersFor(
  labelOf: (key: string) => string | undefined,
  own: string | undefined,
): Handlers {
  const nameOf = (key: string) => {
    const label = text(labelOf(key) ?? key);
    if (!own) return label;
    // Some works have their short forms in Chinese, and what is marked is not gone through again.
    const named = marked({ type: 'language', lang: own } as Mark, [label]);
    markHan({ type: 'root', children: named.children });
    return named;
  };
  return {
    noteSpan: (state, { note, ...node }: NoteSpan) =>
      marked({ type: 'note', note } as Mark, state.all(node as NoteSpan) as ElementContent[]),
    pair: (state, node: Pair) =>
      marked({ type: 'pair', number: node.number } as Mark, state.all(node) as ElementContent[]),
    sentence: (state, node: Sentence) =>
      marked(
        { type: 'sentence', anchor: node.anchor } as Mark,
        state.all(node) as ElementContent[],
      ),
    citation: (_state, node: Citation) =>
      marked({ type: 'citation' } as Mark, [
        text('['),
        ...node.items.flatMap(({ key, locator }, i) => [
          ...(i > 0 ? [text('; ')] : []),
          marked({ type: 'work', key } as Mark, [nameOf(key)]),
          ...(locator ? [text(`, ${locator}`)] : []),
        ]),
        text(']'),
      ]),
    link: (state, node: Extract<RootContent, { type: 'link' }>) =>
      marked(
        { type: 'link', to: node.data?.target ?? node.url } as Mark,
        state.all(node) as ElementContent[],
      ),
  } as Handlers;
}

/**
 * Reads prose of ours (digest, summary, note); runs of Han characters get their language. `labels`
 * are the short forms of works, by key; `lang` is the language of the prose, in which Han characters
 * may be its own, and `own` that of the short forms where it is another.
 */
export function toProse(
  nodes: readonly RootContent[],
  labels: ReadonlyMap<string, string>,
  lang = 'en',
  own?: string,
): Prose {
  const known = read.get(nodes);
  if (
    known?.lang === lang &&
    known.own === own &&
    [...known.used].every(([key, label]) => labels.get(key) === label)
  )
    return known.prose;
  const used = new Map<string, string | undefined>();
  const get = (key: string) => {
    used.set(key, labels.get(key));
    return labels.get(key);
  };
  const prose = readNodes(nodes, get, lang, own);
  read.set(nodes, { lang, own, used, prose });
  return prose;
}

/**
 * Prose that was read, by its nodes, with the short forms that it says: while somebody edits, most
 * of an edition is the same from one reading to the next.
 */
const read = new WeakMap<
  readonly RootContent[],
  {
    readonly lang: string;
    readonly own: string | undefined;
    readonly used: Map<string, string | undefined>;
    readonly prose: Prose;
  }
>();

function readNodes(
  nodes: readonly RootContent[],
  labelOf: (key: string) => string | undefined,
  lang: string,
  own: string | undefined,
): Prose {
  const root = { type: 'root', children: [...nodes] } as Nodes;
  const hast = toHast(root, { handlers: handlersFor(labelOf, own) }) as Root;
  if (!/^(?:zh|ja|ko)\b/.test(lang)) markHan(hast);
  else if (own) markLatin(hast, own);
  return fromHast(hast.children);
}

/** Reads a piece of HTML that a library wrote, such as a formatted reference. */
export function proseOfHtml(html: string): Prose {
  const root = fromHtml(html, { fragment: true });
  markHan(root);
  return fromHast(root.children);
}

/** Reads a tree of HTML's elements as text with marks. */
export function fromHast(nodes: readonly (HastContent | ElementContent)[]): Prose {
  const marks: Mark[] = [];
  let words = '';
  const read = (node: HastContent | ElementContent): void => {
    if (node.type === 'text') words += node.value;
    if (node.type !== 'element') return;
    const at = marks.length;
    const from = words.length;
    marks.push({ ...markOf(node), range: [from, from] } as Mark);
    shown(node).forEach(read);
    marks[at] = { ...marks[at], range: [from, words.length] } as Mark;
  };
  nodes.forEach(read);
  return trimmed({ text: words, marks });
}

/** Prose without white space before and after it. */
function trimmed({ text: words, marks }: Prose): Prose {
  const before = words.length - words.trimStart().length;
  const text = words.trim();
  const at = (place: number) => Math.min(Math.max(place - before, 0), text.length);
  return {
    text,
    marks: marks.map((mark) => ({ ...mark, range: [at(mark.range[0]), at(mark.range[1])] })),
  };
}

const BLOCKS = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table']);
const isBlock = (node: ElementContent | undefined) =>
  node?.type === 'element' && BLOCKS.has(node.tagName);

/**
 * What of an element is shown: not the line ends that only lay blocks in it out, but for a space
 * between the items of a list. So the words of a list are a line, as they are cited.
 */
function shown({ tagName, children }: Element): ElementContent[] {
  if (!/^(?:ul|ol|li|blockquote)$/.test(tagName)) return children;
  return children.flatMap((node, i): ElementContent[] => {
    const [before, after] = [children[i - 1], children[i + 1]];
    const laysOut =
      node.type === 'text' && node.value === '\n' && (isBlock(before) || isBlock(after));
    if (!laysOut) return [node];
    return tagName.endsWith('l') && before && after ? [text(' ')] : [];
  });
}

function markOf({ tagName: name, properties, data }: Element): Omit<Mark, 'range'> {
  const own = (data as { mark?: Mark } | undefined)?.mark;
  if (own) return own;
  const { lang, ...others } = properties;
  if (name === 'span' && typeof lang === 'string') return { type: 'language', lang } as Mark;
  const given = Object.entries(others).map(([key, value]) => [
    key === 'className' ? 'class' : key,
    Array.isArray(value) ? value.join(' ') : String(value),
  ]);
  const attributes = given.length > 0 ? { attributes: Object.fromEntries(given) } : {};
  return { type: 'element', name, ...attributes } as Mark;
}
