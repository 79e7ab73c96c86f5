import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source, VersionRecord } from '../../../src/model/edition.ts';
import { versionPath } from '../../../src/model/versions/paths.ts';
import { paragraphsOf } from '../../../src/read/checks/check-text.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import { earlierFile } from '../../../src/read/versions/earlier-texts.ts';
import type { MarkupElement } from '../markup.ts';
import { textContent } from '../page.ts';
import type { Check, Facts } from './context.ts';

/** The page of each earlier text has the very characters of its file. */
export const earlierTextsHold: Check = {
  name: 'pages of earlier texts have the characters of their files',
  begin({ root, edition }) {
    const problems: string[] = [];
    const pages = new Map(
      edition.sources.flatMap((source) =>
        source.record.versions.map((version) => [
          `${versionPath(source.id, version.id)}index.html`,
          { source, version, texts: textsOf(root, source, version) },
        ]),
      ),
    );
    const facts: Facts<
      { readonly texts: readonly string[]; readonly anchors: readonly string[] },
      number
    > = {
      reads(path) {
        const own = pages.get(path);
        if (!own) return undefined;
        const { passages = [] } = own.source.versions.find(({ id }) => id === own.version.id) ?? {};
        return { texts: own.texts, anchors: passages.map(({ anchor }) => anchor) };
      },
      look({ page }, { texts, anchors }) {
        const differs = texts.findIndex((text, i) => {
          const passage = page?.byId.get(anchors[i] ?? '');
          return (
            (passage && (anchors[i] === 'title' ? textContent(passage) : wordsIn(passage))) !== text
          );
        });
        return differs < 0 && anchors.length !== texts.length ? texts.length : differs;
      },
      found(path, differs) {
        pages.delete(path);
        if (differs >= 0)
          problems.push(
            `${path}:1:1: passage ${differs + 1} does not have the characters of its file. Look at what changes the text on its way to the page.`,
          );
      },
    };
    return {
      facts,
      problems: () => [
        ...problems,
        ...[...pages.keys()].map((path) => `${path}:1:1: there is no such page. Build again.`),
      ],
    };
  },
};

/** The characters of a passage's text, without its name and what is said of it. */
function wordsIn(passage: MarkupElement): string | null {
  const text = passage.children.find(
    (child) => typeof child !== 'string' && child.attributes.class === 'text',
  );
  return text && typeof text !== 'string' ? textContent(text) : null;
}

/** The paragraphs of an earlier text's file. */
function textsOf(root: string, { id, record }: Source, version: VersionRecord): string[] {
  const file = join(root, 'sources', id, earlierFile(fileStem(record.lang), version.id));
  return paragraphsOf(readFileSync(file, 'utf8'));
}
