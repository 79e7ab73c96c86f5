import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript } from '../src/e2e/project.ts';

let root: string;
const REFERENCES = 'sources/references.json';
const BEFORE = `[
  { "id": "lee-2030", "type": "book", "title": "Harbours",   "custom": { "body": "scholarship", "seen": "part" } },
  { "id": "port-act", "type": "legislation", "title": "Port Act" }
]
`;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'references-'));
  mkdirSync(join(root, 'sources'));
  writeFileSync(join(root, REFERENCES), BEFORE);
});
afterEach(() => rmSync(root, { recursive: true }));
const now = () => readFileSync(join(root, REFERENCES), 'utf8');
function add(name: string, text: string, ...more: string[]) {
  writeFileSync(join(root, name), text);
  return runScript('import.ts', root, ['--references', join(root, name), ...more]);
}

const CSL = JSON.stringify([
  {
    id: 'http://zotero.org/users/1/items/AB',
    type: 'book',
    title: 'Nets',
    author: [{ family: 'Müller', given: 'Eva' }],
    issued: { 'date-parts': [['2029']] },
  },
  { id: 'x', 'citation-key': 'board_report_2031', type: 'report', title: 'Report' },
  { id: 'lee-2030', type: 'book', title: 'Another' },
]);
const BIBTEX = `@article{Ash_2028,\n  title = {On {Boats}}, author = {Ash, Ann and {Harbour Board}}, journal = {Ports}, year = {2028}, month = may, pages = {3--9}, doi = {10.1000/x}\n}\n`;
const RIS =
  'TY  - JOUR\r\nAU  - Zed, Zoe\r\nAU  - Harbour Board\r\nTI  - On nets\r\nT2  - Ports\r\nPY  - 2027/03/04\r\nSP  - 3\r\nEP  - 9\r\nUR  - https://a.example/x\r\nER  - \r\n';

test.each([
  [
    'CSL-JSON',
    'a.json',
    CSL,
    ['board-report-2031', 'muller-2029'].sort(),
    { id: 'muller-2029', title: 'Nets' },
  ],
  [
    'BibTeX',
    'a.bib',
    BIBTEX,
    ['ash-2028'],
    {
      id: 'ash-2028',
      type: 'article-journal',
      title: 'On Boats',
      'container-title': 'Ports',
      author: [{ family: 'Ash', given: 'Ann' }, { literal: 'Harbour Board' }],
      issued: { 'date-parts': [[2028, 5]] },
    },
  ],
  [
    'RIS',
    'a.ris',
    RIS,
    ['zed-2027'],
    {
      id: 'zed-2027',
      type: 'article-journal',
      title: 'On nets',
      'container-title': 'Ports',
      page: '3-9',
      URL: 'https://a.example/x',
      author: [{ family: 'Zed', given: 'Zoe' }, { literal: 'Harbour Board' }],
      issued: { 'date-parts': [[2027, 3, 4]] },
    },
  ],
] as const)(
  '%s comes in, each entry at its place, and those that are there are as they were',
  (_, name, text, ids, item) => {
    const { status, stdout, stderr } = add(name, text);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`${ids.length} added (${ids.join(', ')})`);
    const items = JSON.parse(now()) as { id: string }[];
    const all = items.map(({ id }) => id);
    expect(all).toEqual(['lee-2030', 'port-act', ...ids].sort());
    expect(items.find(({ id }) => id === item.id)).toMatchObject(item);
    for (const line of BEFORE.split('\n').slice(1, 3))
      expect(now()).toContain(line.replace(/,$/, '').trim());
    // Once more adds nothing.
    const once = now();
    expect(add(name, text).stdout).toContain('0 added');
    expect(now()).toBe(once);
  },
);

test('an entry with the same id is never overwritten, and it is said', () => {
  expect(add('a.json', CSL).stdout).toContain('1 there already, left as they are (lee-2030)');
  expect(now()).not.toContain('Another');
});

test('a dry run writes nothing, and what is no list of references is refused', () => {
  expect(add('a.json', CSL, '--dry-run').stdout).toContain('Dry run: nothing was written');
  expect(add('b.txt', 'Some words.')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('neither CSL-JSON nor BibTeX nor RIS'),
  });
  expect(add('c.json', '[{ "type": "book" }]')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('title'),
  });
  expect(now()).toBe(BEFORE);
});
