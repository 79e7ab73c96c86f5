import { contentsIn } from './contents.ts';
import { mainLevelOf } from './main-level.ts';
import { type Mark, marksOf } from './marks.ts';
import { withinQuotes } from './quotes.ts';
import type { Division, Scheme } from './scheme.ts';

/** A paragraph of a text, in order. */
export interface Line {
  readonly text: string;
  readonly role: 'title' | 'adoption' | 'text';
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
        | 'other';
    }
  | { readonly is: 'division'; readonly mark: Mark; readonly division: Division }
  | { readonly is: 'article'; readonly mark: Mark; readonly isHeading: boolean };

/** Longest heading of a division or article, in characters. */
const LONGEST_HEADING = 200;
const OPENS = /[:：;,，、]\s*$/u;
const ENDS_SENTENCE = /[。；;!?！？…:：]["”’」』）)]?$|[.,，][”’"]?$/u;

/** Whether words may be a heading: short, and no sentence. */
function mayHead(words: string): boolean {
  return (
    [...words].length <= LONGEST_HEADING &&
    (!ENDS_SENTENCE.test(words) || (/\.$/.test(words) && words === words.toUpperCase()))
  );
}

/** Whether words may be the long heading of an annex. */
function isLongHead(words: string): boolean {
  return [...words].length <= 2 * LONGEST_HEADING && !ENDS_SENTENCE.test(words);
}

/** Tells what each paragraph of a text is: division, article, line of contents, quoted, or other. */
export function kindsOf(lines: readonly Line[], scheme: Scheme): Kind[] {
  const texts = lines.map(({ text }) => text);
  const quoted = withinQuotes(texts, scheme.quotesAnew);
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
  const contents = contentsIn(texts, headMarkOf, (text) =>
    marksOf(scheme.lists, text).some(({ level }) => !level.weak && !level.counted),
  );
  const isText = lines.map(
    ({ role }, i) =>
      role === 'text' && !quoted[i] && !(contents && i >= contents[0] && i <= contents[1]),
  );
  const { level: main } = mainLevelOf(
    scheme.articles,
    texts.filter((_, i) => isText[i]),
  );
  const articleIn = (text: string) => (main ? (marksOf([main], text)[0] ?? null) : null);
  const kinds: Kind[] = [];
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
  return kinds;

  function kindOf(text: string, role: Line['role'], i: number): Kind {
    if (role !== 'text') return { is: role };
    if (!isText[i]) return { is: quoted[i] ? 'quoted' : 'contents' };
    const divided = divisionIn(text);
    // What stands in a sentence that goes on is no division of the text.
    const isOpened = OPENS.test(texts[i - 1] ?? '') && isText[i - 1];
    if (divided?.is === 'division' && (divided.division.apart || !isOpened)) return divided;
    const mark = articleIn(text);
    if (!mark)
      return { is: scheme.caption?.test(text) && i < texts.length - 1 ? 'caption' : 'other' };
    const words = text.slice(mark.length);
    const next = texts[i + 1];
    const isHeading =
      scheme.headed && next !== undefined && isText[i + 1] === true && mayHead(words);
    return { is: 'article', mark, isHeading };
  }
}
