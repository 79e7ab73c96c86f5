import type { Range } from '../text/segment.ts';

/** What a transcription says within its text of the original: words are lost, or a page ends. */
export interface MarkInText {
  readonly kind: 'gap' | 'illegible' | 'pageBreak';
  /** The mark with its brackets (UTF-16 offsets). */
  readonly range: Range;
}

const bracketed = (words: string) => new RegExp(`[[［〔【]\\s*(?:${words})\\s*[\\]］〕】]`, 'giu');

/** What each kind of mark looks like. */
const MARKS: readonly { readonly kind: MarkInText['kind']; readonly looks: RegExp }[] = [
  {
    kind: 'gap',
    looks: bracketed(
      '[…⋯]+|\\.{3,}|\\.(?:\\s\\.){2,}|(?:gap|lacuna|lacune|lücke|laguna|лакуна|damaged|beschädigt|缺|缺字|缺文|脱文|残缺|殘缺|欠)(?:\\s*[:：,，][^[\\]［］〔〕【】]{0,80})?',
    ),
  },
  {
    kind: 'illegible',
    looks: bracketed(
      'illegible|unreadable|unleserlich|illisible|ilegible|illeggibile|неразб(?:орчиво|\\.)|字跡不清|字迹不清|字跡難辨|字迹难辨|難以辨認|难以辨认|判読不能|판독\\s?불가',
    ),
  },
  // A box for each character that cannot be read. One alone may be a box to tick, but not where it
  // stands right after a character.
  { kind: 'illegible', looks: /(?<=\p{Script=Han}|[，。；：、“「『])□+|(?<!□)□{2,}/gu },
  {
    kind: 'pageBreak',
    looks: bracketed(
      '(?:pp?|page|fol|folio|ff?|S|Seite|Bl|Blatt|стр|с)\\.?\\s*\\d+\\s*[rvab]?|第\\s*\\d+\\s*[页頁]',
    ),
  },
];

/**
 * Finds what a transcription says of the original within its text: `[…]`, `[illegible]`, `□□`,
 * `[p. 12]`. In their order; none overlaps another.
 */
export function marksInText(text: string): MarkInText[] {
  return MARKS.flatMap(({ kind, looks }) =>
    [...text.matchAll(looks)].map(
      ({ 0: mark, index }): MarkInText => ({ kind, range: [index, index + mark.length] }),
    ),
  ).sort((a, b) => a.range[0] - b.range[0]);
}

/** The page that a mark of a page break names, `12` or `3r`; null where it has no digits. */
export function pageNamed(mark: string): string | null {
  return /\d+[rvab]?/.exec(mark)?.[0] ?? null;
}
