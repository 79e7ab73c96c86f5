import { expect, test } from 'vitest';
import { withinQuotes } from './quotes.ts';

test.each<[what: string, texts: string[], within: boolean[], anew?: boolean]>([
  ['none within its own paragraph', ['He said: “Fog.”', 'Then mist.'], [false, false]],
  [
    'what a colon and a mark opened before',
    ['修改为：“第七条　甲。', '第八条　乙。”', '丙。'],
    [false, true, false],
  ],
  [
    'each paragraph with its mark anew',
    ['如下：“甲。', '“乙。', '“丙。”', '丁。'],
    [false, true, true, false],
  ],
  ['none for a mark amid a sentence', ['The “fog is thick.', 'It lifts.'], [false, false]],
  ['none that is never closed', ['修改为：“甲。', '乙。'], [false, false]],
  ['a quotation within another', ['如下：「甲『乙』丙。', '丁。」', '戊。'], [false, true, false]],
  [
    'a provision that a colon announces, between marks that are alike',
    ['Then:', '"(1) Fog.', '(2) Mist."', 'Haze.'],
    [false, false, true, false],
  ],
  ['none for such a mark elsewhere', ['Then', '"(1) Fog.', '(2) Mist."'], [false, false, false]],
  [
    'none after a paragraph without its mark',
    ['“Fog.', 'Mist.', '“Haze.”'],
    [false, false, false],
    true,
  ],
])('paragraphs within a quotation: %s', (_, texts, within, anew) => {
  expect(withinQuotes(texts, anew)).toEqual(within);
});
