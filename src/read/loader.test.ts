import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EditionError } from '../model/problem.ts';
import { loadEdition } from './loader.ts';

// A made-up edition: a decision in Chinese with its summary, and a report that may not be
// republished.
const fixture = fileURLToPath(new URL('../fixtures/edition/', import.meta.url));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(fixture, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Changes a source file; the words to be replaced must be there. */
function edit(file: string, from: string, to: string): void {
  const path = join(root, 'sources', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** The problems of a load, a line each; tables under them, which are indented, left out. */
async function problems(): Promise<string[]> {
  try {
    await loadEdition({ root });
    return [];
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return error.message.split('\n').filter((line) => !line.startsWith('  '));
  }
}

test('the edition is the one that its sources make', async () => {
  const edition = JSON.parse(JSON.stringify(await loadEdition({ root })));
  const path = join(fixture, 'edition.json');
  if (process.env.UPDATE) writeFileSync(path, `${JSON.stringify(edition, null, 2)}\n`);
  expect(edition).toEqual(JSON.parse(readFileSync(path, 'utf8')));
});

test('a principal source is named where there is no source yet', async () => {
  for (const folder of readdirSync(join(root, 'sources'), { withFileTypes: true }))
    if (folder.isDirectory()) rmSync(join(root, 'sources', folder.name), { recursive: true });
  expect(await problems()).toContainEqual(
    expect.stringMatching(
      /The principal source “decision” is not among the sources\. There is no source yet: add it, or leave principal out/,
    ),
  );
});

describe('each mistake is told with its place and its mend', () => {
  test.each([
    [
      'unknown kind',
      'decision/zh.mdx',
      '**Term.**',
      '**Trem.**',
      /^sources\/decision\/zh\.mdx:11:1: Unknown kind of note: .*Trem\..*Open it with one of Term\. Fact\./,
    ],
    [
      'unknown certainty',
      'decision/zh.mdx',
      'Fact, inferred',
      'Fact, likely',
      /zh\.mdx:\d+:1: Unknown certainty “likely”.*Write \*\*Fact/,
    ],
    [
      'unknown relation',
      'report/en.mdx',
      'Echoes',
      'Resembles',
      /^sources\/report\/en\.mdx:11:1: Unknown relation “Resembles”.*Reports, Paraphrases, Quotes, Echoes or See/,
    ],
    [
      'note without a span',
      'decision/zh.mdx',
      '[帮助][^help]',
      '帮助[^help]',
      /zh\.mdx:20:12: Note without a span: \[\^help\].*\[words\]\[\^help\]/,
    ],
    [
      'note that nothing uses',
      'decision/zh.mdx',
      '[帮助][^help]',
      '帮助',
      /zh\.mdx:22:1: Note without a span: \[\^help\] is defined but/,
    ],
    [
      'span without a note',
      'decision/zh.mdx',
      '[帮助][^help]',
      '[帮助][^gone]',
      /zh\.mdx:20:\d+: Span without a note: \[\^gone\] has no definition/,
    ],
    [
      'brackets without a note',
      'decision/zh.mdx',
      '。各船主',
      '。[各]船主',
      /zh\.mdx:9:\d+: Span without a note: words in brackets/,
    ],
    [
      'note id twice',
      'decision/zh.mdx',
      '[^help]: **Fact',
      '[^plan]: **Fact',
      /zh\.mdx:22:1: Note id “plan” is defined twice; first at line 11/,
    ],
    [
      'note id in two files',
      'decision/summary.en.mdx',
      'boats][^boats]',
      'boats][^help]',
      /Two equal ids: note “help”|\[\^help\] has no definition/,
    ],
    [
      'unknown citation key',
      'decision/zh.mdx',
      '@lee-2029, p. 3',
      '@lee-2030, p. 3',
      /^sources\/decision\/zh\.mdx:16:\d+: Unknown citation key “lee-2030”\..*lee-2029/,
    ],
    [
      'one position only',
      'decision/zh.mdx',
      '    - **2029, Ann Lee (scholar).** Lee says that it may not [@lee-2029, p. 3].\n',
      '',
      /zh\.mdx:13:1: Disputed note \[\^support\] has fewer than two cited positions/,
    ],
    [
      'position without a citation',
      'decision/zh.mdx',
      ' [@lee-2029, p. 3]',
      '',
      /fewer than two cited positions/,
    ],
    [
      'cross-reference to no anchor',
      'report/en.mdx',
      '../decision/#c1',
      '../decision/#c9',
      /^sources\/report\/en\.mdx:5:\d+: Cross-reference to no anchor: decision has no “#c9”\. It has .*c1/,
    ],
    [
      'cross-reference to no source',
      'report/en.mdx',
      '../decision/#c1',
      '../decisions/#c1',
      /Cross-reference to no source: “decisions”\. The sources are decision, report/,
    ],
    [
      'summary part for no clause',
      'decision/summary.en.mdx',
      '## effect',
      '## effects',
      /summary\.en\.mdx:35:1: Summary part for no clause: “effects”/,
    ],
    [
      'clause without a summary',
      'decision/summary.en.mdx',
      '## c2-1\n\nOrgans help.\n\n[Harbour organs at every level are to give help.](#c2-1-s1)\n\n',
      '',
      /summary\.en\.mdx:23:1: Clause without a summary: c2-1/,
    ],
    [
      'sentence that is not rendered',
      'decision/summary.en.mdx',
      ' [It states that every owner is to help.](#c1-s2)',
      '',
      /summary\.en\.mdx:17:1: Sentence c1-s2 is not in the summary/,
    ],
    [
      'sentence of another clause',
      'decision/summary.en.mdx',
      '(#c1-s2)',
      '(#c2-s1)',
      /summary\.en\.mdx:21:\d+: “#c2-s1” is no sentence of c1, which has 2/,
    ],
    [
      'two equal ids',
      'decision/summary.en.mdx',
      '## c2\n',
      '## c1\n',
      /Two equal ids: “## c1” stands already at line 17/,
    ],
    [
      'code',
      'decision/zh.mdx',
      '为了',
      '{process.exit()}为了',
      /zh\.mdx:7:1: Code in a source file/,
    ],
    [
      'an import',
      'report/en.mdx',
      '## p2',
      'import x from "fs"\n\n## p2',
      /en\.mdx:7:1: Code in a source file: an import or export/,
    ],
    [
      'a changed character',
      'decision/zh.mdx',
      '二、要求',
      '二，要求',
      /zh\.mdx:18:1: The text differs from zh\.txt at character 2 of the paragraph: expected “二、要求.*found “二，要求/,
    ],
    [
      'a lost paragraph',
      'decision/zh.mdx',
      '本决定自公布之日起施行。\n',
      '',
      /A paragraph of zh\.txt is missing after this one: “本决定/,
    ],
    [
      'a changed text',
      'decision/zh.txt',
      '二、要求',
      '二、请求',
      /^sources\/decision\/zh\.txt:9:1: The ledger anchors\.json does not have this as it is: c2 reworded, c2-s1 reworded/,
    ],
    [
      'a digest that is too long',
      'report/en.mdx',
      'A “',
      `${'word '.repeat(30)}A “`,
      /en\.mdx:7:1: The digest of p2 has \d+ words; its paragraph has 25, and a digest at most 20/,
    ],
    [
      'a note on words not quoted',
      'report/en.mdx',
      'has not answered',
      '[has][^port] not answered',
      /stands on two spans|not quoted/,
    ],
    [
      'an unknown field',
      'report/source.yaml',
      'lang: en',
      'lang: en\ncolour: red',
      /^sources\/report\/source\.yaml:\d+:\d+: .*colour/,
    ],
    [
      'YAML that cannot be read',
      'report/source.yaml',
      'kind: news',
      'kind: "news',
      /^sources\/report\/source\.yaml:\d+:\d+: Cannot be read/,
    ],
    [
      'a ledger edited into nonsense',
      'report/anchors.json',
      '"state":"current"',
      '"state":"gone"',
      /^sources\/report\/anchors\.json:\d+:\d+: “paragraphs\.0\.state”/,
    ],
    [
      'a truncated ledger',
      'report/anchors.json',
      ']\n}',
      '',
      /^sources\/report\/anchors\.json:\d+:1: Cannot be read: Flow sequence.*Run npm run anchors, which brings it back/,
    ],
    [
      'an anchor twice in the ledger',
      'report/anchors.json',
      '"anchor":"p2"',
      '"anchor":"p1"',
      /^sources\/report\/anchors\.json:6:\d+: “paragraphs\.2\.anchor”: two equal ids: anchor “p1” stands twice in the ledger/,
    ],
    [
      'words of a summary that are tied to nothing',
      'decision/summary.en.mdx',
      'is to help.](#c1-s2)',
      'is to help.](#c1-s2) Everybody was glad.',
      /summary\.en\.mdx:21:\d+: Words of the summary of c1 that are tied to no sentence: “Everybody was glad\.”/,
    ],
    [
      'a paragraph made a heading',
      'decision/zh.mdx',
      '二、要求',
      '## 二、要求',
      /zh\.mdx:18:1: A paragraph of the text is made a heading/,
    ],
    [
      'a space of another kind',
      'decision/zh.mdx',
      '二、要求',
      '二、\u00a0要求',
      /found “二、⟨U\+00A0⟩要求/,
    ],
    [
      'one bad reference, and not each citation of the others',
      'references.json',
      '"seen": "full"',
      '"seen": "whole"',
      /^sources\/references\.json:\d+:\d+: “harbour-act\.custom\.seen”/,
    ],
    [
      'an HTML comment',
      'decision/zh.mdx',
      '为了',
      '<!-- x -->为了',
      /zh\.mdx:7:\d+: Code in a source file, or a brace or tag that is not closed: an HTML comment\./,
    ],
    [
      'a word said to be absent',
      'decision/source.yaml',
      'words: [罚款]',
      'words: [修理]',
      /^sources\/decision\/source\.yaml:\d+:\d+: “修理” occurs in preamble, yet the record says “No fine”\. /,
    ],
    [
      'a word said to be present',
      'decision/source.yaml',
      'facts: []',
      'facts: []\npresences:\n  - { statement: A plan, words: [修船计划], at: c2 }',
      /^sources\/decision\/source\.yaml:\d+:\d+: “修船计划” does not occur in c2, yet the record says “A plan”\. /,
    ],
    [
      'a place that comes nearest and is none',
      'decision/source.yaml',
      'words: [罚款] }',
      'words: [罚款], near: [c9-s1] }',
      /^sources\/decision\/source\.yaml:\d+:\d+: “c9-s1” is no passage or sentence of this text\. /,
    ],
    [
      'a count that the text does not bear',
      'decision/source.yaml',
      'times: 1 ',
      'times: 2 ',
      /source\.yaml:\d+:\d+: “修船计划” occurs 1 times in the body, not 2/,
    ],
    [
      'a count that the note does not say',
      'decision/zh.mdx',
      'stands once',
      'stands twice',
      /source\.yaml:\d+:\d+: Note \[\^plan\] does not say that “修船计划” occurs 1 times/,
    ],
    [
      'a principal that is not there',
      'edition.yaml',
      'principal: decision',
      'principal: act',
      /The principal source “act” is not among the sources/,
    ],
  ])('%s', async (_, file, from, to, told) => {
    edit(file, from, to);
    const lines = await problems();
    expect(lines.filter((line) => told.test(line))).toHaveLength(1);
    for (const line of lines) expect(line).toMatch(/^sources\/[^:]+:\d+:\d+: .+\. .+[.…]$/);
  });
});

test('five mistakes in three files are all told in one run, in order of place, and no others', async () => {
  edit('decision/zh.mdx', '**Term.**', '**Trem.**');
  edit('decision/zh.mdx', '@lee-2029', '@nobody');
  edit('decision/summary.en.mdx', '## effect', '## end');
  edit('report/en.mdx', 'Echoes', 'Resembles');
  edit('report/en.mdx', '#c1)', '#c9)');
  expect(
    (await problems()).map((line) => line.replace(/^sources\/(.*?:\d+):\d+: (.{28}).*/, '$1 $2')),
  ).toEqual([
    'decision/summary.en.mdx:29 Clause without a summary: ef',
    'decision/summary.en.mdx:35 Summary part for no clause: ',
    'decision/zh.mdx:11 Unknown kind of note: [^plan',
    'decision/zh.mdx:16 Unknown citation key “nobody',
    'report/en.mdx:5 Cross-reference to no anchor',
    'report/en.mdx:11 Unknown relation “Resembles”',
  ]);
});

describe('a text that may not be republished', () => {
  test('stops the build when it lies where it would be published', async () => {
    writeFileSync(join(root, 'sources/report/en.txt'), 'Made up.\n');
    expect((await problems()).join()).toMatch(
      /report\/en\.txt:1:1: The rights of this source \(unknown\) do not let its text be published\. Move it to/,
    );
  });

  test('is read from a local copy for a local build only, with the notes on their words', async () => {
    const copy = {
      p1: 'Its chair said "every  owner must help" with it.',
      p2: 'A neighbouring port said nothing.',
    };
    mkdirSync(join(root, 'sources/report/local'));
    writeFileSync(join(root, 'sources/report/local/paragraphs.json'), JSON.stringify(copy));
    const [published, local] = [
      await loadEdition({ root }),
      await loadEdition({ root, local: true }),
    ].map(({ sources }) => sources.find(({ id }) => id === 'report'));
    expect(JSON.stringify(published)).not.toContain('Its chair said');
    const [, paragraph] = local?.paragraphs ?? [];
    expect(
      paragraph?.spans.map(({ note, range }) => [note, paragraph.text?.slice(...range)]),
    ).toEqual([['quote', 'every  owner must help']]);
  });

  test('is refused as a local copy when a quotation is not in it', async () => {
    mkdirSync(join(root, 'sources/report/local'));
    writeFileSync(
      join(root, 'sources/report/local/paragraphs.json'),
      JSON.stringify({ p1: 'Other words.', p2: 'A neighbouring port.' }),
    );
    await expect(loadEdition({ root, local: true })).rejects.toThrow(
      '“every owner must help” is not in p1 of the copy',
    );
  });
});

describe('the ledger', () => {
  const told = async () => (await problems()).join('\n');

  test('keeps a note that was renamed from passing, and says where its words are', async () => {
    edit('decision/zh.mdx', '[帮助][^help]', '[帮助][^aid]');
    edit('decision/zh.mdx', '[^help]: ', '[^aid]: ');
    expect(await told()).toMatch(
      /^sources\/decision\/zh\.mdx:20:10: Note \[\^help\] is gone: it stood on “帮助” in c2-1; nearest: “帮助” at sources\/decision\/zh\.mdx:20:1\. .*name the new note \[\^help\] again/,
    );
  });

  test('holds a note to its words: a span that drifts is shown', async () => {
    edit('decision/zh.mdx', '提供[帮助][^help]', '[提供][^help]帮助');
    expect(await told()).toMatch(
      /zh\.mdx:20:\d+: The ledger anchors\.json does not have this as it is: note-help reworded/,
    );
  });

  test('keeps an anchor that was renamed by hand from passing', async () => {
    const path = join(root, 'sources/decision/anchors.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"c2-1', '"c2-9'));
    edit('decision/summary.en.mdx', '## c2-1', '## c2-9');
    edit('decision/summary.en.mdx', '#c2-1-s1', '#c2-9-s1');
    expect(await told()).toMatch(
      /^sources\/decision\/anchors\.json:9:1: It is not as npm run anchors wrote it: the seal of “c2-9” is of another entry/,
    );
  });

  test('may not hold words of a text that may not be published', async () => {
    edit('report/anchors.json', '"words":29', '"words":29,"text":"A made-up paragraph."');
    expect(await told()).toMatch(
      /report\/anchors\.json:\d+:\d+: .*(do not have these fingerprints|do not let it be published)/,
    );
  });

  test('lets somebody write: new notes and summaries are told only', async () => {
    edit('decision/summary.en.mdx', 'Organs help.', 'Organs give help.');
    await expect(loadEdition({ root })).rejects.toThrow('c2-1-en reworded');
    expect((await loadEdition({ root, drafting: true })).notices.join()).toContain(
      'not in the ledger yet: c2-1-en reworded',
    );
  });
});

describe('what is no mistake, or one that was once thrown', () => {
  test('a byte order mark before a page is no character of it', async () => {
    edit('decision/zh.mdx', '# 港务局', '\ufeff# 港务局');
    edit('decision/summary.en.mdx', '## title', '\ufeff## title');
    expect(await problems()).toEqual([]);
  });

  test.each(['- a list', '```\n    code\n    ```', '> a quotation', ''])(
    'a note that opens with %j is told with its place',
    async (opening) => {
      edit('report/en.mdx', '**Cross-reference.** Echoes [clause 2](../decision/#c2-s1).', opening);
      expect((await problems())[0]).toMatch(/^sources\/report\/en\.mdx:\d+:\d+: /);
    },
  );

  test('brackets are told of where they stand in paragraphs of several lines', async () => {
    edit('report/en.mdx', 'has not answered', 'has not\nanswered] &amp; [so');
    expect(await problems()).toEqual([
      expect.stringMatching(/^sources\/report\/en\.mdx:10:9: A closing bracket/),
      expect.stringMatching(/^sources\/report\/en\.mdx:10:17: Span without a note/),
    ]);
  });
});
