import { APART_UNITS, type Step, type Unit } from '../../model/structure/place.ts';

/** What Akoma Ntoso calls the units of a law. */
const BY_UNIT: Partial<Readonly<Record<Unit, string>>> = {
  book: 'book',
  part: 'part',
  subpart: 'subpart',
  titleDivision: 'title',
  subtitle: 'subtitle',
  chapter: 'chapter',
  subchapter: 'subchapter',
  division: 'section',
  subdivision: 'subdivision',
  article: 'article',
  section: 'section',
  paragraf: 'article',
  clause: 'clause',
  paragraph: 'paragraph',
  subparagraph: 'subparagraph',
  item: 'point',
  subitem: 'indent',
  number: 'point',
  letter: 'point',
  indent: 'indent',
  running: 'paragraph',
};

/**
 * Levels below a section of an act in English: (a)(1)(A)(i)(I). Some sections begin with (1).
 */
const BELOW_SECTION = ['subsection', 'paragraph', 'subparagraph', 'clause', 'subclause'];

/**
 * Short forms of element names that the Naming Convention prescribes in an `eId`; other names stand
 * as they are.
 */
const SHORT: Readonly<Record<string, string>> = {
  article: 'art',
  chapter: 'chp',
  clause: 'cl',
  paragraph: 'para',
  section: 'sec',
  subclause: 'subcl',
  subparagraph: 'subpara',
  subsection: 'subsec',
};

/** What the last of some steps is in Akoma Ntoso; `name` of a container that it has no element for. */
export interface ElementName {
  readonly element: string;
  readonly name: string | null;
  /** What its `eId` begins with. */
  readonly short: string;
}

/** Names the element of a step that stands below others. */
export function elementNameOf(path: readonly Step[]): ElementName {
  const { unit } = path.at(-1) as Step;
  const named = (element: string): ElementName => ({
    element,
    name: null,
    short: SHORT[element] ?? element,
  });
  if (APART_UNITS.has(unit)) return { element: 'hcontainer', name: unit, short: unit };
  if (unit !== 'level') return named(BY_UNIT[unit] ?? 'level');
  const levels = path.slice(path.findLastIndex((step) => step.unit !== 'level') + 1);
  const isOfSection = path.some((step) => step.unit === 'section');
  if (!isOfSection) return named('point');
  const offset = /^\d/.test(levels[0]?.n ?? '') ? 1 : 0;
  return named(BELOW_SECTION[levels.length - 1 + offset] ?? 'level');
}

/** A number as it stands in an `eId`: `L-123-4`. */
export function numberInId(n: string): string {
  return n.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
}
