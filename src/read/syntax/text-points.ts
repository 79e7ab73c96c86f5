import type { Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Point } from 'unist';

const TOKEN = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/y;

/** Where the characters of a text node stand in its file. */
export interface TextPoints {
  /**
   * The square brackets that the editor wrote as markup, not as text (`\[`, `&#91;`): UTF-16
   * offsets in `node.value`.
   */
  readonly brackets: readonly number[];
  /** The place in the file of an offset in `node.value`; undefined for a node without a place. */
  readonly pointAt: (offset: number) => Point | undefined;
}

/**
 * Pairs a text node's characters with those of the file, in which some are escaped and lines are
 * indented. `source` is the whole file.
 */
export function textPoints({ value, position }: Text, source: string): TextPoints {
  if (position?.start.offset === undefined) return { brackets: [], pointAt: () => undefined };
  const { start } = position;
  const from = position.start.offset;
  const raw = source.slice(from, position.end.offset);
  const offsets: number[] = [];
  const brackets: number[] = [];
  let i = 0;
  while (i < raw.length && offsets.length < value.length) {
    const at = offsets.length;
    const token = decodedAt(raw, i);
    if (token && value.startsWith(token.decoded, at)) {
      for (let k = 0; k < token.decoded.length; k++) offsets.push(i);
      i += token.length;
      continue;
    }
    // Indentation after a line end, and spaces before one, are not in the value.
    if (raw[i] === value[at]) {
      if (raw[i] === '[' || raw[i] === ']') brackets.push(at);
      offsets.push(i);
    }
    i += 1;
  }
  const lines = [...raw.matchAll(/\n/g)].map(({ index }) => index + 1);
  const pointAt = (offset: number): Point => {
    const at = offsets[offset] ?? i;
    const line = lines.findLastIndex((each) => each <= at);
    return {
      line: start.line + line + 1,
      column: line < 0 ? start.column + at : at - (lines[line] as number) + 1,
      offset: from + at,
    };
  };
  return { brackets, pointAt };
}

/**
 * The escape or character reference at a place, and what it stands for; null where there is none.
 */
function decodedAt(raw: string, at: number): { decoded: string; length: number } | null {
  if (raw[at] !== '\\' && raw[at] !== '&') return null;
  TOKEN.lastIndex = at;
  const token = TOKEN.exec(raw)?.[0];
  const decoded = token && decodeString(token);
  return token && decoded && decoded !== token ? { decoded, length: token.length } : null;
}
