const SALUTATION =
  /^(?:dear|my dear|sir|madam|gentlemen|to whom|honou?rable|cher|chère|monsieur|madame|messieurs|sehr geehrte|liebe|hochverehrte|estimad|querid|muy señor|уважаем|дорог|尊敬的|敬爱的|敬愛的|亲爱的|親愛的|拝啓|謹啓|前略)/iu;
const VALEDICTION =
  /^(?:yours|your (?:most )?obedient|sincerely|faithfully|respectfully|with (?:best|kind)|best regards|kind regards|i have the honou?r|i remain|veuillez|recevez|je vous prie d.agréer|salutations|mit freundlichen|mit vorzüglicher|hochachtungsvoll|atentamente|con (?:un )?saludo|с уважением|此致|敬礼|敬禮|此复|此令|顺颂|順頌|谨上|謹上|敬上|敬具|謹言|草々|以上$)/iu;
const DATE =
  /(?:\d{4}|[〇零一二三四五六七八九]{4}|[民昭令平大明]\p{Script=Han}+)\s*年(?:.{1,3}月(?:.{1,3}[日號号])?)?$|^(?:\p{L}+[, ]+)?\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?\p{L}+\s+(?:de\s+)?\d{4}\.?$|^\p{L}+\s+\d{1,2},\s+\d{4}\.?$|^\d{4}-\d{2}-\d{2}$/u;
const ENDS_SENTENCE = /[。；;!?！？…:：,，、]["”’」』）)]?$|[^.\p{Lu}]\.$/u;

/** Longest line of a signature, in characters. */
const LONGEST = 60;

const isShort = (text: string) => [...text].length <= LONGEST;

/** Whether a text greets whom a letter is to. */
export function isSalutation(text: string): boolean {
  return isShort(text) && SALUTATION.test(text) && /[,:：，!！、]$/u.test(text);
}

/** Whether a text is the formula that ends a letter. */
export function isValediction(text: string): boolean {
  return isShort(text) && VALEDICTION.test(text);
}

/**
 * Where the signatures and dates at the end of a text begin: short lines that are no sentences, of
 * which one is a date or stands after a formula. The number of texts where there are none.
 */
export function endOfText(texts: readonly string[], isOther: (at: number) => boolean): number {
  let from = texts.length;
  while (from > 0 && isOther(from - 1) && isShort(texts[from - 1] as string)) {
    const text = texts[from - 1] as string;
    if (!isValediction(text) && !DATE.test(text) && ENDS_SENTENCE.test(text)) break;
    from -= 1;
  }
  const tail = texts.slice(from);
  const isTold = tail.some((text) => DATE.test(text) || isValediction(text));
  return isTold && from > 0
    ? from
    : texts.length - (tail.length > 0 && isName(tail.at(-1) as string) ? 1 : 0);
}

/** Whether a line can only be a name: a few words, each with a capital, or a few Han characters. */
function isName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|von|van|bin|al)){1,4}$/u.test(text) ||
    /^\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4})?$/u.test(text)
  );
}

/**
 * Where the signatures that end with a date begin, of the texts before an end: 雾港市议会, 2031年2月1日.
 * That end where there are none.
 */
export function signedFrom(
  texts: readonly string[],
  end: number,
  isOther: (at: number) => boolean,
): number {
  if (!isOther(end - 1) || !DATE.test(texts[end - 1] ?? '') || !isShort(texts[end - 1] as string))
    return end;
  return endOfText(texts.slice(0, end), isOther);
}
