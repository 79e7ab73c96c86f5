import { describe, expect, test } from 'vitest';
import type { CrossReference, Edition, Source } from '../edition.ts';
import { principalOf } from '../lookup.ts';
import { type Coverage, coverageOf, type Line, standing } from './coverage.ts';

type Reference = [from: string, relation: CrossReference['relation'], to: string];

/**
 * A made-up edition: a decision, two papers, and references written `paper p1 note`, relation,
 * `decision c1`.
 */
function edition(references: readonly Reference[]): Edition {
  const crossReferences = references.map(([from, relation, to]) => {
    const [source = '', anchor = '', note = ''] = from.split(' ');
    const [target = '', place = ''] = to.split(' ');
    return { relation, from: { source, anchor, note }, to: { source: target, anchor: place } };
  });
  const source = (id: string, anchors: readonly string[]) => ({
    id,
    paragraphs: anchors.map((anchor) => ({
      anchor,
      heading: anchor === 'title' ? 1 : anchor.startsWith('ch') ? 2 : null,
    })),
    notes: [
      ...new Set(
        crossReferences.filter(({ from }) => from.source === id).map(({ from }) => from.note),
      ),
    ]
      .sort()
      .map((note) => ({ id: note })),
  });
  return {
    record: { principal: 'decision' },
    sources: [
      source('paper', ['title', 'p1', 'p2', 'p3']),
      source('decision', ['title', 'c1', 'ch2', 'c2', 'c3']),
      source('journal', ['title', 'p1']),
    ],
    crossReferences,
  } as unknown as Edition;
}

const marks = ({ sources }: Coverage) =>
  sources.flatMap((each) =>
    each.marks.map(
      ({ relation, clause, paragraph, notes }) =>
        `${each.source.id} ${paragraph.anchor} ${relation} ${clause.anchor}: ${notes.map(({ id }) => id).join(' ')}`,
    ),
  );
const lines = (all: readonly Line[] | undefined) =>
  all?.map((line) => `${line.paragraph.anchor} ${line.standing}`).join(', ');

function covered(references: readonly Reference[]) {
  const whole = edition(references);
  return coverageOf(whole, principalOf(whole) as Source);
}

describe('a mark', () => {
  const CASES: [what: string, references: Reference[], marks: string[]][] = [
    [
      'joins a paragraph to a clause',
      [['paper p1 a', 'reports', 'decision c1']],
      ['paper p1 reports c1: a'],
    ],
    [
      'to a sentence belongs to its clause',
      [['paper p1 a', 'quotes', 'decision c1-s3']],
      ['paper p1 quotes c1: a'],
    ],
    [
      'to the summary belongs to its clause',
      [['paper p1 a', 'quotes', 'decision c1-en']],
      ['paper p1 quotes c1: a'],
    ],
    [
      'has the strongest of several relations, and its notes alone',
      [
        ['paper p1 e', 'echoes', 'decision c1'],
        ['paper p1 d', 'reports', 'decision c1-s1'],
        ['paper p1 c', 'paraphrases', 'decision c1'],
        ['paper p1 b', 'quotes', 'decision c1-s2'],
        ['paper p1 a', 'quotes', 'decision c1'],
      ],
      ['paper p1 quotes c1: a b'],
    ],
    [
      'is paraphrase before report',
      [
        ['paper p1 a', 'reports', 'decision c1'],
        ['paper p1 b', 'paraphrases', 'decision c1'],
      ],
      ['paper p1 paraphrases c1: b'],
    ],
    [
      'is an echo only where there is no coverage',
      [
        ['paper p1 a', 'echoes', 'decision c1'],
        ['paper p2 b', 'echoes', 'decision c1'],
        ['paper p1 c', 'reports', 'decision c1'],
      ],
      ['paper p1 reports c1: c', 'paper p2 echoes c1: b'],
    ],
    ['is none where a note only leads to a clause', [['paper p1 a', 'see', 'decision c1']], []],
    [
      'counts a note once that names two sentences of a clause',
      [
        ['paper p1 a', 'quotes', 'decision c1-s1'],
        ['paper p1 a', 'quotes', 'decision c1-s2'],
      ],
      ['paper p1 quotes c1: a'],
    ],
    ['is not made by a mention', [['paper p1 a', 'mentions', 'decision c1']], []],
    ['is not made by the principal source', [['decision c1 a', 'quotes', 'paper p1']], []],
    ['is not made between other sources', [['paper p1 a', 'quotes', 'journal p1']], []],
    ['is not made by a link to a note', [['paper p1 a', 'quotes', 'decision note-x']], []],
    [
      'stands in the order of paragraphs, then of clauses',
      [
        ['journal p1 a', 'quotes', 'decision c1'],
        ['paper p2 b', 'quotes', 'decision c2'],
        ['paper p2 c', 'quotes', 'decision c1'],
        ['paper p1 d', 'quotes', 'decision c3'],
      ],
      [
        'paper p1 quotes c3: d',
        'paper p2 quotes c1: c',
        'paper p2 quotes c2: b',
        'journal p1 quotes c1: a',
      ],
    ],
  ];
  test.each(CASES)('%s', (_, references, expected) => {
    expect(marks(covered(references))).toEqual(expected);
  });
});

describe('the clauses and paragraphs', () => {
  const coverage = covered([
    ['paper p1 a', 'reports', 'decision title'],
    ['paper p1 b', 'echoes', 'decision c1'],
    ['paper p2 c', 'echoes', 'decision c2-s1'],
    ['journal title d', 'quotes', 'decision c2'],
  ]);
  const [paper, journal] = coverage.sources;

  test('stand each for itself by coverage, by echoes alone, or by nothing', () => {
    expect(lines(paper?.clauses)).toBe('title coverage, c1 echo, c2 echo, c3 none');
    expect(lines(paper?.paragraphs)).toBe('p1 coverage, p2 echo, p3 none');
    expect(lines(journal?.clauses)).toBe('title none, c1 none, c2 coverage, c3 none');
  });
  test('have a heading among them only where a cross-reference has to do with it', () => {
    expect(lines(journal?.paragraphs)).toBe('title coverage, p1 none');
    expect(lines(covered([]).clauses)).toBe('c1 none, c2 none, c3 none');
  });
  test('of all sources together have the best that any has', () => {
    expect(lines(coverage.clauses)).toBe('title coverage, c1 echo, c2 coverage, c3 none');
    expect(standing(coverage.clauses, 'coverage').map(({ anchor }) => anchor)).toEqual([
      'title',
      'c2',
    ]);
  });
});
