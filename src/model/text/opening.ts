import { segment } from './segment.ts';

/**
 * The opening of a note for a list of notes: its first sentences, as many as fit `length` (UTF-16
 * code units), and one at least.
 *
 * A first sentence longer than twice that is cut after a word; a shorter one is not, since who says
 * it may stand at its end. Nothing is cut where a quotation or bracket is open, so that words
 * quoted from a text stand between their marks here too; what must stay whole may make the opening
 * longer. It ends in ` …` where the note goes on.
 */
export function openingOf(text: string, length: number): string {
  const whole = text.trim();
  if (whole.length <= length) return whole.replace(/\s*\n\s*/g, ' ');
  const first = (whole.split('\n', 1)[0] ?? '').trimEnd();
  const closed = closedPlaces(first);
  const ends = segment(first, 'en').map(([, end]) => first.slice(0, end).trimEnd().length);
  const end =
    ends.findLast((at) => at <= length && closed.has(at)) ??
    ends.find((at) => at <= 2 * length && closed.has(at)) ??
    wordEnds(first).findLast((at) => at <= length && closed.has(at)) ??
    wordEnds(first).find((at) => closed.has(at)) ??
    first.length;
  const opening = first.slice(0, end);
  return end === whole.length ? opening : `${opening.replace(/[\s,;:，、；：–—]+$/u, '')} …`;
}

const CLOSES: Record<string, string> = {
  '“': '”',
  '(': ')',
  '[': ']',
  '《': '》',
  '（': '）',
  '「': '」',
};

/** Offsets of a text at which nothing stands open. */
function closedPlaces(text: string): Set<number> {
  const places = new Set<number>();
  const open: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    if (open.length === 0) places.add(at);
    const char = text[at] ?? '';
    if (char === open.at(-1)) open.pop();
    else if (CLOSES[char]) open.push(CLOSES[char]);
  }
  return places;
}

/**
 * Offsets at which a word ends: before a space, between two Han characters, and at the end of the
 * text.
 */
function wordEnds(text: string): number[] {
  return [...text.matchAll(/(?<=\S)(?=\s|$)|(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(
    ({ index }) => index,
  );
}
