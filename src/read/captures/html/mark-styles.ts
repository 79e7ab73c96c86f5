import {
  added,
  digits,
  formatNumber,
  onward,
  romanNumber,
  type Writer,
} from '../office/number-formats.ts';

const lower =
  (write: Writer): Writer =>
  (number) =>
    write(number)?.toLowerCase() ?? null;

const LATIN = onward('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** As far as CSS has them. */
const ROMAN: Writer = (number) => (number < 4000 ? romanNumber(number) : null);
const named =
  (format: string): Writer =>
  (number) =>
    number < 10_000 ? formatNumber(number, format) : null;

/** Letters that stand for 1 to 9, 10 to 90 and on, by which a number is added up. */
const byLetters = (letters: string) =>
  added(
    [...letters]
      .map((letter, i) => [((i % 9) + 1) * 10 ** Math.floor(i / 9), letter] as const)
      .reverse(),
    letters.length > 36 ? 19_999 : 9999,
  );
const ARMENIAN = byLetters('ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ');

/** Styles after whose marks stands `、`, as CSS has it, and no space. */
const WITH_COMMA: Readonly<Record<string, Writer>> = {
  hiragana: onward(
    'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん',
  ),
  'hiragana-iroha': onward(
    'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす',
  ),
  katakana: onward(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン',
  ),
  'katakana-iroha': onward(
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  ),
  'cjk-decimal': digits('〇一二三四五六七八九'),
  'cjk-ideographic': named('chineseCountingThousand'),
  'simp-chinese-informal': named('chineseCountingThousand'),
  'trad-chinese-informal': named('chineseCountingThousand'),
  'japanese-informal': named('japaneseCounting'),
  'cjk-heavenly-stem': (number) =>
    number > 10 ? null : formatNumber(number, 'ideographTraditional'),
  'cjk-earthly-branch': (number) => (number > 12 ? null : formatNumber(number, 'ideographZodiac')),
};

/** By the `type` of a list in HTML, and by the style of its marks in CSS (Counter Styles 3, 6 and 7). */
const STYLES: Readonly<Record<string, Writer>> = {
  a: lower(LATIN),
  'lower-alpha': lower(LATIN),
  'lower-latin': lower(LATIN),
  A: LATIN,
  'upper-alpha': LATIN,
  'upper-latin': LATIN,
  i: lower(ROMAN),
  'lower-roman': lower(ROMAN),
  I: ROMAN,
  'upper-roman': ROMAN,
  'decimal-leading-zero': (number) => String(number).padStart(2, '0'),
  'lower-greek': onward('αβγδεζηθικλμνξοπρστυφχψω'),
  hebrew: (number) => formatNumber(number, 'hebrew1'),
  armenian: ARMENIAN,
  'upper-armenian': ARMENIAN,
  'lower-armenian': lower(ARMENIAN),
  georgian: byLetters('აბგდევზჱთიკლმნჲოპჟრსტჳფქღყშჩცძწჭხჴჯჰჵ'),
  'arabic-indic': digits('٠١٢٣٤٥٦٧٨٩'),
  bengali: digits('০১২৩৪৫৬৭৮৯'),
  devanagari: digits('०१२३४५६७८९'),
  khmer: digits('០១២៣៤៥៦៧៨៩'),
  lao: digits('໐໑໒໓໔໕໖໗໘໙'),
  myanmar: digits('၀၁၂၃၄၅၆၇၈၉'),
  persian: digits('۰۱۲۳۴۵۶۷۸۹'),
  thai: digits('๐๑๒๓๔๕๖๗๘๙'),
  tibetan: digits('༠༡༢༣༤༥༦༧༨༩'),
};

/** The mark of a number as a browser draws it; in figures where its style has no such number. */
export function markOf(number: number, style: string): string {
  const write = (styles: Readonly<Record<string, Writer>>) =>
    Object.hasOwn(styles, style) && number > 0 ? (styles[style]?.(number) ?? null) : null;
  const beforeComma = write(WITH_COMMA);
  return beforeComma === null ? `${write(STYLES) ?? number}. ` : `${beforeComma}、`;
}
