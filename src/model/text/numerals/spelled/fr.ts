import { countedFrom, type SpelledLanguage } from './language.ts';

const CARDINALS = [
  ...countedFrom(
    1,
    'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  ),
  ...countedFrom(
    20,
    'vingt trente quarante cinquante soixante septante quatre-vingt/quatre-vingts/huitante/octante nonante',
    10,
  ),
];

/** French, with the tens of Belgium and Switzerland: quatre-vingt-dix-sept, nonante-sept. */
export const french: SpelledLanguage = {
  cardinals: new Map([['zéro', 0], ...CARDINALS]),
  ordinals: new Map([
    ['premier', 1],
    ['première', 1],
    ['second', 2],
    ['seconde', 2],
    ...[...CARDINALS, ['cent', 100] as const, ['mill', 1000] as const].map(
      ([word, value]) =>
        [
          `${word.replace(/e$/, '').replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv')}ième`,
          value,
        ] as const,
    ),
  ]),
  powers: new Map([
    ['cent', 100],
    ['cents', 100],
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
    ['billion', 1e12],
    ['billions', 1e12],
  ]),
  joint: 'et',
};
