/** Writes a number from 1 in one way; null where that way has no such number. */
export type Writer = (number: number) => string | null;

/** Letters one by one, then doubled, trebled: a … z, aa, bb (ECMA-376 17.18.59, lowerLetter). */
const repeated =
  (letters: string): Writer =>
  (number) => {
    const all = [...letters];
    const times = Math.ceil(number / all.length);
    return times > 30 ? null : (all[(number - 1) % all.length] ?? '').repeat(times);
  };

/** Letters as figures of a system without nought: z, aa, ab. */
export const onward =
  (letters: string): Writer =>
  (number) => {
    let text = '';
    for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / letters.length))
      text = letters.charAt((rest - 1) % letters.length) + text;
    return text;
  };

/** Letters one by one, and from the first again. */
const cyclic = (letters: string): Writer => {
  const all = [...letters];
  return (number) => all[(number - 1) % all.length] ?? null;
};

/** Signs one by one, and none after the last. */
const listed =
  (signs: string): Writer =>
  (number) =>
    [...signs][number - 1] ?? null;

/** Signs that follow one another in Unicode. */
const counted =
  (first: number, most: number): Writer =>
  (number) =>
    number >= 1 && number <= most ? String.fromCodePoint(first + number - 1) : null;

/** Figures of another script, place by place. */
export const digits =
  (signs: string): Writer =>
  (number) =>
    [...String(number)].map((digit) => [...signs][Number(digit)]).join('');

/** Signs that stand for values and are added up, the largest first. */
export const added =
  (values: readonly (readonly [number, string])[], most: number): Writer =>
  (number) => {
    if (number > most) return null;
    let [rest, text] = [number, ''];
    for (const [value, sign] of values) for (; rest >= value; rest -= value) text += sign;
    return text;
  };

/** Writes a number in great Roman letters; null beyond those that are written so. */
export const romanNumber = added(
  [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ],
  32_767,
);

const hebrew = added(
  [
    ...[...'תשרק'].map((sign, i) => [400 - 100 * i, sign] as const),
    ...[...'צפעסנמלכי'].map((sign, i) => [90 - 10 * i, sign] as const),
    ...[...'טחזוהדגבא'].map((sign, i) => [9 - i, sign] as const),
  ],
  999,
);

/** Hebrew letters by their value; 15 and 16 are not written with the letters of the Name. */
const gematria: Writer = (number) =>
  hebrew(number)?.replace(/יה$/, 'טו').replace(/יו$/, 'טז') ?? null;

/** Counts as one counts in Han characters: 十一, 二十, 一百零三. */
const han =
  (signs: string, units: string, options: { zero: string; bareTen: boolean; bareOne?: boolean }) =>
  (number: number): string | null => {
    if (number < 1 || number > 99_999) return null;
    const [sign, unit] = [[...signs], [...units]];
    let text = '';
    let gap = false;
    const places = [...String(number)].map(Number);
    for (const [i, digit] of places.entries()) {
      const place = places.length - 1 - i;
      if (digit === 0) {
        gap = true;
        continue;
      }
      if (gap && text) text += options.zero;
      gap = false;
      const bare =
        digit === 1 &&
        ((place === 1 && i === 0 && options.bareTen) || (place > 0 && options.bareOne));
      text += (bare ? '' : (sign[digit - 1] ?? '')) + (place > 0 ? (unit[place - 1] ?? '') : '');
    }
    return text;
  };

const HAN = '一二三四五六七八九';
const chinese = han(HAN, '十百千万', { zero: '零', bareTen: true });
const places = digits(`〇${HAN}`);

/** Up to 99 counted, beyond it figure by figure: 九十九, 一〇〇. */
const counting: Writer = (number) => (number < 100 ? chinese(number) : places(number));

const ONES =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(number: number): string {
  if (number >= 1000)
    return `${english(Math.floor(number / 1000))} thousand ${english(number % 1000)}`.trim();
  if (number >= 100)
    return `${ONES[Math.floor(number / 100)]} hundred ${english(number % 100)}`.trim();
  if (number < 20) return ONES[number] ?? '';
  return [TENS[Math.floor(number / 10)], ONES[number % 10]].filter(Boolean).join('-');
}

const ORDINALS: readonly [RegExp, string][] = [
  [/one$/, 'first'],
  [/two$/, 'second'],
  [/three$/, 'third'],
  [/five$/, 'fifth'],
  [/eight$/, 'eighth'],
  [/nine$/, 'ninth'],
  [/twelve$/, 'twelfth'],
  [/y$/, 'ieth'],
];

function ordinal(words: string): string {
  const [ending, other] = ORDINALS.find(([each]) => each.test(words)) ?? [/$/, 'th'];
  return words.replace(ending, other);
}

function suffixed(number: number): string {
  const tail = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const koreanCounting = han('일이삼사오육칠팔구', '십백천만', {
  zero: '',
  bareTen: true,
  bareOne: true,
});

/** Counts up to 99 in words that Korean has of its own. */
const korean = (number: number): string => {
  const tens = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
  const ones = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];
  return `${tens[Math.floor(number / 10)]}${ones[number % 10]}`;
};

/** Signs first, and plain figures after the last of them. */
const orFigures =
  (writer: Writer): Writer =>
  (number) =>
    writer(number) ?? String(number);

const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const AIUEO =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const HALF_AIUEO = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';
const HALF_IROHA = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const circled: Writer = (number) =>
  number <= 20
    ? counted(0x2460, 20)(number)
    : number <= 35
      ? String.fromCodePoint(0x3251 + number - 21)
      : number <= 50
        ? String.fromCodePoint(0x32b1 + number - 36)
        : null;

/** Every way of numbering that is read, by its name in ECMA-376 (ST_NumberFormat, 17.18.59). */
const FORMATS: Readonly<Record<string, Writer>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalZero3: (number) => String(number).padStart(3, '0'),
  decimalZero4: (number) => String(number).padStart(4, '0'),
  decimalZero5: (number) => String(number).padStart(5, '0'),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalEnclosedCircle: orFigures(circled),
  decimalEnclosedCircleChinese: orFigures(circled),
  decimalEnclosedFullstop: orFigures(counted(0x2488, 20)),
  decimalEnclosedParen: orFigures(counted(0x2474, 20)),
  numberInDash: (number) => `- ${number} -`,
  hex: (number) => number.toString(16).toUpperCase(),
  lowerLetter: repeated('abcdefghijklmnopqrstuvwxyz'),
  upperLetter: repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetterOnward: onward('abcdefghijklmnopqrstuvwxyz'),
  upperLetterOnward: onward('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerRoman: (number) => romanNumber(number)?.toLowerCase() ?? null,
  upperRoman: romanNumber,
  ordinal: suffixed,
  cardinalText: (number) => capital(english(number)),
  ordinalText: (number) => capital(ordinal(english(number))),
  chicago: repeated('*†‡§'),
  chineseCounting: counting,
  chineseCountingThousand: chinese,
  chineseLegalSimplified: han('壹贰叁肆伍陆柒捌玖', '拾佰仟萬', { zero: '零', bareTen: false }),
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: chinese,
  taiwaneseDigital: places,
  ideographDigital: places,
  ideographTraditional: orFigures(listed(STEMS)),
  ideographZodiac: orFigures(listed(BRANCHES)),
  ideographZodiacTraditional: (number) =>
    number > 60 ? null : `${[...STEMS][(number - 1) % 10]}${[...BRANCHES][(number - 1) % 12]}`,
  ideographEnclosedCircle: orFigures(counted(0x3220, 10)),
  ideographLegalTraditional: han('壹貳參肆伍陸柒捌玖', '拾佰仟萬', { zero: '零', bareTen: false }),
  japaneseCounting: han(HAN, '十百千万', { zero: '', bareTen: true, bareOne: true }),
  japaneseDigitalTenThousand: places,
  japaneseLegal: han('壱弐参四伍六七八九', '拾百阡萬', { zero: '', bareTen: false }),
  koreanCounting,
  koreanDigital: digits('영일이삼사오육칠팔구'),
  koreanDigital2: digits(`零${HAN}`),
  koreanLegal: (number) => (number < 100 ? korean(number) : koreanCounting(number)),
  ganada: cyclic('가나다라마바사아자차카타파하'),
  chosung: cyclic('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  iroha: cyclic(HALF_IROHA),
  irohaFullWidth: cyclic(IROHA),
  aiueo: cyclic(HALF_AIUEO),
  aiueoFullWidth: cyclic(AIUEO),
  hebrew1: gematria,
  hebrew2: repeated('אבגדהוזחטיכלמנסעפצקרשת'),
  arabicAlpha: repeated('أبتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  arabicAbjad: repeated('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'),
  russianLower: repeated('абвгдежзиклмнопрстуфхцчшщыэюя'),
  russianUpper: repeated('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'),
  hindiVowels: repeated('कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह'),
  hindiNumbers: digits('०१२३४५६७८९'),
  thaiNumbers: digits('๐๑๒๓๔๕๖๗๘๙'),
  thaiLetters: repeated('กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'),
  greekLower: repeated('αβγδεζηθικλμνξοπρστυφχψω'),
  greekUpper: repeated('ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'),
  none: () => '',
};

/**
 * A number as a list shows it, by the name of its format; null for a format or a number that is not
 * known here.
 */
export function formatNumber(number: number, format: string): string | null {
  if (number < 1)
    return number === 0 && format.startsWith('decimal') ? (FORMATS[format]?.(0) ?? null) : null;
  return FORMATS[format]?.(number) ?? null;
}
