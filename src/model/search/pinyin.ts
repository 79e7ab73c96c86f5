/** A syllable as it is indexed: without tone, ü as v. */
export function plainSyllable(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/ü|u:/g, 'v')
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '');
}

/** Most readings of one run of letters that are followed up. */
const MOST = 8;

/** The ways to read a run of letters as syllables: `xian` as xian, or xi an. */
function split(letters: string, syllables: Readonly<Record<string, string>>): string[][] {
  if (letters === '') return [[]];
  const found: string[][] = [];
  for (let length = Math.min(6, letters.length); length > 0 && found.length < MOST; length--) {
    const head = letters.slice(0, length);
    if (!Object.hasOwn(syllables, head)) continue;
    for (const rest of split(letters.slice(length), syllables))
      if (found.length < MOST) found.push([head, ...rest]);
  }
  return found;
}

/**
 * Reads Latin letters as pinyin, with or without tones, spaces and apostrophes: each reading is a
 * list of syllables of the corpus. Empty when they are no pinyin, or a single syllable without a
 * tone, which is more likely a word.
 */
export function readPinyin(
  written: string,
  syllables: Readonly<Record<string, string>>,
): string[][] {
  const words = written.split(/[\s'’-]+/).filter(Boolean);
  if (words.length === 0 || words.some((word) => !/^(?:\p{L}|\p{M}|:)+$/u.test(word))) return [];
  const toned = /[\u0300\u0301\u0304\u030c]/u.test(written.normalize('NFD'));
  let readings: string[][] = [[]];
  for (const word of words) {
    const ways = split(plainSyllable(word), syllables);
    readings = readings
      .flatMap((reading) => ways.map((way) => [...reading, ...way]))
      .slice(0, MOST);
  }
  return readings.filter((reading) => reading.length > 1 || (toned && reading.length === 1));
}
