import { sentenceNumber } from '../model/anchor.ts';
import type { Paragraph, Source } from '../model/edition.ts';
import { LINES, notesOf } from '../render/margin.ts';

/**
 * The rules of a source's page that are told by number: what the classes of its rows and sentences
 * say (rowClasses, margin.ts), the places of sentences that stand in step, and where each note of a
 * row stands in the margin (CSS Anchor Positioning, level 1): beside its words, a slot below the
 * note before it, and high enough for the notes after it to follow.
 *
 * `rows` are the paragraphs of each row, a table's rows being one; `top` is where the first note may
 * begin.
 */
export function placesCss(
  { paragraphs, notes: all }: Pick<Source, 'paragraphs' | 'notes'>,
  rows: readonly (readonly Paragraph[])[] = paragraphs.map((paragraph) => [paragraph]),
  top = '1.6rem',
): string {
  const numbers = paragraphs.map(({ sentences }) =>
    sentences.map(({ anchor }) => sentenceNumber(anchor)),
  );
  const pairs = upTo([...numbers.flat(), ...numbers.map(({ length }) => length)]);
  const notes = upTo(rows.map((own) => own.flatMap((paragraph) => notesOf(paragraph, all)).length));
  const step = pairs.map((k) => `.row:has(.k${k}:is(:hover,:target,:focus-within)) .k${k}:not(a)`);
  // A place is told from the words alone, as WebKit does not wait for the notes before to be in
  // theirs.
  const places = notes.map(
    (i) => `--t${i}:max(${i > 1 ? `var(--t${i - 1}) + var(--slot)` : top},anchor(--m${i} top,0px))`,
  );
  return [
    ...pairs.map((k) => `.k${k}{--k:${k}}`),
    step.length > 0 && `${step.join()}{background:var(--accent-wash);outline:var(--shown)}`,
    ...Array.from({ length: LINES.most }, (_, i) => `.lines-${i + 1}{--lines:${i + 1}}`),
    ...notes.map(
      (i) =>
        `.notes-${i}{--notes:${i}}.m${i}{anchor-name:--m${i}}.slot:nth-child(${i}){--i:${i};--m:--m${i};--t:var(--t${i})}`,
    ),
    // A row's names are its own: its notes are counted from one.
    notes.length > 0 &&
      `.row{anchor-scope:${notes.map((i) => `--m${i}`).join()}}.notes{${places.join(';')}}`,
    // Where sentences came and went, their numbers are not in the order of the text any more: rules
    // of this page alone.
    ...paragraphs.flatMap(({ anchor }, row) =>
      (numbers[row] ?? []).flatMap((k, i) =>
        k === i + 1 ? [] : [`[data-row="${anchor}"] .k${k}{--k:${i + 1}}`],
      ),
    ),
  ]
    .filter(Boolean)
    .join('');
}

/**
 * The numbers from 1 to the highest, up to the next multiple of four: so that pages share a sheet,
 * and a policy its hash.
 */
function upTo(all: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(Math.max(0, ...all) / 4) * 4 }, (_, i) => i + 1);
}
