import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { type PublishedAnnotation, readAnnotations } from '../annotations.ts';
import { elementsOf } from '../site.ts';
import type { Check } from './context.ts';

/** Every published annotation's selectors lead to the same words of its page. */
export const annotationsResolve: Check = {
  name: 'every published annotation leads to its words on the page',
  async run({ site, edition }) {
    const problems: string[] = [];
    for (const { id, path, notes } of edition.sources) {
      const file = `downloads/${id}/annotations.jsonld`;
      const page = site.pages.find((each) => each.path === `${path}index.html`);
      if (!page || !site.files.has(file)) {
        problems.push(`${file}:1:1: the annotations of ${path} are not published. Build again.`);
        continue;
      }
      const annotations = readAnnotations(await readFile(join(site.folder, file), 'utf8'));
      if (annotations.length !== notes.length)
        problems.push(`${file}:1:1: it has ${annotations.length} annotations for ${notes.length} notes. Build again.`);
      const elements = new Map(elementsOf(page).map((element) => [element.properties.id, element]));
      for (const annotation of annotations) {
        const wrong = mistakeIn(annotation, elements);
        if (wrong)
          problems.push(`${file}:1:1: ${annotation.id} ${wrong}. Look at what makes the page and its annotations differ.`);
      }
    }
    return problems;
  },
};

/** What keeps an annotation from its words; null for nothing. */
function mistakeIn({ target: { selector } }: PublishedAnnotation, elements: ReadonlyMap<unknown, Element>): string | null {
  const element = elements.get(selector.value);
  if (!element) return `stands on #${selector.value}, which is not on the page`;
  if (!selector.refinedBy) return 'names no words';
  const [{ prefix, exact, suffix }, { start, end }] = selector.refinedBy;
  const characters = [...textContent(element)];
  if (characters.slice(start, end).join('') !== exact)
    return `does not have “${exact}” at ${start} to ${end} of #${selector.value}`;
  const around = characters.slice(0, start).join('').endsWith(prefix) && characters.slice(end).join('').startsWith(suffix);
  return around ? null : `has not the words around it that #${selector.value} has`;
}

/** An element's text as the DOM has it, without buttons. */
function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'button') return '';
  return 'children' in node ? node.children.map(textContent).join('') : '';
}
