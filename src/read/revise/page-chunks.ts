import type { Position } from 'unist';
import type { VFile } from 'vfile';

/** A page's Markdown as it is written, in pieces: each paragraph, and each run of notes' definitions. */
export interface PageChunks {
  /** The paragraphs, or the heads of parts with what stands under them. */
  readonly blocks: readonly string[];
  /** What defines notes, and after how many paragraphs it stands. */
  readonly notes: readonly { readonly after: number; readonly written: string }[];
}

/** Takes the Markdown of a full text's page apart, to the letter. */
export function pageChunks(page: VFile): PageChunks {
  const source = String(page);
  const startOf = (place: Position | undefined) => place?.start.offset ?? 0;
  const nodes = [
    ...(page.data.textBlocks ?? []).map(({ place }) => ({ at: startOf(place), isNote: false })),
    ...(page.data.notes ?? []).map(({ place }) => ({ at: startOf(place), isNote: true })),
  ].sort((a, b) => a.at - b.at);
  const blocks: string[] = [];
  const notes: { after: number; written: string }[] = [];
  nodes.forEach(({ at, isNote }, i) => {
    const written = source.slice(at, nodes[i + 1]?.at);
    if (!isNote) blocks.push(written.trimEnd());
    else if (nodes[i - 1]?.isNote && notes.length > 0)
      notes.push({
        after: blocks.length,
        written: `${notes.pop()?.written}${written}`,
      });
    else notes.push({ after: blocks.length, written });
  });
  return {
    blocks,
    notes: notes.map(({ after, written }) => ({ after, written: written.trimEnd() })),
  };
}
