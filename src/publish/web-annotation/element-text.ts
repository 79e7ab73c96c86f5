import type { Range } from '../../model/text/segment.ts';
import type { XmlNode } from '../../render/xml.ts';

/** The words of an element of a page, and where the words of each note stand in them. */
export interface ElementText {
  /** Its `textContent`. */
  readonly text: string;
  /** By note id: UTF-16 offsets, from the first piece of the note's mark to the end of its last. */
  readonly marks: ReadonlyMap<string, Range>;
}

/**
 * Reads an element's words off the nodes in it, as a browser's `textContent` has them (Web
 * Annotation Data Model, 4.2.4: tags removed, character references replaced with the characters
 * that they encode).
 */
export function readElement(nodes: readonly XmlNode[]): ElementText {
  const marks = new Map<string, Range>();
  let text = '';
  const read = (node: XmlNode): void => {
    if (typeof node === 'string') text += node;
    else {
      const start = text.length;
      node.children.forEach(read);
      const { 'data-note': note } = node.attributes;
      if (node.name === 'mark' && note !== undefined)
        marks.set(note, [marks.get(note)?.[0] ?? start, text.length]);
    }
  };
  nodes.forEach(read);
  return { text, marks };
}
