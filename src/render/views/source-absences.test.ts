import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../e2e/project.ts';
import type { Source } from '../../model/edition.ts';
import { loadEdition } from '../../read/loader.ts';
import { interfaceIn } from '../../words/words.ts';
import type { View } from '../view.ts';
import type { XmlNode } from '../xml.ts';
import { sourceAbsences } from './source.ts';

const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

test('what a text contains stands before what it does not, each with its place', async () => {
  const edition = await loadEdition({ root: join(PROJECT, 'src/fixtures/edition') });
  const [decision] = edition.sources;
  const { record } = decision as Source;
  const view = { edition, ui: interfaceIn('en'), site: '', root: '' } as unknown as View;
  const source = {
    ...decision,
    record: {
      ...record,
      presences: [{ statement: 'A plan', words: ['修船计划'], at: 'c1-s2' }],
      absences: [{ statement: 'No fine', words: ['罚款'], near: ['c2'] }],
    },
  } as Source;
  const drawn = sourceAbsences(view, source);
  expect(drawn?.children.map(textOf).slice(0, 4)).toEqual([
    'Looked for in this text: what it contains, and what it does not',
    'A plan (cl. 1, sentence 2)',
    'What this text does not contain',
    'No fine (nearest: cl. 2)',
  ]);
  expect(JSON.stringify(drawn)).toContain('decision/#c1-s2');
  // Without anything found, the list is as it ever was.
  const alone = sourceAbsences(view, { ...source, record });
  expect(alone?.children.map(textOf).slice(0, 2)).toEqual([
    'What this text does not contain',
    'No fine',
  ]);
});
