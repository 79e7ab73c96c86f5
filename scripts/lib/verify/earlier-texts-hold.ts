import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyRecord } from '../../../src/model/capture/apply.ts';
import { decodeCapture } from '../../../src/model/capture/decode.ts';
import type { Source, VersionRecord } from '../../../src/model/edition.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { versionPath } from '../../../src/model/versions/paths.ts';
import { paragraphsOf } from '../../../src/read/checks/check-text.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import { earlierFile } from '../../../src/read/versions/earlier-texts.ts';
import type { MarkupElement } from '../markup.ts';
import { textContent } from '../page.ts';
import type { Check } from './context.ts';

/**
 * The page of each earlier text has the very characters of its file, and the file follows from its
 * capture where one is kept.
 */
export const earlierTextsHold: Check = {
  name: 'earlier texts are their files, and these their captures',
  begin({ root, edition }) {
    const problems: string[] = [];
    const pages = new Map(
      edition.sources.flatMap((source) =>
        source.record.versions.map((version) => [
          `${versionPath(source.id, version.id)}index.html`,
          { source, version, texts: textsOf(root, source, version, problems) },
        ]),
      ),
    );
    return {
      file({ path, page }) {
        const found = pages.get(path);
        if (!found || !page) return;
        pages.delete(path);
        const { source, version, texts } = found;
        const { passages = [] } = source.versions.find(({ id }) => id === version.id) ?? {};
        const differs = texts.findIndex((text, i) => {
          const passage = page.byId.get(passages[i]?.anchor ?? '');
          const words =
            passage && (passages[i]?.anchor === 'title' ? textContent(passage) : wordsIn(passage));
          return words !== text;
        });
        if (differs >= 0 || passages.length !== texts.length)
          problems.push(
            `${path}:1:1: passage ${differs + 1} does not have the characters of its file. Look at what changes the text on its way to the page.`,
          );
      },
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

/** The paragraphs of an earlier text's file, which is held to its capture. */
function textsOf(
  root: string,
  { id: source, record: { lang } }: Source,
  { id, capture }: VersionRecord,
  problems: string[],
): string[] {
  const folder = join(root, 'sources', source);
  const name = earlierFile(fileStem(lang), id);
  const texts = paragraphsOf(readFileSync(join(folder, name), 'utf8'));
  const file = `capture.${id}.txt`;
  if (!capture) return texts;
  const add = (what: string) => problems.push(`sources/${source}/${file}:1:1: ${what}`);
  if (!existsSync(join(folder, file))) {
    add('there is no such file. Bring back the capture that source.yaml tells of.');
    return texts;
  }
  const bytes = readFileSync(join(folder, file));
  if (sha256(bytes) !== capture.sha256 || bytes.length !== capture.bytes)
    add('its SHA-256 or size is not the one in source.yaml. Bring the capture back as it came.');
  else if (applyRecord(decodeCapture(bytes).lines, capture).join('\n\n') !== texts.join('\n\n'))
    add(`${name} does not follow from it by the lines recorded. Bring the two back as they were.`);
  return texts;
}
