import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { testUnless } from '../fixtures/test-unless.ts';
import type { Edition, Source } from '../model/edition.ts';
import { loadEdition } from '../read/loader.ts';
import { akn } from './akoma-ntoso/akn.ts';
import {
  anyText,
  lawOf,
  MADE_UP_LAW,
  textOf,
  withFacsimiles,
  withFigures,
  withParagraphs,
} from './made-up.ts';
import { tei } from './tei/tei.ts';

// Validation by the standards' own schemas, which are not part of the project: in `SCHEMAS`, or
// beside the project's folder.
const SITE = 'https://a.example/b/';
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const schemas = process.env.SCHEMAS ?? folder('../../../shared/schemas/');
const installed = (command: string, flag: string) => spawnSync(command, [flag]).error === undefined;
const xmllint = installed('xmllint', '--version');
const shapes = folder('./tei/fixtures/shapes/');

const FORMATS = [
  { name: 'TEI P5', schema: 'tei_all.rng', args: ['--relaxng'] },
  { name: 'Akoma Ntoso 3.0', schema: 'akomantoso30.xsd', args: ['--schema'] },
] as const;
const missing = FORMATS.map(({ schema }) => {
  if (!xmllint) return 'xmllint is not installed here';
  return existsSync(join(schemas, schema)) ? null : `${schema} is not in ${schemas}`;
});
FORMATS.forEach(({ name }, i) => {
  if (missing[i]) console.log(`not checked: ${name} against its schema, since ${missing[i]}`);
});

let files: Record<string, Record<string, string>>;
let temporary: string;
beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'schemas-'));
  const own = await loadEdition({ root: folder('../../') });
  const made = await loadEdition({ root: folder('../fixtures/edition/') });
  const versions = await loadEdition({ root: folder('../fixtures/versions/') });
  const companions = await loadEdition({ root: folder('../fixtures/companions/') });
  const letters = await loadEdition({ root: folder('../fixtures/letters/') });
  const law = await loadEdition({ root: folder('../fixtures/taiwan-law/') });
  const waqf = await loadEdition({ root: folder('../fixtures/waqf/') });
  const verse = await loadEdition({ root: folder('../fixtures/verse/') });
  const [decision] = made.sources as [Source];
  const statute = lawOf(
    ['An Act', 'SEC. 1. Boats.', '(a) Small.', '(1) One.', 'Flush.', 'SEC. 2. Rafts.'],
    'en',
  );
  const laws = [decision.paragraphs, statute]
    .flatMap((paragraphs) => [paragraphs, withFacsimiles(withFigures(paragraphs))])
    .map((paragraphs) => withParagraphs(made, paragraphs, MADE_UP_LAW));
  const teis = (edition: Edition) =>
    edition.sources.map((source): [string, string] => [source.id, tei(edition, source, SITE)]);
  const collated = withCollation(decision);
  files = {
    'TEI P5': Object.fromEntries([
      ...[own, made, versions, companions, letters, law, waqf, verse].flatMap(teis),
      ...laws.map(({ edition, source }, i): [string, string] => [
        `law ${i + 1}`,
        tei(edition, source, SITE),
      ]),
      ['collated', tei(made, collated, SITE)],
    ]),
    'Akoma Ntoso 3.0': Object.fromEntries([
      ...[own, versions, law]
        .flatMap((edition) => edition.sources.map((source) => [edition, source] as const))
        .map(([edition, source]) => [source.id, akn(edition, source, SITE)] as const)
        .filter(([, written]) => written !== null),
      ...laws.map(
        ({ edition, source }, i) => [`law ${i + 1}`, akn(edition, source, SITE)] as const,
      ),
    ]) as Record<string, string>,
  };
});
afterAll(() => rmSync(temporary, { recursive: true }));

function withCollation(source: Source): Source {
  const [capture] = source.record.captures;
  const collation = {
    identical: 4,
    alike: ['c1'],
    different: ['c2'],
    missing: ['effect'],
    extra: 2,
  };
  return {
    ...source,
    record: {
      ...source.record,
      captures: [capture, { ...capture, collation }] as Source['record']['captures'],
    },
  };
}

describe.each(FORMATS)('$name', ({ name, schema, args }) => {
  const lacking = missing[FORMATS.findIndex((format) => format.name === name)] ?? null;

  const title =
    'is valid against its schema, every source of both editions; a broken one is found out';
  testUnless(
    lacking,
    title,
    () => {
      const good = Object.values(files[name] ?? {});
      expect(good.length).toBeGreaterThan(2);
      const broken =
        good[0]
          ?.replace('</head>', '<nothing/></head>')
          .replace('</content>', '<nothing/></content>') ?? '';
      const paths = [...good, broken].map((content, i) => {
        const path = join(temporary, `${i}.xml`);
        writeFileSync(path, content);
        return path;
      });
      const { stderr } = spawnSync(
        'xmllint',
        ['--noout', '--nonet', ...args, join(schemas, schema), ...paths],
        {
          encoding: 'utf8',
        },
      );
      const last = paths.at(-1);
      expect(stderr).toContain(`${last} fails to validate`);
      expect(stderr).toContain('nothing');
      const told = stderr.split('\n').filter((line) => !line.startsWith(last ?? '') && line !== '');
      expect(told).toEqual(paths.slice(0, -1).map((path) => `${path} validates`));
    },
    120_000,
  );
});

testUnless(
  installed('jing', '')
    ? existsSync(join(schemas, 'tei_all.rng'))
      ? null
      : `tei_all.rng is not in ${schemas}`
    : 'jing is not installed here',
  'TEI P5 is valid for texts of any shape; a broken one is found out',
  async () => {
    const made = await loadEdition({ root: folder('../fixtures/edition/') });
    const given = readdirSync(shapes)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => {
        const lines = readFileSync(join(shapes, name), 'utf8').trim().split('\n\n');
        return [
          textOf(lines, { lang: 'en', kind: 'document' }),
          textOf(lines, { lang: 'zh-Hans', kind: 'legislation' }),
        ];
      });
    const written = [...given, ...fc.sample(anyText, 200)].map((paragraphs) => {
      const { edition, source } = withParagraphs(made, withFacsimiles(withFigures(paragraphs)));
      return tei(edition, source, SITE);
    });
    const broken = (written[0] as string).replace('</body>', '<p/></body>');
    const paths = [...written, broken].map((content, i) => {
      const path = join(temporary, `shape-${i}.xml`);
      writeFileSync(path, content);
      return path;
    });
    const { stdout } = spawnSync('jing', [join(schemas, 'tei_all.rng'), ...paths], {
      encoding: 'utf8',
    });
    const told = stdout.split('\n').filter((line) => line !== '');
    const last = paths.at(-1) as string;
    expect(told.filter((line) => !line.startsWith(last))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  },
  120_000,
);
