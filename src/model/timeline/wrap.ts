/**
 * Width of words in ems, on the wide side of what sans-serif faces need: nothing measures type
 * before a page is shown.
 */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (isWide(character) ? 1 : 0.6), 0);
}

/**
 * Parts words into lines of at most `width` ems; a word that is longer than a line is parted too.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = '';
    for (const character of piece) {
      if (line && widthOf(line + character) > width && character !== ' ') {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** Words with the space behind them, and Chinese characters, which a line may part anywhere. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu,
    ) ?? []
  );
}

function isWide(character: string): boolean {
  return /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(
    character,
  );
}
