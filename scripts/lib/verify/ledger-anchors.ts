import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sentenceAnchor, summaryAnchor } from '../../../src/core/anchor.ts';
import type { Ledger } from '../../../src/schemas/ledger.ts';
import { elementsOf } from '../site.ts';
import type { Check } from './context.ts';

/** Every anchor of the ledgers is on its page, with what the contract says of it, and no id stands twice on a page. */
export const ledgerAnchors: Check = {
  name: 'every anchor of the ledgers is on its page, and no id twice',
  async run({ root, site, edition }) {
    const problems: string[] = [];
    for (const page of site.pages) {
      const seen = new Set<unknown>();
      for (const { properties } of elementsOf(page)) {
        if (properties.id === undefined) continue;
        if (seen.has(properties.id))
          problems.push(`${page.path}:1:1: id “${properties.id}” stands twice. Mend the component or the source that writes it.`);
        seen.add(properties.id);
      }
    }
    for (const { id, path, paragraphs, notes } of edition.sources) {
      const page = site.pages.find((each) => each.path === `${path}index.html`);
      const elements = new Map(page ? elementsOf(page).map((element) => [element.properties.id, element]) : []);
      const ledger = JSON.parse(await readFile(join(root, 'sources', id, 'anchors.json'), 'utf8')) as Ledger;
      for (const { anchor, state, sentences } of ledger.paragraphs) {
        if (state !== 'current') continue;
        const element = elements.get(anchor);
        const { className, dataAnchor, lang } = element?.properties ?? {};
        if (!element)
          problems.push(
            `${path}index.html:1:1: anchor #${anchor} of the ledger is not on the page. An anchor once published stays.`,
          );
        else if (![className].flat().includes('para') || dataAnchor !== anchor || !lang)
          problems.push(
            `${path}index.html:1:1: #${anchor} lacks class="para", data-anchor or lang. Mend the component that writes it.`,
          );
        sentences.forEach((_, i) => {
          if (!elements.has(sentenceAnchor(anchor, i + 1)))
            problems.push(
              `${path}index.html:1:1: sentence #${sentenceAnchor(anchor, i + 1)} is not on the page. An anchor once published stays.`,
            );
        });
      }
      for (const { anchor, summary } of paragraphs) {
        if (summary && !elements.has(summaryAnchor(anchor)))
          problems.push(
            `${path}index.html:1:1: the summary part #${summaryAnchor(anchor)} is not on the page. Mend the component that writes it.`,
          );
      }
      for (const note of notes) {
        if (!elements.has(`note-${note.id}`))
          problems.push(`${path}index.html:1:1: note #note-${note.id} is not on the page. Mend the component that writes it.`);
      }
    }
    return problems;
  },
};
