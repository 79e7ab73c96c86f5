/** A run of Han characters with the Chinese punctuation inside and around it. */
const HAN_WORDS =
  /[《（「]?\p{Script=Han}(?:[\p{Script=Han}\u3001-\u3003\u3008-\u3011\uff01\uff0c\uff1a\uff1b\uff1f（）、，。；：！？…—0-9]*[\p{Script=Han}》）」。！？])?/gu;

/** Parts prose of another language into its Chinese words and the rest, in order. */
export function splitHan(text: string): { text: string; han: boolean }[] {
  const pieces: { text: string; han: boolean }[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(HAN_WORDS)) {
    if (index > from) pieces.push({ text: text.slice(from, index), han: false });
    pieces.push({ text: words, han: true });
    from = index + words.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), han: false });
  return pieces;
}
