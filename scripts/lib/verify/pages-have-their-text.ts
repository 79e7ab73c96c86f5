import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../src/model/edition.ts';
import { paragraphsOf } from '../../../src/read/checks/check-text.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import { textContent } from '../page.ts';
import type { Check, Facts } from './context.ts';
import { type SourcePage, sourcePages } from './source-pages.ts';

/** Every page has the very characters of its text. */
export const pagesHaveTheirText: Check = {
  name: 'every page has the characters of its text',
  begin({ root, edition }) {
    const problems: string[] = [];
    const unseen = sourcePages(edition.sources.filter(({ publishesText }) => publishesText));
    /** The text of each paragraph by its anchor, of the source that was last asked for. */
    let known: { readonly id: string; readonly texts: ReadonlyMap<string, string> } | null = null;
    const textsOf = (source: Source): ReadonlyMap<string, string> => {
      if (known?.id !== source.id) known = { id: source.id, texts: readTexts(source) };
      return known.texts;
    };
    /** Reads a text. */
    const readTexts = ({ id, record, paragraphs }: Source): Map<string, string> => {
      const textFile = join(root, 'sources', id, `${fileStem(record.lang)}.txt`);
      const text = paragraphsOf(readFileSync(textFile, 'utf8'));
      const current = paragraphs.filter(
        ({ anchor }) => !(record.titleSupplied && anchor === 'title'),
      );
      return new Map(current.map(({ anchor }, i) => [anchor, text[i] ?? '']));
    };
    const differs = ({ source, part }: SourcePage, anchor: string) =>
      problems.push(
        `${part.path}index.html:1:1: #${anchor} does not have the characters of sources/${source.id}/${fileStem(source.record.lang)}.txt. Look at what changes the text on its way to the page.`,
      );
    /** The passages of a page with their texts. */
    const passagesOf = ({ source, part }: SourcePage) => {
      const texts = textsOf(source);
      return part.paragraphs.flatMap(({ anchor }) => {
        const text = texts.get(anchor);
        return text === undefined ? [] : [[anchor, text] as const];
      });
    };
    const facts: Facts<ReturnType<typeof passagesOf>, readonly string[]> = {
      reads(path) {
        const own = unseen.get(path);
        return own && passagesOf(own);
      },
      look: ({ page }, passages) =>
        passages
          .filter(([anchor, text]) => {
            const element = page?.byId.get(anchor);
            return (element ? textContent(element) : null) !== text;
          })
          .map(([anchor]) => anchor),
      found(path, anchors) {
        const own = unseen.get(path) as SourcePage;
        unseen.delete(path);
        for (const anchor of anchors) differs(own, anchor);
      },
    };
    return {
      facts,
      problems() {
        for (const own of unseen.values())
          for (const [anchor] of passagesOf(own)) differs(own, anchor);
        return problems;
      },
    };
  },
};
