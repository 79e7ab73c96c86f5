import type { Edition } from '../../../src/model/edition.ts';
import { keptWork } from '../../../src/model/kept-work.ts';
import { remembered } from '../../../src/model/remembered.ts';
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

/** What is unanswered in an edition; each source is read once. */
const unanswered = remembered(({ sources }: Edition): Unanswered[] =>
  sources.flatMap(({ id, record: { lang }, paragraphs }) => {
    const clauses = paragraphs.flatMap(({ anchor, text, summary }) =>
      summary && text !== null ? [{ anchor, text, summary: summary.text }] : [],
    );
    return keptWork('numbers', { id, lang, clauses }, unansweredIn);
  }),
);

/** A source's clauses that have a summary. */
interface Clauses {
  readonly id: string;
  readonly lang: string;
  readonly clauses: readonly {
    readonly anchor: string;
    readonly text: string;
    readonly summary: string;
  }[];
}

function unansweredIn({ id, lang, clauses }: Clauses): Unanswered[] {
  if (clauses.length === 0) return [];
  const [own, english] = [numberReader(lang), numberReader(SUMMARY_LANG)];
  const language = languageName(lang);
  return clauses.flatMap(({ anchor, text, summary }) => {
    const where = `sources/${id}/summary.${SUMMARY_LANG}.mdx: ${anchor}`;
    const side = (words: string, reader: NumberReader, name: string): Side => ({
      words,
      numbers: reader.read(words),
      reader,
      name,
    });
    const inText = side(text, own, `the ${language}`);
    const inSummary = side(summary, english, 'the summary');
    return [
      ...lacking(where, inText, inSummary, 'Render it.'),
      ...lacking(where, inSummary, inText, 'Take it out, or put it in a note.'),
    ];
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
