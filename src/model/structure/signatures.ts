import type { Kind, Line } from './kinds.ts';
import { signedFrom } from './letters.ts';
import { marksOf } from './marks.ts';
import type { Scheme } from './scheme.ts';

/** Signatures and the date under them, at the end of a text or before its annexes (indexes). */
export function signaturesIn(
  lines: readonly Line[],
  kinds: readonly Kind[],
  scheme: Scheme,
): ReadonlySet<number> {
  const texts = lines.map(({ text }) => text);
  const first = kinds.findIndex(({ is }) => is === 'article');
  const isOther = (i: number) =>
    i > first && kinds[i]?.is === 'other' && marksOf(scheme.lists, texts[i] as string).length === 0;
  const annex = kinds.findIndex(
    (kind, i) => i > first && kind.is === 'division' && kind.division.apart,
  );
  const signed = new Set<number>();
  for (const end of first < 0 ? [] : [annex, texts.length])
    for (let i = signedFrom(texts, end, isOther); i < end; i++) signed.add(i);
  return signed;
}
