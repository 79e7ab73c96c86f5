import type { Scheme } from '../scheme.ts';
import { branched, HAN, han, inUnit } from './han.ts';

/** Statutes and decisions of the People’s Republic of China: 编 分编 章 节 条 款 项 目. */
export const prc: Scheme = {
  id: 'prc',
  name: 'statutes and decisions of the People’s Republic of China',
  langs: /^(?:zh(?!-(?:Hant|TW|HK|MO))|cmn)(?:-|$)/,
  divisions: [
    {
      unit: 'annex',
      rank: 0,
      apart: true,
      opens: new RegExp(
        `^附(?:件|录|錄|表)\\s*(?<n>${HAN})?(?=$|[\\s:：、.．])[:：、.．]?\\s*`,
        'u',
      ),
      numerals: ['decimal'],
    },
    { unit: 'part', rank: 1, opens: han('第#编(?:\\s+|$)'), numerals: ['decimal'] },
    { unit: 'subpart', rank: 2, opens: han('第#分编(?:\\s+|$)'), numerals: ['decimal'] },
    { unit: 'chapter', rank: 3, opens: han('第#章(?:\\s+|$)'), numerals: ['decimal'] },
    { unit: 'supplement', rank: 3, opens: /^附\s*则$/u, numerals: [] },
    { unit: 'division', rank: 4, opens: han('第#节(?:\\s+|$)'), numerals: ['decimal'] },
  ],
  articles: [
    {
      unit: 'article',
      opens: branched('第', '条', '第|规定|所[列称]|中|、|和|至|的|及|或|之外|前款|等'),
      numerals: ['branching'],
    },
    { unit: 'clause', opens: han('#、\\s*'), numerals: ['decimal'], firstAlone: true },
  ],
  lists: [
    { unit: 'item', opens: han('[（(]#[)）]\\s*'), numerals: ['decimal'] },
    {
      unit: 'subitem',
      opens: /^(?<n>[\d０-９]{1,3})[.．、](?![\d０-９])\s*/u,
      numerals: ['decimal'],
      weak: true,
    },
    { unit: 'item', opens: han('#、\\s*'), numerals: ['decimal'], weak: true },
    { unit: 'subitem', opens: /^(?<n>[①-⑳])\s*/u, numerals: ['circled'] },
    { unit: 'subitem', opens: /^[（(]?(?<n>[a-z])[)）]\s*/u, numerals: ['lower'] },
  ],
  loose: 'counted',
  depths: ['item', 'subitem', 'level'],
  headed: false,
  effect: /^本(?:决议|决定|法|条例|办法|规定)自.{1,20}起(?:施行|生效)。$/u,
  cites: {
    article: '{w}',
    clause: '{w}、',
    paragraph: inUnit('款', '之'),
    item: '第{w}项',
    subitem: '第{n}目',
    level: '{w}',
    annex: '{w}',
    supplement: '附则',
    part: '{w}',
    subpart: '{w}',
    chapter: '{w}',
    division: '{w}',
  },
  tidy: (cited) => cited.replace(/、$/u, ''),
};
