import type { Anchor } from '../../model/anchor.ts';
import type { Paragraph } from '../../model/edition.ts';
import { type Division, divide, isDivision } from '../tei/divisions.ts';

/** A passage that can be asked for by its anchor, which is its `xml:id` in the TEI. */
export interface CitableUnit {
  readonly identifier: Anchor;
  readonly level: number;
  readonly parent: Anchor | null;
  readonly citeType: string;
  /** Null for a sentence, which has no name of its own. */
  readonly label: string | null;
}

/** Which types of units stand in which, as far as a text has them. */
export interface CiteStructure {
  readonly citeType: string;
  readonly citeStructure?: readonly CiteStructure[];
}

/** The passages of a text and their sentences in its order, each below the division that it stands in. */
export function unitsOf(paragraphs: readonly Paragraph[]): CitableUnit[] {
  const unitsIn = (division: Division, parent: CitableUnit | null): CitableUnit[] => {
    const [head, ...heads] = division.heads;
    // All stands below a title, which names the whole and is no part in which others are.
    const isTitle = head?.place.role === 'title';
    const own = head ? unit(head, parent, isTitle ? 'title' : (division.type ?? 'division')) : null;
    const within = isTitle ? parent : (own ?? parent);
    return [
      ...(head && own ? [own, ...sentencesOf(head, own)] : []),
      ...heads.flatMap((each) => passage(each, within)),
      ...division.within.flatMap((each) =>
        isDivision(each) ? unitsIn(each, within) : passage(each, within),
      ),
    ];
  };
  return unitsIn(divide(paragraphs), null);
}

const passage = (paragraph: Paragraph, parent: CitableUnit | null): CitableUnit[] => {
  const { role, called } = paragraph.place;
  const own = unit(
    paragraph,
    parent,
    role === 'text' ? 'paragraph' : (called.at(-1)?.unit ?? role),
  );
  return [own, ...sentencesOf(paragraph, own)];
};

const unit = (
  { anchor, label }: Paragraph,
  parent: CitableUnit | null,
  citeType: string,
): CitableUnit => ({
  identifier: anchor,
  level: (parent?.level ?? 0) + 1,
  parent: parent?.identifier ?? null,
  citeType,
  label,
});

const sentencesOf = ({ sentences }: Paragraph, { identifier, level }: CitableUnit): CitableUnit[] =>
  sentences.map(({ anchor }) => ({
    identifier: anchor,
    level: level + 1,
    parent: identifier,
    citeType: 'sentence',
    label: null,
  }));

/** The types of units, each with those that stand below one of it. */
export function structureOf(units: readonly CitableUnit[]): CiteStructure[] {
  const byParent = Map.groupBy(units, ({ parent }) => parent);
  const within = (parents: readonly (Anchor | null)[]): CiteStructure[] => {
    const children = parents.flatMap((parent) => byParent.get(parent) ?? []);
    return [...Map.groupBy(children, ({ citeType }) => citeType)].map(([citeType, of]) => {
      const below = within(of.map(({ identifier }) => identifier));
      return below.length > 0 ? { citeType, citeStructure: below } : { citeType };
    });
  };
  return within([null]);
}
