import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition, Source, Work } from '../../model/edition.ts';
import { sha256 } from '../../model/text/fingerprint.ts';
import { loadEdition } from '../../read/loader.ts';
import { interfaceIn } from '../../words/words.ts';
import { UNCHANGED } from '../made-up.ts';
import { citables } from './citables.ts';
import { referenceWriter, slottedForms } from './forms.ts';
import { formatWork } from './references.ts';
import { filled, SLOTS } from './slots.ts';
import { workItem } from './work-item.ts';

const PAGE = 'https://a.example/papers/decision/';
let edition: Edition;
let decision: Source;
let report: Source;
beforeAll(async () => {
  edition = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/edition/', import.meta.url)),
  });
  [decision, report] = edition.sources as [Source, Source];
});

const WORK: Work = {
  genre: 'decision',
  authors: [{ literal: 'Harbour Board', original: '港务局' }],
  container: null,
  publisher: null,
  jurisdiction: 'Harbour',
  date: '2030-01-02',
  dated: 'adopted',
};
const withRecord = (source: Source, changes: Partial<Source['record']>): Source => ({
  ...source,
  record: { ...source.record, ...changes },
});
const written = (source: Source, anchor: string | null) =>
  citables(source, PAGE, interfaceIn('en'))
    .filter((citable) => citable.anchor === anchor)
    .flatMap(referenceWriter(source, edition.record))
    .filter(({ as }) => as === 'words')
    .map(({ text }) => text);

describe('the reference in words', () => {
  test('to a sentence names the work, the place, the edition with version and date, the permalink and the fingerprint', () => {
    const source = withRecord(decision, { work: WORK, title: '决定' });
    const c1 = decision.paragraphs.find(({ anchor }) => anchor === 'c1');
    const text = (c1?.text ?? '').slice(...(c1?.sentences[1]?.range ?? [0, 0]));
    const hash = sha256(text).slice(0, 16);
    const english = decision.paragraphs[0]?.summary?.text;
    const han = '<span lang="zh-Hans">决定</span>';
    const title = english ? `${han} [${english} (unofficial English)]` : han;
    const at = 'original and unofficial English summary';
    expect(written(source, 'c1-s2')).toEqual([
      `Harbour Board. (2030, January 2). <i>${title}</i> [Decision]. Cl. 1, sentence 2, ${at}, in <i>Harbour Papers</i> (Version 0.1.0, 2 January 2030). ${PAGE}#c1-s2 (SHA-256 ${hash})`,
      `Harbour Board. 2030. <i>${title}</i>. Decision. January 2. Cl. 1, sentence 2, ${at}, in <i>Harbour Papers</i>, version 0.1.0, 2 January 2030. ${PAGE}#c1-s2 (SHA-256 ${hash}).`,
      `Harbour Board, <i>${title}</i>, decision, 2 January 2030, Harbour, cl. 1, sentence 2, ${at}, in <i>Harbour Papers</i> v0.1.0 (2 January 2030), ${PAGE}#c1-s2, SHA-256 ${hash}.`,
      `Harbour Board. <i>${title}</i>. 2 Jan. 2030. <i>Harbour Papers</i>, version 0.1.0, 2 Jan. 2030, cl. 1, sentence 2, ${at}, ${PAGE}#c1-s2. SHA-256 ${hash}.`,
      `${title} (Harbour Board, 2 January 2030) (Harbour), cl 1, sentence 2, ${at}, in <i>Harbour Papers</i> (v0.1.0, 2 January 2030, SHA-256 ${hash}) &lt;${PAGE}#c1-s2&gt; accessed ${SLOTS.accessedInWords}.`,
      `<i>${title}</i> (promulgated by Harbour Board, Jan. 2, 2030) (Harbour), cl. 1, sentence 2, ${at}, <i>in</i> Harbour Papers v0.1.0 (Jan. 2, 2030), ${PAGE}#c1-s2 (SHA-256 ${hash}).`,
      `<span lang="zh-Hans">港务局</span>. ${han}[A/OL]. (2030-01-02)//Harbour Papers. v0.1.0. 2030-01-02: cl. 1, sentence 2, ${at}[${SLOTS.accessed}]. ${PAGE}#c1-s2. SHA-256 ${hash}.`,
    ]);
  });

  test('to an article is to the article, says that the page has a digest, and makes up neither author nor date', () => {
    const [apa, chicago, legal] =
      written(withRecord(report, { title: 'Boats wait', titleSupplied: false }), 'p1') ?? [];
    expect(apa).toMatch(
      /^<?i?>?Boats wait(<\/i>)?\. \(n\.d\.\)\. ¶ 1, digest, in <i>Harbour Papers<\/i>/,
    );
    expect(chicago).toMatch(/^“Boats wait\.” n\.d\. ¶ 1, digest, in/);
    expect(legal).toMatch(/^“Boats wait,” undated, ¶ 1, digest, in/);
  });

  test('marks an inferred date in every style', () => {
    const work: Work = {
      ...WORK,
      authors: [{ family: 'Lee', given: 'Ann', original: null }],
      container: 'Harbours',
      dated: 'inferred',
    };
    const formatted = formatWork(
      withRecord(report, { title: 'Boats wait', titleSupplied: false, work }),
    );
    const forms = Object.fromEntries([...formatted].map(([{ id }, html]) => [id, html]));
    expect(forms.apa).toContain('(ca. 2030, January 2)');
    expect(forms.chicago).toContain('[2030?]');
    expect(forms.legal).toContain('[2 January 2030?]');
    expect(forms.legal).toContain('Lee, Ann');
  });

  test('says in the styles that ask for it on which day a reader cites, and who wrote it in capitals', () => {
    const work: Work = {
      ...WORK,
      authors: [{ family: 'Lee', given: 'Ann', original: null }],
      container: 'Harbours',
    };
    const article = withRecord(report, { title: 'Boats wait', titleSupplied: false, work });
    const values = {
      anchor: 'p1',
      permalink: PAGE,
      place: 'para. 1',
      form: 'digest',
      fingerprint: 'a'.repeat(64),
      accessed: '2030-09-03',
    };
    const [oscola, , gbt] = slottedForms(referenceWriter(article, edition.record))
      .filter(({ asked }) => asked)
      .slice(1)
      .map((form) => filled(form, values));
    expect(oscola).toMatch(
      /^Ann Lee, ‘Boats wait’ <i>Harbours<\/i> \(2 January 2030\), para 1, digest, in .* accessed 3 September 2030\.$/,
    );
    expect(gbt).toMatch(
      /^LEE A\. Boats wait\[N\/OL\]\. Harbours, 2030-01-02\/\/Harbour Papers\. v0\.1\.0\. 2030-01-02: para\. 1, digest\[2030-09-03\]\. /,
    );
  });

  test('lets no title be markup', () => {
    const source = withRecord(report, { title: 'A <script>alert(1)</script> & “B”' });
    for (const html of written(source, null) ?? []) expect(html).not.toContain('<script');
  });
});

describe('what can be cited', () => {
  test('is the source, every paragraph, every sentence of a published text and every note, each with its own fingerprint', () => {
    const all = citables(decision, PAGE, interfaceIn('en'));
    const sentences = decision.paragraphs.flatMap((each) =>
      each.sentences.length > 1 ? each.sentences : [],
    );
    const count = (kind: string) => all.filter((each) => each.kind === kind).length;
    expect([count('source'), count('paragraph'), count('sentence'), count('note')]).toEqual([
      1,
      decision.paragraphs.length,
      sentences.length,
      decision.notes.length,
    ]);
    expect(new Set(all.map(({ permalink }) => permalink)).size).toBe(all.length);
    for (const { fingerprint } of all) expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is no sentence of a text that may not be published, even where a reader has a copy', () => {
    const copied: Source = {
      ...report,
      localCopy: true,
      paragraphs: report.paragraphs.map((each) => ({
        ...each,
        text: 'One. Two.',
        sentences: [
          { ...UNCHANGED, anchor: 'p1-s1', range: [0, 5] },
          { ...UNCHANGED, anchor: 'p1-s2', range: [5, 9] },
        ],
      })),
    };
    expect(citables(copied, PAGE, interfaceIn('en')).some(({ kind }) => kind === 'sentence')).toBe(
      false,
    );
  });

  test('says of a number that is the edition’s own that it is', () => {
    const [first] = decision.paragraphs.filter(({ anchor }) => anchor === 'c2-1');
    const labelled = {
      ...decision,
      paragraphs: first ? [{ ...first, label: 'cl. 2 · masters' }] : [],
    };
    expect(citables(labelled, PAGE, interfaceIn('en'))[1]?.place).toBe(
      'cl. 2 (masters; no. 2-1 of this edition)',
    );
  });
});

test('the work as data has nothing that its record does not know', () => {
  expect(workItem(report)).toEqual({
    id: 'report',
    type: 'article-newspaper',
    title: '[Report on boats]',
    language: 'en',
  });
});
