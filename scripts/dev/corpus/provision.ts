import { follows, NUMERALS } from '../../../src/model/structure/numerals.ts';
import type { ExpectedStep } from './collection.ts';
import { headOf, placeOf } from './steps.ts';

/** A numbered line of a provision, and where it stands among the lines of its text. */
export interface Numbered {
  readonly steps: readonly ExpectedStep[];
  readonly text: string;
  /** The numbered places of the same provision that come after it. */
  readonly later: () => readonly (readonly ExpectedStep[])[];
}

/** The lists of one provision, as its collection numbers them. */
export interface Provision {
  readonly head: string;
  readonly kindOf: (line: Numbered) => string | null;
  /** From here on what is below a place is not compared. */
  readonly stop: (place: string, kind: string) => void;
  /** Words without a number stand here. */
  readonly words: () => void;
}

/** A list as far as it was read. */
interface List {
  readonly last: ExpectedStep;
  /** The ways of counting in which each of its numbers is next to the one before. */
  readonly systems: readonly number[];
  readonly units: ReadonlySet<string>;
  /** Words of the last item, by whose end it is seen whether they open a list. */
  readonly words: string;
  /** Why its items are not compared; null if they are. */
  readonly kind: string | null;
  /** The ways of counting of lists that stood amid it. */
  readonly amid: readonly number[];
}

/** Why a number that stands twice, or follows none, is not compared. */
export const MISFIT = 'number that stands twice in one list, or follows none in it';
const REFERENCE = 'number of a reference that a line begins with';
const IN_TWO = 'number that could go on in two lists';
const AFTER_ALIKE = 'list that goes on after another of the same marks';
const BELOW_OWN = 'list that the collection puts below its own number';
const NESTED = 'item that the collection puts into the one before it';
const BESIDE = 'list that the collection puts beside the item before it';

/** Starts a provision: none of its lists is read yet. */
export function startProvision(head: string): Provision {
  /** By what holds them: the lists that are open there, one within another by their marks. */
  const open = new Map<string, List[]>();
  /** Why an item is not compared, by its place. */
  const items = new Map<string, string>();
  const stopped = new Map<string, string>();
  /** Whether the line before is a numbered one. */
  let isDirect = false;
  const read = (depth: number, { steps, text, later }: Numbered): void => {
    const step = steps[depth] as ExpectedStep;
    const holder = placeOf(steps.slice(0, depth));
    const place = placeOf(steps.slice(0, depth + 1));
    const lists = open.get(holder) ?? [];
    const last = lists.at(-1);
    const isPrinted = depth === steps.length - 1 && beginsWith(text, step.n);
    if (step.n === '' || (last?.last.n === step.n && !isPrinted)) return;
    if (isPrinted && /^\(\w+\) (?:and|or|to) \(\w+\),/.test(text)) {
      items.set(place, REFERENCE);
      return;
    }
    items.delete(place);
    // What is opened anew opens its own lists anew.
    for (const key of open.keys())
      if (key === place || key.startsWith(`${place}/`)) open.delete(key);
    const add = (
      within: readonly List[],
      systems: readonly number[],
      kind: string | null,
      amid: readonly number[] = [],
    ) => {
      const units = new Set([...(within.at(-1)?.units ?? []), step.unit]);
      const mixed = step.unit === 'item' && units.has('subsection');
      const why = mixed ? 'list that the collection puts beside the subsections' : kind;
      open.set(holder, [...within, { last: step, systems, units, words: text, kind: why, amid }]);
      if (why) items.set(place, why);
    };
    // `i` after `h` opens a list of its own where `ii` comes after it, and not `j`.
    const opens = systemsIn(step, isFirst);
    const isBelow = (other: readonly ExpectedStep[]) =>
      other.length > depth && placeOf(other.slice(0, depth)) === holder;
    const siblings =
      opens.length === 0
        ? []
        : later().flatMap((other) => (isBelow(other) ? (other[depth] ?? []) : []));
    const goesOnBy = (systems: readonly number[]) =>
      siblings.findIndex((other) => goesOn(step, other, systems).length > 0);
    const isOpening = goesOnBy(opens) >= 0;
    const [around] = open.get(placeOf(steps.slice(0, Math.max(0, depth - 1))))?.slice(-1) ?? [];
    if (
      last === undefined &&
      around?.last.n === step.n &&
      isMarkedAlike(around, step, text) &&
      around.systems.some((each) => opens.includes(each))
    )
      stopped.set(holder, BELOW_OWN);
    for (let at = lists.length - 1; at >= 0; at--) {
      const { last: before, systems, kind } = lists[at] as List;
      const goOn = goesOn(before, step, systems);
      if (goOn.length === 0) continue;
      const asNext = goesOnBy(goOn);
      if (isOpening && !(asNext >= 0 && asNext <= goesOnBy(opens))) continue;
      const isInTwo = [...open].some(
        ([key, others]) =>
          key.startsWith(`${placeOf([...steps.slice(0, depth), before])}`) &&
          others.some(
            (other) =>
              isMarkedAlike(other, step, text) &&
              goesOn(other.last, step, other.systems).length > 0,
          ),
      );
      const amid = [
        ...(lists[at] as List).amid,
        ...lists
          .slice(at + 1)
          .flatMap((list) => [...(list.kind ? list.systems : []), ...list.amid]),
      ];
      const isAfterAlike = amid.some((system) => systems.includes(system));
      const why = kind ?? (isInTwo ? IN_TWO : isAfterAlike ? AFTER_ALIKE : null);
      add(lists.slice(0, at), goOn, why, amid);
      return;
    }
    // `(i)` after `(h)`, alone in it: the next item, which the collection puts into the one before it.
    const isNextOfOuter = steps
      .slice(headOf(steps), depth)
      .some((outer) => /[a-z]/i.test(outer.n) && isNext(outer, step));
    if (opens.length > 0 && !isOpening && isNextOfOuter && !last) {
      items.set(place, NESTED);
      return;
    }
    if (opens.length > 0) {
      // A list of other marks goes on after this one, before another such begins, wherever the
      // collection puts it: what stands open in the item before it too.
      const isResumed = () => {
        const after = later().flatMap((other) => (isBelow(other) ? (other.at(-1) ?? []) : []));
        const within = last && placeOf([...steps.slice(0, depth), last.last]);
        return [...lists, ...[...open].flatMap(([key, each]) => (key === within ? each : []))]
          .filter(({ systems }) => !systems.some((each) => opens.includes(each)))
          .some(({ last: before, systems }) => {
            const next = after.find(
              (other) =>
                goesOn(before, other, systems).length > 0 ||
                systemsIn(other, isFirst).some((each) => systems.includes(each)),
            );
            return next !== undefined && goesOn(before, next, systems).length > 0;
          });
      };
      const isBeside =
        last !== undefined &&
        (isDirect ||
          last.kind === BESIDE ||
          /(?:[:：—–-]|\p{L})$/u.test(last.words) ||
          isResumed());
      add(lists, opens, isBeside ? BESIDE : null);
    } else if (last && /^\(\w+\) (?:of |,)/.test(text)) items.set(place, REFERENCE);
    else if (last && isNumber(step) && isNumber(last.last) && comesLater(last.last, step))
      add(lists.slice(0, -1), last.systems, last.kind);
    else {
      items.set(place, MISFIT);
      // What follows in the item that holds it may be read as what stands in this one.
      if (isNextOfOuter) stopped.set(holder, NESTED);
      if (!last)
        add(
          [],
          systemsIn(step, () => true),
          MISFIT,
        );
    }
  };
  return {
    head,
    kindOf: (line) => {
      const { steps } = line;
      for (let depth = headOf(steps); depth < steps.length; depth++) read(depth, line);
      isDirect = true;
      const places = steps.map((_, depth) => placeOf(steps.slice(0, depth + 1)));
      return (
        places.flatMap((place) => items.get(place) ?? [])[0] ??
        places.flatMap((place) => stopped.get(place) ?? [])[0] ??
        null
      );
    },
    stop: (place, kind) => stopped.set(place, kind),
    words: () => {
      isDirect = false;
    },
  };
}

type Order = readonly number[];

/** Each way of counting: the orders that a number may have in it. */
const SYSTEMS = Object.entries(NUMERALS).map(([name, system]) => (n: string): Order[] => {
  // Letters have inserted ones among them, `za` after `z`; `II` and `2` are not counted alike.
  const ways = name === 'lower' ? [system, NUMERALS.repeated] : [system];
  if (name === 'branching' && !/^\d/.test(n)) return [];
  return ways.flatMap((way) => way(n) ?? []).map(({ order }) => order);
});

function systemsIn(step: ExpectedStep, suits: (order: Order) => boolean): number[] {
  return SYSTEMS.flatMap((ordersOf, i) => (ordersOf(step.n).some(suits) ? [i] : []));
}

/** Whether one number comes after another in a way of counting: next to it, or `later` too. */
function comes(before: ExpectedStep, step: ExpectedStep, i: number, later: boolean): boolean {
  return (SYSTEMS[i]?.(before.n) ?? []).some((old) =>
    (SYSTEMS[i]?.(step.n) ?? []).some((now) => {
      const how = follows(old, now);
      return how === 'next' || (later && how === 'later');
    }),
  );
}

const isFirst = (order: Order) => order.length === 1 && order[0] === 1;

/** In which of some ways of counting one number is next to another. */
function goesOn(before: ExpectedStep, step: ExpectedStep, systems: readonly number[]): number[] {
  return systems.filter((i) => comes(before, step, i, false));
}

/** Whether a number is next to another, in any way of counting. */
export function isNext(before: ExpectedStep, step: ExpectedStep): boolean {
  return SYSTEMS.some((_, i) => comes(before, step, i, false));
}

/** Whether a number comes after another, next to it or with some left out. */
export function comesLater(before: ExpectedStep, step: ExpectedStep): boolean {
  return SYSTEMS.some((_, i) => comes(before, step, i, true));
}

/** Whether a number opens a list. */
export function opensList(step: ExpectedStep): boolean {
  return systemsIn(step, isFirst).length > 0;
}

const isNumber = ({ n }: ExpectedStep) => /^\d/.test(n);

/** Whether a number is of the unit of those in a list, or printed with the same marks. */
function isMarkedAlike({ last, words }: List, step: ExpectedStep, text: string): boolean {
  const marks = marksAround(text, step.n);
  return last.unit === step.unit || (marks !== null && marks === marksAround(words, last.n));
}

/** The marks around a number that a line begins with: `()`, `.`, `)`. */
function marksAround(text: string, n: string): string | null {
  const [, open = '', close = ''] = /^(\(?)[\p{L}\p{N}.-]+?([.)]?)(?=[\s(]|$)/u.exec(text) ?? [];
  return beginsWith(text, n) ? open + close : null;
}

function beginsWith(text: string, n: string): boolean {
  return text.startsWith(`(${n})`) || text.startsWith(`${n}.`) || text.startsWith(`${n})`);
}
