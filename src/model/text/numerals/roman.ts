import type { NumeralSystem } from './number-in-text.ts';
import { romanSum } from './roman-sum.ts';

const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral as it is written today, in capitals or not; null for other words. */
export function romanValue(written: string): number | null {
  const letters = written.toUpperCase();
  return letters === '' || !CANONICAL.test(letters) ? null : romanSum(letters);
}

/** What is numbered so: chapters, articles, volumes. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:chapter|part|article|title|section|book|vol(?:ume)?|act|annex|appendix|schedule|table|chapitre|titre|livre|partie|annexe|tome|kapitel|teil|artikel|buch|abschnitt|anhang|band|cap[íi]tulo|t[íi]tulo|libro|parte|secci[óo]n|anexo|art[íi]culo|tomo|глава|часть|раздел|статья|том|книга|№|no\.|nr\.)s?\.? ?$/iu;
const BEFORE = 16;

/**
 * Roman numerals: stated after the word for what they number (Chapter IV), possible where capitals
 * alone make one (Louis XIV, MIX). Small letters count in parentheses or after such a word only, for
 * too many are words.
 */
export const roman: NumeralSystem = () =>
  function* (text) {
    // Unicode's own Roman numerals are read as the letters that they stand for.
    for (const { 0: written, index } of text.matchAll(
      /(?<![\p{L}\p{N}\p{M}’'])(?:[IVXLCDM]+|[ivxlcdm]+|[\u2160-\u217f]+)(?![\p{L}\p{N}\p{M}’'])/gu,
    )) {
      const letters = written.normalize('NFKC');
      const value = romanValue(letters);
      if (value === null) continue;
      const before = text.slice(Math.max(0, index - BEFORE), index);
      const isOwn = letters !== written;
      const isSmall = letters !== letters.toUpperCase();
      // “the part I play”: the one that numbers is a capital's, or begins a line.
      const isNumbered =
        NUMBERED.test(before) && (written !== 'I' || /(?:^|\P{L})\p{Lu}\p{L}*\.? ?$/u.test(before));
      const isItem = before.endsWith('(') && text[index + written.length] === ')';
      if (isSmall && !isNumbered && !isItem && !isOwn) continue;
      // CD and DC are hardly ever numbers; Part C and Annex D are lettered.
      if (!isOwn && !(isSmall ? /^[ivxl]+$/ : /[IVX]/).test(letters)) continue;
      yield {
        values: [value],
        from: index,
        to: index + written.length,
        sure: isNumbered ? 'stated' : 'possible',
      };
    }
  };
