import { expect, test } from 'vitest';
import { egovMarkdown } from './egov-markdown.ts';
import { printedLines } from './printed-lines.ts';

const LAW = `---
title: "船の法律"
source: "https://laws.e-gov.go.jp/law/1"
---

### 第一章　総則

**第一条（目的）**　船を守る。

- 一　大船

  - ロ　赤い船

    - （３）　新しい船

- 二の二　小船

**第七条の二**　前。

**②**　後。

| 甲 | 乙 |

**第八条及び第九条**　削除

**第１０条**　次のとおり。

  - イ　帆
  - ロ　舵

- 二　櫂

**次の図による。**

- 三　錨

## 附則

**１**　施行する。

番号なし。

**別表第一**

丙
`;

test('bold numbers and the depth of lists say where the lines of a Japanese law stand', () => {
  expect(egovMarkdown.suits('a.md', LAW)).toBe(true);
  const text = egovMarkdown.read('a.md', LAW);
  expect(text && printedLines(text)).toEqual([
    'heading | 第一章　総則',
    'heading | （目的）',
    'article 1 | 第一条　船を守る。',
    'article 1 / item 1 | 一　大船',
    'article 1 / item 1 / subitem 2 | ロ　赤い船',
    'article 1 / item 1 / subitem 2 / subsubitem 3 | （３）　新しい船',
    'article 1 / item 2-2 | 二の二　小船',
    'article 7-2 / paragraph 1 | 第七条の二　前。',
    'article 7-2 / paragraph 2 | ②　後。',
    '- [table] | | 甲 | 乙 |',
    'article [range of provisions] | 第八条及び第九条　削除',
    'article 10 | 第１０条　次のとおり。',
    'article 10 / subitem 1 [item without the level above it] | イ　帆',
    'article 10 / subitem 2 [item without the level above it] | ロ　舵',
    'article 10 / item 2 | 二　櫂',
    'article 10 / paragraph [other designation in bold] | 次の図による。',
    'article 10 / paragraph / item 3 [list below words in bold] | 三　錨',
    'heading | 附則',
    'division 1 / paragraph 1 | １　施行する。',
    '- [paragraph without a number] | 番号なし。',
    'annex [title of an annex] | 別表第一',
    '- [annex] | 丙',
  ]);
  expect(text?.title).toBe('船の法律');
});
