import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { entriesOf, type Ledger, type List } from '../../../src/core/ledger/model.ts';
import type { Check } from './context.ts';

const NAMES: Record<List, string> = { paragraphs: 'anchor', sentences: 'sentence', summary: 'the summary part', notes: 'note' };

/** Every anchor of the ledgers, retired ones too, is on its page, with what the contract says of it, and no id stands twice on a page. */
export const ledgerAnchors: Check = {
  name: 'every anchor of the ledgers is on its page, and no id twice',
  begin({ root, edition }) {
    const problems: string[] = [];
    const unseen = new Map(edition.sources.map(({ id, path }) => [`${path}index.html`, id]));
    const compare = (path: string, id: string, elements: ReadonlyMap<string, Element>): void => {
      const ledger = JSON.parse(readFileSync(join(root, 'sources', id, 'anchors.json'), 'utf8')) as Ledger;
      for (const { list, entry } of entriesOf(ledger)) {
        const { anchor, state, successors = [] } = entry;
        const element = elements.get(anchor);
        const { className, dataAnchor, lang } = element?.properties ?? {};
        const add = (what: string) => problems.push(`${path}:1:1: ${what}`);
        if (!element) add(`${NAMES[list]} #${anchor} of the ledger is not on the page. An anchor once published stays.`);
        else if (state === 'retired') {
          const links = new Set(linksIn(element));
          if (![className].flat().includes('retired') || successors.some((to) => !links.has(`#${to}`)))
            add(`#${anchor} is retired, yet the page does not say so with its successors. Mend the component that writes it.`);
        } else if (list === 'paragraphs' && (![className].flat().includes('para') || dataAnchor !== anchor || !lang))
          add(`#${anchor} lacks class="para", data-anchor or lang. Mend the component that writes it.`);
      }
    };
    return {
      file({ path, page }) {
        if (!page) return;
        const seen = new Set<unknown>();
        for (const { properties } of page.elements) {
          if (properties.id === undefined) continue;
          if (seen.has(properties.id))
            problems.push(`${path}:1:1: id “${properties.id}” stands twice. Mend the component or the source that writes it.`);
          seen.add(properties.id);
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
function linksIn(element: Element): unknown[] {
  return element.children.flatMap((child) => (child.type === 'element' ? [child.properties.href, ...linksIn(child)] : []));
}
