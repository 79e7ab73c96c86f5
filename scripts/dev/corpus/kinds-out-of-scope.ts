import { isAnnex } from './annex-title.ts';
import { type CorpusText, type ExpectedStep, isInScope } from './collection.ts';
import { misplacedSections } from './misplaced-sections.ts';
import { type Provision, startProvision } from './provision.ts';
import { headOf, placeOf } from './steps.ts';
import { minorSignOf, signOf, TWO_SIGNS, textKind } from './text-kinds.ts';

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
  /** Whether an annex began that the collection puts within a provision. */
  let isInAnnex = false;
  const minor = whole === TWO_SIGNS ? minorSignOf(text) : null;
  let sign: string | null = null;
  const misplaced = misplacedSections(text.lines);
  const quoted = text.country === 'de' ? quotedIn(text.lines) : new Set<number>();
  text.lines.forEach((line, i) => {
    const { expected } = line;
    if (quoted.has(i)) {
      kinds[i] = isInScope(line) ? 'text quoted by an amendment' : null;
      return;
    }
    if (line.outOfScope) {
      // What is printed there may be read as a number, and so change what is below it.
      if (/^(?:paragraph without a number|table)$/.test(line.outOfScope) && text.country === 'jp')
        provision.stop(provision.head, 'provision with a table or unnumbered words in its lists');
      if (expected && expected.length > headOf(expected) && /^Illustrations?\.?$/.test(line.text))
        provision.stop(placeOf(expected), 'illustrations to a provision');
      if (expected && isAnnex(line.text) && !expected.some(({ unit }) => unit === 'annex'))
        isInAnnex = true;
      if (expected && printedKind(line.text, expected))
        provision.stop(
          placeOf(expected.slice(0, Math.max(headOf(expected), expected.length - 1))),
          UNKNOWN_NUMBER,
        );
      if (expected && text.lines[i - 1]?.text.endsWith(`) ${line.text}`))
        provision.stop(placeOf(expected), 'list after words that are printed twice');
      if (expected && expected.length > headOf(expected) && isOpener(text.lines, i, expected))
        provision.stop(placeOf(expected), UNNUMBERED_OPENER);
      provision.words();
      return;
    }
    if (!isInScope(line) || !expected || expected[0]?.unit === 'heading') return;
    // Of two signs that a text numbers its provisions with, those of one may be read as words.
    if (expected.length === headOf(expected)) sign = signOf(line.text) ?? sign;
    if (whole && (minor === null || sign === minor)) {
      kinds[i] = whole;
      return;
    }
    if (headOf(expected) === 0) {
      kinds[i] = 'number outside of any provision';
      return;
    }
    // The next provision by its sign is none of an annex.
    if (text.country === 'de' && /^(?:§|Art)/.test(line.text)) isInAnnex = false;
    if (isInAnnex) {
      kinds[i] = ANNEX_WITHIN;
      return;
    }
    const place = placeOf(expected);
    const head = placeOf(expected.slice(0, headOf(expected)));
    // A section whose number stands again begins its lists anew.
    const isAgain = expected.length === headOf(expected) && /^\d+[A-Z]*\.(?!\d)/.test(line.text);
    if (head !== provision.head || misplaced.has(i) || isAgain) {
      provision = startProvision(head);
      const why = misplaced.get(i);
      if (why) provision.stop(head, why);
    }
    if (/^\d+\. bis \d+\./.test(line.text))
      provision.stop(placeOf(expected.slice(0, -1)), 'list with a range of numbers');
    if (isInserted(expected))
      provision.stop(placeOf(expected), 'inserted letter that the collection nests');
    if (isAnnex(line.text)) {
      if (!expected.some(({ unit }) => unit === 'annex')) provision.stop(head, ANNEX_WITHIN);
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
    // In Germany the number of a provision itself has a word or a sign.
    const isNone =
      text.country === 'de' &&
      expected.length === headOf(expected) &&
      /^\d+[a-z]?\.(?:\s|$)/.test(line.text);
    const own = isNone ? UNKNOWN_NUMBER : ownKind(line.text, expected);
    if (own) unprinted = { place, kind: own };
    const numbered = {
      steps: expected,
      text: line.text,
      later: () => laterIn(text.lines, i, expected.slice(0, headOf(expected)), misplaced),
    };
    const kind = provision.kindOf(numbered);
    kinds[i] = unprinted?.kind ?? kind;
  });
  return kinds;
}

/** Lines within a quotation that opens with a number after a colon, `"(1)`, to the one that closes it. */
function quotedIn(lines: CorpusText['lines']): ReadonlySet<number> {
  const quoted = new Set<number>();
  let isOpen = false;
  lines.forEach(({ text }, i) => {
    if (isOpen) quoted.add(i);
    else isOpen = /^["„][(§\d]/u.test(text) && /:$/.test(lines[i - 1]?.text ?? '');
    if (/["“”][.;]?$/u.test(text)) isOpen = false;
  });
  return isOpen ? new Set() : quoted;
}

const ANNEX_WITHIN = 'annex that the collection puts within a provision';
const UNNUMBERED_OPENER = 'list opened after the full stop that ends another';
const UNKNOWN_NUMBER = 'number printed that the collection does not have';
/** How many lines are looked at after one that opens a list. */
const FURTHEST = 400;

/**
 * The numbered places of the same provision after a line, those too that the collection has in a
 * section which is none.
 */
function laterIn(
  lines: CorpusText['lines'],
  at: number,
  own: readonly ExpectedStep[],
  misplaced: ReadonlyMap<number, string>,
): (readonly ExpectedStep[])[] {
  const later: (readonly ExpectedStep[])[] = [];
  const head = placeOf(own);
  let none = '';
  for (let i = at + 1; i < Math.min(lines.length, at + FURTHEST); i++) {
    const { expected, outOfScope } = lines[i] as CorpusText['lines'][number];
    if (!expected || outOfScope) continue;
    const place = placeOf(expected.slice(0, headOf(expected)));
    if (misplaced.has(i)) none = place;
    else if (place === head || place === none)
      later.push([...own, ...expected.slice(headOf(expected))]);
    else break;
  }
  return later;
}

/**
 * Whether a further paragraph, which the collection has in the last item of a list, opens a list after
 * the full stop that ended the first: it is as well the provision's own.
 */
function isOpener(
  lines: CorpusText['lines'],
  at: number,
  expected: readonly ExpectedStep[],
): boolean {
  const { text, outOfScope } = lines[at] as CorpusText['lines'][number];
  if (outOfScope !== 'further block of a provision' || !/[:：—–-]$/u.test(text)) return false;
  const holder = placeOf(expected.slice(0, -1));
  const items = lines
    .slice(Math.max(0, at - FURTHEST), at)
    .filter(
      (other) =>
        other.outOfScope === null &&
        other.expected?.length === expected.length &&
        placeOf(other.expected.slice(0, -1)) === holder,
    );
  const [before = '', last = ''] = items.slice(-2).map((item) => item.text);
  return /[;,]$/.test(before) && last.endsWith('.');
}

/** What of a line's own number hinders. */
function ownKind(text: string, expected: readonly ExpectedStep[]): string | null {
  const n = expected.at(-1)?.n ?? '';
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
  const [, bracketed, pointed, bare] =
    /^[*“"‘']?(?:\(\s?([0-9A-Za-z.-]{1,6}?)\.?\s?\)|(\d{1,3}[a-zA-Z]?|[A-Za-z])[.)](?:\s|$)|(\d{1,3}[A-Z])\s\p{Lu})/u.exec(
      text,
    ) ?? [];
  const printed = bracketed ?? pointed ?? bare;
  const isArticle =
    /^Article \d+$/.test(text) && expected.length === 1 && expected[0]?.unit === 'section';
  const isFurther =
    printed === n &&
    /^(?:\([^()]+\)\s*(?:\([0-9A-Za-z]{1,5}|[a-z])\)|\d+[a-z]?\. ?\(1\) )/.test(text);
  return isArticle || isFurther || (printed !== undefined && printed !== n) ? UNKNOWN_NUMBER : null;
}

/**
 * Whether the last letter is one that was inserted after that of what it stands in: `ba` in `b`, `aaa`
 * in `a`. `aa` in `a` opens a list, and `III` goes on in one.
 */
function isInserted(steps: readonly ExpectedStep[]): boolean {
  const [outer = '', own = ''] = steps.slice(-2).map(({ n }) => n.toLowerCase());
  const isRepeated = /^([abd-hj-uwyz])\1{2,}$/.test(own) && own[0] === outer;
  return isRepeated || (/^[b-hj-z]$/.test(outer) && own === `${outer}a`);
}

const isNumber = ({ n }: ExpectedStep) => /^\d/.test(n);

/** Whether an item and one that it stands in are both numbered in digits. */
function hasMarksTwice(steps: readonly ExpectedStep[]): boolean {
  const items = steps.slice(headOf(steps)).filter(({ unit }) => unit !== 'paragraph');
  return items.length > 1 && items.at(-1) !== undefined && items.filter(isNumber).length > 1;
}
