/**
 * Explicit directional formatting characters: embeddings, overrides, isolates, and what closes them
 * (Unicode UAX #9, section 2).
 */
const CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The offset of the first character by which a text could be shown in another order than it is
 * written, or change the order of what follows it: an override, or an embedding or isolate that is
 * not closed in it. Null where there is none.
 */
export function misleadingBidi(text: string): number | null {
  const open: { closer: string; at: number }[] = [];
  for (const { 0: char, index } of text.matchAll(CONTROL)) {
    if (char === '\u202d' || char === '\u202e') return index;
    if (char === '\u202a' || char === '\u202b') open.push({ closer: '\u202c', at: index });
    else if (char === '\u202c' || char === '\u2069') {
      if (open.pop()?.closer !== char) return index;
    } else open.push({ closer: '\u2069', at: index });
  }
  return open[0]?.at ?? null;
}

/** A text without characters that set the direction of others. */
export function withoutBidi(text: string): string {
  return text.replace(CONTROL, '');
}

/** How such a character is told of. */
export function bidiProblem(char: string): { what: string; mend: string } {
  const code = char.charCodeAt(0).toString(16).toUpperCase();
  return {
    what: `A character that changes the direction of others (U+${code}): words could be read in another order than they are written`,
    mend: 'Take it out; it may stand in a source’s own text only, or closed within the same words (U+2066 to U+2068 with U+2069)',
  };
}
