import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { read } from '@customcommander/ris';
import { describe, expect, test } from 'vitest';
import { bibtex } from './bibtex.ts';
import { referenceFiles } from './files.ts';
import { ris } from './ris.ts';
import type { CslItem, CslName } from './work-item.ts';

const own = JSON.parse(
  readFileSync(new URL('../../../sources/references.json', import.meta.url), 'utf8'),
) as CslItem[];
const hostile: CslItem[] = [
  {
    id: 'a-b',
    type: 'article-journal',
    title: 'Ships & {boats}: 100% of “them”, $5 a_b #1 \\ ~ ^ <b 港务局 ئۇيغۇر',
    author: [
      { family: 'García Márquez', given: 'José' },
      { literal: '港务局' },
      { literal: 'Board and Sons' },
    ],
    issued: { 'date-parts': [[2030, 1, 2]] },
    'container-title': 'Ports & Seas',
    page: '3-12',
    URL: 'https://a.example/x_y?a=1&b=%20#z~',
  },
  { id: 'month', type: 'webpage', title: 'Only a month', issued: { 'date-parts': [[2030, 11]] } },
  { id: 'year', type: 'report', title: 'Only\n a year', issued: { 'date-parts': [[2030]] } },
  { id: 'bare', type: 'legislation', title: '法' },
];

/** What must survive a round trip: names as one string, the date as far as it is known. */
const essence = ({ title, author, issued, URL }: CslItem) => ({
  title: title.replace(/\s+/g, ' '),
  authors: (author ?? []).map(nameOf),
  date: (issued?.['date-parts'][0] ?? []).map(Number),
  URL: URL ?? null,
});
const nameOf = ({ family, given, literal }: CslName) =>
  literal ?? [family, given].filter(Boolean).join(', ');

describe.each([
  ['the edition’s references', own],
  ['hostile items', hostile],
])('%s', (_, items) => {
  test('read back from BibTeX have the same keys, titles, authors, dates and addresses', () => {
    const back = new Cite(bibtex(items)).data as CslItem[];
    expect(back.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    // The reader writes some percent signs of addresses as %25.
    const read = back
      .map(essence)
      .map((each) => ({ ...each, URL: each.URL && String(each.URL).replaceAll('%25', '%') }));
    expect(read).toEqual(items.map(essence));
  });

  test('read back from RIS by another’s reader have the same keys, titles, authors, dates and addresses', () => {
    // The reader does not know the line ends of the specification.
    const records = read(ris(items).replaceAll('\r\n', '\n')) ?? [];
    const back = records.map(({ ID, TI, AU = [], DA, UR }) => {
      const [date] = (DA ?? []) as { year?: string; month?: string; day?: string }[];
      return {
        id: ID?.[0],
        title: TI?.[0],
        authors: (AU as Record<'last_name' | 'first_name' | 'initials', string>[]).map(
          ({ last_name, first_name, initials }) =>
            [last_name, [first_name, initials].filter(Boolean).join(' ')]
              .filter(Boolean)
              .join(', '),
        ),
        date: [date?.year, date?.month, date?.day].filter(Boolean).map(Number),
        URL: UR?.[0] ?? null,
      };
    });
    expect(back).toEqual(items.map((item) => ({ id: item.id, ...essence(item) })));
  });

  test('stand in the CSL-JSON as they are', () => {
    const json = referenceFiles(items).find(({ ending }) => ending === 'json');
    expect(JSON.parse(json?.content ?? '')).toEqual(items);
  });
});

test('RIS closes every record and has no line without a tag', () => {
  const lines = ris(hostile).split('\r\n').filter(Boolean);
  expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(hostile.length);
});

test('particles, suffixes, ranges of dates and italics are kept', () => {
  const item: CslItem = {
    id: 'van-berg',
    type: 'book',
    title: 'The <i>Fog</i> & the <span class="nocase">Sea</span><sup>2</sup>: a < b',
    author: [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
      { family: 'Mer', given: 'Anne', 'dropping-particle': 'de la' },
    ],
    issued: {
      'date-parts': [
        [2030, 1, 2],
        [2031, 3],
      ],
    },
  };
  expect(bibtex([item])).toContain('author = {van den Berg, Jr., Jan and de la Mer, Anne}');
  expect(bibtex([item])).toContain(
    'title = {{The \\textit{Fog} \\& the {Sea}\\textsuperscript{2}: a < b}}',
  );
  expect(bibtex([item])).toContain('date = {2030-01-02/2031-03}');
  expect(ris([item]).split('\r\n')).toEqual(
    expect.arrayContaining([
      'TI  - The Fog & the Sea2: a < b',
      'AU  - van den Berg, Jan, Jr.',
      'AU  - de la Mer, Anne',
      'PY  - 2030',
      'DA  - 2030/01/02/to 2031-03',
    ]),
  );
  const [back] = new Cite(bibtex([item])).data as CslItem[];
  expect(back?.author?.[0]).toMatchObject({
    family: 'Berg',
    given: 'Jan',
    'non-dropping-particle': 'van den',
    suffix: 'Jr.',
  });
  expect(back?.title).toContain('<i>Fog</i>');
});
