import { el, type XmlElement, type XmlNode } from '../../render/xml.ts';
import type { Chapter } from '../epub/chapter.ts';

/**
 * Joins chapters of the book into one document, in which each note stands in the words, where its
 * number is, for whoever lays it at the foot of the page. Ids are those of the chapter after the
 * chapter's own.
 */
export function joinChapters(chapters: readonly Chapter[]): XmlNode[] {
  return chapters.map(({ file, title, body }) => {
    const own = file.replace(/\.xhtml$/, '');
    const notes = new Map<string, XmlElement>();
    const kept = body.filter((node) => {
      if (typeof node === 'string' || node.attributes['epub:type'] !== 'footnotes') return true;
      for (const note of node.children)
        if (typeof note !== 'string' && note.attributes.id) notes.set(note.attributes.id, note);
      return false;
    });
    const nodesOf = (nodes: readonly XmlNode[]): XmlNode[] => nodes.flatMap(nodeOf);
    const nodeOf = (node: XmlNode): XmlNode[] => {
      if (typeof node === 'string') return [node];
      const { id, href, 'epub:type': type, role, ...others } = node.attributes;
      const written = el(
        node.name,
        {
          id: id && `${own}--${id}`,
          href: href && hrefInWhole(own, href),
          // To browsers a reference to a note with this role is no link.
          role: role !== 'doc-noteref' && role,
          ...others,
        },
        nodesOf(node.children),
      );
      const note = type === 'noteref' && notes.get(href?.slice(1) ?? '');
      if (!note) return [written];
      notes.delete(href?.slice(1) ?? '');
      return [
        written,
        ...nodeOf({ ...note, children: note.children.filter((child) => !isPlace(child)) }),
      ];
    };
    const written = nodesOf(kept);
    // A note that no number leads to is not lost.
    return el('section', { class: 'chapter', id: own, 'data-title': title }, written, [
      ...nodesOf([...notes.values()]),
    ]);
  });
}

/** Where a link of a chapter leads in the whole; `own` is the chapter's file, without its ending. */
export function hrefInWhole(own: string, href: string): string {
  const [, file, id] = /^(?:([\w-]+)\.xhtml)?(?:#(.*))?$/.exec(href) ?? [];
  if (file === undefined && id === undefined) return href;
  return `#${file ?? own}${id === undefined ? '' : `--${id}`}`;
}

/** Where a note stands and what it is on: that is above it, on the page. */
const isPlace = (node: XmlNode) =>
  typeof node !== 'string' &&
  node.name === 'p' &&
  node.children.some(
    (child) => typeof child !== 'string' && child.attributes.role === 'doc-backlink',
  );
