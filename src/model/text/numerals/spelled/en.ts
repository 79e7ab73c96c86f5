import { countedFrom, type SpelledLanguage } from './language.ts';

const ORDINALS = [
  ...countedFrom(
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ),
  ...countedFrom(
    20,
    'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
    10,
  ),
];

/** English: one hundred and five, twenty-first, two dozen. */
export const english: SpelledLanguage = {
  cardinals: new Map([
    ...countedFrom(
      0,
      'zero one/once two/twice three/thrice four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...countedFrom(20, 'twenty thirty forty fifty sixty seventy eighty ninety', 10),
  ]),
  ordinals: new Map([
    ...ORDINALS,
    // Thirds and tenths are parts; seconds are not.
    ...ORDINALS.slice(2).map(([word, value]) => [`${word}s`, value] as const),
    ...ORDINALS.slice(2, 10).map(([word, value]) => [`${word}ly`, value] as const),
    ['firstly', 1],
    ['secondly', 2],
    ['hundredth', 100],
    ['thousandth', 1000],
    ['millionth', 1e6],
  ]),
  powers: new Map([
    ['dozen', 12],
    ['hundred', 100],
    ['hundreds', 100],
    ['thousand', 1e3],
    ['thousands', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['billion', 1e9],
    ['billions', 1e9],
    ['trillion', 1e12],
    ['trillions', 1e12],
  ]),
  joint: 'and',
  isJointOfPowers: true,
};
