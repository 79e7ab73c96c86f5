import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript } from '../src/e2e/project.ts';
import { docxOf, p, xlsxOf } from '../src/fixtures/office-files.ts';
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

test('the other columns of a table become translations, which the edition takes as they are', async () => {
  const { out } = importFiles(
    {
      'rules.csv':
        'No.,中文,English,Deutsch,Notes\n1,港口规则,Rules of the harbour,Regeln,x\n2,绳索应当干燥。结应当牢固。,"Ropes are to be dry, and knots [all] are to hold.",,x\n3,本规则施行。,The rules apply.,Gilt.,x\n',
    },
    '--lang',
    'zh-Hans',
    '--part',
    '中文',
  );
  expect(out).toMatch(/others are “English”, “Deutsch”, “Notes” \(--part\)/);
  expect(out).toMatch(/The side in en becomes translation\.en\.mdx/);
  expect(out).toMatch(/Its side “Notes” stays in the capture/);
  expect(out).toMatch(/tied by their length: look at p1\./);
  expect(out).toMatch(/becomes translation\.de\.mdx\. It has nothing for 1 of 3 paragraphs \(p1\)/);
  expect(out).toMatch(/A translation has rights of its own/);
  expect(read('zh.txt')).toBe('港口规则\n\n绳索应当干燥。结应当牢固。\n\n本规则施行。\n');
  expect(read('translation.en.mdx')).toBe(
    '## title\n\nRules of the harbour\n\n## p1\n\n[Ropes are to be dry,](#p1-s1) [and knots \\[all\\] are to hold.](#p1-s2)\n\n## p2\n\n[The rules apply.](#p2-s1)\n',
  );
  expect(read('translation.de.mdx')).toBe('## title\n\nRegeln\n\n## p2\n\n[Gilt.](#p2-s1)\n');
  const source = await loaded();
  expect(source?.record.captures[0]?.kept).toBe('capture.csv');
  expect(source?.record.captures[0]?.reader?.options).toEqual({ part: '中文' });
  expect(source?.record.companions.map(({ id }) => id)).toEqual([
    'translation-en',
    'translation-de',
  ]);
});

test('Bilara’s segments stand in several files, and the record tells of each', async () => {
  const options = ['--pair', 'translation.json', '--pair', 'de=m_translation-de-anna.json'];
  const { out } = importFiles(
    {
      'root.json':
        '{"mn1:0.1":"Majjhima","mn1:0.2":"Mūla","mn1:1.1":"Evaṁ me sutaṁ. ","mn1:1.2":"Bhagavā etadavoca: "}',
      'translation.json':
        '{"mn1:0.1":"Middle","mn1:0.2":"The root","mn1:1.1":"So I have heard. ","mn1:1.2":"The Buddha said this:"}',
      'm_translation-de-anna.json': '{"mn1:1.1":"So hörte ich. ","mn1:1.2":"Der Buddha sprach:"}',
    },
    '--lang',
    'pi',
    ...options.map((each) => (each.startsWith('de=') ? `de=${join(root, each.slice(3))}` : each)),
    '--pair-rights',
    'licensed',
    '--pair-evidence',
    'CC0',
  );
  expect(out).not.toMatch(/rights of its own/);
  expect(read('pi.txt')).toBe('Majjhima\n\nMūla\n\nEvaṁ me sutaṁ. Bhagavā etadavoca:\n');
  expect(read('translation.en.mdx')).toContain(
    '[So I have heard.](#p2-s1) [The Buddha said this:](#p2-s2)',
  );
  expect(read('translation.de.anna.mdx')).toBe(
    '## p2\n\n[So hörte ich.](#p2-s1) [Der Buddha sprach:](#p2-s2)\n',
  );
  const source = await loaded();
  expect(source?.record.facts[0]).toMatchObject({
    term: 'Translation (en)',
    value: expect.stringMatching(/^translation\.json, \d+ bytes, SHA-256 [0-9a-f]{64}$/),
  });
  expect(source?.companions[1]).toMatchObject({
    id: 'translation-de-anna',
    rights: { status: 'licensed', evidence: 'CC0' },
  });
});

test('what may not be published has no translations written, and this is told', () => {
  const { out } = importFiles(
    { 'rules.tsv': 'zh\ten\n港口规则\tRules\n绳索应当干燥。\tRopes.\n' },
    '--lang',
    'zh-Hans',
    '--pair-rights',
    'all-rights-reserved',
    '--pair-evidence',
    'Their publisher',
  );
  expect(out).toMatch(/is not written, since it may not be published/);
  expect(existsSync(join(root, 'sources', 'rules', 'translation.en.mdx'))).toBe(false);
});

test('a workbook of several sheets is asked which, with the commands to run', async () => {
  const sheets = {
    Plan: [['harbour'], ['dock']],
    Regeln: [
      ['zh', 'de'],
      ['绳索应当干燥。', 'Seile sind trocken.'],
    ],
  };
  const files = { 'rules.xlsx': xlsxOf(sheets) };
  const { out, status } = importFiles(files, '--lang', 'zh-Hans');
  expect(status).toBe(2);
  expect(out).toMatch(/rules\.xlsx:1:1: It has 2 sheets with words\./);
  expect(out).toMatch(/npm run import -- .*--sheet Regeln {3}# 2 rows/);
  importFiles(files, '--lang', 'zh-Hans', '--sheet', 'Regeln', '--title', 'Rules');
  expect(read('translation.de.mdx')).toContain('Seile sind trocken.');
  expect((await loaded())?.record.captures[0]?.reader?.options).toEqual({
    sheet: 'Regeln',
    part: 'zh',
  });
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
