import { countedFrom, type SpelledLanguage, withEndings } from './language.ts';

const ENDINGS = ['e', 'er', 'es', 'en', 'em', 'ens'];

/** German: dreiundzwanzig, zweihundertfünf, einundzwanzigster. */
export const german: SpelledLanguage = {
  cardinals: new Map([
    ...countedFrom(
      0,
      'null ein/eins/eine/einen/einem/einer/eines zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    ...countedFrom(
      20,
      'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
      10,
    ),
  ]),
  ordinals: new Map(
    withEndings(
      [
        ...countedFrom(
          1,
          'erst zweit dritt viert fünft sechst siebt/siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt',
        ),
        ...countedFrom(
          20,
          'zwanzigst dreißigst/dreissigst vierzigst fünfzigst sechzigst siebzigst achtzigst neunzigst hundertst',
          10,
        ),
        ['tausendst', 1000],
      ],
      ENDINGS,
    ),
  ),
  powers: new Map([
    ['hundert', 100],
    ['tausend', 1e3],
    ['million', 1e6],
    ['millionen', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['billion', 1e12],
    ['billionen', 1e12],
  ]),
  joint: 'und',
  isOneWord: true,
};
