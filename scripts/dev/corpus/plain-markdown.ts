import type { CollectionFormat } from './collection.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { HEADING, startLines, tidy } from './lines.ts';

/** A collection in Markdown that says nothing of numbers, and what its first lines look like. */
interface PlainMarkdown {
  readonly name: string;
  readonly country: string;
  readonly lang: string;
  readonly sign: RegExp;
  /** Where the text of the law begins; what is before is counted as particulars. */
  readonly begins?: RegExp;
  /** Whether paragraphs are broken into short lines. */
  readonly wrapped?: true;
}

const COLLECTIONS: readonly PlainMarkdown[] = [
  {
    name: 'LawRefBook Markdown',
    country: 'cn',
    lang: 'zh-Hans-CN',
    sign: /<!-- INFO END -->/,
    begins: /<!-- INFO END -->/,
  },
  {
    name: 'bundestag Markdown',
    country: 'de',
    lang: 'de',
    sign: /^jurabk: /m,
    begins: /^#+ /m,
    wrapped: true,
  },
  {
    name: 'legalize-fr Markdown',
    country: 'fr',
    lang: 'fr',
    sign: /^source: "https:\/\/www\.legifrance/m,
  },
];

/** Laws in Markdown as plain lines; nothing is expected but of titles. */
export const plainMarkdown: readonly CollectionFormat[] = COLLECTIONS.map(
  ({ name, country, lang, sign, begins, wrapped }) => ({
    name,
    suits: (path, content) => path.endsWith('.md') && sign.test(content.slice(0, 5000)),
    read: (path, content) => {
      const { title, body } = withoutFrontMatter(content.replaceAll('\r', ''));
      const out = startLines();
      const start = begins ? Math.max(0, body.search(begins)) : 0;
      for (const line of body.slice(0, start).split('\n'))
        if (line.trim()) out.skip('particulars of a law');
      for (const line of wrapped ? unwrapped(body.slice(start)) : body.slice(start).split('\n')) {
        if (/^\s*<!--/.test(line)) {
          out.skip('remarks in the file');
          continue;
        }
        const heading = /^#+ +/.exec(line)?.[0];
        const kind = heading ? 'title' : NOT_TEXT.find(([pattern]) => pattern.test(line))?.[1];
        const text = plain(heading ? line.slice(heading.length) : line);
        out.add(text, heading ? HEADING : null, kind ?? null);
      }
      const named = title ?? /^# +(.*)$/m.exec(body)?.[1] ?? path;
      return out.text({ id: path, country, lang, title: tidy(named) });
    },
  }),
);

const NOT_TEXT: readonly (readonly [RegExp, string])[] = [
  [/^\s*[|+]/, 'table'],
  [/^\s*\[\^[^\]]+\]:/, 'footnote'],
];

/** Paragraphs as one line each: a line goes on the one before unless it starts something. */
function unwrapped(body: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of body.split('\n')) {
    const starts = /^\s*(?:#|[-*+>] |\d+[a-z]?[.)] |\(\d|[a-z]{1,3}\) |[|:]|\[\^)/.test(line);
    if (line.trim() === '') open = false;
    else if (open && !starts) lines.push(`${lines.pop()} ${line.trim()}`);
    else {
      lines.push(line);
      open = !line.startsWith('#');
    }
  }
  return lines;
}

function plain(text: string): string {
  return tidy(
    text
      .replace(/\[\^[^\]]+\]:?/g, '')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s*(?:[-*>] +|: +)/, '')
      .replace(/\*\*|__/g, '')
      .replace(/\\([\\`*_{}[\]()#+\-.!~|>])/g, '$1'),
  );
}
