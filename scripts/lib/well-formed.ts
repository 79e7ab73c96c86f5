/** An element that is open, the page itself first, without a name. */
interface Open {
  readonly tagName: string;
}

/**
 * What holds no text, and the only elements that stand in it; elsewhere the standard drops or moves
 * them (13.2.6.4).
 */
const HOLDS: ReadonlyMap<string, RegExp> = new Map([
  ['', /^html$/],
  ['html', /^(head|body)$/],
  ['head', /^(base|link|meta|script|style|title)$/],
  ['table', /^(caption|colgroup|thead|tbody|tfoot)$/],
  ['colgroup', /^col$/],
  ['thead', /^tr$/],
  ['tbody', /^tr$/],
  ['tfoot', /^tr$/],
  ['tr', /^(th|td)$/],
]);
/** What stands only in certain elements, which hold other things too. */
const STANDS: ReadonlyMap<string, RegExp> = new Map([
  ['li', /^(ul|ol)$/],
  ['dt', /^dl$/],
  ['dd', /^dl$/],
]);
/** What ends an open paragraph, however deep it stands in it, and what is never within its like. */
const CLOSES_P =
  /^(address|article|aside|blockquote|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|li|listing|main|menu|nav|ol|p|pre|search|section|summary|table|ul|xmp)$/;
const ALONE = /^(a|button|form|nobr|option)$/;
/** What stands only there, and what has rules of its own. */
const ELSEWHERE =
  /^(html|head|body|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|frame|frameset|math|plaintext|ruby|select|svg|template)$/;
/** What has no end tag, what can do without, and what it must then stand in (13.1.2.4). */
const VOID = /^(area|base|br|embed|hr|img|input|link|meta|source|track|wbr)$/;
const NEEDS_NO_END = /^(p|li|dt|dd|thead|tbody|tfoot|tr|th|td)$/;
const ENDS_IT =
  /^(article|aside|blockquote|dd|details|div|dl|dt|figure|footer|header|li|main|nav|ol|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/**
 * Watches the tags of a page for whether elements lie within one another as they are written,
 * whoever reads it: whether the standard would drop none, move none, add none, and end none earlier
 * or later (13.2.6).
 */
export class WellFormed {
  #holds = true;
  #parts = '';

  /** An element begins within those that are open, the innermost last. */
  opens(tagName: string, open: readonly Open[]): void {
    const within = open.at(-1)?.tagName ?? '';
    const never = CLOSES_P.test(tagName) ? 'p' : ALONE.test(tagName) ? tagName : null;
    this.#holds &&=
      (HOLDS.get(within)?.test(tagName) ??
        STANDS.get(tagName)?.test(within) ??
        !ELSEWHERE.test(tagName)) &&
      !(never && open.some((each) => each.tagName === never));
    if (within === 'html') this.#parts += ` ${tagName}`;
  }

  /** A piece of text stands in an element. */
  says(text: string, within: string): void {
    // In the first two a character reference after a `<`, in a script what a `<!--` begins, is read
    // by rules of its own (13.2.5.2, 13.2.5.20).
    const doubtful =
      within === 'script'
        ? text.includes('<!--')
        : /^(?:textarea|title)$/.test(within) && text.includes('<');
    this.#holds &&= (!HOLDS.has(within) || text.trim() === '') && !doubtful;
  }

  /** An element ends without an end tag of its own, and another is again the innermost. */
  isLeftOpen(tagName: string, within: string): void {
    this.#holds &&= VOID.test(tagName) || (NEEDS_NO_END.test(tagName) && ENDS_IT.test(within));
  }

  /** Whether that held for the whole page. */
  holds(): boolean {
    return this.#holds && this.#parts === ' head body';
  }
}
