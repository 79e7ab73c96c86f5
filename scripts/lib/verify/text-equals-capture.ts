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
import { type SourcePage, sourcePages } from './source-pages.ts';

/**
 * The text follows from the capture by its record alone, and the page has the text's very
 * characters.
 */
export const textEqualsCapture: Check = {
  name: 'the text equals its capture',
  begin({ root, edition }) {
    const problems: string[] = [];
    const unseen = sourcePages(edition.sources.filter(({ publishesText }) => publishesText));
    /** The text of each paragraph by its anchor, of the source that was last asked for. */
    let known: { readonly id: string; readonly texts: ReadonlyMap<string, string> } | null = null;
    const textsOf = (source: Source): ReadonlyMap<string, string> => {
      if (known?.id !== source.id) known = { id: source.id, texts: readTexts(source) };
      return known.texts;
    };
    /** Reads a text, and compares it with its capture. */
    const readTexts = ({ id, record, paragraphs }: Source): Map<string, string> => {
      const folder = `sources/${id}`;
      const [first] = record.captures;
      const bytes = readFileSync(join(root, folder, 'capture.txt'));
      if (!first || sha256(bytes) !== first.sha256 || bytes.length !== first.bytes) {
        problems.push(
          `${folder}/capture.txt:1:1: its SHA-256 or size is not the one in source.yaml. Bring the capture back as it came.`,
        );
        return new Map();
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
