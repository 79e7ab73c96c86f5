import type { Paragraph } from '../edition.ts';

/**
 * The passages of a page by which a reader finds the way on it: all of them, or of a page with more
 * than so many its divisions with its provisions, or its divisions alone, or every so manieth.
 */
export function landmarksOf(paragraphs: readonly Paragraph[], most: number): readonly Paragraph[] {
  const divisions = paragraphs.filter(({ heading }) => heading !== null);
  let above = '';
  const provisions = paragraphs.filter(({ anchor, heading }) => {
    const isBelow = above !== '' && anchor.startsWith(`${above}-`);
    if (!isBelow) above = anchor;
    return !isBelow || heading !== null;
  });
  const fitting = [paragraphs, provisions, divisions].find(
    (each) => each.length > 1 && each.length <= most,
  );
  const step = Math.ceil(provisions.length / most);
  return fitting ?? provisions.filter((_, i) => i % step === 0);
}
