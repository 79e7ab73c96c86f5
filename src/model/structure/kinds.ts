import { contentsIn } from './contents.ts';
import { mainLevelOf } from './main-level.ts';
import { isFirst, type Mark, marksOf } from './marks.ts';
import { follows } from './numerals.ts';
import { withinQuotes } from './quotes.ts';
import type { Division, Scheme } from './scheme.ts';
import { isRow } from './tables.ts';

/** A paragraph of a text, in order. */
export interface Line {
  readonly text: string;
  readonly role: 'title' | 'adoption' | 'text';
  /** Level from 2 of a heading that its capture or page marks as one; none for other paragraphs. */
  readonly heading?: number | null;
}

/** What a paragraph is by its own words, whatever stands before it. */
export type Kind =
  | {
      readonly is:
        | 'title'
        | 'adoption'
        | 'contents'
        | 'quoted'
        | 'caption'
        | 'subheading'
        | 'row'
        | 'other';
    }
  | { readonly is: 'division'; readonly mark: Mark; readonly division: Division }
  | {
      readonly is: 'article';
      readonly mark: Mark;
      readonly isHeading: boolean;
      /** Whether it stands in another, and is numbered anew in each. */
      readonly isInner?: boolean;
    };

/** Whether what a paragraph is says nothing of where its article ends. */
export function isWithin(kind: Kind | undefined): boolean {
  return kind?.is === 'other' || kind?.is === 'row' || kind?.is === 'quoted';
}

/** Longest heading of a division or article, in characters. */
const LONGEST_HEADING = 200;
/** Least that a text before its annexes must count through: two bare numbers that follow one another. */
const FEWEST = 0.2;
const ANNOUNCES = /[:：—–]\s*$/u;
const OPENS = /[:：;,，、]\s*$/u;
const ENDS_IN_DASH = /[—–]\s*$/u;
/** How an article's title ends that stands before its words, `Definitions.—`, and opens no list. */
export const ENDS_TITLE = /\.\s*[—–-]+\s*$/u;
/** What opens a quotation that is not closed before its paragraph ends: `“7A. A keeper rests.”; and` */
const QUOTED =
  /^(?:“[^”]*|「[^」]*|«[^»]*|„[^“]*|‘.*)(?:[”」»“’][\s.,;；。]*(?:and|or|et|und|y)?)?$/u;
const ENDS_SENTENCE = /[。；;!?！？…:：]["”’」』）)]?$|[.,，][”’"]?$/u;

/** Whether words may be a heading: short, and no sentence. */
function mayHead(words: string): boolean {
  return (
    [...words].length <= LONGEST_HEADING &&
    (!ENDS_SENTENCE.test(words) ||
      (/\.$/.test(words) && words === words.toUpperCase() && words !== words.toLowerCase()))
  );
}

/** Whether a heading is that of an annex. */
function isAnnex(kind: Kind | null): boolean {
  return kind?.is === 'division' && kind.division.apart === true;
}

/** Whether words may be the long heading of an annex: `(to § 1) List of what is kept:` too. */
function isLongHead(words: string): boolean {
  const isReferred = /^\([^()]*\)\s.*[:…]$/u.test(words);
  return [...words].length <= 2 * LONGEST_HEADING && (isReferred || !ENDS_SENTENCE.test(words));
}

/**
 * Kinds without the one heading of a text whose other bare numbers all stand before sentences, two
 * at least: it is a sentence that lacks its full stop. The first of them may be its title: `1. Name`.
 */
function withoutLoneHeading(kinds: readonly Kind[]): Kind[] {
  const bare = kinds.filter((kind) => kind.is === 'article' && kind.mark.level.weak === true);
  const heads = bare.filter((kind) => kind.is === 'article' && kind.isHeading);
  const [lone] = heads;
  const isLone = heads.length === 1 && bare.length > 2;
  return kinds.map((kind) =>
    isLone && kind === lone && kind.is === 'article' && !isFirst(kind.mark)
      ? { ...kind, isHeading: false }
      : kind,
  );
}

/** How many sections may have been left out between two that stand in articles. */
const MOST_LEFT_OUT = 10;

/** Whether a section in an article may come after another: next to it, or not much later. */
function isNear(before: Mark, { numeral: { order } }: Mark): boolean {
  const [last = 0] = before.last;
  const [number = 0] = order;
  return follows(before.last, order) !== null && number - last <= MOST_LEFT_OUT;
}

/** Tells what each paragraph of a text is: division, article, line of contents, quoted, or other. */
export function kindsOf(lines: readonly Line[], scheme: Scheme): Kind[] {
  const texts = lines.map(({ text }) => text);
  const rows = texts.map(isRow);
  // A cell may have a mark that is closed in another.
  const within = withinQuotes(
    texts.map((text, i) => (rows[i] && text.startsWith('|') ? '' : text)),
    scheme.quotesAnew,
  );
  // What is quoted may begin with its own paragraph, after the words that announce it.
  const quoted = texts.map((text, i) => {
    const isBlock =
      within[i + 1] ||
      marksOf([...scheme.divisions, ...scheme.articles, ...scheme.lists], text.slice(1)).length > 0;
    return (
      within[i] ||
      (isBlock && !within[i - 1] && QUOTED.test(text) && ANNOUNCES.test(texts[i - 1] ?? ''))
    );
  });
  const divisionIn = (text: string): Kind | null => {
    for (const mark of marksOf(scheme.divisions, text)) {
      const words = text.slice(mark.length);
      if (mayHead(words) || ((mark.level as Division).apart && isLongHead(words)))
        return { is: 'division', mark, division: mark.level as Division };
    }
    return null;
  };
  const headMarkOf = (text: string) => {
    const [mark] = marksOf([...scheme.divisions, ...scheme.articles], text);
    return mark
      ? {
          name: `${mark.level.unit} ${mark.numeral.n}`,
          rank: (mark.level as Division).rank ?? null,
          words: text.slice(mark.length),
        }
      : null;
  };
  const listed = contentsIn(texts, headMarkOf, (text, weakly) =>
    marksOf(scheme.lists, text).some(({ level }) => (weakly || !level.weak) && !level.counted),
  );
  // Between contents and text may stand what the law says of itself: `An Act to …`
  const contents = listed && ([listed[0], beforeSentences(listed[0], listed[1])] as const);
  const isText = lines.map(
    ({ role }, i) =>
      role === 'text' && !quoted[i] && !(contents && i >= contents[0] && i <= contents[1]),
  );
  // An act numbers its sections in one way, and what it puts in force, in a schedule, in another.
  const annex = texts.findIndex((text, i) => isText[i] && isAnnex(divisionIn(text)));
  const mainIn = (from: number, to?: number) =>
    mainLevelOf(
      scheme.articles,
      texts.slice(from, to).filter((_, i) => isText[from + i]),
    );
  const whole = mainIn(0);
  const body = annex > 0 ? mainIn(0, annex) : whole;
  /** The number of the last section that stands in an article. */
  let inner: Mark | null = null;
  const articleIn = (text: string, i: number): { mark: Mark; isInner?: boolean } | null => {
    const { level } = i < annex && body.score >= FEWEST ? body : whole;
    const [mark] = level ? marksOf([level], text) : [];
    if (mark || !level) return mark ? { mark } : null;
    const [own] = marksOf(
      scheme.articles.filter(({ within }) => within === level.unit),
      text,
    );
    const isOwn = (mark: Mark) =>
      isFirst(mark) || mayHead(text.slice(mark.length)) || (inner !== null && isNear(inner, mark));
    if (!own || !isOwn(own)) return null;
    inner = own;
    return { mark: own, isInner: true };
  };
  const kinds: Kind[] = [];
  /** What begins like a division in a sentence of an article, as the next such one does there. */
  let amid: Mark | null = null;
  lines.forEach(({ text, role }, i) => {
    const kind = kindOf(text, role, i);
    const above = kinds.at(-1);
    const isUnder =
      kind.is === 'other' &&
      mayHead(text) &&
      marksOf(scheme.lists, text).length === 0 &&
      (above?.is === 'division' || (scheme.titled && above?.is === 'article' && above.isHeading)) &&
      (texts[i - 1] as string).length === above.mark.length;
    kinds.push(isUnder ? { is: 'subheading' } : kind);
  });
  return withoutLoneHeading(kinds);

  function beforeSentences(from: number, to: number): number {
    let end = to;
    while (end > from && !headMarkOf(texts[end] as string) && /[.。]$/u.test(texts[end] as string))
      end -= 1;
    return end;
  }

  /** Whether words stand above an article, a paragraph or more such words, or right under a division. */
  function isCaption(text: string, i: number): boolean {
    const next = texts[i + 1] ?? '';
    const isAbove =
      scheme.caption?.test(next) ||
      marksOf([...scheme.articles, ...scheme.lists], next).some(
        ({ level }) => level.impliesFirst || !scheme.lists.includes(level),
      );
    const before = kinds[i - 1]?.is;
    const isUnder = before === 'division' || before === 'subheading';
    return (scheme.caption?.test(text) ?? false) && next !== '' && (isAbove || isUnder);
  }

  /** Whether what stands right below an article's title is its words: `Annex V applies to …` */
  function isBelowTitle(i: number, words: string): boolean {
    const above = kinds[i - 1];
    if (above?.is !== 'article' || !above.isHeading) return false;
    const opens = marksOf(scheme.lists, texts[i + 1] ?? '').some(isFirst) && /^\p{L}/u.test(words);
    if (!opens && !/^\p{Ll}/u.test(words)) return false;
    return /^\p{L}/u.test((texts[i - 1] ?? '').slice(above.mark.length));
  }

  function kindOf(text: string, role: Line['role'], i: number): Kind {
    if (role !== 'text') return { is: role };
    if (!isText[i]) return { is: quoted[i] ? 'quoted' : 'contents' };
    if (rows[i]) return { is: 'row' };
    const divided = divisionIn(text);
    // What stands in a sentence that goes on is no division of the text.
    const isOpened =
      OPENS.test(texts[i - 1] ?? '') && isText[i - 1] && kinds.some(({ is }) => is === 'article');
    if (divided?.is === 'division') {
      const { mark, division } = divided;
      const isNext =
        amid?.level === mark.level && follows(amid.last, mark.numeral.order) === 'next';
      const isWords = division.apart
        ? isBelowTitle(i, text.slice(mark.length))
        : isOpened || isNext;
      if (!isWords) return divided;
      if (!division.apart) amid = mark;
    }
    const article = articleIn(text, i);
    if (!article) return { is: isCaption(text, i) ? 'caption' : 'other' };
    const { mark } = article;
    const words = text.slice(mark.length);
    const next = texts[i + 1];
    amid = null;
    // A bare number by itself, after which a sentence goes on: `1.`, `-4-1960`.
    if (mark.level.weak && words === '' && /^(?:[\p{Ll},;)]|-\d)/u.test(next ?? ''))
      return { is: 'other' };
    const isHeading =
      scheme.headed &&
      next !== undefined &&
      isText[i + 1] === true &&
      mayHead(words) &&
      (!ENDS_IN_DASH.test(words) || ENDS_TITLE.test(words)) &&
      !marksOf(scheme.lists, words).some((mark) => isFirst(mark) && !mark.level.weak);
    return { is: 'article', ...article, isHeading };
  }
}
