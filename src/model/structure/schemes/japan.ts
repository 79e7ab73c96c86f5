import type { Scheme } from '../scheme.ts';
import { branched, HAN, inUnit } from './han.ts';

const NUMBER = '[〇零一二三四五六七八九十百]+';
const DIGITS = '[\\d０-９]{1,3}';
const IROHA =
  '[イロハニホヘへトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス]';

/** What after a bracketed number makes it a reference: `イ　（１）に掲げる額`. */
const REFERENCE = '[（(]|に|から|まで|及び|又は|若しくは|の|と|を|、|で|が|は';

/** A number and the space after it, or several as one: `三から十二まで`, `イ及びロ`. */
function spaced(number: string, before = '', after = ''): RegExp {
  return new RegExp(
    `^${before}(?<n>${number})${after}(?:(?:及び|から|・)${before}(?<until>${number})${after}(?:まで)?)?[\\s　]+`,
    'u',
  );
}

/** The same in brackets. */
function enclosed(number: string): RegExp {
  return new RegExp(
    `^[（(](?<n>${number})[)）](?:(?:及び|から)[（(](?<until>${number})[)）](?:まで)?(?=[\\s　]))?(?:[\\s　]+|(?!${REFERENCE}))`,
    'u',
  );
}

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
        '及び|から',
      ),
      numerals: ['branching'],
    },
  ],
  lists: [
    {
      unit: 'paragraph',
      opens: spaced(`${DIGITS}(?:の(?:[\\d０-９]+|${NUMBER}))*|[①-⑳]`),
      numerals: ['branching', 'circled'],
      impliesFirst: true,
    },
    {
      unit: 'item',
      opens: spaced(`${NUMBER}(?:[のノ]${NUMBER})*`, '(?:第\\s*)?', '(?:号)?'),
      numerals: ['branching'],
    },
    { unit: 'subitem', opens: spaced(IROHA), numerals: ['iroha'] },
    { unit: 'level', opens: enclosed(DIGITS), numerals: ['decimal'] },
    { unit: 'level', opens: enclosed(NUMBER), numerals: ['decimal'] },
    { unit: 'level', opens: enclosed('[ivxlｉｖｘⅰ-ⅻ]+'), numerals: ['roman'] },
    { unit: 'level', opens: enclosed(IROHA), numerals: ['iroha'] },
    { unit: 'level', opens: enclosed('[a-zａ-ｚ]'), numerals: ['lower'] },
    { unit: 'level', opens: spaced(`${DIGITS}|[①-⑳]`), numerals: ['decimal'], nested: true },
    { unit: 'level', opens: spaced('[ａ-ｚ]'), numerals: ['lower'] },
  ],
  loose: 'counted',
  nestsAlike: true,
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
