import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ledger, Revision } from '../../model/ledger/model.ts';
import { EditionError, type Problem } from '../../model/problem.ts';
import { changesBetween } from '../../model/versions/changes.ts';
import { learnVersions } from '../../model/versions/learn-versions.ts';
import { standsSince } from '../../model/versions/stands-since.ts';
import { readLedgerInput } from '../draft/ledger-input.ts';
import { loadEdition, readSources } from '../loader.ts';

// A made-up law in three versions and an act in two.
const fixture = fileURLToPath(new URL('../../fixtures/versions/', import.meta.url));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'versions-'));
  cpSync(fixture, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const source = async (id: string) => {
  const found = (await loadEdition({ root })).sources.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test('an earlier text has its own names under the anchors of the present one', async () => {
  const { versions } = await source('law');
  expect(versions.map(({ id, date, until }) => [id, date, until])).toEqual([
    ['1979', '1979-07-01', '1990-01-01'],
    ['1990', '1990-01-01', '2005-03-01'],
    [null, '2005-03-01', null],
  ]);
  const names = versions.map(({ passages }) => passages.find(({ anchor }) => anchor === 'art5'));
  expect(names.map((passage) => [passage?.label, passage?.labelOriginal])).toEqual([
    ['art. 4', '第四条'],
    ['art. 5', '第五条'],
    ['art. 5', '第五条'],
  ]);
  expect(versions[1]?.passages.find(({ label }) => label === 'art. 6')?.anchor).toBe('art6b');
});

test('what changed is told passage by passage', async () => {
  const { versions } = await source('law');
  const rows = versions.slice(1).map((after, i) =>
    changesBetween(versions[i] as typeof after, after)
      .filter(({ what }) => what !== 'same')
      .map(({ what, before, after: is }) => `${before?.label ?? '–'} ${what} ${is?.label ?? '–'}`),
  );
  expect(rows).toEqual([
    [
      'art. 1 changed art. 1',
      '– new art. 3',
      'art. 3 renumbered art. 4',
      'art. 3(1) renumbered art. 4(1)',
      'art. 3(2) renumbered art. 4(2)',
      'art. 4 changed art. 5',
      '– new art. 6',
      'art. 5 changed art. 7',
      'art. 6 changed art. 8',
    ],
    [
      'art. 1 changed art. 1',
      'art. 2 changed art. 2',
      'art. 3 changed art. 3',
      'art. 4(2) changed art. 4(2)',
      '– new art. 4(3)',
      'art. 5 changed art. 5',
      'art. 6 gone –',
      '– new art. 6',
      'art. 7 renumbered art. 7 para. 1',
      '– new art. 7 para. 2',
      'art. 8 changed art. 8',
    ],
  ]);
});

test('a passage stands as it does since its words last changed, its number left aside', async () => {
  const { versions } = await source('law');
  const stands = standsSince(versions);
  expect(['art4', 'art4-i1', 'art7', 'art7-p2'].map((anchor) => stands.get(anchor))).toEqual([
    undefined,
    undefined,
    { since: '1990-01-01', changedFrom: '1979' },
    { since: '2005-03-01', changedFrom: '1990' },
  ]);
});

test('a ledger learns earlier texts going back from the present one, and nothing on its page changes', async () => {
  const problems: Problem[] = [];
  for (const files of await readSources(root, false)) {
    const { ledger, outline, earlier } = readLedgerInput(files, problems) ?? {};
    if (!ledger || !outline || !earlier) throw new Error(JSON.stringify(problems));
    const strip = <T extends { revisions?: readonly Revision[] | undefined }>({
      revisions,
      ...entry
    }: T) => {
      const own = (revisions ?? []).filter((revision) => !revision.earlier);
      return own.length > 0 ? { ...entry, revisions: own } : entry;
    };
    const bare: Ledger = {
      ...ledger,
      paragraphs: ledger.paragraphs.filter((entry) => !entry.earlier).map(strip),
    };
    expect(bare.paragraphs).not.toEqual(ledger.paragraphs);
    const learned = learnVersions(bare, outline, earlier, '1.0.0');
    expect(learned.lessons.map(({ id }) => id)).toEqual(earlier.map(({ id }) => id).reverse());
    expect(learned.ledger.paragraphs).toEqual(ledger.paragraphs);
    expect(learnVersions(learned.ledger, outline, earlier, '1.1.0').lessons).toEqual([]);
  }
  const law = await source('law');
  expect(
    law.paragraphs.flatMap(({ formerly, reworded, retired }) =>
      [formerly, reworded, retired].flat(),
    ),
  ).toEqual([]);
});

describe('each mistake is told with its place and its mend', () => {
  const at = (name: string) => join(root, 'sources/law', name);
  const edit = (name: string, from: string, to: string) => {
    const text = readFileSync(at(name), 'utf8');
    expect(text).toContain(from);
    writeFileSync(at(name), text.replace(from, to));
  };
  test.each<[string, () => void, RegExp]>([
    [
      'a paragraph that the ledger does not know',
      () => edit('zh.1979.txt', '悬挂旗帜', '悬挂彩旗'),
      /zh\.1979\.txt:13:1: The ledger does not know this paragraph: “（一）悬挂彩旗；”\. .*npm run anchors/,
    ],
    [
      'a text that is not there',
      () => rmSync(at('zh.1979.txt')),
      /zh\.1979\.txt:1:1: There is no such file\. The text of this version stands in it/,
    ],
    [
      'a text that the record does not tell of',
      () => writeFileSync(at('zh.1950.txt'), '港口\n'),
      /zh\.1950\.txt:1:1: source\.yaml has no version “1950”/,
    ],
    [
      'no day from which the present text is in force',
      () => edit('source.yaml', 'inForce: "2005-03-01"\n', ''),
      /source\.yaml:\d+:\d+: .*from when the present one is in force/,
    ],
    [
      'days out of order',
      () => edit('source.yaml', 'date: "1979-07-01"\n', 'date: "1990-07-01"\n'),
      /1990-07-01 is not before 1990-01-01, when the next text came into force/,
    ],
    [
      'two with one id',
      () => edit('source.yaml', 'id: "1990"', 'id: "1979"'),
      /two equal ids: another version has it/,
    ],
    [
      'an end after the next began',
      () =>
        edit(
          'source.yaml',
          'date: "1979-07-01"\n',
          'date: "1979-07-01"\n    until: "1991-01-01"\n',
        ),
      /1991-01-01 is not between 1979-07-01 and 1990-01-01/,
    ],
    [
      'a text that may not be published',
      () => edit('source.yaml', 'status: licensed', 'status: unknown'),
      /do not let earlier texts of it be published/,
    ],
  ])('%s', async (_, change, told) => {
    change();
    const error = await loadEdition({ root }).catch((thrown: unknown) => thrown);
    if (!(error instanceof EditionError)) throw error;
    expect(error.message.split('\n').filter((line) => told.test(line))).toHaveLength(1);
  });
});
