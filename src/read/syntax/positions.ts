import type { FootnoteDefinition, Paragraph, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { parseDate } from '../../model/date.ts';
import type { PositionDraft } from '../draft/draft.ts';
import { citationsIn } from './collect.ts';
import { report } from './report.ts';

const MEND =
  'Write a list of at least two items, each “- **17 September 2020, party.** what it says [@key].”';

/**
 * Reads the positions of a Disputed note: a list by date, each item one party in its own words with
 * its own citation. A list after a thematic break (`***`) is folded; it begins its order anew.
 */
export function readPositions(
  note: FootnoteDefinition,
  rest: readonly RootContent[],
  file: VFile,
): PositionDraft[] {
  const fold = rest.findIndex(({ type }) => type === 'thematicBreak');
  const items = rest.flatMap((child, i) =>
    child.type === 'list'
      ? child.children.map((item) => ({ item, folded: fold >= 0 && i > fold }))
      : [],
  );
  if (fold >= 0) checkFold(note, rest.slice(fold + 1), file);
  const positions: PositionDraft[] = [];
  for (const { item, folded } of items) {
    const opening = item.children[0];
    const strong = opening?.type === 'paragraph' ? opening.children[0] : undefined;
    const written = strong?.type === 'strong' ? plainText(strong) : '';
    const [, date = '', party = ''] = /^([^,，]+)[,，]\s*(.+?)[.。]?$/u.exec(written) ?? [];
    const dateIso = parseDate(date, file.data.role === 'notes' ? file.data.lang : undefined);
    if (!dateIso || !party) {
      report(
        file,
        item.position,
        `A position of Disputed note [^${note.label}] does not open with its date and party`,
        MEND,
      );
      continue;
    }
    if (citationsIn(item).length === 0) {
      report(
        file,
        item.position,
        `The position of “${party}” in Disputed note [^${note.label}] has no citation`,
        'Cite where the party says it: [@key]',
      );
    }
    const before = positions.at(-1);
    if (
      before &&
      folded === Boolean(before.folded) &&
      dateIso < before.dateIso.slice(0, dateIso.length)
    ) {
      report(
        file,
        item.position,
        `The positions of Disputed note [^${note.label}] are not in order of date: ${date} comes after ${before.date}`,
        'Order them by date, the earliest first',
      );
    }
    const first = opening as Paragraph;
    positions.push({
      date,
      dateIso,
      party,
      ...(folded && { folded }),
      body: [{ ...first, children: first.children.slice(1) }, ...item.children.slice(1)],
    });
  }
  if (items.filter(({ item, folded }) => !folded && citationsIn(item).length > 0).length < 2) {
    report(
      file,
      note.position,
      `Disputed note [^${note.label}] has fewer than two cited positions${fold < 0 ? '' : ' before its fold'}`,
      MEND,
    );
  }
  return positions;
}

/** Reports what may not stand after the break that folds a note: all but lists, or nothing at all. */
function checkFold(note: FootnoteDefinition, after: readonly RootContent[], file: VFile): void {
  const stray = after.find(({ type }) => type !== 'list');
  if (!stray && after.length > 0) return;
  report(
    file,
    (stray ?? note).position,
    `Disputed note [^${note.label}] has ${stray ? 'more than positions' : 'nothing'} after the break that folds it`,
    'Write the further positions after it as one list; what opens the note stands before them all',
  );
}
