import type { Scheme } from '../scheme.ts';
import { branched, HAN, han, inUnit } from './han.ts';

const NUMBER = `\\s*#\\s*`;

/** A number in Han characters; print may hold a short one as wide as the others, `三　十`. */
const ITEM = '[〇零一二三四五六七八九十百]+(?:\\s{1,2}[十百])?';

/** Statutes in traditional characters, of Taiwan and Hong Kong: 編 章 節 款 目, 條 項 款 目. */
export const roc: Scheme = {
  id: 'roc',
  name: 'statutes in traditional Chinese characters (Taiwan, Hong Kong, Macao)',
  langs: /^(?:zh-Hant|zh-TW|zh-HK|zh-MO|yue|zh)(?:-|$)/,
  signs: new RegExp(`^第\\s*${HAN}(?:\\s*[-－]\\s*[\\d０-９]+)?\\s*條`, 'u'),
  divisions: [
    {
      unit: 'annex',
      rank: 0,
      apart: true,
      opens: new RegExp(
        `^(?:附(?:件|錄|表)|附\\s*表)\\s*(?<n>${HAN})?(?=$|[\\s:：、.．])[:：、.．]?\\s*`,
        'u',
      ),
      numerals: ['decimal'],
    },
    { unit: 'part', rank: 1, opens: han(`第${NUMBER}(?:編|部)(?:\\s+|$)`), numerals: ['decimal'] },
    { unit: 'chapter', rank: 2, opens: branched('第', '章(?=[\\s之]|$)'), numerals: ['branching'] },
    {
      unit: 'division',
      rank: 3,
      opens: branched('第', '節(?=[\\s之]|$)'),
      numerals: ['branching'],
    },
    {
      unit: 'subdivision',
      rank: 4,
      opens: branched('第', '款(?=[\\s之]|$)'),
      numerals: ['branching'],
    },
    {
      unit: 'subchapter',
      rank: 5,
      opens: branched('第', '目(?=[\\s之]|$)'),
      numerals: ['branching'],
    },
  ],
  articles: [
    {
      unit: 'article',
      opens: branched('第', '條', '第|之|規定|所|、|至|及|或|但書|修正'),
      numerals: ['branching'],
    },
  ],
  lists: [
    {
      unit: 'item',
      opens: new RegExp(`^(?<n>${HAN}|${ITEM})、\\s*`, 'u'),
      numerals: ['decimal'],
      weak: true,
    },
    {
      unit: 'subitem',
      opens: new RegExp(`^[（(](?<n>${ITEM})[)）]\\s*`, 'u'),
      numerals: ['decimal'],
    },
    {
      unit: 'level',
      opens: /^(?<n>[\d０-９]{1,3})[.．、](?![\d０-９])\s*/u,
      numerals: ['decimal'],
      weak: true,
    },
    {
      unit: 'letter',
      opens: /^[（(](?<n>[\d０-９]{1,3}[A-Z]{0,2})[)）]\s*/u,
      numerals: ['branching'],
    },
    {
      unit: 'letter',
      opens: /^[（(](?<n>[ivx]+|[a-z]{1,2})[)）]\s*/u,
      numerals: ['lower', 'roman'],
    },
    { unit: 'letter', opens: /^[（(](?<n>[A-Z])[)）]\s*/u, numerals: ['upper'] },
  ],
  loose: 'counted',
  depths: ['item', 'subitem', 'level'],
  headed: true,
  cites: {
    article: inUnit('條', '之'),
    paragraph: inUnit('項', '之'),
    item: inUnit('款', '之'),
    subitem: inUnit('目', '之'),
    level: '之{n}',
    letter: '{w}',
    annex: '{w}',
    part: '{w}',
    chapter: '{w}',
    division: '{w}',
    subdivision: '{w}',
    subchapter: '{w}',
  },
  citesIn: [{ langs: /-HK\b|^yue/, cites: { article: '第{n}條', letter: '({n})', annex: '{w}' } }],
  // In Hong Kong all numbers stand before the unit: 第2(1)(a)條.
  tidy: (cited) => cited.replace(/條((?:\([^()]+\))+)$/u, '$1條'),
};
