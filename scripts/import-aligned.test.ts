import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript } from '../src/e2e/project.ts';
import { docxOf, p } from '../src/fixtures/office-files.ts';
import { loadEdition } from '../src/read/loader.ts';
import type { VerifyContext } from './lib/verify/context.ts';
import { textsFollowCaptures } from './lib/verify/texts-follow-captures.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(fileURLToPath(new URL('../src/fixtures/edition', import.meta.url)), root, {
    recursive: true,
  });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes files into the folder, and imports the first by the options. */
function importFiles(files: Record<string, string | Uint8Array>, ...options: string[]) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  const rights = ['--kind', 'document', '--rights', 'licensed', '--evidence', 'Made up'];
  const [file = ''] = Object.keys(files);
  const paths = [file, ...options].map((each) => (each in files ? join(root, each) : each));
  const { status, stdout, stderr } = runScript('import.ts', root, [
    ...paths,
    '--id',
    'rules',
    ...rights,
  ]);
  return { status, out: stdout + stderr };
}
const read = (name: string) => readFileSync(join(root, 'sources', 'rules', name), 'utf8');

/** The source as the edition has it, after every check, and what its capture says. */
async function loaded() {
  const edition = await loadEdition({ root });
  expect(await textsFollowCaptures.run({ root, edition } as VerifyContext)).toEqual([]);
  return edition.sources.find(({ id }) => id === 'rules');
}

test('the English column of a table becomes the summary, which the edition takes as it is', async () => {
  const { out } = importFiles(
    {
      'rules.csv':
        'No.,中文,English,Deutsch\n1,港口规则,Rules of the harbour,Regeln\n2,绳索应当干燥。结应当牢固。,"Ropes are to be dry, and knots [all] are to hold.",Seile\n3,本规则施行。,The rules apply.,Gilt\n',
    },
    '--lang',
    'zh-Hans',
  );
  expect(out).toMatch(/others are “English”, “Deutsch” \(--part\)/);
  expect(out).toMatch(/gist belongs: write them anew/);
  expect(out).toMatch(/tied by their length: look at p1\./);
  expect(read('zh.txt')).toBe('港口规则\n\n绳索应当干燥。结应当牢固。\n\n本规则施行。\n');
  expect(read('summary.en.mdx')).toBe(
    '## title\n\nRules of the harbour\n\n## p1\n\nRopes are to be dry, and knots \\[all\\] are to hold.\n\n[Ropes are to be dry,](#p1-s1) [and knots \\[all\\] are to hold.](#p1-s2)\n\n## p2\n\nThe rules apply.\n\n[The rules apply.](#p2-s1)\n',
  );
  const source = await loaded();
  expect(source?.record.captures[0]?.kept).toBe('capture.csv');
  expect(source?.record.captures[0]?.reader?.options).toEqual({ part: '中文' });
});

test('Bilara’s segments stand in two files, and the record tells of the second', async () => {
  importFiles(
    {
      'root.json':
        '{"mn1:0.1":"Majjhima","mn1:0.2":"Mūla","mn1:1.1":"Evaṁ me sutaṁ. ","mn1:1.2":"Bhagavā etadavoca: "}',
      'translation.json':
        '{"mn1:0.1":"Middle","mn1:0.2":"The root","mn1:1.1":"So I have heard. ","mn1:1.2":"The Buddha said this:"}',
    },
    '--lang',
    'pi',
    '--pair',
    'translation.json',
  );
  expect(read('pi.txt')).toBe('Majjhima\n\nMūla\n\nEvaṁ me sutaṁ. Bhagavā etadavoca:\n');
  expect(read('summary.en.mdx')).toContain(
    '[So I have heard.](#p2-s1) [The Buddha said this:](#p2-s2)',
  );
  const source = await loaded();
  expect(source?.record.facts[0]).toMatchObject({
    term: 'English',
    value: expect.stringMatching(/^translation\.json, \d+ bytes, SHA-256 [0-9a-f]{64}$/),
  });
});

test('a side with gaps makes no summary, and the gap is named', () => {
  const { out } = importFiles(
    { 'rules.tsv': 'zh\ten\n港口规则\tRules\n绳索应当干燥。\t\n' },
    '--lang',
    'zh-Hans',
  );
  expect(out).toMatch(/has nothing for 1 of 2 paragraphs \(p1\)/);
  expect(existsSync(join(root, 'sources', 'rules', 'summary.en.mdx'))).toBe(false);
});

test('other languages stay in the capture, and this is told', () => {
  const { out } = importFiles(
    { 'rules.tsv': 'zh\tfr\n港口规则\tRègles\n绳索应当干燥。\tCordes\n' },
    '--lang',
    'zh-Hans',
  );
  expect(out).toMatch(/companions in other languages are not read yet/);
  expect(read('capture.tsv')).toContain('Cordes');
});

test('a Word document comes in with its own numbers, a line above its title, and builds again', async () => {
  const { out } = importFiles(
    {
      'rules.docx': docxOf(
        p('', 'Harbour office') +
          p('<w:pStyle w:val="T"/>', 'Rules') +
          p('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', 'Ropes are to be dry.'),
        {
          styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        },
      ),
    },
    '--lang',
    'en',
  );
  expect(out).toMatch(/line 3 {2}title {2}Rules/);
  expect(read('en.txt')).toBe('Harbour office\n\nRules\n\nArticle 4 Ropes are to be dry.\n');
  expect((await loaded())?.record.title).toBe('Rules');
});
