import { createRequire } from 'node:module';
import type { Edition } from '../../model/edition.ts';
import { keptWork } from '../../model/kept-work.ts';
import { noteWords } from '../../model/note-words.ts';
import { fold } from '../../model/search/fold.ts';
import { plainSyllable } from '../../model/search/pinyin.ts';
import type { Reader } from '../../model/search/record.ts';
import { type SearchTables, VARIANTS } from '../../model/search/tables.ts';
import { wordsOf } from '../../model/spoken-notes.ts';

// Loaded where there is something to read: what is kept of a source was read before.
const load = createRequire(import.meta.url);
const openCc = () => load('opencc-js') as typeof import('opencc-js');
const pinyinPro = () => load('pinyin-pro') as typeof import('pinyin-pro');

/** First and last of the Han characters that have traditional forms in use. */
const HAN_RANGE = [0x3400, 0x9fff] as const;

/** Syllables as they are indexed, by those with tones: there are few, and a text has thousands. */
const withoutTone = new Map<string, string>();

function plainOf(syllable: string): string {
  const known = withoutTone.get(syllable) ?? plainSyllable(syllable);
  withoutTone.set(syllable, known);
  return known;
}

/** Reads a text's Han characters as pinyin, by the words that they stand in (pinyin-pro). */
export const readHan: Reader = (text) => {
  const chars = [...text];
  const syllables = pinyinPro().pinyin(text, { type: 'array', nonZh: 'spaced' });
  if (syllables.length !== chars.length)
    throw new Error(
      `Pinyin does not pair with its characters: ${chars.length} characters, ${syllables.length} syllables.`,
    );
  return chars.map((char, i) =>
    /\p{Script=Han}/u.test(char) ? plainOf(syllables[i] ?? '') : null,
  );
};

/**
 * Reads as {@link readHan} does, and writes down in a table which characters are so read: reading
 * takes long, and each text is read once.
 */
export function readInto(syllables: Record<string, string>): Reader {
  return (text) => {
    const chars = [...text];
    const read = readHan(text);
    read.forEach((syllable, i) => {
      const char = chars[i] as string;
      if (syllable !== null) addReading(syllables, syllable, char);
    });
    return read;
  };
}

/** Adds a character to those that are so read, where it is not among them. */
export function addReading(
  syllables: Record<string, string>,
  syllable: string,
  char: string,
): void {
  if (!syllables[syllable]?.includes(char))
    syllables[syllable] = (syllables[syllable] ?? '') + char;
}

/**
 * Makes the small tables that the browser needs, from the characters of the edition alone. Of
 * syllables there are none yet: they are written down as the texts are read for their records
 * ({@link readInto}).
 */
export function searchTables({
  record,
  sources,
}: Pick<Edition, 'record' | 'sources'>): SearchTables {
  const corpus = new Set<string>();
  const collect = (text: string) => {
    for (const char of text.normalize('NFKC').match(/\p{Script=Han}/gu) ?? []) corpus.add(char);
  };
  for (const { paragraphs, notes } of sources) {
    for (const { text, digest, summary } of paragraphs)
      for (const each of [text, digest?.text, summary?.text]) collect(each ?? '');
    for (const each of notes.flatMap(wordsOf).flatMap(noteWords)) collect(each);
  }
  const own = record.spellings.map((spellings) => spellings.map((word) => fold(word).text));
  return {
    traditional: keptWork('traditional', [...corpus].sort(), traditionalOf),
    syllables: {},
    variants: [...own, ...VARIANTS],
  };
}

/** The traditional characters that stand for some of a corpus, with those. */
function traditionalOf(corpus: readonly string[]): Record<string, string> {
  const convert = openCc().Converter({ from: 't', to: 'cn' });
  const simplified = new Set(corpus.map((char) => convert(char)));
  const traditional: Record<string, string> = {};
  const add = (char: string) => {
    const plain = convert(char);
    // What a character folds to folds no further.
    if (
      plain !== char &&
      [...plain].length === 1 &&
      simplified.has(plain) &&
      convert(plain) === plain
    )
      traditional[char] = plain;
  };
  for (let code: number = HAN_RANGE[0]; code <= HAN_RANGE[1]; code++)
    add(String.fromCharCode(code));
  for (const char of corpus) add(char);
  return traditional;
}
