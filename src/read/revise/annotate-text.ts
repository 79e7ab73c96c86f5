import { type Emphasis, stretchesIn } from '../../model/text/emphasis.ts';
import type { Range } from '../../model/text/segment.ts';
import { escapeText } from '../syntax/escape-text.ts';

// Noncharacters of Unicode, which no text has.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const EM = '\ufdd2';
const STRONG = '\ufdd3';

/**
 * Writes a paragraph as Markdown with notes on its words, `[words][^note]`, that reads back as these
 * very characters and spans.
 *
 * Ranges are UTF-16; spans do not cross, and of two that are equal the first is the outer one.
 * Emphasis is cut where a span begins or ends in it. Whether Markdown reads it, which it does not
 * beside every punctuation, is for the caller to see.
 */
export function annotateText(
  text: string,
  spans: readonly { readonly note: string; readonly range: Range }[],
  emphasis: readonly Emphasis[] = [],
): string {
  const opening = Map.groupBy(spans, ({ range }) => range[0]);
  const closing = Map.groupBy(spans, ({ range }) => range[1]);
  const pieces = piecesOf(text, spans, emphasis);
  const notes: string[] = [];
  let marked = '';
  let done = 0;
  const edges = [...spans, ...pieces].flatMap(({ range }) => range);
  for (const at of [...new Set(edges)].sort((a, b) => a - b)) {
    marked += text.slice(done, at);
    for (const { as } of pieces.filter(({ range }) => range[1] === at)) marked += markOf(as);
    const ends = (closing.get(at) ?? []).toReversed().sort((a, b) => b.range[0] - a.range[0]);
    for (const { note } of ends) {
      notes.push(note);
      marked += CLOSE;
    }
    marked += OPEN.repeat(opening.get(at)?.length ?? 0);
    for (const { as } of pieces.filter(({ range }) => range[0] === at)) marked += markOf(as);
    done = at;
  }
  // What Markdown would read as one with the brackets: an image, a note, a link.
  return escapeText(marked + text.slice(done))
    .replace(/!(?=\ufdd0)/g, '\\!')
    .replace(/(?<=\ufdd0)\^/g, '\\^')
    .replace(/(?<=\ufdd1)[(:]/g, '\\$&')
    .replaceAll(STRONG, '**')
    .replaceAll(EM, '*')
    .replaceAll(OPEN, '[')
    .replaceAll(CLOSE, () => `][^${notes.shift()}]`);
}

function markOf(as: Emphasis['as']): string {
  return as === 'strong' ? STRONG : EM;
}

/** Emphasis in pieces that cross no span, and neither begin nor end in white space. */
function piecesOf(
  text: string,
  spans: readonly { readonly range: Range }[],
  emphasis: readonly Emphasis[],
): Emphasis[] {
  const edges = [0, ...spans.flatMap(({ range }) => range), text.length].sort((a, b) => a - b);
  return edges.slice(1).flatMap((to, i) =>
    stretchesIn([edges[i] ?? 0, to], emphasis).flatMap(
      ({ as, range: [start, end] }): Emphasis[] => {
        const words = text.slice(start, end);
        if (as === null || words.trim() === '') return [];
        const from = start + words.length - words.trimStart().length;
        return [{ as, range: [from, from + words.trim().length] }];
      },
    ),
  );
}
