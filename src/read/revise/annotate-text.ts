import type { Range } from '../../model/text/segment.ts';
import { escapeText } from '../syntax/escape-text.ts';

// Noncharacters of Unicode, which no text has.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';

/**
 * Writes a paragraph as Markdown with notes on its words, `[words][^note]`, that reads back as these
 * very characters and spans.
 *
 * Ranges are UTF-16 and do not cross; of two that are equal the first is the outer one.
 */
export function annotateText(
  text: string,
  spans: readonly { readonly note: string; readonly range: Range }[],
): string {
  const opening = Map.groupBy(spans, ({ range }) => range[0]);
  const closing = Map.groupBy(spans, ({ range }) => range[1]);
  const notes: string[] = [];
  let marked = '';
  let done = 0;
  for (const at of [...new Set(spans.flatMap(({ range }) => range))].sort((a, b) => a - b)) {
    marked += text.slice(done, at);
    const ends = (closing.get(at) ?? []).toReversed().sort((a, b) => b.range[0] - a.range[0]);
    for (const { note } of ends) {
      notes.push(note);
      marked += CLOSE;
    }
    marked += OPEN.repeat(opening.get(at)?.length ?? 0);
    done = at;
  }
  // What Markdown would read as one with the brackets: an image, a note, a link.
  return escapeText(marked + text.slice(done))
    .replace(/!(?=\ufdd0)/g, '\\!')
    .replace(/(?<=\ufdd0)\^/g, '\\^')
    .replace(/(?<=\ufdd1)[(:]/g, '\\$&')
    .replaceAll(OPEN, '[')
    .replaceAll(CLOSE, () => `][^${notes.shift()}]`);
}
