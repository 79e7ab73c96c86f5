import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../e2e/project.ts';
import type { Edition } from '../../model/edition.ts';
import { releaseOf } from '../../model/releases/release.ts';
import { loadEdition } from '../../read/loader.ts';
import { interfaceIn } from '../../words/words.ts';
import type { View } from '../view.ts';
import type { XmlNode } from '../xml.ts';
import { changesView } from './changes.ts';

const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
/** What a reader reads line by line, in folds too. */
const linesIn = (node: XmlNode): string[] =>
  typeof node === 'string' || /^(?:p|h\d|summary)$/.test(node.name)
    ? [textOf(node)]
    : node.children.flatMap(linesIn);
const viewOf = (edition: Edition) =>
  ({ edition, ui: interfaceIn('en'), site: '', root: '' }) as unknown as View;

test('what an earlier version had otherwise is listed by its address, with a link where one answers', async () => {
  const edition = await loadEdition({ root: join(PROJECT, 'src/fixtures/edition') });
  expect(changesView(viewOf(edition))).toBeNull();
  const { version, date, sources } = releaseOf(edition);
  const { 'c1-en': _, ...decision } = sources.decision ?? {};
  const before = { ...decision, 'note-plan': '0'.repeat(16), 'c1_translation-en': '0'.repeat(16) };
  const raised = {
    ...edition,
    record: { ...edition.record, version: '0.2.0' },
    releases: [{ version, date, sources: { ...sources, decision: before } }],
  };
  const drawn = changesView(viewOf(raised));
  const lines = linesIn(drawn as XmlNode);
  expect(lines[0]).toBe('Changes since version 0.1.0');
  expect(lines).toEqual(
    expect.arrayContaining([
      '3 addresses, with those of notes and sentences',
      'Changed: cl. 1, note 3 (note-plan).',
      'Added: cl. 1, summary (c1-en).',
      'Taken out: cl. 1 (c1_translation-en).',
      'Nothing was changed.',
    ]),
  );
  const written = JSON.stringify(drawn);
  expect(written).toContain('decision/#c1-en');
  // What has gone, or was otherwise, is read where it is kept.
  expect(written).toContain('history/decision/#note-plan');
  expect(written).toContain('history/decision/#c1_translation-en');
});
