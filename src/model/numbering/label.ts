import type { Anchor } from '../anchor.ts';

/** The words that paragraphs are named with; `{n}` is a number. */
export interface LabelWords {
  /** Paragraphs that have a name and no number, by their anchors. */
  readonly named: Readonly<Record<string, string>>;
  /** Units by the letters that their anchors begin with. */
  readonly unit: Readonly<Record<string, string>>;
  /** A paragraph within another. */
  readonly within: string;
  readonly preamble: string;
}

/** A paragraph's number alone, `3-1` of `c3-1`; null for one that is named. */
export function shortLabelOf(anchor: Anchor): string | null {
  return /^[a-z]+(\d.*)$/.exec(anchor)?.[1] ?? null;
}

/**
 * Names a paragraph for a reader: `cl. 1`, `¶ 5`, `sec. 3(a)(1)`, `cl. 3 · governments`.
 *
 * `addressee` is the editor's word for a paragraph whose number is the edition's own; it replaces
 * the number.
 */
export function labelOf(anchor: Anchor, words: LabelWords, addressee?: string): string {
  const named = words.named[anchor];
  if (named) return named;
  const [head = '', ...rest] = anchor.split('-');
  if (head === 'preamble') return numbered(words.preamble, rest[0]);
  const { unit = head, number = '' } =
    /^(?<unit>[a-z]+)(?<number>\d*|\d+[a-zA-Z])$/.exec(head)?.groups ?? {};
  const first = numbered(words.unit[unit] ?? `${unit} {n}`, number);
  // One level below the first, in the way lawyers write it.
  const level = (step: string) => {
    const own = /^([ipn])(\d+)$/.exec(step);
    if (own?.[1] === 'p') return numbered(words.within, own[2]);
    return `(${own ? own[2] : step})`;
  };
  return addressee ? `${first} · ${addressee}` : first + rest.map(level).join('');
}

function numbered(message: string, number = ''): string {
  return message.replace('{n}', number).trimEnd();
}
