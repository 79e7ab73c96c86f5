import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Range } from '../../core/segment.ts';

/** The words of an element of a page, and where the words of each note stand in them. */
export interface ElementText {
  /** Its `textContent` without the buttons to notes. */
  readonly text: string;
  /** By note id: UTF-16 offsets, from the first piece of the note's mark to the end of its last. */
  readonly marks: ReadonlyMap<string, Range>;
}

/**
 * Reads an element's words off the HTML inside it, as a browser's `textContent` has them once its buttons are taken out
 * (Web Annotation Data Model, 4.2.4: tags removed, character references replaced with the characters that they encode).
 */
export function readElement(html: string): ElementText {
  const marks = new Map<string, Range>();
  let text = '';
  const read = (node: Nodes) => {
    if (node.type === 'text') text += node.value;
    if (node.type === 'element' && node.tagName === 'button') return;
    const start = text.length;
    if ('children' in node) node.children.forEach(read);
    const note = node.type === 'element' ? noteOf(node) : null;
    if (note !== null) marks.set(note, [marks.get(note)?.[0] ?? start, text.length]);
  };
  read(fromHtml(html, { fragment: true }));
  return { text, marks };
}

/** The note that a mark belongs to; null for other elements. */
function noteOf({ tagName, properties }: Element): string | null {
  return tagName === 'mark' && typeof properties.dataNote === 'string' ? properties.dataNote : null;
}
