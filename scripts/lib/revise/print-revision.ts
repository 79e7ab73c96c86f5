import { type Carried, type Place, wordsAt } from '../../../src/model/carry/carried.ts';
import { tableOf } from '../../../src/model/ledger/table.ts';
import { printPlan } from '../import/print-plan.ts';
import type { Revision } from './plan-revision.ts';

/** Prints what a revision would do. */
export function printRevision(
  { plan, works, carried, look, changed }: Omit<Revision, 'undecided'>,
  print: (line: string) => void,
): void {
  printPlan(plan, { print, anchors: false });
  for (const { of, plan: own, words } of works) {
    print(`Anchors, ${of}:`);
    for (const line of tableOf(own, words)) print(`  ${line}`);
  }
  if (carried.length > 0) {
    const of = (how: Carried['how']) => carried.filter((each) => each.how === how);
    const counts = (['kept', 'moved', 'changed', 'orphaned'] as const).map(
      (how) => `${of(how).length} ${how}`,
    );
    print(`Notes: ${counts.join(', ')}`);
    for (const how of ['moved', 'changed', 'orphaned'] as const)
      for (const each of of(how)) for (const line of linesOf(each)) print(`  ${line}`);
  }
  if (look.length > 0) print('To look at:');
  for (const each of look) print(`  ${each}`);
  print(changed.length > 0 ? `Files: ${changed.join(', ')}` : 'Nothing changes.');
}

function linesOf({ note, how, was, now }: Carried): string[] {
  return [
    `${how}  [^${note}]`,
    `  stood in    ${shown(was)}`,
    now
      ? `  stands in   ${shown(now)}`
      : '  stands on no words: its definition stays in the page, and the build asks what becomes of it',
  ];
}

/** How many characters of the words around others are shown. */
const AROUND = 30;

/** Words with those around them: `#c1  …for the «harbour dues» of a boat…`. */
function shown(place: Place): string {
  const { passage, range } = place;
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const before = [...passage.text.slice(0, range[0])];
  const after = [...passage.text.slice(range[1])];
  const left = `${before.length > AROUND ? '…' : ''}${before.slice(-AROUND).join('')}`;
  const right = `${after.slice(0, AROUND).join('')}${after.length > AROUND ? '…' : ''}`;
  return `#${passage.anchor}  ${flat(left)}«${flat(wordsAt(place))}»${flat(right)}`;
}
