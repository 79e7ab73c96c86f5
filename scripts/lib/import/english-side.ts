import { sentenceAnchor } from '../../../src/model/anchor.ts';
import type { ReadLine } from '../../../src/model/capture/reading.ts';
import type { Outline } from '../../../src/model/ledger/plan.ts';
import { type Range, segment } from '../../../src/model/text/segment.ts';
import { digestText } from '../../../src/read/checks/check-digests.ts';
import { readSourceFile } from '../../../src/read/remark/plugins.ts';
import { escapeText } from '../../../src/read/syntax/escape-text.ts';
import type { ImportPlan, PlannedParagraph } from './plan.ts';
import { type Answered, tieSentences } from './tie-sentences.ts';

/** A summary made of the English side of aligned texts; null where one cannot be made. */
export interface EnglishSide {
  /** What is to stand in `summary.en.mdx`. */
  readonly summary: string | null;
  readonly told: readonly string[];
}

/** Most characters of a gist, which stands above each part until an editor writes one. */
const GIST = 200;

/**
 * Lays the English side of aligned texts beside the paragraphs of a plan, part by part under their
 * anchors and sentence by sentence in links to theirs. The lines of both sides know by their places
 * (`at`) what answers what.
 */
export function englishSide(
  plan: ImportPlan,
  english: readonly ReadLine[],
  lang: string,
): EnglishSide {
  const byPlace = new Map<string, string[]>();
  for (const { text, at } of english)
    if (at !== undefined && text !== '') byPlace.set(at, [...(byPlace.get(at) ?? []), text]);
  const parts: string[] = [];
  const lacking: string[] = [];
  const guessed: string[] = [];
  plan.paragraphs.forEach((paragraph, i) => {
    const next = plan.paragraphs[i + 1]?.line ?? plan.lines.length + 1;
    const pieces = piecesOf(plan, paragraph, next, byPlace);
    const words = pieces
      .map((piece) => piece.words)
      .join(' ')
      .trim();
    const { anchor, role, heading, text } = paragraph;
    if (words === '') lacking.push(anchor);
    else if (role !== 'text' || heading !== null)
      parts.push(`## ${anchor}\n\n${escapeText(words)}\n`);
    else {
      const tie = tieSentences(pieces, segment(text, lang));
      if (tie.guessed) guessed.push(anchor);
      const links = tie.tied.map(
        (each) => `[${escapeText(each.words)}](#${sentenceAnchor(anchor, each.sentence + 1)})`,
      );
      parts.push(`## ${anchor}\n\n${escapeText(gistOf(words))}\n\n${links.join(' ')}\n`);
    }
  });
  if (lacking.length > 0)
    return {
      summary: null,
      told: [
        `The English side has nothing for ${lacking.length} of ${plan.paragraphs.length} paragraphs (${lacking.slice(0, 8).join(' ')}${lacking.length > 8 ? ' …' : ''}); a summary answers every one, so none was written. Strip the lines that are no text, or complete the file.`,
      ],
    };
  return {
    summary: parts.join('\n'),
    told: [
      `The English side becomes summary.en.mdx. Above each part stand its own first words where a gist belongs: write them anew.`,
      ...(guessed.length > 0
        ? [
            `In ${guessed.length} of its parts the sentences do not answer one another one by one, and are tied by their length: look at ${guessed.slice(0, 8).join(' ')}${guessed.length > 8 ? ' …' : ''}.`,
          ]
        : []),
    ],
  };
}

/** The lines of a paragraph where they stand in it, each with the English of its place. */
function piecesOf(
  plan: ImportPlan,
  { line, text }: PlannedParagraph,
  next: number,
  byPlace: ReadonlyMap<string, readonly string[]>,
): Answered[] {
  const pieces: Answered[] = [];
  let [end, last]: [number, string | null] = [0, null];
  for (const { value, at, use } of plan.lines.slice(line - 1, next - 1)) {
    if (use === 'blank' || use === 'stripped' || at === null) continue;
    const start = Math.max(text.indexOf(value, end), 0);
    end = start + value.length;
    const range: Range = [start, end];
    const before = pieces.at(-1);
    if (at === last && before)
      pieces[pieces.length - 1] = { ...before, range: [before.range[0], end] };
    else pieces.push({ range, words: byPlace.get(at)?.join(' ') ?? '' });
    last = at;
  }
  return pieces;
}

function gistOf(words: string): string {
  if (words.length <= GIST) return words;
  return `${words.slice(0, words.lastIndexOf(' ', GIST)).replace(/[\s,;:—–-]+$/, '')}…`;
}

/** The parts of a summary as the ledger keeps them. */
export function summaryOutline(summary: string, source: string): Outline['summary'] {
  const path = `sources/${source}/summary.en.mdx`;
  const file = readSourceFile({
    path,
    value: summary,
    role: 'summary',
    sourceId: source,
    lang: 'en',
  });
  return (file.data.parts ?? []).map((part) => ({
    anchor: part.anchor,
    text: digestText(part),
    spot: { file: path, line: part.place?.start.line ?? 1, column: 1 },
  }));
}
