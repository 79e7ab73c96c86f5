import { describe, expect, test } from 'vitest';
import type {
  Coverage,
  Line,
  Mark,
  SourceCoverage,
  Standing,
} from '../model/apparatus/coverage.ts';
import type { Source } from '../model/edition.ts';
import { interfaceIn } from '../words/words.ts';
import { markName, remainders, totals } from './coverage-words.ts';

const UI = interfaceIn('en');

const lines = (...standings: Standing[]) =>
  standings.map((standing, i) => ({
    standing,
    paragraph: { anchor: `a${i + 1}` },
  })) as unknown as Line[];
const matrix = (clauses: Line[], ...sources: Line[][]) =>
  ({ clauses, sources: sources.map((paragraphs) => ({ paragraphs })) }) as unknown as Coverage;

test.each([
  ['quotes', 'Quoted: cl. 1, in Harbour News, ¶ 5'],
  ['paraphrases', 'Paraphrased: cl. 1, in Harbour News, ¶ 5'],
  ['reports', 'Reported: cl. 1, in Harbour News, ¶ 5'],
  ['echoes', 'Likeness, not coverage: cl. 1, in Harbour News, ¶ 5'],
] as const)('a mark that %s has its clause, source and paragraph in its name', (relation, name) => {
  const mark = {
    relation,
    clause: { label: 'cl. 1' },
    paragraph: { label: '¶ 5' },
    notes: [],
  } as unknown as Mark;
  expect(markName(UI, mark, { record: { short: 'Harbour News' } } as Source)).toBe(name);
});

describe('the totals', () => {
  test('count a likeness as no coverage', () => {
    expect(
      totals(
        UI,
        matrix(
          lines('coverage', 'echo', 'none'),
          lines('coverage', 'coverage', 'echo'),
          lines('none'),
        ),
      ),
    ).toBe(
      'By the notes of this edition, 1 of 3 passages is at least in part quoted, paraphrased or reported in at least one of 2 other sources. ' +
        'Of the 4 paragraphs there, 2 have such a cross-reference, 1 only a likeness, and 1 none.',
    );
  });
  test('name the title and other passages that are no clauses', () => {
    const named = ['title', 'adoption', 'c1', 'effect'].map((anchor) => ({
      standing: 'coverage',
      paragraph: { anchor, label: anchor === 'effect' ? 'Entry into force' : anchor },
    })) as unknown as Line[];
    expect(totals(UI, matrix(named, lines('coverage')))).toContain(
      '4 of 4 passages (title, adoption and entry into force among them) are at least in part quoted',
    );
  });
  test('agree in number with one source of one paragraph', () => {
    expect(totals(UI, matrix(lines('coverage', 'coverage'), lines('coverage')))).toBe(
      'By the notes of this edition, 2 of 2 passages are at least in part quoted, paraphrased or reported in at least one of 1 other source. ' +
        'Of the 1 paragraph there, 1 has such a cross-reference, 0 only a likeness, and 0 none.',
    );
  });
});

test('what is left empty or only alike is said of clauses and paragraphs, and nothing where all is covered', () => {
  const said = (clauses: Line[], paragraphs: Line[]) =>
    remainders({ clauses, paragraphs } as unknown as SourceCoverage).map(
      ({ what, of, these }) => `${of}: ${what}: ${these.map(({ anchor }) => anchor).join(' ')}`,
    );
  expect(said(lines('none', 'echo', 'coverage'), lines('echo', 'none', 'none'))).toEqual([
    'clause: clausesNone: a1',
    'clause: clausesEcho: a2',
    'own: paragraphsNone: a2 a3',
    'own: paragraphsEcho: a1',
  ]);
  expect(said(lines('coverage'), lines('coverage'))).toEqual([]);
});
