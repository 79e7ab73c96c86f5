import { type ListLevel, partsOf } from '../office/counters.ts';
import { element, elements, type XmlElement } from '../office/xml-tree.ts';

/** How characters look, as far as their words hang on it. */
export interface Look {
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly hidden?: boolean;
  readonly raise?: 'above' | 'below' | undefined;
  readonly font?: string;
}

/** A style of paragraphs or characters, with all that it rests on. */
export interface OdtStyle {
  readonly names: readonly string[];
  readonly look: Look;
  readonly breaksPage: boolean;
  /** Its list; empty where it takes one away. */
  readonly list: string | undefined;
}

/** The styles of a document. */
export interface OdtStyles {
  readonly of: (family: 'paragraph' | 'text', name: string | undefined) => OdtStyle | undefined;
  /** Levels of a list style, from 0. */
  readonly list: (name: string | undefined) => readonly (ListLevel | undefined)[] | undefined;
  /** Levels by which headings are numbered. */
  readonly outline: readonly (ListLevel | undefined)[];
  /** Whether a section is not shown. */
  readonly isHiddenSection: (section: XmlElement) => boolean;
}

/** Most steps from a style to the one that it rests on at last. */
const MOST_STEPS = 30;

/** Reads all styles, those made by the program before those of the document. */
export function readOdtStyles(holders: readonly XmlElement[]): OdtStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  let outline: XmlElement | undefined;
  for (const each of holders.flatMap((holder) => elements(holder))) {
    const name = each.attributes['style:name'] ?? '';
    if (each.name === 'style:style') styles.set(`${each.attributes['style:family']} ${name}`, each);
    else if (each.name === 'text:list-style') lists.set(name, each);
    else if (each.name === 'text:outline-style') outline = each;
  }
  const known = new Map<string, OdtStyle>();
  const of = (family: 'paragraph' | 'text', name: string | undefined) => {
    const key = `${family} ${name}`;
    const done = known.get(key);
    if (done || !styles.has(key)) return done;
    const chain: XmlElement[] = [];
    for (
      let next = styles.get(key);
      next && !chain.includes(next) && chain.length < MOST_STEPS;
      next = styles.get(`${family} ${next.attributes['style:parent-style-name']}`)
    )
      chain.push(next);
    const style = {
      names: chain.map(({ attributes }) => attributes['style:name'] ?? ''),
      look: Object.assign({}, ...chain.map(lookOf).reverse()) as Look,
      breaksPage: /page/.test(
        element(chain[0], 'style:paragraph-properties')?.attributes['fo:break-before'] ??
          ((chain[0]?.attributes['style:master-page-name'] ?? '') === '' ? '' : 'page'),
      ),
      list: chain
        .map(({ attributes }) => attributes['style:list-style-name'])
        .find((each) => each !== undefined),
    };
    known.set(key, style);
    return style;
  };
  const levels = new Map<string, readonly (ListLevel | undefined)[]>();
  return {
    of,
    list: (name) => {
      const style = name === undefined ? undefined : lists.get(name);
      if (!style || name === undefined) return undefined;
      const done = levels.get(name) ?? levelsOf(style);
      levels.set(name, done);
      return done;
    },
    outline: outline ? levelsOf(outline) : [],
    isHiddenSection: ({ attributes }) => attributes['text:display'] === 'none',
  };
}

function lookOf(style: XmlElement): Look {
  const said = element(style, 'style:text-properties')?.attributes ?? {};
  const look: { -readonly [key in keyof Look]: Look[key] } = {};
  const weight = said['fo:font-weight'];
  if (weight) look.strong = weight === 'bold' || Number(weight) >= 600;
  const slant = said['fo:font-style'];
  const marks = said['style:text-emphasize'];
  if (slant) look.em = slant !== 'normal';
  if (marks && !/none/.test(marks)) look.em = true;
  if (said['text:display']) look.hidden = said['text:display'] === 'none';
  const position = said['style:text-position'];
  if (position)
    look.raise = /^(?:super|[1-9])/.test(position)
      ? 'above'
      : /^(?:sub|-)/.test(position)
        ? 'below'
        : undefined;
  const font = said['style:font-name'] ?? said['fo:font-family'];
  if (font) look.font = font.replace(/['"]/g, '').replace(/\d+$/, '').trim();
  return look;
}

/** Ways of numbering by how OpenDocument writes them: by their first signs (19.500, style:num-format). */
const FORMATS: readonly (readonly [start: string, format: string])[] = [
  ['1st', 'ordinal'],
  ['First', 'ordinalText'],
  ['One', 'cardinalText'],
  ['01', 'decimalZero'],
  ['1', 'decimal'],
  ['a', 'lowerLetterOnward'],
  ['A', 'upperLetterOnward'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['１', 'decimalFullWidth'],
  ['①', 'decimalEnclosedCircle'],
  ['一', 'chineseCountingThousand'],
  ['壹, 贰', 'chineseLegalSimplified'],
  ['壹', 'ideographLegalTraditional'],
  ['壱', 'japaneseLegal'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['ア', 'aiueoFullWidth'],
  ['ｱ', 'aiueo'],
  ['イ', 'irohaFullWidth'],
  ['ｲ', 'iroha'],
  ['가', 'ganada'],
  ['일', 'koreanCounting'],
  ['ㄱ', 'chosung'],
  ['א', 'hebrew1'],
  ['أ, ب, ج', 'arabicAbjad'],
  ['أ', 'arabicAlpha'],
  ['ا', 'arabicAlpha'],
  ['ก', 'thaiLetters'],
  ['๑', 'thaiNumbers'],
  ['१', 'hindiNumbers'],
  ['α', 'greekLower'],
  ['Α', 'greekUpper'],
  ['а', 'russianLower'],
  ['А', 'russianUpper'],
];

function formatOf({ attributes }: XmlElement): string {
  const given = attributes['style:num-format'] ?? '';
  if (given === '') return 'none';
  if (attributes['style:num-letter-sync'] === 'true' && /^[aA]/.test(given))
    return given.startsWith('a') ? 'lowerLetter' : 'upperLetter';
  return FORMATS.find(([start]) => given.startsWith(start))?.[1] ?? given;
}

function levelsOf(style: XmlElement): (ListLevel | undefined)[] {
  const given = elements(style);
  const at = (level: number) =>
    given.find(({ attributes }) => Number(attributes['text:level']) === level);
  return Array.from({ length: 10 }, (_, i): ListLevel | undefined => {
    const own = at(i + 1);
    if (!own) return undefined;
    const isNumber = /(?:list-level-style-number|outline-level-style)$/.test(own.name);
    const format = isNumber ? formatOf(own) : 'bullet';
    const { attributes } = own;
    const shown = Math.max(1, Math.min(i + 1, Number(attributes['text:display-levels'] ?? 1)));
    const numbers = Array.from({ length: shown }, (_, k) => i + 2 - shown + k)
      .filter((level) => level === i + 1 || numbersOf(at(level)))
      .flatMap((level, k) => (k > 0 ? ['.', level] : [level]));
    const alignment = element(
      element(own, 'style:list-level-properties'),
      'style:list-level-label-alignment',
    );
    const pattern = attributes['loext:num-list-format'];
    const { 'style:num-prefix': before = '', 'style:num-suffix': after = '' } = attributes;
    const start = Number(attributes['text:start-value'] ?? 1);
    return {
      format,
      parts: !isNumber
        ? ['-']
        : pattern !== undefined
          ? partsOf(pattern, /%(\d+)%/)
          : format === 'none'
            ? []
            : [before, ...numbers, after],
      start: start <= MOST_NUMBER ? start : 1,
      restart: null,
      legal: false,
      spaced: alignment?.attributes['text:label-followed-by'] !== 'nothing',
    };
  });
}

/** LibreOffice counts with 16 bits, and takes what is beyond them for nothing. */
export const MOST_NUMBER = 0x7fff;

/** Whether a level has numbers that lower ones may show. */
function numbersOf(level: XmlElement | undefined): boolean {
  return level !== undefined && (level.attributes['style:num-format'] ?? '') !== '';
}
