import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../src/model/edition.ts';
import { type PublishedAnnotation, readAnnotations } from '../annotations.ts';
import type { MarkupElement, MarkupNode } from '../markup.ts';
import type { Check } from './context.ts';
import { sourcePages } from './source-pages.ts';

/** Every published annotation's selectors lead to the same words of its page. */
export const annotationsResolve: Check = {
  name: 'every published annotation leads to its words on the page',
  begin({ site, edition }) {
    const problems: string[] = [];
    const unseen = sourcePages(edition.sources);
    /** Annotations by their pages, without those of pages that were seen. */
    const unread: Map<string, PublishedAnnotation[]>[] = [];
    /** The annotations of the source that was last asked for, by their pages. */
    let known: { readonly source: Source; readonly on: Map<string, PublishedAnnotation[]> } | null =
      null;
    const fileOf = ({ id }: Source) => `downloads/${id}/annotations.jsonld`;
    return {
      file({ path, page }) {
        const { source, part } = unseen.get(path) ?? {};
        if (!page || !source || !part || !site.files.has(fileOf(source))) return;
        unseen.delete(path);
        const file = fileOf(source);
        if (known?.source !== source) {
          const all = readAnnotations(readFileSync(join(site.folder, file), 'utf8'));
          known = { source, on: Map.groupBy(all, ({ target }) => pathIn(target.source, source)) };
          unread.push(known.on);
          if (all.length !== source.notes.length)
            problems.push(
              `${file}:1:1: it has ${all.length} annotations for ${source.notes.length} notes. Build again.`,
            );
        }
        const { on } = known;
        const here = on.get(part.path) ?? [];
        on.delete(part.path);
        for (const annotation of here) {
          const wrong = mistakeIn(annotation, page.byId);
          if (wrong)
            problems.push(
              `${file}:1:1: ${annotation.id} ${wrong}. Look at what makes the page and its annotations differ.`,
            );
        }
      },
      problems: () => [
        ...problems,
        ...unread.flatMap((on) =>
          [...on.values()]
            .flat()
            .map(
              ({ id, target }) =>
                `${id} stands on ${target.source}, which is no page of its source.`,
            ),
        ),
        ...[...unseen.values()].map(
          ({ source }) =>
            `${fileOf(source)}:1:1: the annotations of ${source.path} are not published. Build again.`,
        ),
      ],
    };
  },
};

/** The path of a source's page, as the site has it, in an address that ends with it. */
function pathIn(address: string, { path }: Source): string {
  return address.slice(address.lastIndexOf(`/${path}`) + 1);
}

/** What keeps an annotation from its words; null for nothing. */
function mistakeIn(
  { target: { selector } }: PublishedAnnotation,
  elements: ReadonlyMap<string, MarkupElement>,
): string | null {
  const element = elements.get(selector.value);
  if (!element) return `stands on #${selector.value}, which is not on the page`;
  if (!selector.refinedBy) return 'names no words';
  const [{ prefix, exact, suffix }, { start, end }] = selector.refinedBy;
  const characters = [...textContent(element)];
  if (characters.slice(start, end).join('') !== exact)
    return `does not have “${exact}” at ${start} to ${end} of #${selector.value}`;
  const around =
    characters.slice(0, start).join('').endsWith(prefix) &&
    characters.slice(end).join('').startsWith(suffix);
  return around ? null : `has not the words around it that #${selector.value} has`;
}

/** An element's text as the DOM has it. */
function textContent(node: MarkupNode): string {
  return typeof node === 'string' ? node : node.children.map(textContent).join('');
}
