import type { Numbered, Numbering } from './numbered.ts';

/** Anchors running text: `title`, then `p1` to `pN`. */
export function numberPlainly(paragraphs: readonly Numbered[]): Numbering {
  let n = 0;
  return {
    anchors: paragraphs.map(({ role }) => (role === 'title' ? 'title' : `p${++n}`)),
    headings: paragraphs.map(({ role }) => (role === 'title' ? 1 : null)),
    undecided: [],
  };
}
