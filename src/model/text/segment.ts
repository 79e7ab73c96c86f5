/** A half-open range of UTF-16 offsets in a paragraph's text. */
export type Range = readonly [start: number, end: number];

const HAN_SENTENCE = /[^。！？]*[。！？]+[”’」』）》]*|[^。！？]+$/gu;
/** Ends that look like a sentence's but are not: titles, law citations, initials, enumerators. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:Mr|Mrs|Ms|Dr|St|No|Nos|art|arts|sec|secs|Sec|SEC|SECTION|cl|para|paras|ch|pt|Pub|L|Stat|Reg|Fed|Rep|Sen|Gen|Gov|vs|v|cf|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|e\.g|i\.e|U\.S|U\.S\.C|[A-Z])\.\s*$|^\(?[a-zA-Z0-9]{1,4}\)?\.\s*$|(?:SEC|Sec|sec|Section|SECTION|art|Art)\.? \d+\.\s*$/u;
/** Square brackets around a few words are a remark or a mark, `[p. 12]`, in which no sentence ends. */
const OPEN_BRACKET = /\[[^[\]]{0,30}$/u;
const CLOSED_BRACKET = /^[^[\]]{0,30}\]\s*/u;
const ENDS_BEFORE_BRACKET = /[.!?…]["”’)]*\s*\[[^[\]]*$/u;

/**
 * Proposes the sentences of a paragraph, covering it without gaps; the ledger keeps them, mended
 * once by hand.
 *
 * Chinese ends a sentence at 。！？ and what closes after it, never at ； or ：. Other languages use the
 * platform's segmenter (UAX #29), with fragments after an abbreviation or an enumerator joined
 * again.
 */
export function segment(text: string, lang: string): Range[] {
  const pieces = lang.startsWith('zh')
    ? (text.match(HAN_SENTENCE) ?? [])
    : [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(
        (s) => s.segment,
      );
  const ranges: [number, number][] = [];
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.length;
    const last = ranges.at(-1);
    const before = last ? text.slice(last[0], last[1]) : '';
    const shut = OPEN_BRACKET.test(before) ? CLOSED_BRACKET.exec(piece)?.[0] : undefined;
    // The mark of a footnote, `winter.[1] They`, stands with what it is set to.
    if (last && shut && ENDS_BEFORE_BRACKET.test(before) && shut.length < piece.length) {
      last[1] = at + shut.length;
      ranges.push([last[1], end]);
      at = end;
      continue;
    }
    const joins =
      last &&
      (shut !== undefined ||
        !/[\p{L}\p{N}]/u.test(piece) ||
        (!lang.startsWith('zh') && ABBREVIATION.test(before)));
    if (joins) last[1] = end;
    else ranges.push([at, end]);
    at = end;
  }
  return ranges;
}
