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
  text.lines.forEach((line, i) => {
    const { expected } = line;
    if (!expected || expected[0]?.unit === 'heading') return;
    if (!isInScope(line)) {
      // A number within words that the collection does not number: what follows stands below it.
      const kind = printedKind(line.text, expected);
      if (kind) unprinted = { place: placeOf(expected), kind };
      return;
    }
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
    if (head !== provision.head) provision = startProvision(head);
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
  if (/^(?:(?:1[5-9]|20)\d\d|\d+(?:st|nd|rd|th))$/.test(n) && text.startsWith(`${n}.`))
    return 'year or day that the collection takes for a section';
  if (
    expected.at(-1)?.unit === 'item' &&
    expected.at(-2)?.unit === 'paragraph' &&
    text.startsWith(`(${n}) `)
  )
    return 'item printed with the marks of paragraphs';
  const isItem = expected.length > headOf(expected);
  if (isItem && n !== '' && text.startsWith(`${n} `) && /^[\dA-Za-z]+$/.test(n))
    return 'number printed without a mark';
  return printedKind(text, expected);
}

function printedKind(text: string, expected: readonly ExpectedStep[]): string | null {
  const n = expected.at(-1)?.n ?? '';
  const printed = /^(?:\(([0-9A-Za-z-]{1,6})\)|(\d{1,3}[a-zA-Z]?)\.\s)/.exec(text);
  const further =
    /^\([0-9A-Za-z]{1,5}\)\s*\([0-9A-Za-z]{1,5}\)/.test(text) && expected.length === 2;
  if (further || (printed && n !== (printed[1] ?? printed[2])))
    return 'number printed that the collection does not have';
  return null;
}

/** The lists of one provision, as its collection numbers them. */
interface Provision {
  readonly head: string;
  readonly kindOf: (steps: readonly ExpectedStep[], text: string) => string | null;
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
  const kindOf = (steps: readonly ExpectedStep[], text: string): string | null => {
    for (let depth = headOf(steps); depth < steps.length; depth++) {
      const step = steps[depth] as ExpectedStep;
      const holder = placeOf(steps.slice(0, depth));
      const list = lists.get(holder) ?? { last: null, units: new Set() };
      const isPrinted = depth === steps.length - 1 && beginsWith(text, step.n);
      if (step.n === '' || (list.last?.n === step.n && !isPrinted)) continue;
      if (step.unit === 'item' && list.units.has('subsection'))
        broken.set(holder, 'list that the collection puts beside the subsections');
      else if (opensList(step) && !isNext(list.last, step) && OPENS_LIST.test(list.words ?? ''))
        broken.set(holder, 'list that the collection puts beside the item that opens it');
      else if (!comesAfter(list.last, step))
        broken.set(holder, 'number that stands twice in one list, or follows none in it');
      // What is opened anew opens its own lists anew.
      for (const key of lists.keys())
        if (key.startsWith(`${placeOf(steps.slice(0, depth + 1))}`)) lists.delete(key);
      lists.set(holder, { last: step, units: list.units.add(step.unit), words: text });
    }
    const holders = steps.map((_, depth) => placeOf(steps.slice(0, depth)));
    return holders.map((holder) => broken.get(holder)).find((kind) => kind !== undefined) ?? null;
  };
  return { head, kindOf };
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

/** Whether a number opens a list, or goes on in one. */
function comesAfter(last: ExpectedStep | null, step: ExpectedStep): boolean {
  if (opensList(step)) return true;
  const before = last ? ordersOf(last) : [];
  return ordersOf(step).some((order, i) => {
    const old = before[i];
    return order && old ? follows(old, order) !== null : false;
  });
}
