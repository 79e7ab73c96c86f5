import { PLAIN } from '../../../src/model/structure/structure.ts';
import type { ImportPlan } from './plan.ts';
import { sentenceOf } from './questions.ts';

/**
 * Reasons for which a line's words are described, not shown: it is none of the document's, whatever
 * it says.
 */
const UNSHOWN = new Set(['after-footer', 'invisible-line']);

/** Numbers by which running heads and page numbers differ; how many are told as one, and of which lines. */
const NUMBER = /\p{Nd}+|\b[ivxlc]+\b/giu;
const FEWEST_ALIKE = 3;
const MOST_TOLD = 5;

/**
 * Prints what would be taken off a capture and why, what is taken for a field, each paragraph's
 * anchor if wanted, and what is left to decide.
 */
export function printPlan(
  plan: ImportPlan,
  { print, anchors }: { print: (line: string) => void; anchors: boolean },
): void {
  print(`${plan.file} → sources/${plan.id}/ (${plan.kind})`);
  print(`Read as ${plan.reader.name} (--reader ${plan.reader.id})`);
  for (const { field, value, where } of plan.found)
    print(`  it says of itself: ${field} ${clip(value)}  (${where})`);
  print('Not text:');
  const stripped = plan.stripped.map(({ lines, characters, rule, why }) => {
    const reading = plan.lines[Number.parseInt(lines, 10) - 1];
    const shown =
      reading?.use === 'stripped' && !UNSHOWN.has(rule)
        ? clip(reading.raw)
        : `(${characters} character${characters === 1 ? '' : 's'})`;
    return { lines, what: `${rule}: ${why}`, shown };
  });
  // A running head stands on each page: those that differ by their number alone are told once.
  for (const alike of Map.groupBy(
    stripped,
    ({ what, shown }) => `${what} ${shown.replace(NUMBER, '#')}`,
  ).values()) {
    if (alike.length < FEWEST_ALIKE) {
      for (const { lines, what, shown } of alike) print(`  line ${lines}  ${what}  ${shown}`);
      continue;
    }
    const [first] = alike as [(typeof stripped)[number]];
    const at = alike.map(({ lines }) => lines);
    const more = at.length > MOST_TOLD ? ` … ${at.at(-1)} (${at.length} in all)` : '';
    print(`  lines ${at.slice(0, MOST_TOLD).join(', ')}${more}  ${first.what}  ${first.shown}`);
  }
  if (plan.stripped.length === 0) print('  nothing');
  print('Taken as:');
  for (const { line, as, value } of plan.taken) print(`  line ${line}  ${as}  ${clip(value)}`);
  if (plan.taken.length === 0) print('  no line is taken as title, byline or caption');
  print(`Numbers: ${plan.scheme.name} (--numbering ${plan.scheme.id})`);
  if (plan.kind === 'legislation' && plan.scheme.id === PLAIN)
    print('  no scheme finds numbered provisions in it: its paragraphs are counted, ¶ 1, ¶ 2 …');
  for (const odd of plan.told) print(`To know: ${odd}`);
  const text = plan.paragraphs.filter(({ role }) => role === 'text');
  print(
    `Text: ${text.length} paragraph${text.length === 1 ? '' : 's'}, ${text[0]?.anchor ?? '–'} … ${text.at(-1)?.anchor ?? '–'}`,
  );
  if (anchors)
    for (const { anchor, label, text: words, line } of plan.paragraphs)
      print(`  line ${line}  #${anchor}  ${label}  ${clip(words)}`);
  for (const question of plan.undecided) print(`To decide: ${sentenceOf(question)}`);
}

/** The first words, on one line. */
function clip(value: string): string {
  const line = value.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
