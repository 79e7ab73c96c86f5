import type {
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { joinLines } from '../../../model/capture/apply.ts';
import { CaptureError, decodeCapture } from '../../../model/capture/decode.ts';
import type { Found, LeftOut, ReadLine } from '../../../model/capture/reading.ts';
import type { Emphasis } from '../../../model/text/emphasis.ts';
import { tooDeep } from '../../remark/too-deep.ts';
import type { CaptureReader } from '../reader.ts';
import { superscript } from '../superscript.ts';

/** Markdown, as CommonMark and GFM read it: what a reader of the page sees. */
export const markdownReader: CaptureReader = {
  id: 'markdown',
  version: 1,
  name: 'Markdown',
  ending: 'md',
  recognises: (_, ending) => ending === 'md' || ending === 'markdown',
  read: (bytes, options) => {
    const { lines, byteOrderMark } = decodeCapture(bytes, options.encoding);
    const text = lines.join('\n');
    const [front = '', body = text] = frontMatter(text);
    refuseTooDeep(body);
    const tree = unified()
      .use(remarkParse)
      .use(remarkGfm, { singleTilde: false })
      .parse(body) as Root;
    const { blocks, told } = readTree(tree, body);
    const data = front
      .split('\n')
      .filter(Boolean)
      .map((line): ReadLine => ({ text: line, leftOut: FRONT_MATTER }));
    return {
      lines: [...(data.length > 0 ? [data] : []), ...blocks].flatMap((block, i) =>
        i > 0 ? [{ text: '' }, ...block] : block,
      ),
      paragraphs: 'stanzas',
      stripped: byteOrderMark
        ? [
            {
              lines: '1',
              characters: 1,
              rule: 'byte-order-mark',
              why: 'mark of the encoding at the file’s start',
            },
          ]
        : [],
      found: foundIn(front),
      told,
      options,
    };
  },
};

const FRONT_MATTER: LeftOut = { rule: 'front-matter', why: 'data of the file that held the text' };
const COMMENT: LeftOut = { rule: 'html-comment', why: 'comment in the file that held the text' };

/** Most characters of markup in one block of a capture; a long table has thousands. */
const MOST_MARKS = 10_000;
/** Longest line; no paragraph of a source is as long. */
const LONGEST_LINE = 100_000;
/** Most lines that begin a block; no source has as many paragraphs, and the parser takes a minute. */
const MOST_BLOCKS = 50_000;
const BEGINS_BLOCK = /^\s{0,3}(?:[-*_#>+|=~`]|\d{1,9}[.)])/;

/** Throws a {@link CaptureError} for what would take its parser minutes. */
function refuseTooDeep(body: string): void {
  const lines = body.split('\n');
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  let blocks = 0;
  const last = lines.findIndex((line, i) => {
    if (BEGINS_BLOCK.test(line) || (line.trim() !== '' && !lines[i - 1]?.trim())) blocks += 1;
    return blocks > MOST_BLOCKS;
  });
  const at = (line: number, what: string) => ({ what, point: { line: line + 1, column: 1 } });
  const found =
    long >= 0
      ? at(long, `A line of more than ${LONGEST_LINE} characters`)
      : last >= 0
        ? at(last, `More than ${MOST_BLOCKS} paragraphs, items and headings`)
        : tooDeep(body, MOST_MARKS);
  if (found)
    throw new CaptureError(
      found.what,
      found.point,
      'No text needs it. Take the place out of the file, part it, or save the text as plain text and import that',
    );
}

/** Data before a text, between two lines of dashes, and the text; none where there is none. */
function frontMatter(text: string): [string, string] | [] {
  const found = /^---\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text);
  return found ? [found[0].trimEnd(), text.slice(found[0].length)] : [];
}

const FIELDS = ['title', 'author', 'publisher', 'date', 'url'] as const;

function foundIn(front: string): Found[] {
  return FIELDS.flatMap((field) => {
    const value = new RegExp(`^${field}:(.*)$`, 'im')
      .exec(front)?.[1]
      ?.trim()
      .replace(/^["']|["']$/g, '');
    return value ? [{ field, value, where: `front matter, ${field}` }] : [];
  });
}

function readTree(tree: Root, source: string): { blocks: ReadLine[][]; told: string[] } {
  const blocks: ReadLine[][] = [];
  const told = new Set<string>();
  const notes = new Map<string, number>();
  const definitions = new Map<string, FootnoteDefinition>();
  let titled = false;
  for (const node of tree.children) block(node, '');
  for (const [id, n] of notes) {
    const [first, ...rest] = definitions.get(id)?.children ?? [];
    if (first) block(first, `${superscript(n)} `);
    for (const node of rest) block(node, '');
  }
  return { blocks, told: [...told] };

  function block(node: RootContent, mark: string): void {
    switch (node.type) {
      case 'heading': {
        const isTitle = node.depth === 1 && !titled;
        titled ||= isTitle;
        const more = isTitle ? { isTitle } : { heading: Math.max(node.depth, 2) };
        push(words(node.children, mark).map((line) => ({ ...line, ...more }) as ReadLine));
        return;
      }
      case 'paragraph':
        push(words(node.children, mark));
        return;
      case 'list':
        list(node, mark);
        return;
      case 'table':
        for (const row of node.children) {
          const cells = row.children.map((cell) =>
            words(cell.children, '')
              .map(({ text }) => text)
              .join(' '),
          );
          push([{ text: cells.join('\t') }]);
        }
        return;
      case 'code':
        push(node.value.split('\n').map((text) => ({ text: text.trimEnd() })));
        return;
      case 'blockquote':
        for (const child of node.children) block(child, mark);
        return;
      case 'footnoteDefinition':
        definitions.set(node.identifier, node);
        return;
      case 'html':
        if (/^<!--/.test(node.value))
          push(node.value.split('\n').map((text) => ({ text: text.trim(), leftOut: COMMENT })));
        else told.add('tags of HTML in it are no text, and were left out');
    }
  }

  function list({ ordered, start, children }: List, mark: string): void {
    children.forEach((item: ListItem, i) => {
      const own = ordered ? `${(start ?? 1) + i}${delimiterOf(item)} ` : '- ';
      const [first, ...rest] = item.children;
      // An item that begins with another list has its number alone on its line.
      if (first && first.type !== 'list') block(first, `${mark}${own}`);
      else push([{ text: `${mark}${own}`.trim() }]);
      for (const child of first?.type === 'list' ? item.children : rest) block(child, '');
    });
  }

  function delimiterOf(item: ListItem): string {
    const at = item.position?.start.offset ?? 0;
    return /^\d+([.)])/.exec(source.slice(at, at + 12))?.[1] ?? '.';
  }

  function words(nodes: readonly PhrasingContent[], mark: string): ReadLine[] {
    const lines: { text: string; emphasis: Emphasis[] }[] = [{ text: mark, emphasis: [] }];
    const add = (text: string): void => {
      const line = lines.at(-1) as (typeof lines)[number];
      // A line break in the file is a space, and none between Han characters.
      const [head = '', ...tail] = text.replace(/ {2,}/g, ' ').split('\n');
      line.text += line.text.endsWith(' ') ? head.trimStart() : head;
      for (const part of tail) line.text = joinLines([line.text.trimEnd(), part.trimStart()]);
    };
    const walk = (node: Nodes): void => {
      const line = lines.at(-1) as (typeof lines)[number];
      if (node.type === 'text' || node.type === 'inlineCode') add(node.value);
      else if (node.type === 'break') lines.push({ text: '', emphasis: [] });
      else if (node.type === 'image') told.add('pictures in it are no text, and were left out');
      else if (node.type === 'delete') told.add('words struck out in it are none of its text');
      else if (node.type === 'html') {
        if (/^<br\b/i.test(node.value)) lines.push({ text: '', emphasis: [] });
        else told.add('tags of HTML in it are no text, and were left out');
      } else if (node.type === 'footnoteReference') {
        if (!notes.has(node.identifier)) notes.set(node.identifier, notes.size + 1);
        add(superscript(notes.get(node.identifier) as number));
      } else if (node.type === 'emphasis' || node.type === 'strong') {
        const from = line.text.length;
        node.children.forEach(walk);
        const as = node.type === 'strong' ? 'strong' : 'em';
        if (line === lines.at(-1) && line.text.length > from)
          line.emphasis.push({ as, range: [from, line.text.length] });
      } else if ('children' in node) node.children.forEach(walk);
    };
    nodes.forEach(walk);
    return lines.map(({ text, emphasis }) => {
      const lead = text.length - text.trimStart().length;
      const trimmed = text.trim();
      const own = emphasis
        .map(({ as, range: [from, to] }): Emphasis => ({ as, range: [from - lead, to - lead] }))
        .filter(({ range: [from, to] }) => from >= 0 && to - from < trimmed.length - mark.length);
      return { text: trimmed, ...(own.length > 0 && { emphasis: own }) };
    });
  }

  function push(lines: readonly ReadLine[]): void {
    const kept = lines.filter(({ text }) => text !== '');
    if (kept.length > 0) blocks.push(kept);
  }
}
