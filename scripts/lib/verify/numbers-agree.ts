import type { Edition } from '../../../src/model/edition.ts';
import type { NumberInText } from '../../../src/model/text/numerals/number-in-text.ts';
import { type NumberReader, numberReader } from '../../../src/model/text/numerals/number-reader.ts';
import type { Check } from './context.ts';

/** Summaries are in English: `summary.en.mdx`. */
const SUMMARY_LANG = 'en';

/** A number that a clause or its summary has and the other has not. */
interface Unanswered {
  readonly told: string;
  /** Whether it can be told for certain that it is a number, and that the other lacks it. */
  readonly isSure: boolean;
}

/** A summary has the numbers of its clause and no others. */
export const numbersAgree: Check = {
  name: 'the numbers of a summary are those of its clause',
  async run({ edition }) {
    return unanswered(edition)
      .filter(({ isSure }) => isSure)
      .map(({ told }) => told);
  },
};

/**
 * Places where a clause or its summary may have a number that the other lacks, for an editor to
 * look at; not a failure.
 */
export function numbersInDoubt(edition: Edition): string[] {
  return unanswered(edition)
    .filter(({ isSure }) => !isSure)
    .map(({ told }) => told);
}

function unanswered(edition: Edition): Unanswered[] {
  const english = numberReader(SUMMARY_LANG);
  return edition.sources.flatMap(({ id, record: { lang }, paragraphs }) => {
    const own = numberReader(lang);
    const language = languageName(lang);
    return paragraphs.flatMap(({ anchor, text, summary }) => {
      if (!summary || text === null) return [];
      const where = `sources/${id}/summary.${SUMMARY_LANG}.mdx: ${anchor}`;
      const inText = { words: text, numbers: own.read(text), reader: own, name: `the ${language}` };
      const inSummary = {
        words: summary.text,
        numbers: english.read(summary.text),
        reader: english,
        name: 'the summary',
      };
      return [
        ...lacking(where, inText, inSummary, 'Render it.'),
        ...lacking(where, inSummary, inText, 'Take it out, or put it in a note.'),
      ];
    });
  });
}

/** A clause or its summary, and what is read in it. */
interface Side {
  readonly words: string;
  readonly numbers: readonly NumberInText[];
  readonly reader: NumberReader;
  readonly name: string;
}

/** The numbers of one that the other lacks, each once. */
function lacking(where: string, one: Side, other: Side, mend: string): Unanswered[] {
  const there = new Set(other.numbers.flatMap(({ values }) => values));
  const told = new Map<string, Unanswered>();
  for (const { values, from, to, sure } of one.numbers) {
    if (values.some((value) => there.has(value))) continue;
    const written = one.words.slice(from, to);
    const number = written === `${values[0]}` ? written : `${values[0]} (${written})`;
    const both = `is in ${one.name}, not in ${other.name}`;
    if (sure === 'possible') {
      // “One” and 一 are articles and parts of words too often to be asked about; 二、 at the head of
      // a paragraph is its own number.
      const isLabel = from < 2 && /^[、.．)）]/.test(one.words.slice(to));
      if (values[0] > 1 && !isLabel)
        told.set(number, {
          told: `${where}: ${number} ${both}, if it is a number.`,
          isSure: false,
        });
    } else if (other.reader.readsWords)
      told.set(number, { told: `${where}: ${number} ${both}. ${mend}`, isSure: true });
    else
      told.set(number, {
        told: `${where}: ${number} ${both}, unless it is spelt out there.`,
        isSure: false,
      });
  }
  return [...told.values()];
}

/** The English name of a language without its script and region: Chinese. */
function languageName(lang: string): string {
  const { language } = new Intl.Locale(lang);
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}
