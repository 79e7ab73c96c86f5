import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Paragraph, Source } from '../../model/edition.ts';
import { EditionError } from '../../model/problem.ts';
import { loadEdition } from '../loader.ts';

// A made-up edition: a law in Chinese with translations into English and Japanese, a letter in
// Arabic with one into English, a notice in English in modern words and in Arabic.
const fixture = fileURLToPath(new URL('../../fixtures/companions/', import.meta.url));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'companions-'));
  cpSync(fixture, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (file: string) => join(root, 'sources', file);

/** Changes a source file; the words to be replaced must be there. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
}

async function problems(): Promise<string[]> {
  try {
    await loadEdition({ root });
    return [];
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return error.message.split('\n');
  }
}

const law = async () => {
  const { sources } = await loadEdition({ root });
  return sources.find(({ id }) => id === 'pond-law') as Source;
};
const passage = ({ paragraphs }: Source, anchor: string) =>
  paragraphs.find((each) => each.anchor === anchor) as Paragraph;

describe('a companion is read', () => {
  test('by the name of its file, in the order of the record, those alone that may be published', async () => {
    const { companions, record } = await law();
    expect(companions.map(({ id, kind, lang, dir, name }) => [id, kind, lang, dir, name])).toEqual([
      ['translation-en', 'translation', 'en', 'ltr', null],
      ['translation-ja', 'translation', 'ja', 'ltr', null],
    ]);
    expect(record.companions.map(({ id }) => id)).toContain('translation-fr');
    expect(companions[0]).toMatchObject({
      title: 'Pond Protection Act of Lotus Harbour',
      by: [{ family: 'Moor' }, { literal: 'Lotus Harbour Society' }],
      review: { by: 'A. Nobody' },
    });
  });

  test('sentence by sentence where it is tied, two sentences to one too', async () => {
    const [english] = passage(await law(), 'art4').companions;
    expect(english).toMatchObject({
      companion: 'translation-en',
      gist: null,
      sentences: [
        { anchor: 'art4-s1', text: 'Article 4. No pond may be filled in.' },
        { anchor: 'art4-s2', text: 'This does not hold' },
        { anchor: 'art4-s2', text: 'where the authority in charge has allowed it.' },
      ],
    });
    expect(english?.marks.filter(({ type }) => type === 'pair')).toHaveLength(2);
  });

  test('as a whole where it is not tied, and its own characters are not taken for Chinese', async () => {
    const [, japanese] = passage(await law(), 'art4').companions;
    expect(japanese?.sentences).toEqual([]);
    expect(
      japanese?.marks.map((mark) => (mark.type === 'element' ? mark.name : mark.type)),
    ).toEqual(['p', 'strong']);
    const [english] = passage(await law(), 'art2').companions;
    expect(english?.marks).toContainEqual(
      expect.objectContaining({ type: 'language', lang: 'zh-Hans' }),
    );
  });

  test('a passage may lack its part, which is told with the count', async () => {
    expect(passage(await law(), 'art6').companions.map(({ companion }) => companion)).toEqual([
      'translation-en',
    ]);
    expect((await loadEdition({ root })).notices).toEqual([
      'sources/pond-law/translation.ja.mdx: the translation lacks 2 of 9 passages, the first art6',
    ]);
  });

  test('brackets are its own, and the gist of a summary stands before what is tied', async () => {
    edit('pond-law/translation.en.mdx', '[Salt pans are', '[Salt pans (\\[of the west\\]) are');
    renameSync(at('pond-law/translation.ja.mdx'), at('pond-law/summary.ja.mdx'));
    edit('pond-law/source.yaml', 'translation-ja', 'summary-ja');
    edit('pond-law/summary.ja.mdx', '## art5\n', '## art5\n\n水位と餌場。\n');
    const [english, japanese] = passage(await law(), 'art5').companions;
    expect([english?.gist, japanese?.gist?.text]).toEqual([null, '水位と餌場。']);
    expect(passage(await law(), 'art2').companions[0]?.sentences[1]?.text).toBe(
      'Salt pans ([of the west]) are not among them.',
    );
  });
});

describe('each mistake is told with its place and its mend', () => {
  test.each([
    [
      'words of a tied part that are tied to nothing',
      'pond-law/translation.en.mdx',
      '[Salt pans are not among them.](#art2-s2)',
      '[Salt pans are not among them.](#art2-s2) Nor is the sea.',
      /^sources\/pond-law\/translation\.en\.mdx:15:176: Words of the translation of art2 that are tied to no sentence: “Nor is the sea\.”\. Make them a sentence tied to the original's: \[Words\.\]\(#art2-s1\), or tie none of this part/,
    ],
    [
      'a sentence that is not rendered',
      'pond-law/translation.en.mdx',
      '[Salt pans are not among them.](#art2-s2)',
      '',
      /translation\.en\.mdx:13:1: Sentence art2-s2 is not in the translation\. Render it in a sentence of its own: \[Words\.\]\(#art2-s2\)/,
    ],
    [
      'sentences out of order',
      'pond-notice/modern.en.mdx',
      '[It asks them to leave one corner shallow for the herons.](#p1-s2)',
      '[It asks them to leave one corner shallow for the herons.](#p1-s2) [It thanks.](#p1-s1)',
      /modern\.en\.mdx:7:122: “#p1-s1” comes after “#p1-s2”\. Keep the order of the original/,
    ],
    [
      'a sentence of another passage',
      'pond-notice/modern.en.mdx',
      '(#p2-s1)',
      '(#p1-s1)',
      /modern\.en\.mdx:11:1: “#p1-s1” is no sentence of p2, which has 1\. Link to one of #p2-s1 … #p2-s1/,
    ],
    [
      'a tie where the original has no sentences',
      'pond-law/translation.en.mdx',
      'Chapter I. General provisions',
      '[Chapter I. General provisions](#ch1-s1)',
      /translation\.en\.mdx:7:1: “#ch1-s1” is no sentence of ch1, which has 0\. Write the words without a link/,
    ],
    [
      'a part for no passage',
      'pond-law/translation.ja.mdx',
      '## art5',
      '## art9',
      /translation\.ja\.mdx:29:1: A part of the translation for no passage: “art9” is not an anchor of the text\. Use one of title ch1 art1/,
    ],
    [
      'a part without words',
      'pond-law/translation.ja.mdx',
      '第二章　保護\n',
      '',
      /translation\.ja\.mdx:21:1: A part of the translation without words: ch2\. Write it, or take its heading out/,
    ],
    [
      'two parts for one passage',
      'pond-law/translation.ja.mdx',
      '## ch2',
      '## ch1',
      /translation\.ja\.mdx:21:1: Two equal ids: “## ch1” stands already at line 5/,
    ],
    [
      'a note on its words',
      'pond-law/translation.en.mdx',
      'Salt pans are not among them.](#art2-s2)',
      'Salt pans are not among them.](#art2-s2)[^pans]\n\n[^pans]: **Fact.** Two.',
      /translation\.en\.mdx:15:176: A note on the words of a companion: \[\^pans\]\. Put it on the words of the original/,
    ],
    [
      'a note on its words that nothing defines',
      'pond-law/translation.ja.mdx',
      '漁塘は埋め立ててはならない',
      '[漁塘][^pond]は埋め立ててはならない',
      /translation\.ja\.mdx:27:5: A note on the words of a companion: \[\^pond\]/,
    ],
    [
      'a note that stands on nothing',
      'pond-law/translation.ja.mdx',
      '漁塘は埋め立ててはならない。',
      '漁塘は埋め立ててはならない。\n\n[^pond]: **Fact.** One.\n\n',
      /translation\.ja\.mdx:29:1: A note on the words of a companion: \[\^pond\]/,
    ],
    [
      'a link to a passage that there is not',
      'pearl-letter/translation.en.hale.mdx',
      'a copy of the ledger',
      'a copy of [the ledger](#p9)',
      /^sources\/pearl-letter\/translation\.en\.hale\.mdx:15:40: Cross-reference to no anchor: pearl-letter has no “#p9”/,
    ],
    [
      'a work that is not in references.json',
      'pearl-letter/translation.en.hale.mdx',
      'the ledger',
      'the ledger [@nobody-1931]',
      /translation\.en\.hale\.mdx:15:51: .*nobody-1931/,
    ],
    [
      'an entry without a file',
      'pond-law/source.yaml',
      'id: translation-ja',
      'id: translation-ko',
      /^sources\/pond-law\/source\.yaml:29:9: There is no file of the companion “translation-ko” in sources\/pond-law\. Write it, translation\.ko\.mdx, or take its entry out/,
    ],
    [
      'a file without an entry',
      'pond-law/source.yaml',
      'id: translation-ja',
      'id: translation-ko',
      /^sources\/pond-law\/translation\.ja\.mdx:1:1: source\.yaml has no entry for this translation\. Add one under companions, with by, rights and review: - id: translation-ja/,
    ],
    [
      'a file that may not be published',
      'pond-law/source.yaml',
      'rights: { status: not-protected, evidence: Made up }\n    review: { state: made up }',
      'rights: { status: unknown, evidence: Made up }\n    review: { state: made up }',
      /^sources\/pond-law\/translation\.ja\.mdx:1:1: The rights of this translation \(unknown\) do not let it be published\. Move it to sources\/pond-law\/local\//,
    ],
    [
      'an id of no kind',
      'pond-law/source.yaml',
      'id: translation-ja',
      'id: translaton-ja',
      /source\.yaml:29:9: “companions\.translaton-ja\.id”: not the name of a file such as translation\.ja\.mdx with hyphens for dots/,
    ],
    [
      'two entries of one id',
      'pond-law/source.yaml',
      'id: translation-fr',
      'id: translation-en',
      /source\.yaml:35:9: “companions\.translation-en\.id”: two equal ids: another companion has it/,
    ],
    [
      'an entry that does not say its rights',
      'pond-law/source.yaml',
      '    rights: { status: licensed, evidence: Made up }\n',
      '',
      /source\.yaml:20:5: “companions\.translation-en\.rights”: /,
    ],
  ])('%s', async (_what, file, from, to, told) => {
    edit(file, from, to);
    expect(await problems()).toContainEqual(expect.stringMatching(told));
  });

  test.each(['translation.mdx', 'translation.English.mdx', 'transcription.zz9.mdx'])(
    'a file named %s',
    async (name) => {
      writeFileSync(at(`pond-law/${name}`), '## art1\n\nWords.\n');
      expect(await problems()).toEqual([
        expect.stringMatching(
          new RegExp(`^sources/pond-law/${name}:1:1: .*Name it by its kind and its language`),
        ),
      ]);
    },
  );

  test('one mistake is told once', async () => {
    edit('pond-law/translation.en.mdx', '(#art7-s1)', '(#art7-s1)[^one]');
    expect(await problems()).toHaveLength(1);
  });
});
