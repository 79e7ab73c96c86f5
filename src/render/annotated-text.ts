import { sentenceNumber } from '../model/anchor.ts';
import type { Paragraph } from '../model/edition.ts';
import { classOfKind, type NoteKind } from '../model/note-kind.ts';
import { type Emphasis, stretchesIn } from '../model/text/emphasis.ts';
import type { Range } from '../model/text/segment.ts';
import { el, type XmlNode } from './xml.ts';

/** How a note is drawn among the words. */
export interface DrawnNote {
  readonly number: number;
  /** What its number is called for whoever does not see it: `Note 3`. */
  readonly name: string;
  readonly kind: NoteKind;
  /** Among the notes of its paragraph, from 1. */
  readonly place: number;
}

/** A stretch of text to be enclosed by a note's mark. */
interface Marked extends DrawnNote {
  readonly note: string;
  readonly range: Range;
}

/** A paragraph's characters, and what is set apart in them. */
interface Words {
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
}

/** Full-width punctuation with room of its own, into which a number can reach. */
const ROOMY = /^[，。、；：！？]/u;

/**
 * A note's words, and the way from them to the note, as the public contract writes it: its number is
 * drawn, and is no text between the words. The kind is told by the line under them, the place is
 * that of the note in the margin. Without its `end` the way comes later.
 */
export function markedWords(
  note: string,
  { kind, place, name }: DrawnNote,
  children: readonly XmlNode[],
  end = true,
): XmlNode[] {
  const words = el(
    'mark',
    { class: `${classOfKind(kind)} m${place}`, 'data-note': note },
    children,
  );
  const way = el('button', { class: 'n', 'aria-label': name, popovertarget: `note-${note}` });
  return end ? [words, way] : [words];
}

/** What cannot begin a line: punctuation that closes, and the rest of a word. */
const BOUND = /^[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{Ps}\p{Pi}]+/u;

/**
 * Holds what follows a number, and cannot begin a line, to it: browsers take the number for an
 * ideograph, and may part it from a comma.
 */
export function heldToNumbers(nodes: readonly XmlNode[]): XmlNode[] {
  const held: XmlNode[] = [];
  let rest: string | null = null;
  nodes.forEach((node, i) => {
    if (typeof node === 'string') {
      const words = rest ?? node;
      rest = null;
      if (words !== '') held.push(words);
      return;
    }
    const after = nodes[i + 1];
    const number = { ...node, children: heldToNumbers(node.children) };
    const isNumber = node.name === 'button' && typeof after === 'string';
    const [bound = ''] = isNumber ? (BOUND.exec(after) ?? []) : [];
    if (!bound || typeof after !== 'string') held.push(number);
    else {
      held.push(el('span', { class: ROOMY.test(bound) ? 'tight' : 'held' }, number, bound));
      rest = after.slice(bound.length);
    }
  });
  return held;
}

/**
 * Encloses stretches of a text in marks, nested where they nest; each is followed by the button to
 * its note.
 *
 * `window` is the stretch of the text to render. A mark that runs past it is closed at its edge and
 * goes on in the next window, so that sentences and marks may overlap; the button stands after the
 * last piece.
 */
function enclose({ text, emphasis }: Words, window: Range, marks: readonly Marked[]): XmlNode[] {
  const plain = (range: Range): XmlNode[] =>
    stretchesIn(range, emphasis).map(({ as, range: [start, end] }) => {
      const words = text.slice(start, end);
      return as ? el(as, {}, words) : words;
    });
  const [from, to] = window;
  const inside = marks
    .filter(({ range }) => range[0] < to && range[1] > from)
    .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const children: XmlNode[] = [];
  let at = from;
  while (inside.length > 0) {
    const outer = inside.shift() as Marked;
    const start = Math.max(outer.range[0], from);
    const end = Math.min(outer.range[1], to);
    const nested: Marked[] = [];
    while (inside[0] && inside[0].range[0] < end) nested.push(inside.shift() as Marked);
    if (start > at) children.push(...plain([at, start]));
    const words = enclose({ text, emphasis }, [start, end], nested);
    children.push(...markedWords(outer.note, outer, words, outer.range[1] <= to));
    at = end;
  }
  if (to > at) children.push(...plain([at, to]));
  return children;
}

/**
 * A full text's paragraph: its sentences as anchored spans (class `k1` …, as their pairs have), its
 * notes' words as marks. `drawn` tells how a note is drawn.
 */
export function annotatedText(
  text: string,
  { sentences, spans, emphasis }: Pick<Paragraph, 'sentences' | 'spans' | 'emphasis'>,
  drawn: (note: string) => DrawnNote,
): XmlNode[] {
  const marks = spans.map(({ note, range }) => ({ note, range, ...drawn(note) }));
  return heldToNumbers(
    sentences.length === 0
      ? enclose({ text, emphasis }, [0, text.length], marks)
      : sentences.map(({ anchor, range }) =>
          el(
            'span',
            { id: anchor, class: `s k${sentenceNumber(anchor)}` },
            enclose({ text, emphasis }, range, marks),
          ),
        ),
  );
}
