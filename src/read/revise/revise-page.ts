import type { VFile } from 'vfile';
import type { Anchor } from '../../model/anchor.ts';
import type { Carried } from '../../model/carry/carried.ts';
import { carryNotes } from '../../model/carry/carry-notes.ts';
import type { Emphasis } from '../../model/text/emphasis.ts';
import { rewritePage } from './rewrite-page.ts';

/** A full text's page in another text. */
export interface RevisedPage {
  readonly page: string;
  /** What became of each of its notes. */
  readonly carried: readonly Carried[];
}

/**
 * Writes a full text's page anew for another text, its notes carried over. A paragraph that goes on
 * stays a heading, or none, as it was. The definition of a note that has lost its words stays where
 * it stood, and the build tells of it.
 *
 * `anchors` are those of the page's paragraphs, `next` the new ones; `heirsOf` tells where the words
 * of one are now.
 */
export function revisePage(
  page: VFile,
  anchors: readonly Anchor[],
  next: readonly {
    readonly anchor: Anchor;
    readonly text: string;
    readonly heading: number | null;
    readonly emphasis?: readonly Emphasis[];
  }[],
  heirsOf: (anchor: Anchor) => readonly Anchor[],
): RevisedPage {
  const old = page.data.textBlocks ?? [];
  const carried = carryNotes(
    old.map(({ text, spans }, i) => ({ anchor: anchors[i] ?? '', text, spans })),
    next,
    heirsOf,
  );
  const index = new Map(anchors.map((anchor, i) => [anchor, i]));
  const standing = Map.groupBy(carried, ({ now }) => now?.passage.anchor ?? null);
  const blocks = next.map(({ anchor, text, heading, emphasis = [] }) => {
    const from = index.get(anchor) ?? null;
    const spans = (standing.get(anchor) ?? []).flatMap(({ note, now }) =>
      now ? [{ note, range: now.range }] : [],
    );
    spans.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
    return {
      text,
      heading: from === null ? heading : (old[from]?.heading ?? null),
      emphasis,
      spans,
      from,
    };
  });
  return { page: rewritePage(page, blocks), carried };
}
