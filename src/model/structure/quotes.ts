const OPENING = '“「『«‹„《';
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '«': '»',
  '‹': '›',
  '„': '“',
  '《': '》',
};

/** Most passages that a quotation runs through; a mark that is not closed in them was none. */
const LONGEST = 400;

/**
 * Tells which passages stand within a quotation that one before them opened, as the articles do
 * that an amendment puts into another law.
 *
 * A passage that opens a quotation is itself not within it. Each paragraph of a quotation may begin
 * with its opening mark anew; where that is the custom (`anew`), one that does not is outside.
 */
export function withinQuotes(texts: readonly string[], anew = false): boolean[] {
  const within = texts.map(() => false);
  let open: string[] = [];
  let since = 0;
  for (const [i, text] of texts.entries()) {
    if (open.length > 0 && i - since > LONGEST) {
      within.fill(false, since + 1, i);
      open = [];
    }
    if (anew && open.length > 0 && !text.startsWith(open[0] as string)) open = [];
    within[i] = open.length > 0;
    const before = open.length;
    open = readQuotes(text, open);
    if (before === 0) since = i;
  }
  // A quotation that is never closed was none.
  if (open.length > 0) within.fill(false, since + 1);
  return within;
}

function readQuotes(text: string, before: readonly string[]): string[] {
  const open = [...before];
  for (const char of text) {
    if (open.length > 0 && char === CLOSING[open.at(-1) as string]) open.pop();
    // A mark that is open already stands anew at the head of a paragraph or line.
    else if (OPENING.includes(char) && open.at(-1) !== char) open.push(char);
  }
  return open;
}
