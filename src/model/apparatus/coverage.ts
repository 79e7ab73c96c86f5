import { paragraphOf } from '../anchor.ts';
import type { CrossReference, Edition, Note, Paragraph, Source } from '../edition.ts';
import { crossReferencesOf } from '../lookup.ts';
import { BY_STRENGTH, isCoverage, type Likeness } from '../relation.ts';

/**
 * One paragraph of another source and the clause that it is joined to, with the notes that say so.
 */
export interface Mark {
  readonly relation: Likeness;
  readonly clause: Paragraph;
  readonly paragraph: Paragraph;
  /** Notes of the other source that make the relation, in reading order; never none. */
  readonly notes: readonly Note[];
}

/**
 * How a paragraph stands to the other side: by coverage, by echoes alone, or by no cross-reference
 * of the edition.
 */
export type Standing = 'coverage' | 'echo' | 'none';

/** A row or a column of the matrix. */
export interface Line {
  readonly paragraph: Paragraph;
  readonly standing: Standing;
}

/** One source against the principal one. */
export interface SourceCoverage {
  readonly source: Source;
  /** The clauses, in the principal source's order: the same for every source. */
  readonly clauses: readonly Line[];
  /** The source's own paragraphs, in its order. */
  readonly paragraphs: readonly Line[];
  /** At most one mark for a pair, in the order of the paragraphs, then of the clauses. */
  readonly marks: readonly Mark[];
}

/** The principal source against all others. */
export interface Coverage {
  readonly principal: Source;
  /** Clauses, each with the best that any source has for it. */
  readonly clauses: readonly Line[];
  readonly sources: readonly SourceCoverage[];
}

/**
 * Sets the paragraphs of every other source against the clauses (paragraphs) of the principal one,
 * by the cross-references that the notes make. A reference to a sentence belongs to its paragraph;
 * mentions, and those
 * that only lead to a clause, are left out. Headings stand in the matrix only where a cross-reference has to do with
 * them.
 */
export function coverageOf(edition: Edition, principal: Source): Coverage {
  const others = edition.sources.filter(({ id }) => id !== principal.id);
  const marks = others.map((source) =>
    marksOf(source, principal, crossReferencesOf(edition, source.id)),
  );
  const all = marks.flat();
  const clauses = principal.paragraphs.filter(
    (each) => each.heading === null || all.some(({ clause }) => clause === each),
  );
  return {
    principal,
    clauses: linesOf(clauses, all),
    sources: others.map((source, i) => {
      const own = marks[i] ?? [];
      const shown = source.paragraphs.filter(
        (each) => each.heading === null || own.some(({ paragraph }) => paragraph === each),
      );
      return {
        source,
        clauses: linesOf(clauses, own),
        paragraphs: linesOf(shown, own),
        marks: own,
      };
    }),
  };
}

/** Every pair of paragraphs that the source's notes join, with its strongest relation. */
function marksOf(source: Source, principal: Source, references: readonly CrossReference[]): Mark[] {
  const ours = references.filter(
    ({ from, to }) => from.source === source.id && to.source === principal.id,
  );
  const pairs = Map.groupBy(
    ours,
    ({ from, to }) => `${paragraphOf(from.anchor)} ${paragraphOf(to.anchor)}`,
  );
  if (pairs.size === 0) return [];
  return source.paragraphs.flatMap((paragraph) =>
    principal.paragraphs.flatMap((clause) => {
      const pair = pairs.get(`${paragraph.anchor} ${clause.anchor}`) ?? [];
      const relation = BY_STRENGTH.find((each) =>
        pair.some((reference) => reference.relation === each),
      );
      if (!relation) return [];
      const ids = new Set(
        pair.filter((reference) => reference.relation === relation).map(({ from }) => from.note),
      );
      return [{ relation, clause, paragraph, notes: source.notes.filter(({ id }) => ids.has(id)) }];
    }),
  );
}

function linesOf(paragraphs: readonly Paragraph[], marks: readonly Mark[]): Line[] {
  return paragraphs.map((each) => {
    const touching = marks.filter(({ clause, paragraph }) => clause === each || paragraph === each);
    const covered = touching.some(({ relation }) => isCoverage(relation));
    return {
      paragraph: each,
      standing: covered ? 'coverage' : touching.length > 0 ? 'echo' : 'none',
    };
  });
}

/** The lines that stand in one way. */
export function standing(lines: readonly Line[], wanted: Standing): Paragraph[] {
  return lines.filter((line) => line.standing === wanted).map(({ paragraph }) => paragraph);
}
