import type { VFile } from 'vfile';
import { pageChunks } from './page-chunks.ts';
import { type WrittenParagraph, writeParagraph } from './write-paragraph.ts';

/** A paragraph of the page as it is to be. */
export interface NewBlock extends WrittenParagraph {
  /** Index of the paragraph of the old page that it goes on from; null for a new one. */
  readonly from: number | null;
}

/**
 * The Markdown of a full text's page with other paragraphs. A paragraph that stays as it is keeps
 * its Markdown to the letter, and so does every note's definition, where it stood or, where its
 * paragraph is gone, after the one before it.
 */
export function rewritePage(page: VFile, blocks: readonly NewBlock[]): string {
  const { blocks: written, notes } = pageChunks(page);
  const old = page.data.textBlocks ?? [];
  const newIndex = new Map(blocks.flatMap(({ from }, i) => (from === null ? [] : [[from, i]])));
  const after = Map.groupBy(notes, ({ after }) => {
    if (after >= old.length) return blocks.length;
    for (let i = after - 1; i >= 0; i--) {
      const index = newIndex.get(i);
      if (index !== undefined) return index + 1;
    }
    return 0;
  });
  const notesAt = (i: number) => (after.get(i) ?? []).map((run) => run.written);
  const lines = blocks.flatMap((block, i) => {
    const before = old[block.from ?? -1];
    const isSame =
      before?.text === block.text &&
      before.heading === block.heading &&
      JSON.stringify(before.spans.map(({ note, range }) => ({ note, range }))) ===
        JSON.stringify(block.spans.map(({ note, range }) => ({ note, range })));
    return [
      isSame ? (written[block.from ?? -1] as string) : writeParagraph(block),
      ...notesAt(i + 1),
    ];
  });
  return `${[...notesAt(0), ...lines].join('\n\n')}\n`;
}

/** Writes text as a file was written: with its byte order mark and its line ends. */
export function inItsManner(file: string, text: string): string {
  const mark = file.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + (file.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text);
}
