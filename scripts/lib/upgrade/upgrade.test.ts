import { expect, test } from 'vitest';
import { lost } from './addresses.ts';
import { changesAfter, isNewer } from './changes.ts';
import { type Migration, migrated } from './migrations.ts';

test.each([
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.9.9', true],
  ['1.0.0', '1.0.0', false],
  ['1.0.9', '1.1.0', false],
])('%s is newer than %s: %s', (version, than, isSo) => {
  expect(isNewer(version, than)).toBe(isSo);
});

test('what changed is told of the versions after one, and of what is not released', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n- D\n\n## [1.2.0] - 2031\n\n- C\n\n## [1.1.0] - 2031\n\n- B\n\n## [1.0.0] - 2030\n\n- A\n';
  expect(changesAfter(changelog, '1.1.0')).toBe(
    '## [Unreleased]\n\n- D\n\n## [1.2.0] - 2031\n\n- C',
  );
});

const rename = (since: string, old: string, now: string): Migration => ({
  since,
  what: `${old} is called ${now}.`,
  migrate: (files) =>
    new Map([...files].map(([path, text]) => [path, text.replace(`${old}:`, `${now}:`)])),
});

test('records go through the migrations since their version, in order, and only what changed is written', () => {
  const files = new Map([
    ['sources/edition.yaml', 'title: Papers\n'],
    ['sources/act/source.yaml', 'when: 1931\n'],
  ]);
  const steps = [
    rename('1.0.0', 'title', 'heading'),
    rename('1.1.0', 'when', 'day'),
    rename('2.0.0', 'day', 'date'),
  ];
  expect(migrated(files, '1.0.0', steps)).toEqual({
    files: new Map([['sources/act/source.yaml', 'date: 1931\n']]),
    done: ['when is called day.', 'day is called date.'],
  });
});

test('an address that answers no more is found, of a page or of a passage', () => {
  const before = {
    pages: ['index.html', 'notes/index.html'],
    passages: ['act#sec1', 'act#note-a'],
  };
  const now = { pages: ['index.html'], passages: ['act#sec1', 'act#sec2'] };
  expect(lost(before, now)).toEqual(['/notes/index.html', 'act#note-a']);
});
