import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeEdition, runScript } from '../e2e/project.ts';
import { EditionError } from '../model/problem.ts';
import { loadEdition } from './loader.ts';

// What somebody could put into sources to make a build or a page do what it should not; with script
// it is tried in src/e2e/editing/hostile.test.ts.
let root: string;
let planted: string;
beforeEach(() => {
  root = makeEdition();
  planted = join(root, 'planted');
});
afterEach(() => rmSync(root, { recursive: true }));

const path = (file: string) => join(root, 'sources', file);
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    path(file),
    text.replace(from, () => to),
  );
}
/** What a load is refused with. */
async function refusal(local = false): Promise<string> {
  try {
    await loadEdition({ root, local });
    return 'nothing';
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return error.message;
  }
}

describe('code in a source file is refused with its place, and never run', () => {
  const write = () => `(await import('node:fs')).writeFileSync(${JSON.stringify(planted)}, '')`;
  test.each([
    ['an expression', () => `{${write()}}`],
    ['an export', () => `\n\nexport const x = ${write()}\n\n`],
    ['an import', () => `\n\nimport '${planted}.js'\n\n`],
    ['a script', () => '<script>alert(1)</script>'],
    ['an event handler', () => '<img src="x" onerror="alert(1)" />'],
    ['an attribute that is an expression', () => `<a href={${write()}}>x</a>`],
    ['a picture', () => '![x](https://a.example/x.png)'],
    ['a comment', () => '<!-- x -->'],
    ['10,000 quotations within one another', () => `\n\n${'> '.repeat(10_000)}x\n\n`],
    ['10,000 lists within one another', () => `\n\n${'- '.repeat(10_000)}x\n\n`],
    ['10,000 brackets', () => '['.repeat(10_000)],
    ['10,000 marks of emphasis', () => '**a '.repeat(10_000)],
    ['10,000 braces', () => '{'.repeat(10_000)],
    ['10,000 tags', () => '<b>'.repeat(10_000)],
  ])('%s', async (_, code) => {
    for (const [file, at] of [
      ['decision/zh.mdx', '要求邻港'],
      ['report/en.mdx', 'has not answered'],
    ] as const) {
      const before = readFileSync(path(file), 'utf8');
      edit(file, at, `${at}${code()}`);
      expect(await refusal()).toMatch(new RegExp(`^sources/${file}:\\d+:\\d+: `, 'm'));
      writeFileSync(path(file), before);
    }
    expect(existsSync(planted)).toBe(false);
  });
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '&#106;avascript:alert(1)',
  'java&Tab;script:alert(1)',
  '<java script:alert(1)>',
  '&#1;javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//a.example/x',
  '/etc/passwd',
  '../../x',
])('a link to %s is refused with its place', async (address) => {
  edit('decision/zh.mdx', 'Help is not money', `[Help](${address}) is not money`);
  expect(await refusal()).toMatch(/^sources\/decision\/zh\.mdx:22:\d+: A link to “/);
});

test('an address of a reference other than of the web is refused', async () => {
  edit(
    'references.json',
    '"title": "Harbour Act"',
    '"title": "Harbour Act", "URL": "javascript:alert(1)"',
  );
  expect(await refusal()).toMatch(/^sources\/references\.json:2:\d+: “harbour-act\.URL”/);
});

test.each(['../../x', '__proto__', 'con', '/etc', 'a/b', '.', ''])(
  'the id %j is refused',
  async (id) => {
    edit('report/source.yaml', 'id: report', `id: ${JSON.stringify(id)}`);
    expect(await refusal()).toMatch(/sources\/report\/source\.yaml:2:\d+: “id”/);
  },
);

describe('data files', () => {
  const bomb = `\nfacts: &a [${'x,'.repeat(9)}]\nlabels: [${'*a,'.repeat(9)}]\n`;
  test.each([
    ['an alias bomb', 'facts: []', bomb.trim(), /source\.yaml:1:1: Uses YAML aliases/],
    [
      'a tag for code',
      'facts: []',
      'facts: !!js/function "function(){}"',
      /source\.yaml:8:\d+: “facts”/,
    ],
    [
      'a number beyond all',
      'bytes: 324',
      `bytes: ${'9'.repeat(400)}`,
      /source\.yaml:\d+:\d+: “captures\.0\.bytes”/,
    ],
    [
      'lists in lists',
      'facts: []',
      `facts: ${'['.repeat(10_000)}`,
      /source\.yaml:8:\d+: More than 64 lists/,
    ],
  ])('%s is refused with its place', async (_, from, to, told) => {
    edit('decision/source.yaml', from, to);
    expect(await refusal()).toMatch(told);
  });

  test('a key __proto__ changes nothing of other objects', async () => {
    edit(
      'references.json',
      '"id": "harbour-act"',
      '"__proto__": { "polluted": true }, "id": "harbour-act"',
    );
    await refusal();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    edit('decision/anchors.json', '"source"', '"__proto__": { "polluted": true }, "source"');
    expect(await refusal()).toMatch(/^sources\/decision\/anchors\.json:\d+:\d+: /);
  });

  test('100,000 mistakes are told by the first hundred', async () => {
    writeFileSync(path('references.json'), '- a\n'.repeat(100_000));
    expect(
      (await refusal()).split('\n').filter((line) => line.includes('references.json')).length,
    ).toBe(101);
  });

  test('a broken copy of a reader’s is told with its place', async () => {
    mkdirSync(path('report/local'));
    writeFileSync(path('report/local/paragraphs.json'), '{"p1": ');
    expect(await refusal(true)).toMatch(/^sources\/report\/local\/paragraphs\.json:1:\d+: /);
  });
});

describe('a link that leads out of the sources is refused', () => {
  let outside: string;
  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret'), 'secret');
  });
  afterEach(() => rmSync(outside, { recursive: true }));
  test.each(['decision/zh.mdx', 'decision/capture.txt', 'references.json', 'report'])(
    '%s',
    async (file) => {
      rmSync(path(file), { recursive: true });
      symlinkSync(file === 'report' ? outside : join(outside, 'secret'), path(file));
      expect(await refusal()).toMatch(`sources/${file}:1:1: It is a link to another place`);
    },
  );
});

describe('characters that change the direction of others', () => {
  test.each(['\u202e', '\u202a', '\u2066', '\u2069'])(
    '%j is refused in words of ours',
    async (char) => {
      edit('report/en.mdx', 'has not', `has ${char}not`);
      edit('references.json', 'On boats', `On ${char}boats`);
      const told = await refusal();
      expect(told).toMatch(
        /references\.json:3:\d+: A character that changes the direction of others \(U\+20/,
      );
      expect(told).toMatch(
        /report\/en\.mdx:9:\d+: A character that changes the direction of others/,
      );
    },
  );
});

describe('the importer refuses with a place', () => {
  test.each([
    [
      'a line of 1 MB',
      `Title\n\n${'港务局支持 abc。'.repeat(100_000)}\n`,
      /:3:1: A paragraph of 1000000 characters/,
    ],
    [
      '100,000 paragraphs',
      `Title\n\n${'One day.\n\n'.repeat(100_000)}`,
      /:40001:1: The text has 100001 paragraphs/,
    ],
  ])('%s', (_, text, told) => {
    const file = join(root, 'big.txt');
    writeFileSync(file, text);
    const { status, stderr } = runScript('import.ts', root, [
      file,
      '--id',
      'big',
      '--lang',
      'en',
      '--kind',
      'document',
    ]);
    expect({ status, told: told.test(stderr), stderr: stderr.slice(0, 300) }).toMatchObject({
      status: 1,
      told: true,
    });
    expect(existsSync(path('big'))).toBe(false);
  });
});
