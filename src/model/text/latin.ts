/** A run of words in Latin letters, a name for one; a sign such as `A` or `m` is none. */
const LATIN_WORDS =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}’'.&/-]*(?:[ ,]+[\p{Script=Latin}\p{N}&][\p{Script=Latin}\p{M}\p{N}’'.&/-]*)*(?<=[\p{Script=Latin}\p{N}])/gu;

/** Parts prose in Chinese or Japanese into words in Latin letters and the rest, in order. */
export function splitLatin(text: string): { text: string; latin: boolean }[] {
  const pieces: { text: string; latin: boolean }[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(LATIN_WORDS)) {
    if (words.length < 3) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), latin: false });
    pieces.push({ text: words, latin: true });
    from = index + words.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), latin: false });
  return pieces;
}
