import { lineNumbers } from '../../../src/model/capture/apply.ts';
import { readCapture } from '../../../src/model/capture/read.ts';
import type { ReadLine } from '../../../src/model/capture/reading.ts';
import { CHARACTER_RULES } from '../../../src/model/capture/rules.ts';
import type { Capture } from '../../../src/model/edition.ts';
import { pairEqual } from '../../../src/model/ledger/in-order.ts';

/** What an editor once decided of a capture's lines, said of the lines of another. */
export interface CarriedOptions {
  readonly strip: ReadonlySet<number>;
  readonly keep: ReadonlySet<number>;
  readonly titleLine: number | undefined;
  /** Lines of the capture before on which something was decided, and which this one does not have. */
  readonly lost: readonly number[];
}

/**
 * Carries what an editor decided of a capture's lines over to the equal lines of a newer one: lines
 * taken off or kept against the rules, the line that is the title.
 */
export function carryOptions(
  capture: Capture,
  old: readonly ReadLine[],
  next: readonly ReadLine[],
  how: { legislation: boolean; noTitleLine: boolean },
): CarriedOptions {
  const key = ({ text }: ReadLine) => text.trim() || null;
  const to = new Map(pairEqual(old.map(key), next.map(key)));
  const { lines } = readCapture(old, { ...how, strip: new Set(), keep: new Set() });
  const isGone = new Set(
    capture.stripped
      .filter(({ rule }) => !CHARACTER_RULES.has(rule))
      .flatMap((each) => lineNumbers(each.lines)),
  );
  const strip = capture.stripped
    .filter(({ rule }) => rule === 'by-option')
    .flatMap((each) => lineNumbers(each.lines));
  const keep = lines.filter(({ use, line }) => use === 'stripped' && !isGone.has(line));
  const title = capture.taken.find(({ as }) => as === 'title')?.line;
  const isByOption = title !== undefined && lines[title - 1]?.use !== 'title';
  const carried = (list: readonly number[]) =>
    new Set(list.flatMap((line) => (to.get(line - 1) ?? -1) + 1 || []));
  const kept = keep.map(({ line }) => line);
  return {
    strip: carried(strip),
    keep: carried(kept),
    titleLine: isByOption ? [...carried([title])][0] : undefined,
    lost: [...strip, ...kept, ...(isByOption ? [title] : [])].filter((line) => !to.has(line - 1)),
  };
}
