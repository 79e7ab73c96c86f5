import { expect, test } from 'vitest';
import { apply } from '../../model/ledger/apply.ts';
import { formatLedger } from '../../model/ledger/format.ts';
import type { Ledger } from '../../model/ledger/model.ts';
import { reconcile } from '../../model/ledger/reconcile.ts';
import { ledgerSchema } from '../../schemas/ledger.ts';
import { readSourceFile } from '../remark/plugins.ts';
import { outlineOf } from './outline.ts';

const EMPTY: Ledger = { source: 'x', paragraphs: [], sentences: [], summary: [], notes: [] };

test.each([
  ['[啊啊啊啊][^a]啊', undefined],
  ['啊[啊啊啊啊][^a]', 2],
])('a note on words that overlap themselves stays where it is: %s', (words, nth) => {
  const page = readSourceFile({
    path: 'sources/x/zh.mdx',
    value: `# 题\n\n${words}\n\n[^a]: **Context.** A cry.\n`,
    role: 'text',
    sourceId: 'x',
    lang: 'zh-Hans',
  });
  const outline = (ledger: Ledger) =>
    outlineOf({
      folder: 'sources/x',
      record: {
        id: 'x',
        kind: 'document',
        lang: 'zh-Hans',
        title: '题',
        titleSupplied: false,
        rights: { status: 'not-protected' },
      } as Parameters<typeof outlineOf>[0]['record'],
      ledger,
      text: '题\n\n啊啊啊啊啊\n',
      page,
      summary: null,
      copy: null,
    });
  const ledger = apply(reconcile(EMPTY, outline(EMPTY), '1.0.0'));
  expect(ledger.notes[0]?.nth).toBe(nth);
  const kept = ledgerSchema.parse(JSON.parse(formatLedger(ledger)));
  expect(reconcile(kept, outline(kept), '1.1.0').steps).toEqual([]);
});
