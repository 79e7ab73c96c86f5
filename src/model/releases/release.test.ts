import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../e2e/project.ts';
import { loadEdition } from '../../read/loader.ts';
import type { Edition, Source } from '../edition.ts';
import { changesOf, isBefore, releaseBefore, releaseOf } from './release.ts';

const harbour = () => loadEdition({ root: join(PROJECT, 'src/fixtures/edition') });

test('an edition that says the same has no change, in whatever language it is read', async () => {
  const edition = await harbour();
  const release = releaseOf(edition);
  expect(release.version).toBe('0.1.0');
  for (const source of edition.sources) expect(changesOf(source, release)).toEqual([]);
  expect(Object.keys(release.sources.decision ?? {})).toEqual(
    expect.arrayContaining(['c1', 'c1-s2', 'c1-en', 'note-support']),
  );
});

test('what is added, changed and taken out is told by its address', async () => {
  const edition = await harbour();
  const release = releaseOf(edition);
  const [decision] = edition.sources as [Source];
  const source: Source = {
    ...decision,
    notes: decision.notes
      .filter(({ id }) => id !== 'help')
      .map((note) =>
        note.id === 'support'
          ? { ...note, positions: note.positions.map((each) => ({ ...each, text: 'No.' })) }
          : note.id === 'plan'
            ? { ...note, id: 'scheme' }
            : note,
      ),
    paragraphs: decision.paragraphs.map((paragraph) =>
      paragraph.anchor === 'c2' && paragraph.summary
        ? { ...paragraph, summary: { ...paragraph.summary, text: 'It asks.' } }
        : paragraph,
    ),
  };
  expect(changesOf(source, release)).toEqual([
    { id: 'note-scheme', how: 'added' },
    { id: 'note-support', how: 'changed' },
    { id: 'c2-en', how: 'changed' },
    { id: 'note-plan', how: 'gone' },
    { id: 'note-help', how: 'gone' },
  ]);
});

test('changes are counted from the last version before the edition’s own', () => {
  const releases = ['1.9.0', '1.10.0', '2.0.0'].map((version) => ({
    version,
    date: '2030-01-02',
    sources: {},
  }));
  const at = (version: string) =>
    releaseBefore({ record: { version }, releases } as unknown as Edition)?.version ?? null;
  expect(['1.9.0', '1.10.0', '2.0.0', '2.0.1'].map(at)).toEqual([null, '1.9.0', '1.10.0', '2.0.0']);
  expect(isBefore('1.9.0', '1.10.0')).toBe(true);
});
