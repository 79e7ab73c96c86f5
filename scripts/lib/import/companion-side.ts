import { sentenceAnchor } from '../../../src/model/anchor.ts';
import type { ReadLine } from '../../../src/model/capture/reading.ts';
import { type Range, segment } from '../../../src/model/text/segment.ts';
import { escapeText } from '../../../src/read/syntax/escape-text.ts';
import type { ImportPlan, PlannedParagraph } from './plan.ts';
import { type Answered, tieSentences } from './tie-sentences.ts';

/** Most passages that a message names. */
const NAMED = 8;

/**
 * Lays a side of aligned texts beside the paragraphs of a plan, part by part under their anchors and
 * sentence by sentence in links to theirs. The lines of both sides know by their places (`at`) what
 * answers what. `value` is null where nothing answers.
 */
export function companionSide(
  plan: ImportPlan,
  lines: readonly ReadLine[],
  { lang, textLang, file }: { lang: string; textLang: string; file: string },
): { readonly value: string | null; readonly told: string[] } {
  const byPlace = new Map<string, string[]>();
  for (const { text, at } of lines)
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
    if (words === '') {
      lacking.push(anchor);
      return;
    }
    const sentences = role === 'text' && heading === null ? segment(text, textLang) : [];
    const tie = tieSentences(pieces, sentences, lang);
    const isWhole = sentences.every((_, n) => tie.tied.some(({ sentence }) => sentence === n));
    if (tie.guessed) guessed.push(anchor);
    const links = tie.tied.map(
      (each) => `[${escapeText(each.words)}](#${sentenceAnchor(anchor, each.sentence + 1)})`,
    );
    const body = sentences.length > 0 && isWhole ? links.join(' ') : escapeText(words);
    parts.push(`## ${anchor}\n\n${body}\n`);
  });
  const list = (anchors: readonly string[]) =>
    `${anchors.slice(0, NAMED).join(' ')}${anchors.length > NAMED ? ' …' : ''}`;
  const nothing =
    lacking.length > 0
      ? [
          `It has nothing for ${lacking.length} of ${plan.paragraphs.length} paragraphs (${list(lacking)}).`,
        ]
      : [];
  if (parts.length === 0)
    return { value: null, told: [`${file} is not written: nothing answers.`] };
  return {
    value: parts.join('\n'),
    told: [
      [
        `The side in ${lang} becomes ${file}.`,
        ...nothing,
        ...(guessed.length > 0
          ? [
              `In ${guessed.length} of its parts the sentences do not answer one another one by one, and are tied by their length: look at ${list(guessed)}.`,
            ]
          : []),
      ].join(' '),
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
