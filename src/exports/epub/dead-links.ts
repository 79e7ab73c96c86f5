import type { XmlElement, XmlNode } from '../xml.ts';
import type { Chapter } from './chapter.ts';

/** Links of the book that lead to none of its files, or to no id there: `about.xhtml: glossary.xhtml#x`. */
export function deadLinks(chapters: readonly Chapter[]): string[] {
  const elements = new Map(chapters.map(({ file, body }) => [file, body.flatMap(within)]));
  const ids = new Map([...elements].map(([file, all]) => [file, new Set(all.map(({ attributes }) => attributes.id))]));
  return [...elements].flatMap(([file, all]) =>
    all.flatMap(({ attributes: { href } }) => {
      if (href === undefined || /^[a-z]+:/.test(href)) return [];
      const [to, id] = href.split('#') as [string, string?];
      const there = ids.get(to || file);
      return there && (id === undefined || there.has(id)) ? [] : [`${file}: ${href}`];
    }),
  );
}

function within(node: XmlNode): XmlElement[] {
  return typeof node === 'string' ? [] : [node, ...node.children.flatMap(within)];
}
