import { describe, expect, test } from 'vitest';
import {
  amended,
  type Law,
  madeUpLaw,
  type Named,
  namedLines,
} from '../../fixtures/amended-law/amended-law.ts';
import { nameOf } from '../structure/place.ts';
import { structureOf } from '../structure/structure.ts';
import { apply } from './apply.ts';
import type { Ledger } from './model.ts';
import { current } from './model.ts';
import type { Outline, Plan } from './plan.ts';
import { reconcile } from './reconcile.ts';
import { tableOf } from './table.ts';

const EMPTY: Ledger = { source: 'law', paragraphs: [], sentences: [], summary: [], notes: [] };
const RECORD = { kind: 'legislation', lang: 'zh-Hans', scheme: 'prc' };
const spot = { file: 'zh.txt', line: 1, column: 1 };
const read = (texts: readonly string[]) =>
  structureOf(
    texts.map((text) => ({ text, role: 'text' })),
    RECORD,
  );

/** A law's lines as its files have them, beside a ledger. */
function outline(texts: readonly string[], ledger = EMPTY): Outline {
  const { places, hints } = read(texts);
  const known = current(ledger.paragraphs);
  return {
    source: 'law',
    lang: 'zh-Hans',
    publishes: true,
    complete: true,
    paragraphs: texts.map((text, i) => ({
      text,
      hint: hints[i] ?? '',
      called: nameOf(places[i]?.called ?? []),
      number: places[i]?.number ?? 0,
      sentences: places[i]?.role === 'provision',
      spot,
    })),
    knownNumbers: () => {
      const before = read(known.map(({ text = '' }) => text)).places;
      return new Map(known.map(({ anchor }, i) => [anchor, before[i]?.number ?? 0]));
    },
    summary: [],
    notes: [],
    spot,
  };
}
const first = (texts: readonly string[]) => apply(reconcile(EMPTY, outline(texts), '1.0.0'));
const amend = (ledger: Ledger, texts: readonly string[]) =>
  reconcile(ledger, outline(texts, ledger), '2.0.0');
const rows = ({ steps }: Plan) =>
  steps.map(({ anchor, what, to }) => [anchor, what, ...to].join(' '));

test('after an amendment an article keeps its anchor, and has the name that its number gives it', () => {
  const before = first(['第一条　船长报告。', '第二条　船主修理船只。']);
  const plan = amend(before, [
    '第一条　船长报告。',
    '第二条　渔民领取渔网。',
    '第三条　船主修理船只。',
  ]);
  expect(rows(plan)).toEqual(['art2 renumbered art2', 'art2b new', 'art2b-s1 new']);
  const [, added, moved] = apply(plan).paragraphs;
  expect(added).toMatchObject({ anchor: 'art2b', called: 'article 2' });
  expect(moved).toMatchObject({
    anchor: 'art2',
    called: 'article 3',
    text: '第三条　船主修理船只。',
    revisions: [{ version: '2.0.0', called: 'article 2', renumbered: true }],
  });
});

describe('a law of 500 articles, of which many are alike', () => {
  const law = madeUpLaw();
  const out = new Set([3, 21, 22, 60, 125, 200, 333, 401, 480, 500]);
  const after = new Set([
    1, 2, 7, 20, 22, 41, 64, 100, 101, 150, 160, 199, 222, 260, 300, 335, 390,
  ]);
  const lines = namedLines(law);
  const ledger = first(lines.map(({ line }) => line));
  const anchorOf = new Map(lines.map(({ key }, i) => [key, ledger.paragraphs[i]?.anchor]));
  const change = (next: Law): { plan: Plan; lines: Named[]; anchors: (string | undefined)[] } => {
    const named = namedLines(next);
    const plan = amend(
      ledger,
      named.map(({ line }) => line),
    );
    return { plan, lines: named, anchors: plan.paragraphs.current.map(({ anchor }) => anchor) };
  };

  test('keeps every anchor on its own words where articles are put in and taken out', () => {
    const { plan, lines: next, anchors } = change(amended(law, out, after));
    expect(plan.steps.map(({ what }) => what)).not.toContain('ambiguous');
    expect(anchors).toEqual(next.map(({ key }, i) => anchorOf.get(key) ?? anchors[i]));
    expect(new Set(plan.paragraphs.retired.keys())).toEqual(
      new Set(
        lines.flatMap(({ key }, i) =>
          out.has(Number(/^a(\d+)/.exec(key)?.[1])) ? [ledger.paragraphs[i]?.anchor] : [],
        ),
      ),
    );
    // Nothing but numbers changed in the rest.
    expect(plan.steps.some(({ what }) => what === 'reworded' || what === 'moved')).toBe(false);
    expect(tableOf(plan).length).toBeLessThan(250);
  });

  test('never gives an anchor to other words where the new articles are like the old: it asks', () => {
    const elsewhere = new Set([7, 41, 64, 100, 150, 160, 222, 260, 300, 390]);
    const alike = amended(law, out, elsewhere).map(({ heading, articles }) => ({
      heading,
      articles: articles.map((article) =>
        article.key.startsWith('n')
          ? {
              ...article,
              clauses:
                law[9]?.articles[Number(article.key.slice(1)) % 20]?.clauses.map((clause) => ({
                  ...clause,
                  words: clause.words.replace('。', '，但是大雾除外。'),
                })) ?? [],
            }
          : article,
      ),
    }));
    const { plan, lines: next, anchors } = change(alike);
    const known = new Set(anchorOf.values());
    const wrong = next.filter(
      ({ key }, i) => known.has(anchors[i]) && anchorOf.get(key) !== anchors[i],
    );
    expect(wrong).toEqual([]);
    expect(plan.steps.some(({ what }) => what === 'ambiguous')).toBe(true);
  });

  test('keeps items that are all alike with their article when its words are changed', () => {
    const reworded = law.map(({ heading, articles }) => ({
      heading,
      articles: articles
        .filter(({ key }) => key !== 'a5')
        .map((article) =>
          article.key === 'a10'
            ? {
                ...article,
                clauses: article.clauses.map((clause) => ({
                  ...clause,
                  words: clause.words.replace('：', '在码头做下列事项：'),
                })),
              }
            : article,
        ),
    }));
    const { plan, lines: next, anchors } = change(reworded);
    expect(
      plan.steps.filter(({ what }) => what === 'reworded').map(({ anchor }) => anchor),
    ).toContain('art10');
    expect(anchors).toEqual(next.map(({ key }) => anchorOf.get(key)));
  });
});
