import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../src/model/edition.ts';
import { partsOf } from '../../../src/model/pages/parts.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { type PublishedAnnotation, readAnnotations } from '../annotations.ts';
import type { MarkupElement, MarkupNode } from '../markup.ts';
import type { Check, Facts } from './context.ts';
import { type SourcePage, sourcePages } from './source-pages.ts';

/** Every published annotation's selectors lead to the same words of its page. */
export const annotationsResolve: Check = {
  name: 'every published annotation leads to its words on the page',
  begin({ site, edition }) {
    const problems: string[] = [];
    const unseen = sourcePages(edition.sources);
    const fileOf = ({ id }: Source) => `downloads/${id}/annotations.jsonld`;
    const read = ({ id }: Pick<Source, 'id'>) =>
      readFileSync(join(site.folder, `downloads/${id}/annotations.jsonld`));
    /** The annotations of the source that was last asked for, by their pages, with their number. */
    let known: {
      readonly id: string;
      readonly sha: string;
      readonly all: number;
      readonly on: Map<string, PublishedAnnotation[]>;
    } | null = null;
    const annotationsOf = (source: OnPage): NonNullable<typeof known> => {
      if (known?.id !== source.id || known.sha !== source.sha) {
        const all = readAnnotations(read(source).toString('utf8'));
        const on = Map.groupBy(all, ({ target }) => pathIn(target.source, source.path));
        known = { id: source.id, sha: source.sha, all: all.length, on };
      }
      return known;
    };
    /** The checksum of a source's annotations, of the source that was last asked for. */
    let summed: { readonly id: string; readonly sha: string } | null = null;
    /** Of each source that was seen how many annotations it has, and how many its pages have. */
    const counts = new Map<Source, { all: number; seen: number }>();
    const facts: Facts<OnPage, FoundOnPage> = {
      reads(path) {
        const { source, part } = unseen.get(path) ?? {};
        if (!source || !part || !site.files.has(fileOf(source))) return undefined;
        if (summed?.id !== source.id) summed = { id: source.id, sha: sha256(read(source)) };
        return { id: source.id, path: source.path, part: part.path, sha: summed.sha };
      },
      look({ page }, own) {
        const { all, on } = annotationsOf(own);
        const here = on.get(own.part) ?? [];
        const wrong = here.flatMap((annotation) => {
          const mistake = page && mistakeIn(annotation, page.byId);
          return mistake ? [`${annotation.id} ${mistake}`] : [];
        });
        return { all, here: here.length, wrong };
      },
      found(path, { all, here, wrong }) {
        const { source } = unseen.get(path) as SourcePage;
        unseen.delete(path);
        if (!counts.has(source) && all !== source.notes.length)
          problems.push(
            `${fileOf(source)}:1:1: it has ${all} annotations for ${source.notes.length} notes. Build again.`,
          );
        counts.set(source, { all, seen: (counts.get(source)?.seen ?? 0) + here });
        for (const each of wrong)
          problems.push(
            `${fileOf(source)}:1:1: ${each}. Look at what makes the page and its annotations differ.`,
          );
      },
    };
    /** The annotations of a source that stand on none of its pages that were seen. */
    const astray = (source: Source): string[] => {
      const pages = new Set(partsOf(source).map(({ path }) => path));
      for (const { part } of unseen.values()) pages.delete(part.path);
      return readAnnotations(read(source).toString('utf8'))
        .filter(({ target }) => !pages.has(pathIn(target.source, source.path)))
        .map(
          ({ id, target }) => `${id} stands on ${target.source}, which is no page of its source.`,
        );
    };
    return {
      facts,
      problems: () => [
        ...problems,
        ...[...counts].flatMap(([source, { all, seen }]) => (seen < all ? astray(source) : [])),
        ...[...unseen.values()].map(
          ({ source }) =>
            `${fileOf(source)}:1:1: the annotations of ${source.path} are not published. Build again.`,
        ),
      ],
    };
  },
};

/** A page of a source, and the checksum of its source's annotations. */
interface OnPage {
  readonly id: string;
  readonly path: string;
  readonly part: string;
  readonly sha: string;
}

/** How many annotations there are of a source, and on a page of it; and what is wrong with those. */
interface FoundOnPage {
  readonly all: number;
  readonly here: number;
  readonly wrong: readonly string[];
}

/** The path of a source's page, as the site has it, in an address that ends with it. */
function pathIn(address: string, path: string): string {
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
