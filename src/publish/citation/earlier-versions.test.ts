import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../e2e/project.ts';
import type { Edition, Note, Paragraph, Source } from '../../model/edition.ts';
import { historyOf, standingIn } from '../../model/releases/history.ts';
import type { Release, SaidByPrint } from '../../model/releases/kept.ts';
import { citedBy, printOf, releaseOf, saidOf } from '../../model/releases/release.ts';
import { fingerprint } from '../../model/text/fingerprint.ts';
import { loadEdition } from '../../read/loader.ts';
import { interfaceIn } from '../../words/words.ts';
import { citables } from './citables.ts';

const ui = interfaceIn('en');
const CHANGES = 60;
const RELEASES = 5;

/** Changes something of a source, by a number: a passage, a summary, a note; or takes a note out. */
function changed(source: Source, n: number): Source {
  const { paragraphs, notes } = source;
  const [paragraph, note] = [paragraphs[n % paragraphs.length], notes[n % notes.length]];
  const withParagraph = (next: Partial<Paragraph>): Source => ({
    ...source,
    paragraphs: paragraphs.map((each) => (each === paragraph ? { ...each, ...next } : each)),
  });
  if (n % 4 === 0 && paragraph?.text) {
    const text = `${paragraph.text} ${n}.`;
    const sentences = paragraph.sentences.map((each, i, all): typeof each =>
      i === all.length - 1 ? { ...each, range: [each.range[0], text.length] } : each,
    );
    return withParagraph({ text, sentences, fingerprint: fingerprint(text) });
  }
  if (n % 4 === 1 && paragraph?.summary)
    return withParagraph({ summary: { ...paragraph.summary, text: `In short, ${n}.` } });
  if (n % 4 === 2 && notes.length > 1)
    return { ...source, notes: notes.filter((each) => each !== note) };
  return {
    ...source,
    notes: notes.map((each): Note => (each === note ? { ...each, text: `It is ${n}.` } : each)),
  };
}

test('a reference to any version leads to the words it cites, with the fingerprint that it gives', async () => {
  const edition = await loadEdition({ root: join(PROJECT, 'src/fixtures/edition') });
  const releases: Release[] = [];
  const cited: { source: string; version: string; id: string; sha256: string; words: string }[] =
    [];
  const said: Record<string, SaidByPrint> = {};
  let now: Edition = edition;
  for (let r = 0; r < RELEASES; r++) {
    const record = { ...edition.record, version: `1.${r * 5}.0` };
    now = { ...now, record };
    releases.push(releaseOf(now));
    for (const source of now.sources) {
      const all = saidOf(source);
      said[source.id] = {
        ...said[source.id],
        ...Object.fromEntries([...all.values()].map((each) => [printOf(each.words), each])),
      };
      for (const { anchor, fingerprint: sha256 } of citables(source, 'https://a.example/', ui))
        if (anchor)
          cited.push({
            source: source.id,
            version: record.version,
            id: anchor,
            sha256,
            words: all.get(anchor)?.words.join('\n') ?? '',
          });
    }
    for (let n = 0; n < CHANGES / RELEASES; n++) {
      const at = r * (CHANGES / RELEASES) + n;
      now = {
        ...now,
        sources: now.sources.map((source, i) =>
          i === at % now.sources.length ? changed(source, at) : source,
        ),
      };
    }
  }
  const record = { ...edition.record, version: '2.0.0' };
  const histories = now.sources.map((source) => ({
    id: source.id,
    present: saidOf(source),
    all: historyOf({ ...source, said: said[source.id] as SaidByPrint }, releases, record),
  }));
  const changes = histories.flatMap(({ all }) => all);
  expect(changes.length).toBeGreaterThan(15);
  expect(cited.length).toBeGreaterThan(60);
  for (const { source, version, id, sha256, words } of cited) {
    const own = histories.find((each) => each.id === source);
    const history = own?.all.find((each) => each.id === id);
    // What is not in the history stands there still.
    const stood = history ? standingIn(history, version)?.said : own?.present.get(id);
    expect(stood?.words.join('\n'), `${source}#${id} of ${version}`).toBe(words);
    expect(stood && citedBy(id, stood)).toBe(sha256);
  }
});

test('what goes and comes back, and what was never kept, is told', async () => {
  const { sources, record } = await loadEdition({ root: join(PROJECT, 'src/fixtures/edition') });
  const [source] = sources as [Source];
  const release = (version: string, print?: string): Release => ({
    version,
    date: '2030-01-02',
    sources: { [source.id]: print ? { c1: print } : {} },
  });
  const releases = [
    release('0.0.1', 'a'.repeat(16)),
    release('0.0.2'),
    release('0.0.10', 'b'.repeat(16)),
  ];
  const found = historyOf(source, releases, { ...record, version: '0.1.0' });
  const c1 = found.find(({ id }) => id === 'c1');
  expect(
    c1?.standings.map(({ version, until, print, said }) => [
      version,
      until,
      print?.[0] ?? null,
      said !== null,
    ]),
  ).toEqual([
    ['0.0.1', '0.0.1', 'a', false],
    ['0.0.2', '0.0.2', null, false],
    ['0.0.10', '0.0.10', 'b', false],
    ['0.1.0', null, c1?.standings.at(-1)?.print?.[0], true],
  ]);
  expect(
    c1 &&
      ['0.0.1', '0.0.3', '0.0.11', '0.1.0', '0.0.0'].map(
        (version) => standingIn(c1, version)?.version,
      ),
  ).toEqual(['0.0.1', '0.0.2', '0.0.10', '0.1.0', undefined]);
});
