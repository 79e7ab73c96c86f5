import type { Scheme } from '../scheme.ts';
import { branched, HAN, inUnit } from './han.ts';

/** Statutes of Japan: 編 章 節 款 目, 条 項 号, イロハ; 附則 and 別表. */
export const japan: Scheme = {
  id: 'japan',
  name: 'statutes of Japan',
  langs: /^ja(?:-|$)/,
  divisions: [
    {
      unit: 'annex',
      rank: 0,
      apart: true,
      opens: new RegExp(
        `^(?:別\\s*(?:表|記|紙|図)|付録|附録|様式)\\s*(?:第\\s*)?(?<n>${HAN}(?:の${HAN})?)?(?=$|[\\s（(])\\s*`,
        'u',
      ),
      numerals: ['branching'],
    },
    { unit: 'supplement', rank: 0, apart: true, opens: /^附\s*則(?=$|[\s（(])\s*/u, numerals: [] },
    { unit: 'part', rank: 1, opens: branched('第', '編(?=[\\sのノ]|$)'), numerals: ['branching'] },
    {
      unit: 'chapter',
      rank: 2,
      opens: branched('第', '章(?=[\\sのノ]|$)'),
      numerals: ['branching'],
    },
    {
      unit: 'division',
      rank: 3,
      opens: branched('第', '節(?=[\\sのノ]|$)'),
      numerals: ['branching'],
    },
    {
      unit: 'subdivision',
      rank: 4,
      opens: branched('第', '款(?=[\\sのノ]|$)'),
      numerals: ['branching'],
    },
    {
      unit: 'subchapter',
      rank: 5,
      opens: branched('第', '目(?=[\\sのノ]|$)'),
      numerals: ['branching'],
    },
  ],
  articles: [
    {
      unit: 'article',
      opens: branched(
        '第',
        '[条條]',
        '第|の|及び|又は|から|まで|、|中|若しくは|並びに|に規定|に定め|による|において|ただし書',
      ),
      numerals: ['branching'],
    },
  ],
  lists: [
    {
      unit: 'paragraph',
      opens: /^(?<n>[\d０-９]{1,3}|[①-⑳])[\s　]+/u,
      numerals: ['decimal', 'circled'],
      impliesFirst: true,
    },
    {
      unit: 'item',
      opens:
        /^(?:第\s*)?(?<n>[〇零一二三四五六七八九十百]+(?:[のノ][〇零一二三四五六七八九十百]+)*)(?:号)?[\s　]+/u,
      numerals: ['branching'],
    },
    {
      unit: 'subitem',
      opens:
        /^(?<n>[イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス])[\s　]+/u,
      numerals: ['iroha'],
    },
    { unit: 'level', opens: /^[（(](?<n>[\d０-９]{1,3})[)）]\s*/u, numerals: ['decimal'] },
    {
      unit: 'level',
      opens: /^[（(](?<n>[〇零一二三四五六七八九十百]+)[)）]\s*/u,
      numerals: ['decimal'],
    },
    { unit: 'level', opens: /^[（(](?<n>[ivxlｉｖｘⅰ-ⅻ]+)[)）]\s*/u, numerals: ['roman'] },
    {
      unit: 'level',
      opens: /^[（(](?<n>[イロハニホヘトチリヌルヲワカヨタレソツネ])[)）]\s*/u,
      numerals: ['iroha'],
    },
    { unit: 'level', opens: /^[（(](?<n>[a-z])[)）]\s*/u, numerals: ['lower'] },
  ],
  loose: 'counted',
  headed: false,
  caption: /^[（(][^（()）]{1,60}(?:[（(][^（()）]*[)）][^（()）]*)*[)）]$/u,
  cites: {
    article: '{w}',
    paragraph: inUnit('項', 'の'),
    item: inUnit('号', 'の'),
    subitem: '{w}',
    level: '{w}',
    annex: '{w}',
    supplement: '附則',
    part: '{w}',
    chapter: '{w}',
    division: '{w}',
    subdivision: '{w}',
    subchapter: '{w}',
  },
};
