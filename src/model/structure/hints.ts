import { type Anchor, isParagraphAnchor } from '../anchor.ts';
import { freeAnchor } from '../ledger/free-anchor.ts';
import { nameOf, type Place, type Step, type Unit } from './place.ts';

/** What a step of a new anchor begins with. An anchor is opaque: nothing is read off it. */
const LETTERS: Partial<Record<Unit, string>> = {
  titleDivision: 'tit',
  chapter: 'ch',
  division: 'div',
  article: 'art',
  section: 'sec',
  paragraf: 'sec',
  clause: 'c',
  paragraph: 'p',
  subparagraph: 'sp',
  running: 'p',
  level: '',
  item: 'i',
  subitem: 'n',
  number: 'n',
  letter: '',
  contents: 'toc',
  preambular: 'pp',
  recital: 'rec',
};

/** Roles whose anchor is their own word, the first of them without a number. */
const NAMED = new Set(['title', 'adoption', 'effect', 'signature']);

/** The anchor that each passage would be given if it were new, by what it is called. */
export function hintsFor(places: readonly Place[]): Anchor[] {
  const used = new Set<Anchor>();
  return places.map(({ role, called }) => {
    const hint = NAMED.has(role) && called.length === 0 ? role : anchorOf(called);
    const own = isParagraphAnchor(hint) ? hint : 'p1';
    // Words under a number that stands alone above them are called as it is.
    const anchor = freeAnchor(used.has(own) && role !== 'heading' ? `${own}-p1` : own, used);
    used.add(anchor);
    return anchor;
  });
}

function anchorOf(called: readonly Step[]): Anchor {
  const [first, second] = called;
  // Clauses of a decision: what follows the first words was counted from 1 before it was read.
  if (
    called.length === 2 &&
    first?.unit === 'clause' &&
    second?.unit === 'paragraph' &&
    second.n !== '1'
  )
    return `c${squeezed(first.n)}-${Number(second.n) - 1}`;
  if (called.length === 1 && first?.unit === 'preamble')
    return first.n ? `preamble-${first.n}` : 'preamble';
  return called
    .filter(
      ({ unit, n }, k) => !(unit === 'paragraph' && n === '1' && k === called.length - 1 && k > 0),
    )
    .map(({ unit, n }) => `${LETTERS[unit] ?? unit}${squeezed(n)}`)
    .join('-');
}

/** A number as it may stand in an anchor: `12-1` as `12bis1`, `L. 123-4` as `L123bis4`. */
function squeezed(n: string): string {
  return n
    .replaceAll('-', 'bis')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[^a-zA-Z0-9]/g, '');
}

/**
 * What an anchor's passage was called before ledgers kept names, when anchors were made of the
 * numbers in the text. Null for one that has no such form.
 */
export function nameByAnchor(anchor: Anchor): string | null {
  const [head = '', ...rest] = anchor.split('-');
  const units = Object.entries(LETTERS).filter(([, letters]) => letters !== '');
  const step = (text: string): Step | null => {
    const { letters = '', n = '' } = /^(?<letters>[a-z]*?)(?<n>\d.*)$/.exec(text)?.groups ?? {};
    const unit = units.find(([, each]) => each === letters)?.[0] as Unit | undefined;
    return unit ? { unit, n: n.replaceAll('bis', '-') } : null;
  };
  if (head === 'preamble') return rest[0] ? `preamble ${rest[0]}` : 'preamble';
  if (['title', 'adoption', 'effect'].includes(anchor)) return '';
  const first = step(head);
  if (!first)
    return /^(?:part)\d+$/.test(head) ? nameOf([{ unit: 'part', n: head.slice(4) }]) : null;
  if (first.unit === 'paragraph' && rest.length === 0) return `running ${first.n}`;
  const below = rest.map((each): Step | null =>
    first.unit === 'clause' && /^\d+$/.test(each)
      ? { unit: 'paragraph', n: `${Number(each) + 1}` }
      : (step(each) ?? (first.unit === 'section' ? { unit: 'level', n: each } : null)),
  );
  return below.includes(null) ? null : nameOf([first, ...(below as Step[])]);
}
