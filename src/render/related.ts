import type { CrossReference } from '../model/edition.ts';
import { RELATIONS, type Relation } from '../model/relation.ts';

/**
 * Which end of cross-references is named: the passages that refer here, or those that are referred
 * to.
 */
export type End = 'from' | 'to';

const HEADINGS: Record<End, Record<Relation | 'mentions', string>> = {
  from: {
    reports: 'Reported in',
    paraphrases: 'Paraphrased in',
    quotes: 'Quoted in',
    echoes: 'Likeness, not coverage, in',
    mentions: 'Mentioned in',
  },
  to: {
    reports: 'Reports',
    paraphrases: 'Paraphrases',
    quotes: 'Quotes',
    echoes: 'Likeness, not coverage, of',
    mentions: 'Notes mention',
  },
};

/**
 * Cross-references that all start, or all end, at one paragraph, by their relation; each passage at
 * the named end once.
 */
export function relatedGroups(links: readonly CrossReference[], end: End) {
  return ([...RELATIONS, 'mentions'] as const)
    .map((relation) => ({
      relation,
      heading: HEADINGS[end][relation],
      passages: links
        .filter((link) => link.relation === relation)
        .map((link) => link[end])
        .filter(
          (one, i, all) =>
            all.findIndex((other) => other.source === one.source && other.anchor === one.anchor) ===
            i,
        ),
    }))
    .filter(({ passages }) => passages.length > 0);
}
