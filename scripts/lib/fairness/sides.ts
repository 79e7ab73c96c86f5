import type { Edition, Position } from '../../../src/model/edition.ts';
import { wordsAsWritten } from '../../../src/model/spoken-notes.ts';
import { lengthInWords, withoutCitations } from '../../../src/model/text/length.ts';
import { asTable } from './as-table.ts';
import { sideOf } from './side-of.ts';

/** How much shorter than the longest a side may be, 0 to 1, until it is flagged. */
const WITHIN = 0.25;
const NONE = '(of no side)';

/**
 * For each Disputed note what each side has of it: words, positions, works cited, dates. Sides, by
 * `sides` of `edition.yaml`, that differ by more than a quarter of the longest are flagged; parties
 * of none are told, and not compared.
 */
export function sidesTable({ record: { sides }, sources }: Edition): string[] {
  const rows = sources.flatMap(({ id, notes }) =>
    notes
      .filter(({ kind }) => kind === 'disputed')
      .flatMap((note) => {
        const [{ positions } = note] = wordsAsWritten(note);
        const bySide = Map.groupBy(positions, ({ party }) => sideOf(sides, party) ?? NONE);
        const told = [...bySide].map(([side, own]) => ({ side, ...measured(own) }));
        const compared = told.filter(({ side }) => side !== NONE);
        const flagged = (key: 'words' | 'works') => {
          const [least, most] = [Math.min, Math.max].map((of) =>
            of(...compared.map((each) => each[key])),
          ) as [number, number];
          return compared.length > 1 && least < most * (1 - WITHIN) ? key : null;
        };
        const flags = [flagged('words'), flagged('works')].filter((each) => each !== null);
        return told
          .toSorted((a, b) => Number(a.side === NONE) - Number(b.side === NONE))
          .map((each, i) => [
            i === 0 ? `${id}/#note-${note.id}` : '',
            each.side,
            each.words,
            each.folded,
            each.positions,
            each.works,
            each.dates,
            i === 0 && flags.length > 0 ? `beyond 25 %: ${flags.join(', ')}` : '',
          ]);
      }),
  );
  if (rows.length === 0) return ['No Disputed note.'];
  const unknown = new Set(
    sources.flatMap(({ notes }) =>
      notes.flatMap((note) =>
        (wordsAsWritten(note)[0] ?? note).positions
          .map(({ party }) => party)
          .filter((party) => sideOf(sides, party) === null),
      ),
    ),
  );
  return [
    ...asTable([['note', 'side', 'words', 'folded', 'positions', 'works', 'dates', ''], ...rows]),
    ...[...unknown].toSorted().map((party) => `of no side: ${party}`),
  ];
}

/** Words without citations, those of them that are folded, and distinct works cited. */
function measured(positions: readonly Position[]) {
  const length = (some: readonly Position[]) =>
    some.reduce((sum, each) => sum + lengthInWords(withoutCitations(each)), 0);
  const works = positions.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.type === 'work' ? [mark.key] : [])),
  );
  const dates = positions.map(({ dateIso }) => dateIso).toSorted();
  return {
    words: length(positions),
    folded: length(positions.filter(({ folded }) => folded)),
    positions: positions.length,
    works: new Set(works).size,
    dates: [...new Set([dates[0], dates.at(-1)])].join(' to '),
  };
}
