import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../src/model/edition.ts';
import { paragraphsOf } from '../../../src/read/checks/check-text.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import type { MarkupElement } from '../markup.ts';
import { textContent } from '../page.ts';
import type { Check } from './context.ts';
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
    const compare = (
      { source, part }: SourcePage,
      elements: ReadonlyMap<string, MarkupElement>,
    ): void => {
      const texts = textsOf(source);
      for (const { anchor } of part.paragraphs) {
        const text = texts.get(anchor);
        const element = elements.get(anchor);
        if (text !== undefined && (element ? textContent(element) : null) !== text)
          problems.push(
            `${part.path}index.html:1:1: #${anchor} does not have the characters of sources/${source.id}/${fileStem(source.record.lang)}.txt. Look at what changes the text on its way to the page.`,
          );
      }
    };
    return {
      file({ path, page }) {
        const own = unseen.get(path);
        if (!page || !own) return;
        unseen.delete(path);
        compare(own, page.byId);
      },
      problems() {
        for (const own of unseen.values()) compare(own, new Map());
        return problems;
      },
    };
  },
};
