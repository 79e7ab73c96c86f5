/** An attribute of a start tag, as it is written: character references are left as they stand. */
export interface Attribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Where its name begins and where it ends, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where its value begins, within the quotation marks. */
  readonly at: number;
}

/** A start tag of a page. */
export interface StartTag {
  /** In lower case. */
  readonly name: string;
  /** As it is written, from its `<` to its `>`. */
  readonly written: string;
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
  /**
   * Where the text ends that follows it, of an element whose text is no markup (HTML 13.1.2.1 and
   * 13.1.2.2); else null.
   */
  readonly textEnd: number | null;
}

const TAG = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)[^'">]*(?:(?:"[^"]*"|'[^']*')[^'">]*)*>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const TEXT_ONLY = /^(?:script|style|textarea|title)$/;

/** The start tags of a well-formed page in their order. */
export function* startTags(html: string): Generator<StartTag> {
  const tags = new RegExp(TAG);
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    const [written, as] = found;
    if (as === undefined) continue;
    const name = as.toLowerCase();
    const start = found.index;
    const end = start + written.length;
    let textEnd: number | null = null;
    if (TEXT_ONLY.test(name)) {
      const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
      close.lastIndex = end;
      textEnd = close.exec(html)?.index ?? html.length;
      tags.lastIndex = textEnd;
    }
    yield { name, written, start, end, textEnd };
  }
}

/** The attributes of a tag with their places in the page. */
export function attributesOf({ written, start: at }: StartTag): Attribute[] {
  const nameEnd = written.search(/[\s/>]/);
  const from = at + nameEnd;
  return Array.from(written.slice(nameEnd, -1).matchAll(ATTRIBUTE), (found) => {
    const [whole, name = '', double, single, bare] = found;
    const value = double ?? single ?? bare ?? '';
    const start = from + found.index;
    const end = start + whole.length;
    return {
      name: name.toLowerCase(),
      value,
      start,
      end,
      at: end - value.length - (bare === undefined ? 1 : 0),
    };
  });
}

/** The value of a tag's attribute; undefined where it has none of that name. */
export function attributeOf(tag: StartTag, wanted: string): string | undefined {
  return attributesOf(tag).find(({ name }) => name === wanted)?.value;
}
