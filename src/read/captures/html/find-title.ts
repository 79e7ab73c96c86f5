import type { Found } from '../../../model/capture/reading.ts';
import { upFrom } from './page-tree.ts';

/** What is known of a block that may be a title. */
export interface Candidate {
  readonly text: string;
  readonly level: number | null;
  readonly isKept: boolean;
  readonly isHidden: boolean;
  readonly element: Parameters<typeof upFrom>[0];
}

/** Longest title, in UTF-16 code units. */
const LONGEST = 300;

/**
 * Which block of a page is its title: the heading that its metadata name; else its only heading of
 * the first level, where it stands in or before the main text; else another block that says what the
 * metadata say. -1 where none is.
 */
export function findTitle(blocks: readonly Candidate[], found: readonly Found[]): number {
  const named = found.filter(({ field }) => field === 'title').map(({ value }) => folded(value));
  const sites = found
    .filter(({ field }) => field === 'publisher')
    .map(({ value }) => folded(value));
  const is = (index: number, test: (folded: string) => boolean) => {
    const block = blocks[index];
    if (!block || block.isHidden || block.text.length > LONGEST) return false;
    const text = folded(block.text);
    return text !== '' && !sites.includes(text) && test(text);
  };
  const all = blocks.map((_, i) => i);
  const headings = all.filter((i) => blocks[i]?.level !== null);
  const same = (text: string) => named.includes(text);
  const within = (text: string) =>
    text.length >= 4 && named.some((name) => name.includes(text) && 3 * text.length > name.length);
  const firsts = headings.filter((i) => blocks[i]?.level === 1 && is(i, () => true));
  const lastKept = blocks.findLastIndex(({ isKept }) => isKept);
  const [only, second] = firsts.filter((i) => i <= lastKept && !isOfSite(blocks[i] as Candidate));
  return (
    headings.find((i) => is(i, same)) ??
    firsts.find((i) => is(i, within)) ??
    headings.find((i) => blocks[i]?.isKept && is(i, within)) ??
    (second === undefined ? only : undefined) ??
    all.find((i) => i <= lastKept && is(i, same)) ??
    -1
  );
}

/** Whether a heading names the site and not the page. */
function isOfSite({ element }: Candidate): boolean {
  return [...upFrom(element)].some(
    ({ name, attributes }) =>
      name === 'nav' || /\b(?:logo|brand|masthead)\b/i.test(`${attributes.class} ${attributes.id}`),
  );
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
}
