import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../src/e2e/project.ts';
import { encodedIn } from '../src/fixtures/encoded-in.ts';
import { loadEdition } from '../src/read/loader.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'folder-'));
  cpSync(fileURLToPath(new URL('../src/fixtures/edition', import.meta.url)), root, {
    recursive: true,
  });
  for (const [name, content] of FILES) {
    mkdirSync(join(root, 'papers', name, '..'), { recursive: true });
    writeFileSync(join(root, 'papers', name), content);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const FILES: readonly (readonly [string, string | Uint8Array])[] = [
  [
    'ferry.md',
    '# The ferry\n\nThe ferry leaves when the bell is rung.\n\nIt comes back by dusk.\n',
  ],
  ['old/ferry.txt', 'Vessels shall wait at the buoy.\nNobody may land by night.\n'],
  [
    'lamp.txt',
    encodedIn('gb18030', '灯塔须知\n灯塔由港务局管理。\n船舶入港应当缴纳费用，过期不予补办。\n'),
  ],
  [
    'play.xml',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Der Steg</title></titleStmt></fileDesc><profileDesc><langUsage><language ident="de"/></langUsage></profileDesc></teiHeader><text><body><p>Der Steg ist schmal und die Nacht ist dunkel.</p></body></text></TEI>',
  ],
  ['broken.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Cut'],
];

const ALL = ['--rights', 'licensed', '--evidence', 'Made up'];
const run = (...more: string[]) =>
  runScript('import.ts', root, [
    join(root, 'papers'),
    '--answers',
    join(root, 'answers.yaml'),
    ...more,
  ]);
const answers = () => readFileSync(join(root, 'answers.yaml'), 'utf8');

describe('a folder of papers', { timeout: 60_000 }, () => {
  test('is asked about in one file, with what is guessed and why', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--dry-run writes') });
    expect(run('--dry-run', ...ALL)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('5 files, 1 with something to decide'),
    });
    const written = answers();
    expect(written).toContain('rights: licensed');
    expect(written).toMatch(/file: ferry\.md\n\s+id: ferry\n\s+lang: en # guessed by its words/);
    expect(written).toMatch(/file: old\/ferry\.txt\n\s+id: ferry-2\n/);
    expect(written).toMatch(/To decide: no line is known to be the title: give --title-line 1/);
    expect(written).toMatch(/file: lamp\.txt\n\s+id: lamp\n\s+lang: zh-Hans # guessed/);
    expect(written).toMatch(/title: Der Steg # it says so of itself \(TEI titleStmt\/title\)/);
    expect(written).toMatch(
      /To decide: it is left out: Not well-formed XML.*\n.*file: broken\.xml\n\s+skip: true/,
    );
    expect(existsSync(join(root, 'sources/ferry'))).toBe(false);
  });

  test('is imported as answered; what is open or fails leaves the others', async () => {
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(/to decide +old\/ferry\.txt +\S+answers\.yaml:22:5: no line is known/);
    expect(stdout).toContain('3 imported, 0 there already, 1 left out, 1 to decide, 0 failed.');
    const edition = await loadEdition({ root });
    const texts = (id: string) =>
      edition.sources.find((each) => each.id === id)?.paragraphs.map(({ text }) => text);
    expect(texts('ferry')).toEqual([
      'The ferry',
      'The ferry leaves when the bell is rung.',
      'It comes back by dusk.',
    ]);
    expect(texts('lamp')).toHaveLength(3);
    expect(texts('play')).toEqual(['Der Steg', 'Der Steg ist schmal und die Nacht ist dunkel.']);
  });

  test('is taken up again where it was left, the editor’s answers kept', () => {
    writeFileSync(
      join(root, 'answers.yaml'),
      answers().replace('id: ferry-2\n', 'id: old-ferry\n    title: Old rules of the ferry\n'),
    );
    expect(run('--dry-run').status).toBe(0);
    expect(answers()).toContain('title: Old rules of the ferry');
    const { status, stdout } = run();
    expect(stdout).toContain('1 imported, 3 there already, 1 left out, 0 to decide, 0 failed.');
    expect(status).toBe(0);
  });

  test('has mistakes in its answers told with their place', () => {
    writeFileSync(
      join(root, 'answers.yaml'),
      'files:\n  - file: ferry.md\n    id: x\n    lang: english\n',
    );
    expect(run()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/failed +ferry\.md +\S+answers\.yaml:4:11: --lang “english”/),
    });
    writeFileSync(join(root, 'answers.yaml'), 'files:\n  - id: x\n');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('answers.yaml:2:') });
  });
});

test('Bilara’s files are laid beside one another by their segments, and imported as one', async () => {
  const files = {
    'root/pi/mn1_root-pli-ms.json': '{"mn1:0.1":"Mūla","mn1:1.1":"Evaṁ me sutaṁ. "}',
    'root/pi/mn2_root-pli-ms.json': '{"mn2:0.1":"Sabba","mn2:1.1":"Evaṁ me. "}',
    'translation/de/mn1_translation-de-anna.json':
      '{"mn1:0.1":"Wurzel","mn1:1.1":"So hörte ich. "}',
    'translation/en/m_translation-en-bert.json': '{"mn1:0.1":"Root","mn1:1.1":"So I heard. "}',
    'comment/en/mn1_comment-en-bert.json': '{"mn1:1.1":"Said by Ānanda."}',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, 'bilara', name, '..'), { recursive: true });
    writeFileSync(join(root, 'bilara', name), content);
  }
  const folder = (...more: string[]) =>
    runScript('import.ts', root, [
      join(root, 'bilara'),
      '--answers',
      join(root, 'bilara.yaml'),
      ...more,
    ]);
  expect(folder('--dry-run', ...ALL)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('5 files, 0 with something to decide'),
  });
  const written = readFileSync(join(root, 'bilara.yaml'), 'utf8');
  expect(written).toMatch(/lang: pi # its name says so/);
  expect(written).toMatch(/it stands beside root\/pi\/mn1_root-pli-ms\.json/);
  expect(written).toMatch(/it holds comments on segments; what they say can be notes/);
  const { status, stdout, stderr } = folder();
  expect(stdout + stderr).toContain(
    '2 imported, 0 there already, 3 left out, 0 to decide, 0 failed.',
  );
  expect(status).toBe(0);
  const { sources } = await loadEdition({ root });
  const beside = (id: string) =>
    sources.find((each) => each.id === id)?.companions.map((each) => each.id);
  expect(beside('mn1-root-pli-ms')).toEqual(['translation-de-anna', 'translation-en-bert']);
  expect(beside('mn2-root-pli-ms')).toEqual([]);
});
