import type { Problem } from '../../model/problem.ts';
import type { TextBlock } from '../draft/draft.ts';
import { problemAt } from '../syntax/report.ts';

/** Parts a text file into its paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n\n');
}

/**
 * Checks that an annotated page has the very characters of the text, paragraph by paragraph. Stops
 * at the first paragraph that differs: the rest would only be out of step. A missing text (null) is
 * somebody else's problem.
 *
 * `isText` tells whether a paragraph of the text is none of its headings.
 */
export function checkText(
  input: {
    pageFile: string;
    blocks: readonly TextBlock[];
    text: string | null;
    isText: (index: number) => boolean;
  },
  problems: Problem[],
): void {
  const { pageFile, blocks, text, isText } = input;
  if (text === null) return;
  const name = `${pageFile
    .split('/')
    .at(-1)
    ?.replace(/\.mdx$/, '')}.txt`;
  checkBlocks({ pageFile, blocks, expected: paragraphsOf(text), isText, name }, problems);
}

/** Characters that cannot be seen, or not told from a space. */
const INVISIBLE = /[\u00a0\u00ad\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/g;
const codePoint = (char: string) =>
  `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** Checks a page's paragraphs against the text's. */
function checkBlocks(
  {
    pageFile,
    blocks,
    expected,
    isText,
    name,
  }: {
    pageFile: string;
    blocks: readonly TextBlock[];
    expected: readonly string[];
    isText: (index: number) => boolean;
    name: string;
  },
  problems: Problem[],
): void {
  const add = (block: TextBlock | undefined, what: string, mend: string): void => {
    problems.push(problemAt(pageFile, block?.place, what, mend));
  };
  for (let i = 0; i < Math.max(blocks.length, expected.length); i++) {
    const block = blocks[i];
    const want = expected[i];
    if (want !== undefined && block?.text === want) {
      if (block && block.heading !== null && isText(i))
        add(
          block,
          'A paragraph of the text is made a heading',
          'Take the # and the space before it away; only spans and notes may be added to the text',
        );
      continue;
    }
    if (want === undefined) {
      add(
        block,
        `A paragraph that ${name} does not have: “${block?.text.slice(0, 30)}”`,
        'Take it out; only spans and notes may be added to the text',
      );
    } else if (block === undefined) {
      add(
        blocks.at(-1),
        `A paragraph of ${name} is missing after this one: “${want.slice(0, 30)}”`,
        `Copy it from ${name}`,
      );
    } else {
      const [wanted, found] = [[...want], [...block.text]];
      const at = wanted.findIndex((char, k) => char !== found[k]);
      const from = at < 0 ? wanted.length : at;
      const show = (words: string[]) =>
        words
          .slice(Math.max(0, from - 5), from + 10)
          .join('')
          .replace(INVISIBLE, codePoint);
      add(
        block,
        `The text differs from ${name} at character ${from + 1} of the paragraph: expected “${show(wanted)}”, found “${show(found)}”`,
        `Put back the characters of ${name}; only [words][^note] may be added`,
      );
    }
    return;
  }
}
