import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editionFiles } from '../../../scripts/dev/bench/corpus/as-edition.ts';
import { PARAGRAPHS } from '../../../scripts/dev/bench/corpus/works.ts';
import { writeFiles } from '../../../scripts/dev/bench/corpus/write.ts';
import { weighSite } from '../../../scripts/dev/weigh/weigh.ts';
import { filesOf } from '../../publish/files-of.ts';
import { parseSums } from '../../publish/fixity/sums.ts';
import { runScript, unpackArchive } from '../project.ts';

// What a source of the bench takes on a disk, in bytes a paragraph: nothing of it hangs on how many
// sources there are, nor on the machine. At 100 of them the rest is about 4.5 MB (search index,
// faces, pages of the edition), and all together has to stay under three times what Starlight
// makes of the same texts, 23.1 MB.
const SOURCES = 4;
const MOST: Readonly<Record<string, number>> = {
  'page of a source': 5_210,
  'references, page': 2_490,
  TEI: 2_160,
  annotations: 1_950,
  'references, script': 1_060,
  'other downloads of a source': 660,
  DTS: 590,
};

let temporary: string;
let root: string;
beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'weight-'));
  root = join(temporary, 'edition');
  await writeFiles(root, 'sources', editionFiles(SOURCES, 1));
  expect(runScript('build.ts', root)).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('each kind of file of a source takes no more bytes a paragraph than it has to', async () => {
  const kinds = await weighSite(join(root, 'dist'));
  for (const [kind, most] of Object.entries(MOST)) {
    const bytes = (kinds.get(kind)?.bytes ?? 0) / SOURCES / PARAGRAPHS;
    expect
      .soft([kind, Math.ceil(bytes), bytes > most * 0.8 && bytes <= most])
      .toEqual([kind, Math.ceil(bytes), true]);
  }
});

test('the archive has no file twice, nor a style sheet that a page carries with it', async () => {
  const folder = unpackArchive(root, join(temporary, 'disk'));
  const sums = parseSums(readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8')) ?? [];
  expect(sums.length).toBeGreaterThan(100);
  const by = Map.groupBy(sums, ({ sha256 }) => sha256);
  expect([...by.values()].filter(({ length }) => length > 1)).toEqual([]);
  const pages = (await filesOf(folder)).filter((path) => path.endsWith('.html'));
  const carried = pages.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/<style>([^<]*)<\/style>/g)]
      .filter(([, style = '']) => style.length > 1_000 && !style.includes('url('))
      .map(() => path),
  );
  expect(carried).toEqual([]);
});
