import { expect, test } from 'vitest';
import { plainMarkdown } from './plain-markdown.ts';
import { printedLines } from './printed-lines.ts';

test.each([
  [
    'Chinese',
    '# 船法\n\n2030年通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 **船**如下：\n\n（一）大船。\n',
    '船法',
    ['heading [title] | 第一章 总则', '- | 第一条 船如下：', '- | （一）大船。'],
  ],
  [
    'German',
    '---\nTitle: Bootsgesetz\njurabk: BootG\n---\n\n# Bootsgesetz (BootG)\n\n## § 1 Boote\n\n(1) Ein Boot, das\nbreit ist[^f1], ist\n\n1.  klein oder\n    neu,\n\n[^f1]: Erfunden.\n',
    'Bootsgesetz',
    [
      'heading [title] | Bootsgesetz (BootG)',
      'heading [title] | § 1 Boote',
      '- | (1) Ein Boot, das breit ist, ist',
      '- | 1. klein oder neu,',
      '- [footnote] | Erfunden.',
    ],
  ],
  [
    'French',
    '---\ntitle: "Code des bateaux"\nsource: "https://www.legifrance.gouv.fr/x"\n---\nArticle L1\n\nUn bateau est :\n1° Petit ;\n',
    'Code des bateaux',
    ['- | Article L1', '- | Un bateau est :', '- | 1° Petit ;'],
  ],
])('%s laws in Markdown become plain lines', (_, content, title, lines) => {
  const format = plainMarkdown.find(({ suits }) => suits('a.md', content));
  const text = format?.read('a.md', content);
  expect(text?.title).toBe(title);
  expect(text && printedLines(text)).toEqual(lines);
});
