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

test('each companion has a column, and one that is tied to no sentence stands in the first row', async () => {
  const { sources } = await loadEdition({
    root: fileURLToPath(new URL('../../fixtures/companions/', import.meta.url)),
  });
  const law = sources.find(({ id }) => id === 'pond-law');
  const rows = (law && alignmentCsv(law)?.split('\r\n')) ?? [];
  expect(rows[0]).toBe(
    '\ufeff"source","anchor","sentence","language","original","translation-en","translation-ja"',
  );
  expect(rows.filter((row) => row.includes('"art4"'))).toEqual([
    '"pond-law","art4","art4-s1","zh-Hant","第四條　漁塘不得填平。","Article 4. No pond may be filled in.","漁塘は埋め立ててはならない。ただし、主管機関の許可を受けた場合は、この限りでない。"',
    '"pond-law","art4","art4-s2","zh-Hant","但經主管機關核准者，不在此限。","This does not hold where the authority in charge has allowed it.",""',
  ]);
});
