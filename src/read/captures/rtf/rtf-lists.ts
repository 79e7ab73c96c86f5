import { Counter, type ListLevel } from '../office/counters.ts';

/** Ways of numbering by the numbers that RTF gives them (`\levelnfc`). */
const FORMATS: Readonly<Record<number, string>> = Object.fromEntries(
  (
    'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText ' +
    'hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth ' +
    'japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 ' +
    'aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop ' +
    'decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ' +
    'ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
    'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting ' +
    'chineseLegalSimplified chineseCountingThousand japaneseDigital koreanDigital koreanCounting ' +
    'koreanLegal koreanDigital2 hebrew1 arabicAlpha hebrew2 arabicAbjad hindiVowels ' +
    'hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting ' +
    'vietnameseCounting numberInDash russianLower russianUpper'
  )
    .split(' ')
    .map((format, i) => [i, format]),
);

/** A level of a list while its table is being read. */
export interface RtfLevel {
  format: number;
  start: number;
  follow: number;
  legal: boolean;
  noRestart: boolean;
  /** Its characters, after one that tells how many; those below 9 stand for numbers of levels. */
  text: string;
}

/** The lists of an RTF file, as its tables define them. */
export class RtfLists {
  readonly #lists = new Map<number, (ListLevel | undefined)[]>();
  readonly #overrides = new Map<number, { list: number; starts: Map<number, number> }>();
  readonly #counters = new Map<number, Counter>();
  readonly #begun = new Set<string>();

  define(id: number, levels: readonly RtfLevel[]): void {
    this.#lists.set(
      id,
      levels.map(({ format, start, follow, legal, noRestart, text }) => ({
        format: format === 255 ? 'none' : (FORMATS[format] ?? `RTF ${format}`),
        parts: [...text.slice(1).replace(/;$/, '')].map((sign) =>
          sign.charCodeAt(0) < 9 ? sign.charCodeAt(0) + 1 : sign,
        ),
        start,
        restart: noRestart ? 0 : null,
        legal,
        spaced: follow !== 2,
      })),
    );
  }

  override(id: number, list: number, starts: Map<number, number>): void {
    this.#overrides.set(id, { list, starts });
  }

  /** The label of the next paragraph in a list. */
  next(id: number, level: number): { text: string; unknown: string | null } {
    const override = this.#overrides.get(id);
    const levels = override && this.#lists.get(override.list);
    if (!override || !levels) return { text: '', unknown: null };
    const counter = this.#counters.get(override.list) ?? new Counter();
    this.#counters.set(override.list, counter);
    const start = override.starts.get(level);
    if (start !== undefined && !this.#begun.has(`${id} ${level}`)) counter.restartAt(level, start);
    this.#begun.add(`${id} ${level}`);
    return counter.next(level, levels);
  }
}
