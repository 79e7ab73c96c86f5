import type { Element, ElementContent } from 'hast';
import { sentenceNumber } from '../../model/anchor.ts';
import type { NoteKind } from '../../model/note-kind.ts';
import type { Range } from '../../model/text/segment.ts';

/** A stretch of text to be enclosed by a note's mark. */
export interface Marked {
  readonly note: string;
  readonly number: number;
  readonly kind: NoteKind;
  /** Among the notes of its paragraph, from 1. */
  readonly place: number;
  readonly range: Range;
}

/** Full-width punctuation with room of its own, into which a number can reach. */
const ROOMY = /^[，。、；：！？]/u;

/**
 * A note's words; the kind is told by the line under them, the place is that of the note in the
 * margin.
 */
export function noteMark(
  { note, kind, place }: Pick<Marked, 'note' | 'kind' | 'place'>,
  children: ElementContent[],
): Element {
  return {
    type: 'element',
    tagName: 'mark',
    properties: { className: [kind, `m${place}`], dataNote: note },
    children,
  };
}

/**
 * The way from a span's words to its note, as the public contract writes it: its number is drawn,
 * and is no text between the words.
 */
export function noteButton(note: string, number: number): Element {
  return {
    type: 'element',
    tagName: 'button',
    properties: { className: ['n'], ariaLabel: `Note ${number}`, popoverTarget: `note-${note}` },
    children: [],
  };
}

/** What cannot begin a line: punctuation that closes, and the rest of a word. */
const BOUND = /^[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{Ps}\p{Pi}]+/u;

/**
 * Holds what follows a number, and cannot begin a line, to it: browsers take the number for an
 * ideograph, and may part it from a comma. Changes `children`.
 */
export function holdToNumbers(children: ElementContent[]): void {
  for (let i = 0; i < children.length; i++) {
    const [number, after] = [children[i], children[i + 1]];
    if (number?.type !== 'element') continue;
    holdToNumbers(number.children);
    const [bound = ''] =
      number.tagName === 'button' && after?.type === 'text' ? (BOUND.exec(after.value) ?? []) : [];
    if (!bound || after?.type !== 'text') continue;
    after.value = after.value.slice(bound.length);
    const held: ElementContent[] = [number, { type: 'text', value: bound }];
    const className = [ROOMY.test(bound) ? 'tight' : 'held'];
    children[i] = { type: 'element', tagName: 'span', properties: { className }, children: held };
  }
}

/**
 * Encloses stretches of a text in marks, nested where they nest; each is followed by the button to
 * its note.
 *
 * `window` is the stretch of the text to render. A mark that runs past it is closed at its edge and
 * goes on in the next window, so that sentences and marks may overlap; the button stands after the
 * last piece.
 */
export function enclose(text: string, window: Range, marks: readonly Marked[]): ElementContent[] {
  const [from, to] = window;
  const inside = marks
    .filter(({ range }) => range[0] < to && range[1] > from)
    .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const children: ElementContent[] = [];
  let at = from;
  while (inside.length > 0) {
    const outer = inside.shift() as Marked;
    const start = Math.max(outer.range[0], from);
    const end = Math.min(outer.range[1], to);
    const nested: Marked[] = [];
    while (inside[0] && inside[0].range[0] < end) nested.push(inside.shift() as Marked);
    if (start > at) children.push({ type: 'text', value: text.slice(at, start) });
    children.push(noteMark(outer, enclose(text, [start, end], nested)));
    if (outer.range[1] <= to) children.push(noteButton(outer.note, outer.number));
    at = end;
  }
  if (to > at) children.push({ type: 'text', value: text.slice(at, to) });
  return children;
}

/**
 * Renders a full text's paragraph: its sentences as anchored spans (class `k1` …, as their pairs
 * have), its notes' words as marks.
 */
export function paragraphContent(
  text: string,
  sentences: readonly { anchor: string; range: Range }[],
  marks: readonly Marked[],
): ElementContent[] {
  const content: ElementContent[] =
    sentences.length === 0
      ? enclose(text, [0, text.length], marks)
      : sentences.map(({ anchor, range }) => ({
          type: 'element',
          tagName: 'span',
          properties: { id: anchor, className: ['s', `k${sentenceNumber(anchor)}`] },
          children: enclose(text, range, marks),
        }));
  holdToNumbers(content);
  return content;
}
