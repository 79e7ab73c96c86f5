import { PLAIN } from '../../../src/model/structure/structure.ts';
import type { ImportPlan } from './plan.ts';
import { sentenceOf } from './questions.ts';

/**
 * Reasons for which a line's words are described, not shown: it is none of the document's, whatever
 * it says.
 */
const UNSHOWN = new Set(['after-footer', 'invisible-line']);

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
  for (const { lines, characters, rule, why } of plan.stripped) {
    const reading = plan.lines[Number.parseInt(lines, 10) - 1];
    const shown =
      reading?.use === 'stripped' && !UNSHOWN.has(rule)
        ? `  ${clip(reading.raw)}`
        : `  (${characters} character${characters === 1 ? '' : 's'})`;
    print(`  line ${lines}  ${rule}: ${why}${shown}`);
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
