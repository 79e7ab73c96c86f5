import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../src/model/edition.ts';
import { entriesOf, type Ledger, type List } from '../../../src/model/ledger/model.ts';
import { type AnchorTable, readAnchorTable } from '../../../src/model/pages/anchor-table.ts';
import { type Part, partOf } from '../../../src/model/pages/parts.ts';
import { withoutEnds } from '../../../src/schemas/ledger.ts';
import type { MarkupElement } from '../markup.ts';
import type { Page } from '../page.ts';
import type { Site } from '../site.ts';
import type { Check, Facts } from './context.ts';
import { type SourcePage, sourcePages } from './source-pages.ts';

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
  begin({ root, site, edition }) {
    const problems: string[] = [];
    const unseen = sourcePages(edition.sources);
    /** What is in the ledger of the source that was last asked for, by the page that it is on. */
    let known: {
      readonly source: Source;
      readonly on: Map<Part, ReturnType<typeof entriesOf>>;
    } | null = null;
    const entriesOn = ({ source, part }: SourcePage) => {
      if (known?.source !== source) {
        const text = readFileSync(join(root, 'sources', source.id, 'anchors.json'), 'utf8');
        const ledger = withoutEnds(JSON.parse(text)) as Ledger;
        const on = Map.groupBy(entriesOf(ledger), ({ entry }) => partOf(source, entry.anchor));
        known = { source, on };
        problems.push(...lostOnTheWay(site, source, on));
      }
      return known.on.get(part) ?? [];
    };
    const facts: Facts<ReturnType<typeof entriesOn>, readonly string[]> = {
      // A page of none has no anchors, and no id twice either.
      reads(path) {
        const own = unseen.get(path);
        unseen.delete(path);
        return own ? entriesOn(own) : path.endsWith('.html') ? [] : undefined;
      },
      look: ({ page }, entries) =>
        page ? [...twice(page), ...mistakesIn(entries, page.byId)] : [],
      found: (path, mistakes) => {
        for (const what of mistakes) problems.push(`${path}:1:1: ${what}`);
      },
    };
    return {
      facts,
      problems() {
        for (const [path, own] of unseen)
          for (const what of mistakesIn(entriesOn(own), new Map()))
            problems.push(`${path}:1:1: ${what}`);
        return problems;
      },
    };
  },
};

/** Ids that stand twice on a page. */
function twice({ elements, byId }: Page): string[] {
  return elements.flatMap((element) => {
    const { id } = element.attributes;
    return id !== undefined && byId.get(id) !== element
      ? [`id “${id}” stands twice. Mend the component or the source that writes it.`]
      : [];
  });
}

/** What entries of a ledger say, and the elements of their page do not. */
function mistakesIn(
  entries: ReturnType<typeof entriesOf>,
  elements: ReadonlyMap<string, MarkupElement>,
): string[] {
  const mistakes: string[] = [];
  for (const { list, entry } of entries) {
    const { anchor, state, successors = [], earlier } = entry;
    // What stood in an earlier text only has its place on that one's page.
    if (earlier) continue;
    const element = elements.get(anchor);
    const { class: classes = '', 'data-anchor': dataAnchor, lang } = element?.attributes ?? {};
    const isA = (name: string) => classes.split(/\s+/).includes(name);
    const add = (what: string) => mistakes.push(what);
    if (!element)
      add(
        `${NAMES[list]} #${anchor} of the ledger is not on the page. An anchor once published stays.`,
      );
    else if (state === 'retired') {
      const links = linksIn(element);
      const isLinked = (to: string) => links.some((link) => link?.endsWith(`#${to}`));
      if (!isA('retired') || successors.some((to) => !isLinked(to)))
        add(
          `#${anchor} is retired, yet the page does not say so with its successors. Mend the component that writes it.`,
        );
    } else if (list === 'paragraphs' && (!isA('para') || dataAnchor !== anchor || !lang))
      add(`#${anchor} lacks class="para", data-anchor or lang. Mend the component that writes it.`);
  }
  return mistakes;
}

/**
 * Anchors of a text on several pages that its first page, which they were once on, would not lead
 * on to the page that they are on.
 */
function lostOnTheWay(
  site: Site,
  { id }: Source,
  on: ReadonlyMap<Part, ReturnType<typeof entriesOf>>,
): string[] {
  const file = `sources/${id}/parts.js`;
  if (on.size === 1 && [...on.keys()].every(({ number }) => number === 0)) return [];
  if (!site.files.has(file)) return [`${file}:1:1: it is not published. Build again.`];
  const written = readFileSync(join(site.folder, file), 'utf8');
  const leads = readAnchorTable(JSON.parse(written.slice(written.indexOf('{'))) as AnchorTable);
  return [...on].flatMap(([part, entries]) =>
    entries
      .filter(({ entry }) => !entry.earlier && leads(entry.anchor) !== part.anchor)
      .map(
        ({ entry }) =>
          `${file}:1:1: #${entry.anchor} does not lead to ${part.path}, where it stands. Mend what writes the table (model/pages/anchor-table.ts).`,
      ),
  );
}

/** Where the links in an element lead. */
function linksIn({ children }: MarkupElement): (string | undefined)[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : [child.attributes.href, ...linksIn(child)],
  );
}
