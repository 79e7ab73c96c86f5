import type { Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';

const TOKEN = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/y;

/**
 * Finds the square brackets of a text node that the editor wrote as markup, not as text (`\[`, `&#91;`).
 *
 * `source` is the whole file that the node's offsets count in. Returns UTF-16 offsets in `node.value`.
 */
export function markupBrackets(node: Text, source: string): Set<number> {
  const raw = source.slice(node.position?.start.offset, node.position?.end.offset);
  const found = new Set<number>();
  let at = 0;
  for (let i = 0; i < raw.length; ) {
    TOKEN.lastIndex = i;
    const token = TOKEN.exec(raw)?.[0];
    const decoded = token && decodeString(token);
    if (token && decoded && decoded !== token && node.value.startsWith(decoded, at)) {
      at += decoded.length;
      i += token.length;
      continue;
    }
    if (raw[i] !== node.value[at]) {
      // Indentation after a line end, and spaces before one, are not in the value.
      i += 1;
      continue;
    }
    if (raw[i] === '[' || raw[i] === ']') found.add(at);
    at += 1;
    i += 1;
  }
  return found;
}
