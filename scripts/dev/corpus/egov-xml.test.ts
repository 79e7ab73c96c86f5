import { expect, test } from 'vitest';
import { egovXml } from './egov-xml.ts';
import { printedLines } from './printed-lines.ts';

const LAW = `<?xml version="1.0"?><Law Era="Reiwa" Lang="ja"><LawNum>甲</LawNum><LawBody>
<LawTitle>船の法律</LawTitle>
<TOC><TOCLabel>目次</TOCLabel></TOC>
<MainProvision><Chapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle>
<Article Num="1"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第一条</ArticleTitle>
 <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>船を<Ruby>守<Rt>まも</Rt></Ruby>る。</Sentence><Sentence>次のとおり。</Sentence></ParagraphSentence>
  <Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Column><Sentence>船</Sentence></Column><Column><Sentence>浮くもの</Sentence></Column></ItemSentence>
   <Subitem1 Num="2_2"><Subitem1Title>ロの二</Subitem1Title><Subitem1Sentence><Sentence>帆</Sentence></Subitem1Sentence></Subitem1></Item>
 </Paragraph></Article>
<Article Num="7_2"><ArticleTitle>第七条の二</ArticleTitle>
 <Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>前。</Sentence></ParagraphSentence></Paragraph>
 <Paragraph Num="2"><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>後。</Sentence></ParagraphSentence>
  <TableStruct><Table><TableRow><TableColumn><Sentence>甲</Sentence></TableColumn><TableColumn><Sentence>乙</Sentence></TableColumn></TableRow></Table></TableStruct>
 </Paragraph></Article>
<Article Num="8:9"><ArticleTitle>第八条及び第九条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>削除</Sentence></ParagraphSentence></Paragraph></Article>
</Chapter></MainProvision>
<SupplProvision AmendLawNum="乙"><SupplProvisionLabel>附　則</SupplProvisionLabel>
 <Paragraph Num="1"><ParagraphNum>１</ParagraphNum><ParagraphSentence><Sentence>施行する。</Sentence></ParagraphSentence></Paragraph></SupplProvision>
<AppdxTable Num="1"><AppdxTableTitle>別表第一</AppdxTableTitle><RelatedArticleNum>（第一条関係）</RelatedArticleNum><Item><ItemSentence><Sentence>丙</Sentence></ItemSentence></Item></AppdxTable>
</LawBody></Law>`;

test('a Japanese law is read into its printed lines, each with the place that the XML says', () => {
  expect(egovXml.suits('a.xml', LAW)).toBe(true);
  const text = egovXml.read('a.xml', LAW);
  expect(text && printedLines(text)).toEqual([
    '- [table of contents] | 目次',
    'heading | 第一章　総則',
    'heading | （目的）',
    'article 1 | 第一条　船を守る。次のとおり。',
    'article 1 / item 1 | 一　船　浮くもの',
    'article 1 / item 1 / subitem 2-2 | ロの二　帆',
    'article 7-2 / paragraph 1 | 第七条の二　前。',
    'article 7-2 / paragraph 2 | ２　後。',
    '- [table] | 甲　乙',
    'article 8:9 [range of provisions] | 第八条及び第九条　削除',
    'heading | 附　則　（乙）',
    'division 1 / paragraph 1 | １　施行する。',
    'annex 1 | 別表第一（第一条関係）',
    '- [annex] | 丙',
  ]);
  expect(text).toMatchObject({ title: '船の法律', country: 'jp', lang: 'ja' });
  expect(text?.skipped).toEqual({ 'readings over characters (ruby)': 1 });
});
