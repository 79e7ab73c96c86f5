import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyRecord } from '../../../src/model/capture/apply.ts';
import { decodeCapture } from '../../../src/model/capture/decode.ts';
import type { Source } from '../../../src/model/edition.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { paragraphsOf } from '../../../src/read/checks/check-text.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import type { MarkupElement } from '../markup.ts';
import { textContent } from '../page.ts';
import type { Check } from './context.ts';

/**
 * The text follows from the capture by its record alone, and the page has the text's very
 * characters.
 */
export const textEqualsCapture: Check = {
  name: 'the text equals its capture',
  begin({ root, edition }) {
    const problems: string[] = [];
    const unseen = new Map(
      edition.sources
        .filter(({ publishesText }) => publishesText)
        .map((source) => [`${source.path}index.html`, source]),
    );
    const compare = (source: Source, elements: ReadonlyMap<string, MarkupElement>): void => {
      const { id, record, path, paragraphs } = source;
      const folder = `sources/${id}`;
      const [first] = record.captures;
      const bytes = readFileSync(join(root, folder, 'capture.txt'));
      if (!first || sha256(bytes) !== first.sha256 || bytes.length !== first.bytes) {
        problems.push(
          `${folder}/capture.txt:1:1: its SHA-256 or size is not the one in source.yaml. Bring the capture back as it came.`,
        );
        return;
      }
      const textFile = `${folder}/${fileStem(record.lang)}.txt`;
      const text = paragraphsOf(readFileSync(join(root, textFile), 'utf8'));
      const read = applyRecord(decodeCapture(bytes).lines, first);
      const differs = Array.from({ length: Math.max(read.length, text.length) }, (_, i) => i).find(
        (i) => read[i] !== text[i],
      );
      if (differs !== undefined)
        problems.push(
          `${textFile}:${2 * differs + 1}:1: this paragraph does not follow from capture.txt by the lines recorded in source.yaml. Bring the two files back as they were.`,
        );
      const current = paragraphs.filter(
        ({ anchor }) => !(record.titleSupplied && anchor === 'title'),
      );
      for (const [i, { anchor }] of current.entries()) {
        const element = elements.get(anchor);
        const words = element ? textContent(element) : null;
        if (words !== text[i])
          problems.push(
            `${path}index.html:1:1: #${anchor} does not have the characters of ${textFile}. Look at what changes the text on its way to the page.`,
          );
      }
    };
    return {
      file({ path, page }) {
        const source = unseen.get(path);
        if (!page || !source) return;
        unseen.delete(path);
        compare(source, page.byId);
      },
      problems() {
        for (const source of unseen.values()) compare(source, new Map());
        return problems;
      },
    };
  },
};
