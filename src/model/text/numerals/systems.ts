import { digits } from './digits.ts';
import { enclosed } from './enclosed.ts';
import { eras } from './eras.ts';
import { han } from './han.ts';
import { months } from './months.ts';
import type { NumeralSystem } from './number-in-text.ts';
import { roman } from './roman.ts';
import { spelled } from './spelled/spelled.ts';

/**
 * The systems of numerals that are read. Where two find a number in one place, the one that stands
 * first here is right.
 */
export const NUMERAL_SYSTEMS: readonly NumeralSystem[] = [
  eras,
  han,
  digits,
  enclosed,
  months,
  roman,
  spelled,
];
