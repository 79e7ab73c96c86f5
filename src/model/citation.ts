/** One work cited, with the place in it where one is given: `[@prc-labour-law, art. 3]`. */
export interface CitationItem {
  readonly key: string;
  readonly locator: string | null;
}

/** Where `[@…]` stands in a text. */
export const CITATION = /\[@([^[\]]+)\]/g;

/** Reads the inside of `[@a, art. 3; @b]`; null when it is not in that form. */
export function parseCitation(inside: string): CitationItem[] | null {
  const items: CitationItem[] = [];
  for (const part of `@${inside}`.split(';')) {
    const match = /^\s*@([a-z0-9][a-z0-9-]*)\s*(?:,\s*(\S.*?))?\s*$/.exec(part);
    if (!match) return null;
    items.push({ key: match[1] as string, locator: match[2] ?? null });
  }
  return items;
}
