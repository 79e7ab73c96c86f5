/** How one passage stands to another, as a Cross-reference note opens. */
interface KindOfRelation {
  /**
   * Whether something of the passage is taken up. An echo is only a likeness of wording or theme,
   * and is not coverage.
   */
  readonly coverage: boolean;
  /**
   * Where several join one pair of paragraphs, the strongest counts; 0 for one that only leads from
   * the one to the other, and says nothing of what the two have in common.
   */
  readonly strength: number;
}

/** Every relation, in the order in which they are listed. */
const RELATION = {
  reports: { coverage: true, strength: 2 },
  paraphrases: { coverage: true, strength: 3 },
  quotes: { coverage: true, strength: 4 },
  echoes: { coverage: false, strength: 1 },
  see: { coverage: false, strength: 0 },
} as const satisfies Readonly<Record<string, KindOfRelation>>;
export type Relation = keyof typeof RELATION;
export const RELATIONS = Object.keys(RELATION) as readonly Relation[];

/** A relation of what two passages have in common, which the map draws. */
export type Likeness = Exclude<Relation, 'see'>;
/** Those relations, the strongest first. */
export const BY_STRENGTH: readonly Likeness[] = RELATIONS.filter(
  (each): each is Likeness => RELATION[each].strength > 0,
).sort((a, b) => RELATION[b].strength - RELATION[a].strength);

/** Tells whether a relation is coverage. */
export function isCoverage(relation: Relation): boolean {
  return RELATION[relation].coverage;
}
