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
 * with its opening mark anew; where that is the custom (`anew`), one that does not is outside. What opens amid a
 * sentence and is not closed with it was a mark forgotten: text is quoted from a paragraph's start, or
 * after a colon.
 */
export function withinQuotes(texts: readonly string[], anew = false): boolean[] {
  const within = texts.map(() => false);
  let open: readonly Mark[] = [];
  let since = 0;
  for (const [i, text] of texts.entries()) {
    if (open.length > 0 && i - since > LONGEST) {
      within.fill(false, since + 1, i);
      open = [];
    }
    if (anew && open[0] && !text.startsWith(open[0].char)) open = [];
    within[i] = open.length > 0;
    if (open.length === 0) since = i;
    open = readQuotes(text, open, /[:：]\s*$/u.test(texts[i - 1] ?? ''));
    if (open[0] && !open[0].isBlock) open = [];
  }
  // A quotation that is never closed was none.
  if (open.length > 0) within.fill(false, since + 1);
  return within;
}

/** A quotation mark that is open, and whether it may open a quotation of several paragraphs. */
interface Mark {
  readonly char: string;
  readonly isBlock: boolean;
}

function readQuotes(text: string, before: readonly Mark[], isAnnounced: boolean): Mark[] {
  const open = [...before];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    const last = open.at(-1)?.char;
    if (last && (char === CLOSING[last] || (last === '„' && /["”]/u.test(char)))) open.pop();
    // One mark for both ends opens what a colon announces, and nothing else.
    else if (char === '"') {
      if (at > 0 && last === char) open.pop();
      else if (at === 0 && isAnnounced && /^"[(§\d]/.test(text) && last !== char)
        open.push({ char, isBlock: true });
    }
    // A mark that is open already stands anew at the head of a paragraph or line.
    else if (OPENING.includes(char) && last !== char)
      open.push({ char, isBlock: /(?:^|[:：—–-])\s*$/u.test(text.slice(0, at)) });
  }
  return open;
}
