import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { interfaceIn } from '../../words/words.ts';
import { citables } from './citables.ts';
import { referenceWriter, slottedForms } from './forms.ts';
import { filled } from './slots.ts';

const PAGE = 'https://a.example/papers_1/page%20a/';
const UI = interfaceIn('en');
/** Words that every form has to escape in a way of its own. */
const HOSTILE = 'a “b” & <i>c</i>, {d} 50% $e_f \\ ~^# 第一条（一） "g", f';

/** A source whose passages are called by words that forms escape. */
const hostile = (source: Source): Source => ({
  ...source,
  paragraphs: source.paragraphs.map((paragraph, i) => ({
    ...paragraph,
    label: `${HOSTILE}${i}`,
  })),
});

describe.each(['../../../', '../../fixtures/edition/', '../../fixtures/fog/'])(
  'a form with slots, filled, is what its writer writes: %s',
  async (root) => {
    const edition = await loadEdition({ root: fileURLToPath(new URL(root, import.meta.url)) });
    const sources = edition.sources.flatMap((source) => [
      [source.id, source] as const,
      [`${source.id} with hostile labels`, hostile(source)] as const,
    ]);
    test.each(sources)('%s, for every passage', (_, source) => {
      const write = referenceWriter(source, edition.record);
      // As a script beside the page hands them over.
      const forms = JSON.parse(JSON.stringify(slottedForms(write))) as ReturnType<typeof write>;
      const [, ...passages] = citables(source, PAGE, UI);
      for (const passage of passages) {
        const { anchor, place, form, permalink, fingerprint } = passage;
        const values = { anchor: anchor ?? '', place: place ?? '', form, permalink, fingerprint };
        expect(forms.map((each) => filled(each, values))).toEqual(
          write(passage).map(({ text }) => text),
        );
      }
      const kinds = new Set(passages.map(({ kind }) => kind));
      expect(kinds.has('paragraph')).toBe(true);
    });
  },
);
