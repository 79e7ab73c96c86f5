import { follows, NUMERALS } from '../../../src/model/structure/numerals.ts';
import { type CorpusText, type ExpectedStep, isInScope } from './collection.ts';
import { textKind } from './text-kinds.ts';

/** Steps that are provisions by themselves; what is below them is their lists. */
const HEADS = new Set(['article', 'section', 'division', 'annex']);

/**
 * Why lines that a collection has a place for are not compared: a kind for each such line, null for
 * the others. Each is told from what is printed or from the collection's own places, never from
 * what the engine says of them.
 */
export function kindsOutOfScope(text: CorpusText): (string | null)[] {
  const whole = textKind(text);
  const kinds: (string | null)[] = text.lines.map(() => null);
  /** Places whose own number is not printed so: what is below them cannot be told either. */
  let unprinted: { place: string; kind: string } | null = null;
  let provision: Provision = startProvision('');
  let last: ExpectedStep | null = null;
  text.lines.forEach((line, i) => {
    const { expected } = line;
    if (line.outOfScope) {
      // What is printed there may be read as a number, and so change what is below it.
      if (/^table/.test(line.outOfScope) && /^(?:§|Art|[-–\d(])/.test(line.text))
        provision.stop(provision.head, 'provision with a table whose rows begin like numbers');
      if (/^(?:paragraph without a number|table)$/.test(line.outOfScope) && text.country === 'jp')
        provision.stop(provision.head, 'provision with a table or unnumbered words in its lists');
      if (expected && printedKind(line.text, expected))
        provision.stop(
          placeOf(expected.slice(0, Math.max(headOf(expected), expected.length - 1))),
          'number printed that the collection does not have',
        );
      provision.words();
      return;
    }
    if (!isInScope(line) || !expected || expected[0]?.unit === 'heading') return;
    if (whole) {
      kinds[i] = whole;
      return;
    }
    if (headOf(expected) === 0) {
      kinds[i] = 'number outside of any provision';
      return;
    }
    const place = placeOf(expected);
    const head = placeOf(expected.slice(0, headOf(expected)));
    if (head !== provision.head) {
      const n = expected[headOf(expected) - 1] as ExpectedStep;
      provision = startProvision(head);
      if (/^\d+[A-Z]*\./.test(line.text) && last && !isNext(last, n) && !opensList(n))
        provision.stop(head, 'bare number that does not follow the section before it');
      last = n;
    }
    if (/^\d+\. bis \d+\./.test(line.text))
      provision.stop(placeOf(expected.slice(0, -1)), 'list with a range of numbers');
    if (/^[a-z]{1,4}[A-Z]?$/.test(expected.at(-1)?.n ?? '') && isInserted(expected))
      provision.stop(placeOf(expected.slice(0, -2)), 'inserted letter that the collection nests');
    if (/^(?:Schedule|Annex|Anlage|Anhang)(?:\s|$)/.test(line.text)) {
      if (!expected.some(({ unit }) => unit === 'annex'))
        provision.stop(head, 'annex that the collection puts within a provision');
      else if (/^Anlagen? \d+ bis /.test(line.text) || line.text.length > 400) {
        kinds[i] = 'several annexes, or one whose title is a paragraph';
        return;
      }
    }
    if (text.lang.startsWith('de') && hasMarksTwice(expected))
      provision.stop(
        placeOf(expected.slice(0, -1)),
        'list with the marks of one that it stands in',
      );
    if (unprinted && place !== unprinted.place && !place.startsWith(`${unprinted.place}/`))
      unprinted = null;
    const own = ownKind(line.text, expected);
    if (own) unprinted = { place, kind: own };
    kinds[i] = unprinted?.kind ?? provision.kindOf(expected, line.text);
  });
  return kinds;
}

const placeOf = (steps: readonly ExpectedStep[]) =>
  steps.map(({ unit, n }) => `${unit} ${n}`).join('/');

/** How many of the steps are the provision and what it stands in. */
function headOf(steps: readonly ExpectedStep[]): number {
  return steps.findLastIndex(({ unit }) => HEADS.has(unit)) + 1;
}

/** What of a line's own number hinders. */
function ownKind(text: string, expected: readonly ExpectedStep[]): string | null {
  const n = expected.at(-1)?.n ?? '';
  if (
    /^(?:(?:1[5-9]|20)\d\d|\d+\p{L}*\p{Ll})$/u.test(n) &&
    text.startsWith(`${n}.`) &&
    !/^\d+[a-z]$/.test(n)
  )
    return 'year or day that the collection takes for a section';
  if (
    expected.at(-1)?.unit === 'item' &&
    expected.at(-2)?.unit === 'paragraph' &&
    text.startsWith(`(${n}) `)
  )
    return 'item printed with the marks of paragraphs';
  const isItem = expected.length > headOf(expected);
  if (isItem && n !== '' && `${text} `.startsWith(`${n} `) && /^[\dA-Za-z]+$/.test(n))
    return 'number printed without a mark';
  return printedKind(text, expected);
}

function printedKind(text: string, expected: readonly ExpectedStep[]): string | null {
  const n = expected.at(-1)?.n ?? '';
  const printed = /^(?:\(([0-9A-Za-z-]{1,6})\)|(\d{1,3}[a-zA-Z]?)\.(?:\s|$))/.exec(text);
  const further =
    (/^\([0-9A-Za-z]{1,5}\)\s*\([0-9A-Za-z]{1,5}\)/.test(text) && expected.length === 2) ||
    (/^\d+[a-z]?\. ?\(1\) /.test(text) && text.startsWith(`${n}.`));
  if (further || (printed && n !== (printed[1] ?? printed[2])))
    return 'number printed that the collection does not have';
  return null;
}

/** The lists of one provision, as its collection numbers them. */
interface Provision {
  readonly head: string;
  readonly kindOf: (steps: readonly ExpectedStep[], text: string) => string | null;
  /** From here on what is below a place is not compared. */
  readonly stop: (place: string, kind: string) => void;
  /** Words without a number stand here. */
  readonly words: () => void;
}

/** A list as far as it was read: its last number, and the units of its steps. */
interface List {
  readonly last: ExpectedStep | null;
  readonly units: Set<string>;
  /** Words of the last item, by whose end it is seen whether they open a list. */
  readonly words?: string;
}

const OPENS_LIST = /[:：—–-]$/;

function startProvision(head: string): Provision {
  const lists = new Map<string, List>();
  const broken = new Map<string, string>();
  const stopped = new Map<string, string>();
  /** Whether the line before is a numbered one. */
  let isDirect = false;
  const kindOf = (steps: readonly ExpectedStep[], text: string): string | null => {
    for (let depth = headOf(steps); depth < steps.length; depth++) {
      const step = steps[depth] as ExpectedStep;
      const holder = placeOf(steps.slice(0, depth));
      const list = lists.get(holder) ?? { last: null, units: new Set() };
      const isPrinted = depth === steps.length - 1 && beginsWith(text, step.n);
      if (step.n === '' || (list.last?.n === step.n && !isPrinted)) continue;
      if (step.unit === 'item' && list.units.has('subsection'))
        broken.set(holder, 'list that the collection puts beside the subsections');
      else if (list.last && opensList(step) && !isNext(list.last, step)) {
        const isSame = isAlike(list.last, step);
        if (!isSame && (isDirect || OPENS_LIST.test(list.words ?? '')))
          broken.set(holder, 'list that the collection puts beside the item before it');
        if (isSame && depth > headOf(steps))
          broken.set(holder, 'second list of the same marks in one item');
      } else if (!comesAfter(list.last, step))
        broken.set(holder, 'number that stands twice in one list, or follows none in it');
      // What is opened anew opens its own lists anew.
      for (const key of lists.keys())
        if (key.startsWith(`${placeOf(steps.slice(0, depth + 1))}`)) lists.delete(key);
      lists.set(holder, { last: step, units: list.units.add(step.unit), words: text });
    }
    isDirect = true;
    const places = [...steps, null].map((_, depth) => placeOf(steps.slice(0, depth)));
    return (
      places.slice(0, -1).flatMap((place) => broken.get(place) ?? [])[0] ??
      places.flatMap((place) => stopped.get(place) ?? [])[0] ??
      null
    );
  };
  return {
    head,
    kindOf,
    stop: (place, kind) => stopped.set(place, kind),
    words: () => {
      isDirect = false;
    },
  };
}

/** Whether the last letter is one that was inserted after that of what it stands in: `aa` in `a`. */
function isInserted(steps: readonly ExpectedStep[]): boolean {
  const [outer, own] = steps.slice(-2);
  return outer !== undefined && own !== undefined && own.n.toLowerCase() === `${outer.n}a`;
}

function beginsWith(text: string, n: string): boolean {
  return text.startsWith(`(${n})`) || text.startsWith(`${n}.`) || text.startsWith(`${n})`);
}

const ordersOf = ({ n }: ExpectedStep) =>
  Object.values(NUMERALS).map((system) => system(n)?.order ?? null);

function opensList(step: ExpectedStep): boolean {
  return ordersOf(step).some((order) => order?.length === 1 && order[0] === 1);
}

function isNext(last: ExpectedStep | null, step: ExpectedStep): boolean {
  const before = last ? ordersOf(last) : [];
  return ordersOf(step).some((order, i) => {
    const old = before[i];
    return order && old ? follows(old, order) === 'next' : false;
  });
}

/** Whether a number opens a list, or goes on in one; digits may leave some out. */
function comesAfter(last: ExpectedStep | null, step: ExpectedStep): boolean {
  if (opensList(step) || (last !== null && isAlike(last, step) && isNext(last, step))) return true;
  if (!last || !isNumber(step) || !isNumber(last)) return false;
  const before = ordersOf(last);
  return ordersOf(step).some((order, i) => {
    const old = before[i];
    return order && old ? follows(old, order) !== null : false;
  });
}

const isNumber = ({ n }: ExpectedStep) => /^\d/.test(n);

/** Whether two numbers are written alike, in digits, small or capital letters. */
function isAlike(one: ExpectedStep, other: ExpectedStep): boolean {
  return [/^\d/, /^[a-z]/, /^[A-Z]/].some((style) => style.test(one.n) && style.test(other.n));
}

/** Whether an item and one that it stands in are both numbered in digits. */
function hasMarksTwice(steps: readonly ExpectedStep[]): boolean {
  const items = steps.slice(headOf(steps)).filter(({ unit }) => unit !== 'paragraph');
  return items.length > 1 && items.at(-1) !== undefined && items.filter(isNumber).length > 1;
}
