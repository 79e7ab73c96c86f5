import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadEdition } from '../../read/loader.ts';
import { alignmentCsv } from './csv.ts';

test('the table has every sentence beside its English, and nothing for a source without a summary', async () => {
  const { sources } = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/edition/', import.meta.url)),
  });
  const [decision, report] = sources;
  expect(decision && alignmentCsv(decision)?.split('\r\n').slice(0, 6)).toEqual([
    '\ufeff"source","anchor","sentence","language","original","english"',
    '"decision","title","","zh-Hans","港务局关于修船的决定","Decision of the Harbour Board on repairing boats"',
    '"decision","adoption","","zh-Hans","2030年1月2日港务局第一次会议通过","Adopted on 2 January 2030 at the Harbour Board’s first session"',
    '"decision","preamble","preamble-s1","zh-Hans","为了修理船只，作出如下决定：","The preamble states the purpose: to repair boats."',
    '"decision","c1","c1-s1","zh-Hans","一、港务局支持“修船计划”。","The clause states that the board supports the “repair plan”."',
    '"decision","c1","c1-s2","zh-Hans","各船主应当配合。","It states that every owner is to help."',
  ]);
  expect(report && alignmentCsv(report)).toBeNull();
});
