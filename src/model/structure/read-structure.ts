import { isAmid, isResumed } from './interruptions.ts';
import { ENDS_TITLE, type Kind, kindsOf, type Line } from './kinds.ts';
import { withMarkedHeadings } from './marked-headings.ts';
import { isFirst, type Mark, marksOf } from './marks.ts';
import { follows, type Numeral } from './numerals.ts';
import { type Open, opened } from './open.ts';
import type { Place, Role } from './place.ts';
import { type Found, placesOf } from './places.ts';
import { isDivision, isInArticle, Reading, type Told } from './reading.ts';
import type { Level, Scheme } from './scheme.ts';
import { signaturesIn } from './signatures.ts';
import { straysIn } from './strays.ts';
import { takeLoose } from './take-loose.ts';
import { takeMarks } from './take-marks.ts';

export type { Line } from './kinds.ts';
export type { Told } from './reading.ts';

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
  const read = withMarkedHeadings(lines, kindsOf(lines, scheme));
  const strays = straysIn(
    read,
    lines.map(({ text }) => text),
  );
  const kinds = read.map((kind, i): Kind => (strays.has(i) ? { is: 'other' } : kind));
  const told = [...strays].map(
    (at): Told => ({
      at,
      what: `“${lines[at]?.text.slice(0, 12)}” is out of the order of the articles around it, where ${expectedAt(kinds, at)} was expected, and is read as words`,
    }),
  );
  const reading = new Reading(lines, kinds, scheme, told);
  const { stack, found } = reading;
  let lastArticle: { mark: Mark; divisions: number } | null = null;
  let divisions = 0;
  let scope = 0;
  /** What stood open before an annex. */
  let outer: { stack: Open[]; last: { mark: Mark; divisions: number } } | null = null;
  const resume = (keep: (open: Open) => boolean): void => {
    stack.splice(0, stack.length, ...(outer?.stack.filter(keep) ?? []));
    lastArticle = outer?.last ?? null;
    outer = null;
  };
  const captions: number[] = [];
  const before = { preamble: 0, recital: 0, preambular: 0, contents: 0 };
  const first = kinds.findIndex(({ is }) => is === 'article');
  const signed = signaturesIn(lines, kinds, scheme);
  const last = kinds.findLastIndex(
    ({ is }, i) => (is === 'other' || is === 'article') && !signed.has(i),
  );

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
    reading.add(open, role, own ? mark.length : 0);
  };
  for (const [i, { text }] of lines.entries()) {
    const kind = kinds[i] as (typeof kinds)[number];
    // A heading that stands above other words than an article's is its division's.
    if (kind.is !== 'caption' && kind.is !== 'article') captions.length = 0;
    if (kind.is === 'title' || kind.is === 'adoption')
      reading.add(null, kind.is, 0, kind.is === 'title' ? 1 : null);
    else if (kind.is === 'contents') standAlone('contents', 'contents');
    else if (kind.is === 'division' && !isAmid(reading, i)) {
      const { mark, division } = kind;
      const around = [...stack];
      // What is right above an article's sections divides that article, if it is below its own.
      const isBelow = !stack.some(
        (open) =>
          isDivision(open) &&
          !isInArticle(open) &&
          (open.rank > division.rank || (open.rank === division.rank && open.style === mark.style)),
      );
      const inner = division.apart || !isBelow ? null : innerBelow(kinds, i);
      const within = inner && reading.holderOf(inner);
      reading.closeTo(
        (open) =>
          open === within ||
          (isDivision(open) &&
            (within !== null || !isInArticle(open)) &&
            !division.apart &&
            (open.rank < division.rank || open.apart)),
      );
      divisions += 1;
      if (division.apart) {
        // Supplementary provisions may go on in the numbers of the text; an annex does not.
        if (division.unit === 'supplement') outer = null;
        else if (lastArticle) outer = { stack: around, last: lastArticle };
        lastArticle = null;
      }
      const heading = Math.min(reading.headingLevel + (within ? 1 : 0), 6);
      const { numeral, written, style, length } = mark;
      const isNamed = division.numerals.length === 0;
      const named = isNamed ? text.trim() : written;
      const open = reading.push('division', division.unit, numeral.n, {
        written: named,
        order: numeral.order,
        style,
        rank: division.rank,
        apart: division.apart ?? false,
        text,
      });
      reading.add(open, 'heading', isNamed ? 0 : length, heading);
    } else if (kind.is === 'subheading')
      reading.add(reading.top, 'heading', 0, found.at(-1)?.heading ?? null);
    else if (kind.is === 'caption') {
      reading.closeTo(isDivision);
      reading.add(reading.top, 'heading', 0, reading.headingLevel);
      captions.push(i);
    } else if (kind.is === 'article') {
      const { mark, isInner = false } = kind;
      // Above another number it is its provision's own words: `§ 4 (weggefallen)`.
      const below = kinds[i + 1];
      const isAbove =
        below?.is === 'other' ||
        below?.is === 'subheading' ||
        below?.is === 'quoted' ||
        (!isInner &&
          (below?.is === 'article' || below?.is === 'division') &&
          innerBelow(kinds, i) !== null);
      const isHeading = kind.isHeading && isAbove;
      // The number that was next before an annex: it was only put in between.
      const isNextOf = ({ last }: NonNullable<typeof outer>) =>
        isInner || follows(last.mark.last, mark.numeral.order) === 'next';
      if (outer && !isFirst(mark) && isNextOf(outer))
        resume((open) => isDivision(open) || (isInner && open.kind === 'article'));
      const holder = isInner ? reading.holderOf(mark.level) : null;
      reading.closeTo((open) =>
        isInner ? isDivision(open) || open === holder : isDivision(open) && !isInArticle(open),
      );
      if (!isInner) {
        const previous = lastArticle?.mark ?? null;
        const hasNewDivision = !lastArticle || divisions > lastArticle.divisions;
        const isAnew = isFirst(mark) && hasNewDivision;
        if (!isAnew && !goesOnAfter(previous, mark.numeral, hasNewDivision))
          reading.tell(i, mark.written, previous?.numeral.n ?? null, (previous?.last[0] ?? 0) + 1);
        if (isAnew && lastArticle) scope += 1;
        lastArticle = { mark, divisions };
      }
      const { numeral, written, style, length, level } = mark;
      // What an act’s schedule numbers is called its paragraphs.
      const isParagraph =
        level.unit === 'section' && /^\d/.test(written) && stack.some(({ apart }) => apart);
      const open = reading.push('article', isParagraph ? 'paragraph' : level.unit, numeral.n, {
        written,
        order: numeral.order,
        style,
        text: ENDS_TITLE.test(text) ? '' : text,
        scope,
        firstAlone: level.firstAlone ?? false,
      });
      const caption = level.caption?.exec(text.slice(length))?.[0].length ?? 0;
      const marked = isHeading ? 0 : takeMarks(reading, text, length + caption, i, false);
      const number = marked > length + caption ? marked : length;
      if (!isHeading && number === length) Object.assign(open, { hasWords: true, paragraphs: 1 });
      reading.add(
        reading.top,
        isHeading ? 'heading' : 'provision',
        number,
        isHeading ? Math.min(reading.headingLevel + Number(isInner), 6) : null,
      );
      // What stands above an article is its heading.
      for (const at of captions.splice(0)) found[at] = { ...(found[at] as Found), open };
    } else if (stack.length === 0 && i < (first < 0 ? lines.length : first)) {
      const [recital] =
        scheme.recital && kind.is === 'other' ? marksOf([scheme.recital], text) : [];
      if (recital) standAlone(recital.level.unit as 'recital', 'recital', recital);
      else standAlone('preamble', 'preamble');
    } else if (signed.has(i)) {
      reading.closeTo(({ apart }) => apart);
      reading.add(null, 'signature');
    } else if (i === last && scheme.effect?.test(text)) {
      stack.length = 0;
      reading.add(null, 'effect');
    } else {
      // A form may be shown amid an article, which goes on below its title.
      if (outer && isResumed(reading.top, outer.stack, marksOf(scheme.lists, text)))
        resume(() => true);
      const isApart = kind.is === 'quoted' || kind.is === 'row';
      const number = isApart ? 0 : takeMarks(reading, text, 0, i, true);
      if (number === 0) takeLoose(reading, text, i);
      else {
        const holder = stack.find((each) => each.holds && each !== reading.top) ?? reading.article;
        if (scheme.loose === 'lines' && holder) holder.paragraphs += 1;
        reading.add(reading.top, 'provision', number);
      }
    }
  }
  return { scheme, places: placesOf(found, scheme.loose === 'lines'), told };
}

/** The level of the next article after a place, if it is one that stands in others. */
function innerBelow(kinds: readonly Kind[], at: number): Level | null {
  let i = at + 1;
  while (i < kinds.length && kinds[i]?.is !== 'article') i += 1;
  const next = kinds[i];
  return next?.is === 'article' && next.isInner ? next.mark.level : null;
}

/**
 * Whether an article's number comes as one may after another: next to it, as the first of another
 * hundred in a new division, or later in a code, which leaves some out between its divisions.
 */
function goesOnAfter(before: Mark | null, { n, order }: Numeral, isInNew: boolean): boolean {
  const [number = 0] = order;
  if (isInNew && order.length === 1 && number % 100 === 1) return true;
  const how = before ? follows(before.last, order) : /^\p{L}\. /u.test(n) ? 'later' : null;
  return how === 'next' || (how === 'later' && /^\p{L}\. /u.test(n));
}

/** The number that would go on from the articles before a place. */
function expectedAt(kinds: readonly Kind[], at: number): number {
  const before = kinds.slice(0, at).findLast(({ is }) => is === 'article');
  return (before?.is === 'article' ? (before.mark.last[0] ?? 0) : 0) + 1;
}
