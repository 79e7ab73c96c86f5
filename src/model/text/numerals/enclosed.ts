import { hanValues } from './han-value.ts';
import type { NumeralSystem } from './number-in-text.ts';

/**
 * Numbers that are one character: ①, ㈠, ⒈, ½. They are possible only, for most are labels, and
 * small raised ones lead to notes.
 */
export const enclosed: NumeralSystem = () =>
  function* (text) {
    for (const { 0: char, index } of text.matchAll(/\p{No}|[㈠-㈩㊀-㊉]/gu)) {
      const plain = char.normalize('NFKC').replace(/[^\p{Nd}\p{Script=Han}⁄]/gu, '');
      const [above, below] = plain.split('⁄').map((part) => hanValues(part)?.[0]);
      if (plain === '' || above === undefined) continue;
      yield {
        values: below ? [above / below, above, below] : [above],
        from: index,
        to: index + char.length,
        sure: 'possible',
      };
    }
  };
