import { CaptureError } from './decode.ts';

/**
 * Where a paragraph begins that an editor cut by hand: the line, and within it the character (UTF-16,
 * from 1); written `12` or `12:40`.
 */
export type Cut = number | string;

/** A line and where it stands in its capture, from 1. */
interface PlacedLine {
  readonly value: string;
  readonly line: number;
}

/** Parts a line where paragraphs begin within it; each piece says whether it begins one. */
export function piecesOf<T extends PlacedLine>(
  line: T,
  cuts: ReadonlySet<string>,
): (T & { begins: boolean })[] {
  const places = [...cuts]
    .map((cut) => cut.split(':').map(Number))
    .filter(([at, column = 1]) => at === line.line && column > 1 && column <= line.value.length)
    .map(([, column = 1]) => column - 1)
    .sort((a, b) => a - b);
  return [0, ...places].map((from, i) => ({
    ...line,
    value: line.value.slice(from, places[i]).trim(),
    begins: i > 0 || cuts.has(`${line.line}`),
  }));
}

/**
 * Finds where the paragraphs of a text begin in the lines that it was made of. The two have the same
 * characters but for white space: an editor moved empty lines only. Throws a {@link CaptureError} at
 * the first that differs.
 */
export function findCuts(text: string, lines: readonly PlacedLine[]): Cut[] {
  const places = lines.flatMap(({ value, line }) =>
    [...value.matchAll(/\S/gu)].map((char) => ({ char: char[0], line, at: char.index })),
  );
  const cuts: Cut[] = [];
  let next = 0;
  let begins = true;
  for (const [i, row] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (row.trim() === '') begins = true;
    for (const { 0: char, index } of row.matchAll(/\S/gu)) {
      const place = places[next];
      if (place?.char !== char)
        throw new CaptureError(
          `The text has “${char}” here, and its capture ${place ? `“${place.char}” (line ${place.line})` : 'no more'}`,
          { line: i + 1, column: index + 1 },
          'Only move empty lines; put back the characters as they were',
        );
      if (begins)
        cuts.push(
          place.at === 0 || isFirst(lines, place) ? place.line : `${place.line}:${place.at + 1}`,
        );
      begins = false;
      next += 1;
    }
  }
  const left = places[next];
  if (left)
    throw new CaptureError(
      `The text ends here, and its capture goes on in line ${left.line}`,
      { line: text.split('\n').length, column: 1 },
      'Only move empty lines; put back what is missing',
    );
  return cuts;
}

function isFirst(
  lines: readonly PlacedLine[],
  { line, at }: { line: number; at: number },
): boolean {
  const own = lines.find((each) => each.line === line);
  return own !== undefined && own.value.slice(0, at).trim() === '';
}
