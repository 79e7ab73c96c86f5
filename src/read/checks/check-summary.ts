import { toString as plainText } from 'mdast-util-to-string';
import type { Problem } from '../../model/problem.ts';
import type { LedgerEntry, PartBlock } from '../draft/draft.ts';
import { problemAt } from '../syntax/report.ts';

/** Longest gist, in characters: three lines of the page's measure. */
const GIST_LENGTH = 210;

/**
 * Checks a summary against the text: a part for each paragraph and none other, and every sentence
 * rendered, in order.
 */
export function checkSummary(
  input: { summaryFile: string; parts: readonly PartBlock[]; entries: readonly LedgerEntry[] },
  problems: Problem[],
): void {
  const { summaryFile, parts, entries } = input;
  const add = (place: PartBlock['place'], what: string, mend: string) =>
    problems.push(problemAt(summaryFile, place, what, mend));
  const order = entries.map(({ anchor }) => anchor);
  for (const entry of entries) {
    const part = parts.find(({ anchor }) => anchor === entry.anchor);
    if (!part || part.body.length === 0) {
      const before = parts.findLast(({ anchor }) =>
        order.slice(0, order.indexOf(entry.anchor)).includes(anchor),
      );
      add(
        part?.place ?? before?.place,
        `Clause without a summary: ${entry.anchor}`,
        `Add “## ${entry.anchor}” with a gist and the summary of every sentence`,
      );
      continue;
    }
    const sentences = entry.sentences.map(({ anchor }) => anchor);
    if (sentences.length === 0) continue;
    const gist = plainText(part.body[0] as PartBlock['body'][number]);
    if (part.body.length < 2)
      add(
        part.place,
        `The summary of ${entry.anchor} has no gist above it`,
        'Open it with a paragraph of at most three lines',
      );
    else if (gist.length > GIST_LENGTH)
      add(
        part.body[0]?.position,
        `The gist of ${entry.anchor} has ${gist.length} characters; at most ${GIST_LENGTH} fit three lines`,
        'Shorten it',
      );
    for (const node of part.body.slice(1)) {
      const children = node.type === 'paragraph' ? node.children : [node];
      for (const child of children) {
        if (child.type === 'sentence' || (child.type === 'text' && child.value.trim() === ''))
          continue;
        add(
          child.position,
          `Words of the summary of ${entry.anchor} that are tied to no sentence: “${plainText(child).trim().slice(0, 40)}”`,
          `Make them a sentence tied to the original's: [Words.](#${sentences[0]}), or put them in a note`,
        );
      }
    }
    let last = -1;
    for (const { anchor, place } of part.sentences) {
      const index = sentences.indexOf(anchor);
      if (index < 0)
        add(
          place,
          `“#${anchor}” is no sentence of ${entry.anchor}, which has ${sentences.length}`,
          `Link to one of #${sentences[0]} … #${sentences.at(-1)}`,
        );
      else if (index < last)
        add(
          place,
          `“#${anchor}” comes after “#${sentences[last]}”`,
          'Keep the order of the original',
        );
      last = Math.max(last, index);
    }
    for (const anchor of sentences) {
      if (!part.sentences.some((sentence) => sentence.anchor === anchor))
        add(
          part.place,
          `Sentence ${anchor} is not in the summary`,
          `Render it in a sentence of its own: [The clause states that ….](#${anchor})`,
        );
    }
  }
  for (const part of parts) {
    if (!entries.some(({ anchor }) => anchor === part.anchor))
      add(
        part.place,
        `Summary part for no clause: “${part.anchor}” is not an anchor of the text`,
        `Use one of ${order.join(' ')}`,
      );
  }
}
