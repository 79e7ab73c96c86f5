/** A rule by which a whole line of a capture is not text. */
export interface LineRule {
  readonly name: string;
  /** The reason, as the record and the page give it. */
  readonly why: string;
  readonly matches: (line: string, neighbours: { readonly next: string | null }) => boolean;
  /** Whether the line begins a page's footer: what follows it is not the document. */
  readonly footer?: true;
}

const LANGUAGES =
  /^(?:English|中文|简体中文|繁體中文|雙語|双语|Fran.{1,2}ais|Español|Deutsch|Русский|日本語|한국어|العربية|ئۇيغۇرچە|Português)$/;
const LANGUAGE_WORD =
  /English|中文|雙語|双语|Fran.{1,2}ais|Español|Deutsch|Русский|日本語|한국어|العربية|ئۇيغۇرچە|Português|Global Edition|ASIA/g;
const BREADCRUMB = /^Home(?:\s*[/›»>|]\s*[^/›»>|]{1,40})+$/;

/** Rules for a web page's furniture, tried in order on lines outside the body of the text. */
export const FURNITURE: readonly LineRule[] = [
  {
    name: 'language-switcher',
    why: 'names of the site’s other editions or languages',
    matches: (line) =>
      LANGUAGES.test(line) ||
      (line.length <= 80 &&
        !/[.。!?]$/.test(line) &&
        (line.match(LANGUAGE_WORD)?.length ?? 0) >= 2),
  },
  {
    name: 'breadcrumb',
    why: 'the page’s place in its site',
    matches: (line) => BREADCRUMB.test(line),
  },
  {
    name: 'section-label',
    why: 'name of the site’s section, repeated in the line below it',
    matches: (line, { next }) =>
      next !== null && BREADCRUMB.test(next) && next.split(/\s*[/›»>|]\s*/).includes(line),
  },
  {
    name: 'share-widget',
    why: 'buttons for passing the page on',
    matches: (line) =>
      /^(?:Share|Tweet|Print|E-?mail|Comments?|Facebook|Twitter|WeChat|Weibo|分享|打印|收藏|字号)(?:\s*[-–|:：]\s*[\p{L} ]{1,20})?$/u.test(
        line,
      ),
  },
  {
    name: 'back-to-top',
    why: 'link to the top of the page',
    matches: (line) => /^(?:Top|Back to (?:the )?top|返回顶部)$/i.test(line),
    footer: true,
  },
  {
    name: 'copyright-notice',
    why: 'the site’s copyright notice; kept in mind as evidence of rights',
    matches: (line) => /^(?:Copyright\b|©|\(c\) ?\d{4}|版权所有|All rights reserved)/i.test(line),
    footer: true,
  },
  {
    name: 'licence-number',
    why: 'number of the site’s licence or registration',
    matches: (line) =>
      /^(?:Licen[cs]e for|Registration Number|ICP|[京沪粤新]ICP备|[京沪粤新]公网安备)/.test(line),
    footer: true,
  },
  {
    name: 'follow-widget',
    why: 'invitation to follow the site',
    matches: (line) => /^(?:Follow us|Subscribe|关注我们)$/i.test(line),
    footer: true,
  },
];

/**
 * Names and reasons of the rules that need more than one line to be seen, or touch only part of a
 * line.
 */
export const OTHER_RULES = {
  'byte-order-mark': 'mark of the encoding at the file’s start',
  'carriage-return': 'line ends of another system; a line end is a line end',
  'edge-space': 'indentation or spaces at a line’s ends, which are layout',
  'invisible-line': 'a line of invisible characters only',
  'front-matter': 'data of the file that held the text',
  'html-comment': 'comment in the file that held the text',
  'markdown-mark': 'mark of the Markdown file that held the text',
  'info-line': 'data of the file that held the text',
  'repeated-title': 'the title given a second time',
  'after-footer': 'stands after the page’s footer and is not of the document',
  'by-option': 'taken off by the editor’s option',
} as const;

/** Rules that take characters off a line and leave the rest of it. */
export const CHARACTER_RULES: ReadonlySet<string> = new Set([
  'byte-order-mark',
  'carriage-return',
  'edge-space',
  'markdown-mark',
]);

/** White space and zero-width characters, as they stand at the ends of lines. */
const EDGE = /[\s\u200b-\u200d\u2060\ufeff]/;

/** Takes white space and zero-width characters off both ends of a line. */
export function trimEdges(line: string): string {
  // By steps: a pattern would look from each of a million spaces for the line's end.
  const isEdge = (at: number) => EDGE.test(line[at] as string);
  let [from, to] = [0, line.length];
  while (from < to && isEdge(from)) from++;
  while (to > from && isEdge(to - 1)) to--;
  return line.slice(from, to);
}
