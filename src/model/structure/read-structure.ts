import { type Choice, type Closed, chooseList, takeOdd } from './choose-list.ts';
import { type Kind, kindsOf, type Line } from './kinds.ts';
import { signedFrom } from './letters.ts';
import { isFirst, type Mark, marksOf } from './marks.ts';
import { follows, type Numeral } from './numerals.ts';
import { OPENS_LIST, type Open, opened } from './open.ts';
import type { Place, Role } from './place.ts';
import { type Found, placesOf } from './places.ts';
import type { Scheme } from './scheme.ts';
import { straysIn } from './strays.ts';

export type { Line } from './kinds.ts';

/** A number that is not the one expected: told, and never mended. */
export interface Told {
  /** Index of the passage. */
  readonly at: number;
  /** `“第五条” comes after 3; 4 was expected`. */
  readonly what: string;
}

/** A text's structure: the place of each of its paragraphs, and what is odd about their numbers. */
export interface Structure {
  readonly scheme: Scheme;
  readonly places: readonly Place[];
  readonly told: readonly Told[];
}

/**
 * Reads the structure of a text by a scheme: which divisions it has, which paragraphs are articles,
 * items or what else, and what each is called.
 *
 * Divisions and articles are told by their words alone. A mark below them goes on in the innermost
 * list that it can follow in, or opens a list in what stands open.
 */
export function readStructure(lines: readonly Line[], scheme: Scheme): Structure {
  const read = kindsOf(lines, scheme);
  const strays = straysIn(read);
  const kinds = read.map((kind, i): Kind => (strays.has(i) ? { is: 'other' } : kind));
  const told = [...strays].map(
    (at): Told => ({
      at,
      what: `“${lines[at]?.text.slice(0, 12)}” is out of the order of the articles around it, where ${expectedAt(kinds, at)} was expected, and is read as words`,
    }),
  );
  const found: Found[] = [];
  const stack: Open[] = [];
  let lastArticle: { mark: Mark; divisions: number } | null = null;
  let divisions = 0;
  let scope = 0;
  /** What stood open before an annex. */
  let outer: { stack: Open[]; last: { mark: Mark; divisions: number } } | null = null;
  let closed: Closed | null = null;
  /** The subsection that a proviso or an explanation belongs to, with what goes on in it. */
  let qualified: Open | null = null;
  const captions: number[] = [];
  const before = { preamble: 0, recital: 0, preambular: 0, contents: 0 };
  const first = kinds.findIndex(({ is }) => is === 'article');
  const signed = signaturesIn(lines, kinds, scheme);
  const last = kinds.findLastIndex(
    ({ is }, i) => (is === 'other' || is === 'article') && !signed.has(i),
  );

  const top = () => stack.at(-1) ?? null;
  const push = (...[kind, unit, n, more]: DropFirst<Parameters<typeof opened>>): Open => {
    const open = opened(top(), kind, unit, n, more);
    stack.push(open);
    return open;
  };
  const closeTo = (keep: (open: Open) => boolean): void => {
    while (stack.length > 0 && !keep(stack.at(-1) as Open)) stack.pop();
    closed = null;
    qualified = null;
  };
  const isDivision = ({ kind }: Open) => kind === 'division';
  const isSubsection = ({ kind, written }: Open) => kind === 'item' && /^\(\d/.test(written);
  const headingLevel = () => Math.min(2 + stack.filter(isDivision).length, 6);
  const add = (open: Open | null, role: Role, number = 0, heading: number | null = null) =>
    found.push({ open, role, number, heading });
  const tell = (at: number, written: string, previous: string | null, expected: number): void => {
    told.push({
      at,
      what: previous
        ? `“${written}” comes after ${previous}; ${expected} was expected`
        : `“${written}” is the first of its kind; 1 was expected`,
    });
  };
  const standAlone = (
    unit: 'preamble' | 'recital' | 'preambular' | 'contents',
    role: Role,
    mark?: Mark,
  ): void => {
    before[unit] += 1;
    const counted = unit === 'preamble' && before.preamble === 1 ? '' : `${before[unit]}`;
    const own = mark && !mark.level.counted;
    const open = opened(
      null,
      'other',
      unit,
      own ? mark.numeral.n : counted,
      own ? { written: mark.written } : {},
    );
    add(open, role, own ? mark.length : 0);
  };
  /** Marks of the passage that comes next in the same article. */
  const marksAfter = (i: number, levels: readonly Mark[]): Mark[] => {
    for (let k = i + 1; kinds[k]?.is === 'other'; k++) {
      const marks = marksOf(scheme.lists, lines[k]?.text ?? '');
      const alike = marks.filter(({ level }) => levels.some((mark) => mark.level === level));
      if (alike.length > 0) return alike;
    }
    return [];
  };
  /** Whether an item that stands open is followed by its next, further on in the same article. */
  const goesOn = (i: number, marks: readonly Mark[]): boolean => {
    const items = (closed ? stack.slice(closed.keep) : []).filter(
      ({ kind, style }) => kind === 'item' && !marks.some((mark) => mark.style === style),
    );
    const goOn = (those: readonly Open[], found: readonly Mark[]) =>
      found.some(({ style, numeral }) =>
        those.some((item) => item.style === style && follows(item.order, numeral.order) === 'next'),
      );
    for (let k = i + 1; items.length > 0 && kinds[k]?.is === 'other'; k++) {
      const found = marksOf(scheme.lists, lines[k]?.text ?? '');
      if (goOn(items, found)) return true;
      // What holds the list goes on itself: the list is at its end, as it is where it begins anew.
      if (goOn(stack.slice(0, closed?.keep), found)) return false;
      if (found.some((mark) => isFirst(mark) && items.some(({ style }) => style === mark.style)))
        return false;
    }
    return false;
  };
  const take = ({ mark, keep, how }: Choice, text: string): void => {
    stack.length = keep;
    closed = null;
    qualified = null;
    const { level, numeral, written, style } = mark;
    const depth = stack.filter(({ kind, unit }) => kind === 'item' && unit !== 'paragraph').length;
    const unit = scheme.depths?.includes(level.unit)
      ? (scheme.depths[depth] ?? 'level')
      : level.unit;
    const holder = top();
    if (level.counted && holder) holder.counted = how === 'next' ? holder.counted + 1 : 1;
    const n = level.counted ? `${holder?.counted ?? 1}` : numeral.n;
    const order = level.counted ? [holder?.counted ?? 1] : numeral.order;
    if (unit === 'paragraph' && holder) holder.paragraphs += 1;
    push('item', unit, n, {
      written,
      order,
      style,
      text,
      holds: level.holds ?? false,
      hasWords: true,
      paragraphs: 1,
    });
  };
  /** Takes the numbers that a text begins with, one within another: `(b)(1) Both`; gives their length. */
  const takeMarks = (text: string, from: number, i: number, isOuter: boolean): number => {
    let length = from;
    for (let outer = isOuter; ; outer = false) {
      const all = marksOf(scheme.lists, text.slice(length));
      // Further numbers may be a reference: (a)(1) is a place, (a) (see below) is not.
      const marks = outer
        ? all
        : all.filter((mark) => isFirst(mark) && !mark.level.weak && !mark.level.counted);
      if (marks.length === 0) return length;
      const choice =
        chooseList(stack, marks, marksAfter(i, marks), goesOn(i, marks) ? null : closed) ??
        (outer ? takeOdd(stack, marks) : null);
      if (!choice || (!outer && choice.how !== 'first')) return length;
      if (choice.how === 'odd')
        tell(
          i,
          choice.mark.written,
          choice.before?.join('-') ?? null,
          (choice.before?.[0] ?? 0) + 1,
        );
      take(choice, text);
      length += choice.mark.length;
    }
  };
  /** Words without a number: a paragraph that is counted, or what closes a list. */
  const takeLoose = (text: string, i: number): void => {
    const quoted = kinds[i]?.is === 'quoted';
    const numbered = stack.find(
      ({ kind, unit, holds }) => kind === 'item' && (unit === 'paragraph' || holds),
    );
    const holder =
      stack.findLast(({ kind }) => kind === 'article') ?? stack.findLast(isDivision) ?? null;
    const inList = top()?.kind === 'item';
    const counts =
      scheme.loose === 'lines' ||
      (scheme.loose === 'counted' ? !numbered || scheme.within : !inList);
    if (counts && !(quoted && scheme.loose !== 'lines')) {
      const within = numbered?.holds ? 'paragraph' : scheme.within;
      const container = within && numbered ? numbered : holder;
      closeTo((open) => open === container);
      const n = container ? ++container.paragraphs : 1;
      const unit = (container === numbered && within) || 'paragraph';
      add(push('paragraph', unit, `${n}`, { text }), quoted ? 'quoted' : 'provision');
      return;
    }
    // What a colon opened is what these words close.
    if (scheme.qualifies?.test(text)) qualified = stack.find(isSubsection) ?? null;
    const opener =
      qualified ??
      stack.findLast((open, k) => stack[k + 1]?.kind === 'item' && OPENS_LIST.test(open.text));
    // Words that go on in small letters are no sentence of their own.
    const whole =
      scheme.closes || (!opener && /^\p{Ll}/u.test(text)) ? (numbered ?? holder) : opener;
    const holds = (!quoted && whole) || top();
    if (!quoted) closed = { keep: stack.indexOf(holds as Open) + 1, opens: OPENS_LIST.test(text) };
    const n = holds ? ++holds.closings : 1;
    const role = quoted ? 'quoted' : 'closing';
    add(opened(holds, 'other', role, n > 1 ? `${n}` : '', { text }), role);
  };

  for (const [i, { text }] of lines.entries()) {
    const kind = kinds[i] as (typeof kinds)[number];
    // A heading that stands above other words than an article's is its division's.
    if (kind.is !== 'caption' && kind.is !== 'article') captions.length = 0;
    if (kind.is === 'title' || kind.is === 'adoption')
      add(null, kind.is, 0, kind.is === 'title' ? 1 : null);
    else if (kind.is === 'contents') standAlone('contents', 'contents');
    else if (kind.is === 'division') {
      const { mark, division } = kind;
      const outerDivisions = stack.filter(isDivision);
      closeTo(
        ({ kind: each, rank, apart }) =>
          each === 'division' && !division.apart && (rank < division.rank || apart),
      );
      divisions += 1;
      if (division.apart) {
        // Supplementary provisions may go on in the numbers of the text; an annex does not.
        if (division.unit === 'supplement') outer = null;
        else if (lastArticle) outer = { stack: outerDivisions, last: lastArticle };
        lastArticle = null;
      }
      const heading = headingLevel();
      const { numeral, written, style, length } = mark;
      const isNamed = division.numerals.length === 0;
      const named = isNamed ? text.trim() : written;
      const open = push('division', division.unit, numeral.n, {
        written: named,
        order: numeral.order,
        style,
        rank: division.rank,
        apart: division.apart ?? false,
        text,
      });
      add(open, 'heading', isNamed ? 0 : length, heading);
    } else if (kind.is === 'subheading') add(top(), 'heading', 0, found.at(-1)?.heading ?? null);
    else if (kind.is === 'caption') {
      closeTo(isDivision);
      add(top(), 'heading', 0, headingLevel());
      captions.push(i);
    } else if (kind.is === 'article') {
      const { mark } = kind;
      // Above another number it is its provision's own words: `§ 4 (weggefallen)`.
      const below = kinds[i + 1]?.is;
      const isHeading =
        kind.isHeading && (below === 'other' || below === 'subheading' || below === 'quoted');
      closeTo(isDivision);
      // The number that was next before an annex: it was only put in between.
      if (
        outer &&
        !isFirst(mark) &&
        follows(outer.last.mark.numeral.order, mark.numeral.order) === 'next'
      ) {
        stack.splice(0, stack.length, ...outer.stack);
        lastArticle = outer.last;
        outer = null;
      }
      const previous = lastArticle?.mark.numeral ?? null;
      const hasNewDivision = !lastArticle || divisions > lastArticle.divisions;
      const isAnew = isFirst(mark) && hasNewDivision;
      if (!isAnew && !goesOnAfter(previous, mark.numeral, hasNewDivision))
        tell(i, mark.written, previous?.n ?? null, (previous?.order[0] ?? 0) + 1);
      if (isAnew && lastArticle) scope += 1;
      lastArticle = { mark, divisions };
      const { numeral, written, style, length, level } = mark;
      // What an act’s schedule numbers is called its paragraphs.
      const isParagraph =
        level.unit === 'section' && /^\d/.test(written) && stack.some(({ apart }) => apart);
      const open = push('article', isParagraph ? 'paragraph' : level.unit, numeral.n, {
        written,
        order: numeral.order,
        style,
        text,
        scope,
        firstAlone: level.firstAlone ?? false,
      });
      const caption = level.caption?.exec(text.slice(length))?.[0].length ?? 0;
      const marked = isHeading ? 0 : takeMarks(text, length + caption, i, false);
      const number = marked > length + caption ? marked : length;
      if (!isHeading && number === length) Object.assign(open, { hasWords: true, paragraphs: 1 });
      add(top(), isHeading ? 'heading' : 'provision', number, isHeading ? headingLevel() : null);
      // What stands above an article is its heading.
      for (const at of captions.splice(0)) found[at] = { ...(found[at] as Found), open };
    } else if (stack.length === 0 && i < (first < 0 ? lines.length : first)) {
      const [recital] =
        scheme.recital && kind.is === 'other' ? marksOf([scheme.recital], text) : [];
      if (recital) standAlone(recital.level.unit as 'recital', 'recital', recital);
      else standAlone('preamble', 'preamble');
    } else if (signed.has(i)) {
      closeTo(({ apart }) => apart);
      add(null, 'signature');
    } else if (i === last && scheme.effect?.test(text)) {
      stack.length = 0;
      add(null, 'effect');
    } else {
      const number = kind.is === 'quoted' ? 0 : takeMarks(text, 0, i, true);
      if (number === 0) takeLoose(text, i);
      else {
        const holder =
          stack.find((each) => each.holds && each !== top()) ??
          stack.findLast(({ kind: each }) => each === 'article');
        if (scheme.loose === 'lines' && holder) holder.paragraphs += 1;
        add(top(), 'provision', number);
      }
    }
  }
  return { scheme, places: placesOf(found, scheme.loose === 'lines'), told };
}

/**
 * Whether an article's number comes as one may after another: next to it, as the first of another
 * hundred in a new division, or later in a code, which leaves some out between its divisions.
 */
function goesOnAfter(before: Numeral | null, { n, order }: Numeral, isInNew: boolean): boolean {
  const [number = 0] = order;
  if (isInNew && order.length === 1 && number % 100 === 1) return true;
  const how = before ? follows(before.order, order) : /^\p{L}\. /u.test(n) ? 'later' : null;
  return how === 'next' || (how === 'later' && /^\p{L}\. /u.test(n));
}

/** The number that would go on from the articles before a place. */
function expectedAt(kinds: readonly Kind[], at: number): number {
  const before = kinds.slice(0, at).findLast(({ is }) => is === 'article');
  return (before?.is === 'article' ? (before.mark.numeral.order[0] ?? 0) : 0) + 1;
}

/** Signatures and the date under them, at the end of a text or before its annexes (indexes). */
function signaturesIn(
  lines: readonly Line[],
  kinds: readonly Kind[],
  scheme: Scheme,
): ReadonlySet<number> {
  const texts = lines.map(({ text }) => text);
  const first = kinds.findIndex(({ is }) => is === 'article');
  const isOther = (i: number) =>
    i > first && kinds[i]?.is === 'other' && marksOf(scheme.lists, texts[i] as string).length === 0;
  const annex = kinds.findIndex(
    (kind, i) => i > first && kind.is === 'division' && kind.division.apart,
  );
  const signed = new Set<number>();
  for (const end of first < 0 ? [] : [annex, texts.length])
    for (let i = signedFrom(texts, end, isOther); i < end; i++) signed.add(i);
  return signed;
}

type DropFirst<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest]
  ? Rest
  : never;
