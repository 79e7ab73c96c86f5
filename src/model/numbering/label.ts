import type { Anchor } from '../anchor.ts';

const NAMED: Record<string, string> = {
  title: 'Title',
  adoption: 'Adoption',
  preamble: 'Preamble',
  effect: 'Entry into force',
};

const UNIT: Record<string, string> = {
  c: 'cl.',
  art: 'art.',
  sec: 'sec.',
  ch: 'ch.',
  part: 'pt.',
  p: '¶',
};

/** A paragraph's number alone, `3-1` of `c3-1`; null for one that is named. */
export function shortLabelOf(anchor: Anchor): string | null {
  return /^[a-z]+(\d.*)$/.exec(anchor)?.[1] ?? null;
}

/** One level of an anchor below the first, in the way lawyers write it. */
function level(step: string): string {
  const named = /^([ipn])(\d+)$/.exec(step);
  if (named?.[1] === 'p') return ` para. ${named[2]}`;
  if (named) return `(${named[2]})`;
  return `(${step})`;
}

/**
 * Names a paragraph for a reader: `cl. 1`, `¶ 5`, `sec. 3(a)(1)`, `cl. 3 · governments`.
 *
 * `addressee` is the editor's word for a paragraph whose number is the edition's own; it replaces
 * the number.
 */
export function labelOf(anchor: Anchor, addressee?: string): string {
  if (NAMED[anchor]) return NAMED[anchor];
  const [head = '', ...rest] = anchor.split('-');
  if (head === 'preamble') return `Preamble, para. ${rest[0]}`;
  const { unit = head, number = '' } =
    /^(?<unit>[a-z]+)(?<number>\d*|\d+[a-zA-Z])$/.exec(head)?.groups ?? {};
  const first = `${UNIT[unit] ?? unit} ${number}`.trim();
  return addressee ? `${first} · ${addressee}` : first + rest.map(level).join('');
}
