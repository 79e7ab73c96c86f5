import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EditionError } from '../model/problem.ts';
import { loadEdition } from './loader.ts';

const GOOD = `- id: lee
  kind: person
  name: Ann Lee
  original: 李安
  spellings:
    - { form: Ann Lee, passages: [../decision/#note-support], citations: ["lee-2029, p. 3"] }
    - { form: 李安, certainty: inferred, citations: [harbour-act] }
  note: A scholar, in [the dispute](../decision/#note-support) [@lee-2029].
- id: board
  kind: organ
  name: Harbour Board
  original: 港务局
  spellings:
    - { form: Harbour Board, passages: [../decision/#title-en] }
    - { form: 港务局, passages: [../decision/#title, ../decision/#c1-s1] }
`;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(fileURLToPath(new URL('../fixtures/edition/', import.meta.url)), root, {
    recursive: true,
  });
});
afterEach(() => rmSync(root, { recursive: true }));

/** The edition with this names file. */
function load(names: string) {
  writeFileSync(join(root, 'sources/names.yaml'), names);
  return loadEdition({ root });
}

/** The problems of a load, a line each. */
async function problems(names: string): Promise<string[]> {
  try {
    await load(names);
    return [];
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    return error.message.split('\n');
  }
}

test('names come by kind and alphabet, their notes rendered, and references know the names that cite them', async () => {
  const { names, references } = await load(GOOD.replace('kind: organ', 'kind: office'));
  expect(names.map(({ id }) => id)).toEqual(['lee', 'board']);
  expect(names[0]).toMatchObject({
    original: '李安',
    pinyin: null,
    spellings: [
      {
        form: 'Ann Lee',
        certainty: 'verified',
        citations: [{ key: 'lee-2029', locator: 'p. 3' }],
        passages: [{ source: 'decision', anchor: 'note-support' }],
      },
      {
        form: '李安',
        certainty: 'inferred',
        citations: [{ key: 'harbour-act', locator: null }],
        passages: [],
      },
    ],
  });
  expect(names[0]?.note?.marks.slice(1)).toMatchObject([
    { type: 'link', to: { source: 'decision', anchor: 'note-support' } },
    { type: 'citation' },
    { type: 'work', key: 'lee-2029' },
  ]);
  expect(references.map(({ key, names: ids }) => [key, ids])).toEqual([
    ['harbour-act', ['lee']],
    ['lee-2029', ['lee']],
  ]);
});

test('a work that only a name cites is among the references', async () => {
  const path = join(root, 'sources/references.json');
  const items = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify([...items, { ...items[1], id: 'lee-2030' }]));
  const { references } = await load(GOOD.replace('"lee-2029, p. 3"', 'lee-2030'));
  expect(references.find(({ key }) => key === 'lee-2030')).toMatchObject({
    citedBy: [],
    names: ['lee'],
  });
});

describe('each mistake is told with its place and its mend', () => {
  test.each([
    [
      'unknown key',
      '[harbour-act]',
      '[harbour-acts]',
      /^sources\/names\.yaml:7:\d+: Unknown citation key “harbour-acts”\..*harbour-act/,
    ],
    [
      'unknown key in a note',
      '[@lee-2029]',
      '[@lee-2039]',
      /names\.yaml:8:9: Unknown citation key “lee-2039”/,
    ],
    [
      'no such passage',
      '#c1-s1',
      '#c9',
      /names\.yaml:15:\d+: Cross-reference to no anchor: decision has no “#c9”\. It has/,
    ],
    [
      'no such source in a note',
      '(../decision/#note-support)',
      '(../x/#c1)',
      /names\.yaml:8:9: Cross-reference to no source: “x”/,
    ],
    [
      'a link within no page',
      '(../decision/#note-support)',
      '(#c1)',
      /names\.yaml:8:9: Cross-reference to no source/,
    ],
    [
      'a form that does not stand there',
      '#title-en',
      '#c1',
      /names\.yaml:14:\d+: “Harbour Board” does not stand in \.\.\/decision\/#c1\. Name a passage/,
    ],
    [
      'neither passage nor citation',
      ', citations: [harbour-act]',
      '',
      /names\.yaml:7:7: “lee\.spellings\.1”: says neither a passage nor a citation/,
    ],
    [
      'a name without a spelling',
      'name: Ann Lee',
      'name: A. Lee',
      /names\.yaml:3:9: “A\. Lee” is not among the spellings of lee\. Add it there/,
    ],
    [
      'a form of two names',
      'form: Harbour Board',
      'form: Ann Lee',
      /“Ann Lee” is a spelling of lee too/,
    ],
    [
      'an id twice',
      'id: board',
      'id: lee',
      /names\.yaml:9:7: Two equal ids: name “lee” stands twice/,
    ],
    [
      'no passage',
      '../decision/#title-en',
      'decision',
      /names\.yaml:14:\d+: “board\.spellings\.0\.passages\.0”: “decision” is not a passage of the edition/,
    ],
    ['unknown kind', 'kind: organ', 'kind: ship', /names\.yaml:10:9: “board\.kind”: /],
    [
      'code in a note',
      'A scholar',
      '<b>A</b> scholar',
      /names\.yaml:8:9: Code in a source file: HTML/,
    ],
  ])('%s', async (_, from, to, told) => {
    expect(GOOD).toContain(from);
    expect(await problems(GOOD.replace(from, to))).toEqual(
      expect.arrayContaining([expect.stringMatching(told)]),
    );
  });

  test('a Term note whose id another source’s has', async () => {
    const path = join(root, 'sources/report/en.mdx');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text
        .replace('[^port]:', '[^plan]:')
        .replace('][^port]', '][^plan]')
        .replace(
          /\*\*Cross-reference\.\*\* Echoes.*/,
          '**Term.** 邻港 (*línggǎng*), “neighbouring port”.',
        ),
    );
    expect((await problems(GOOD)).filter((line) => line.includes('Two equal ids'))).toEqual([
      'sources/report/en.mdx:11:1: Two equal ids: Term note “plan” is defined in sources/decision/zh.mdx:11 too. Give one of the two another id, here and at its span.',
    ]);
  });
});
