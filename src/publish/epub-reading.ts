import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { BookFile } from './epub/book.ts';
import { elementsIn } from './xml-reading.ts';

// For tests: what a reader's own program would take out of a book.

/**
 * The XML files of a book, parsed, by their names in its folder. Throws where one is not
 * well-formed.
 */
export function readBook(files: readonly BookFile[]): Map<string, Root> {
  const found = files.filter(({ name }) => /^EPUB\/.*\.(?:xhtml|opf)$/.test(name));
  return new Map(
    found.map(({ name, bytes }) => [name.slice('EPUB/'.length), fromXml(String(bytes))]),
  );
}

/** An element's attribute. */
export function attribute({ attributes }: Element, name: string): string | undefined {
  return attributes[name] ?? undefined;
}

/** The elements of a file by their ids. Throws where an id stands twice. */
export function idsOf(root: Root): Map<string, Element> {
  const ids = new Map<string, Element>();
  for (const element of elementsIn(root)) {
    const id = attribute(element, 'id');
    if (id !== undefined && ids.has(id)) throw new Error(`The id “${id}” stands twice.`);
    if (id !== undefined) ids.set(id, element);
  }
  return ids;
}

/**
 * Links of a book that lead to none of its files, or to no id there; those to other addresses are
 * left out.
 */
export function deadLinks(book: ReadonlyMap<string, Root>): string[] {
  const ids = new Map([...book].map(([file, root]) => [file, idsOf(root)]));
  return [...book].flatMap(([file, root]) =>
    elementsIn(root).flatMap((element) => {
      const href = attribute(element, 'href');
      if (href === undefined || /^[a-z]+:|\.(?:css|ttf|txt)$/.test(href)) return [];
      const [to, id] = href.split('#') as [string, string?];
      const there = ids.get(to || file);
      return there && (id === undefined || there.has(id)) ? [] : [`${file}: ${href}`];
    }),
  );
}
