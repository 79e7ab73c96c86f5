import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { BookFile } from './epub/book.ts';
import { elementsIn } from './xml-reading.ts';

// For tests: what a reader's own program would take out of a book.

/** The XML files of a book, parsed, by their names in its folder. Throws where one is not well-formed. */
export function readBook(files: readonly BookFile[]): Map<string, Root> {
  const found = files.filter(({ name }) => /^EPUB\/.*\.(?:xhtml|opf)$/.test(name));
  return new Map(found.map(({ name, bytes }) => [name.slice('EPUB/'.length), fromXml(String(bytes))]));
}

/** An element's attribute. */
export function attribute({ attributes }: Element, name: string): string | undefined {
  return attributes[name] ?? undefined;
}

/** The element with an id. Throws where there is none, or more than one. */
export function withId(root: Root | undefined, id: string): Element {
  const found = root ? elementsIn(root).filter((element) => attribute(element, 'id') === id) : [];
  if (found.length !== 1) throw new Error(`There are ${found.length} elements with id="${id}".`);
  return found[0] as Element;
}

/** Links of a book that lead to none of its files, or to no id there; those to other addresses are left out. */
export function deadLinks(book: ReadonlyMap<string, Root>): string[] {
  const ids = new Map([...book].map(([file, root]) => [file, new Set(elementsIn(root).map((each) => attribute(each, 'id')))]));
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
