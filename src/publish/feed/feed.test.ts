import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { testUnless } from '../../fixtures/test-unless.ts';
import type { Edition } from '../../model/edition.ts';
import { releaseOf } from '../../model/releases/release.ts';
import { loadEdition } from '../../read/loader.ts';
import { changedWords, opening } from '../../render/views/stretches.ts';
import { elementsIn, textIn } from '../xml-reading.ts';
import { feed } from './feed.ts';

const SITE = 'https://a.example/b/';
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SCHEMA = folder('./fixtures/atom.rnc');

let harbour: Edition;
let versions: Edition;
beforeAll(async () => {
  harbour = await loadEdition({ root: folder('../../fixtures/edition/') });
  versions = await loadEdition({ root: folder('../../fixtures/versions/') });
});

/** The edition in a later version, whose sources say something else in a passage, a note and a new source. */
function revised(edition: Edition): Edition {
  const before = releaseOf(edition);
  const { report: _, ...sources } = before.sources;
  const [decision, ...others] = edition.sources;
  return {
    ...edition,
    record: { ...edition.record, version: '0.2.0', date: '2031-02-03' },
    releases: [
      { ...before, version: '0.0.9', date: '2029-12-31', sources: {} },
      { ...before, sources },
    ],
    sources: [
      {
        ...(decision as Edition['sources'][number]),
        paragraphs: (decision?.paragraphs ?? []).map((paragraph) =>
          paragraph.anchor === 'c2' && paragraph.summary
            ? {
                ...paragraph,
                summary: { ...paragraph.summary, text: 'It asks & asks. '.repeat(50) },
              }
            : paragraph,
        ),
        notes: (decision?.notes ?? []).filter(({ id }) => id !== 'help'),
      },
      ...others,
    ],
  };
}

const elements = (node: Nodes, name: string) =>
  elementsIn(node).filter((each) => each.name === name);
const read = (xml: string) =>
  elements(fromXml(xml), 'entry').map((entry) => {
    const first = (name: string) => elements(entry, name)[0] as Element;
    return {
      id: textIn(first('id')),
      title: textIn(first('title')),
      date: textIn(first('updated')),
      link: first('link').attributes.href,
      words: textIn(first('content')),
      del: elements(entry, 'del').map(textIn),
      ins: elements(entry, 'ins').map(textIn),
    };
  });

test('each version is an entry, and each source that the present one changed, with old and new words', () => {
  const entries = read(feed(revised(harbour), SITE));
  expect(entries.map(({ title, date, id }) => [title, date, id])).toEqual([
    ['Version 0.2.0', '2031-02-03T00:00:00Z', `${SITE}feed.xml#0.2.0`],
    [
      `${harbour.sources[0]?.record.short}: changes in version 0.2.0`,
      '2031-02-03T00:00:00Z',
      `${SITE}feed.xml#0.2.0/decision`,
    ],
    [
      `${harbour.sources[1]?.record.short}: new in version 0.2.0`,
      '2031-02-03T00:00:00Z',
      `${SITE}feed.xml#0.2.0/report`,
    ],
    ['Version 0.1.0', `${harbour.record.date}T00:00:00Z`, `${SITE}feed.xml#0.1.0`],
    ['Version 0.0.9', '2029-12-31T00:00:00Z', `${SITE}feed.xml#0.0.9`],
  ]);
  const [version, decision] = entries;
  expect(version?.words).toContain('1 address changed and 1 taken out');
  // What it was is known by its fingerprint; of many new words stands the beginning. What was kept
  // of it stands beside what it is.
  const before = releaseOf(harbour).sources.decision ?? {};
  expect(decision?.words).toContain(
    `It was, by its fingerprint (SHA-256, the first 16 digits): ${before['c2-en']}`,
  );
  expect(decision?.words).toContain('It asks & asks. It asks & asks.');
  expect(decision?.words).toContain('…');
  expect(decision?.words.length).toBeLessThan(1200);
  expect(decision?.words).toContain('note-help');
});

test('where old words were kept, what is out and in stands among them; of what has gone all', () => {
  const edition = revised(harbour);
  const before = releaseOf(harbour).sources.decision ?? {};
  const [decision, ...others] = edition.sources as [Edition['sources'][number]];
  const gist = decision.paragraphs.find(({ anchor }) => anchor === 'c2')?.summary?.gist;
  const said = {
    [before['c2-en'] ?? '']: {
      words: [gist?.text ?? '', `${'It asks & asks. '.repeat(49)}It asks & begs. `],
    },
    [before['note-help'] ?? '']: { words: ['fact', 'inferred', 'Help & more.'] },
  };
  const [, entry] = read(feed({ ...edition, sources: [{ ...decision, said }, ...others] }, SITE));
  expect(entry?.del).toEqual(['begs', 'Fact, inferred. Help & more.']);
  expect(entry?.ins).toEqual(['asks']);
  expect(entry?.words).not.toContain('fingerprint');
});

test('an edition that kept no version has one entry, and says the same each time', () => {
  expect(read(feed({ ...harbour, releases: [] }, SITE)).map(({ title }) => title)).toEqual([
    'Version 0.1.0',
  ]);
  expect(feed(harbour, SITE)).toBe(feed(harbour, SITE));
});

test('what an amendment put in and took out stands in the words around it', () => {
  const entries = read(feed(versions, SITE));
  const act = entries.find(({ link }) => link === `${SITE}sources/act/changes/2001/`);
  expect(act).toMatchObject({ title: 'Boats Act: what changed on 1 June 2010', id: act?.link });
  expect(act?.del).toContain('sixty');
  expect(act?.ins).toContain('thirty');
  expect(entries.map(({ date }) => date)).toEqual(
    entries
      .map(({ date }) => date)
      .sort()
      .reverse(),
  );
});

test.each([
  [
    'a long stretch that is the same is cut where it is far from what changed',
    [
      { what: 'same', text: 'one two three four five six seven eight nine ten eleven.' },
      { what: 'out', text: 'A' },
      { what: 'in', text: 'B' },
    ],
    ['… six seven eight nine ten eleven.', 'A', 'B'],
  ],
  [
    'a short one is not',
    [
      { what: 'same', text: 'one two' },
      { what: 'in', text: 'B' },
    ],
    ['one two', 'B'],
  ],
] as const)('%s', (_, stretches, shown) => {
  expect(
    changedWords(stretches).map((node) =>
      typeof node === 'string' ? node : node.children.join(''),
    ),
  ).toEqual(shown);
});

test('words are cut between words', () => {
  expect(opening('one two three', 9)).toBe('one two …');
  expect(opening('港务局', 9)).toBe('港务局');
});

testUnless(
  spawnSync('jing').error === undefined ? null : 'jing is not installed here',
  'feeds are valid Atom; broken ones are found out',
  async () => {
    const more = ['fog', 'companions', 'waqf', 'taiwan-law'].map((name) =>
      loadEdition({ root: folder(`../../fixtures/${name}/`) }),
    );
    const temporary = mkdtempSync(join(tmpdir(), 'feed-'));
    const good = [harbour, versions, revised(harbour), ...(await Promise.all(more))].map(
      (edition) => feed(edition, SITE),
    );
    const [one = ''] = good;
    const broken = [
      one.replace(/<updated>.*<\/updated>/, ''),
      one.replace('T00:00:00Z', ''),
      one.replace('rel="self"', 'rel="me"'),
      one.replace('<p>', '<p onclick="x()">'),
    ];
    const paths = [...good, ...broken].map((xml, i) => {
      const path = join(temporary, `${i}.xml`);
      writeFileSync(path, xml);
      return path;
    });
    const { stdout } = spawnSync('jing', ['-c', SCHEMA, ...paths], { encoding: 'utf8' });
    const told = new Set(stdout.split('\n').flatMap((line) => line.split(':')[0] || []));
    rmSync(temporary, { recursive: true });
    expect([...told]).toEqual(paths.slice(good.length));
  },
  60_000,
);
