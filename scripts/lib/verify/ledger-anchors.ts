import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, type Ledger, type List } from '../../../src/model/ledger/model.ts';
import type { MarkupElement } from '../markup.ts';
import type { Check } from './context.ts';

const NAMES: Record<List, string> = {
  paragraphs: 'anchor',
  sentences: 'sentence',
  summary: 'the summary part',
  notes: 'note',
};

/**
 * Every anchor of the ledgers, retired ones too, is on its page, with what the contract says of it,
 * and no id stands twice on a page.
 */
export const ledgerAnchors: Check = {
  name: 'every anchor of the ledgers is on its page, and no id twice',
  begin({ root, edition }) {
    const problems: string[] = [];
    const unseen = new Map(edition.sources.map(({ id, path }) => [`${path}index.html`, id]));
    const compare = (
      path: string,
      id: string,
      elements: ReadonlyMap<string, MarkupElement>,
    ): void => {
      const ledger = JSON.parse(
        readFileSync(join(root, 'sources', id, 'anchors.json'), 'utf8'),
      ) as Ledger;
      for (const { list, entry } of entriesOf(ledger)) {
        const { anchor, state, successors = [], earlier } = entry;
        // What stood in an earlier text only has its place on that one's page.
        if (earlier) continue;
        const element = elements.get(anchor);
        const { class: classes = '', 'data-anchor': dataAnchor, lang } = element?.attributes ?? {};
        const isA = (name: string) => classes.split(/\s+/).includes(name);
        const add = (what: string) => problems.push(`${path}:1:1: ${what}`);
        if (!element)
          add(
            `${NAMES[list]} #${anchor} of the ledger is not on the page. An anchor once published stays.`,
          );
        else if (state === 'retired') {
          const links = new Set(linksIn(element));
          if (!isA('retired') || successors.some((to) => !links.has(`#${to}`)))
            add(
              `#${anchor} is retired, yet the page does not say so with its successors. Mend the component that writes it.`,
            );
        } else if (list === 'paragraphs' && (!isA('para') || dataAnchor !== anchor || !lang))
          add(
            `#${anchor} lacks class="para", data-anchor or lang. Mend the component that writes it.`,
          );
      }
    };
    return {
      file({ path, page }) {
        if (!page) return;
        for (const element of page.elements) {
          const { id } = element.attributes;
          if (id !== undefined && page.byId.get(id) !== element)
            problems.push(
              `${path}:1:1: id “${id}” stands twice. Mend the component or the source that writes it.`,
            );
        }
        const source = unseen.get(path);
        if (source === undefined) return;
        unseen.delete(path);
        compare(path, source, page.byId);
      },
      problems() {
        for (const [path, id] of unseen) compare(path, id, new Map());
        return problems;
      },
    };
  },
};

/** Where the links in an element lead. */
function linksIn({ children }: MarkupElement): (string | undefined)[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : [child.attributes.href, ...linksIn(child)],
  );
}
