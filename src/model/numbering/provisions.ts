import type { Anchor } from '../anchor.ts';
import { chineseNumber } from '../text/chinese-number.ts';
import type { Numbered, Numbering } from './numbered.ts';
import { LETTERED, placeInStatute } from './statute-levels.ts';

const HAN = '[一二三四五六七八九十百千零〇两\\d]+';
const DIVISION = new RegExp(`^第(${HAN})([编章节])(?:[\\s\\u3000]|$)`, 'u');
const ARTICLE = new RegExp(`^第(${HAN})条(?:之(${HAN}))?`, 'u');
const CLAUSE = new RegExp(`^(${HAN})、`, 'u');
const ITEM = new RegExp(`^[（(](${HAN})[）)]`, 'u');
const SUBITEM = /^(\d+)[.．、]\s?/u;
const SECTION = /^(?:SEC(?:TION|\.)?|Section|§)\s*(\d+[A-Za-z]?)\b\.?\s*/u;
const EFFECT = /^本(?:决议|决定|法|条例|办法|规定)自.{1,20}起(?:施行|生效)。$/u;
const DIVISION_ID: Record<string, [id: string, level: number]> = {
  编: ['part', 2],
  章: ['ch', 2],
  节: ['div', 3],
};

/** Whether a text has numbered provisions, so that its kind decides what its anchors are. */
export function hasProvisions(texts: readonly string[]): boolean {
  return (
    texts.filter(
      (text) =>
        ARTICLE.test(text) || CLAUSE.test(text) || SECTION.test(text) || DIVISION.test(text),
    ).length >= 2
  );
}

/**
 * Anchors legislation by the numbers that the text itself gives: 一、 `c1`, 第一条 `art1`, （一） `-i1`,
 * SEC. 3. `sec3`, (a)(1) `-a-1`. A paragraph without a number is counted below the provision that
 * it follows; the contract's own names are `title adoption preamble effect`.
 */
export function numberProvisions(paragraphs: readonly Numbered[]): Numbering {
  const anchors: Anchor[] = [];
  const headings: (number | null)[] = [];
  const undecided: string[] = [];
  const used = new Set<Anchor>();
  let division = '';
  let provision = '';
  let path: string[] = [];
  let loose = 0;
  let before = 0;

  const take = (anchor: Anchor, text: string): void => {
    let id = anchor;
    if (used.has(id) && division) id = `${division}-${id}`;
    if (used.has(id))
      undecided.push(
        `“${text.slice(0, 30)}” would be anchored ${id} a second time: the text numbers two provisions alike; give --kind document for plain p1 … pN`,
      );
    used.add(id);
    anchors.push(id);
  };
  const begin = (id: string): void => {
    provision = id;
    path = [];
    loose = 0;
  };

  for (const [i, { text, role }] of paragraphs.entries()) {
    headings.push(role === 'title' ? 1 : null);
    if (role !== 'text') {
      take(role, text);
      continue;
    }
    const divided = DIVISION.exec(text);
    const article = ARTICLE.exec(text);
    const clause = CLAUSE.exec(text);
    const item = ITEM.exec(text);
    const subitem = SUBITEM.exec(text);
    const section = SECTION.exec(text);
    if (divided) {
      const [id, level] = DIVISION_ID[divided[2] as string] as [string, number];
      const own = `${id}${chineseNumber(divided[1] as string)}`;
      division = id === 'div' && division ? `${division.replace(/-div.*$/, '')}-${own}` : own;
      headings[i] = level;
      take(division, text);
      begin(division);
    } else if (article) {
      begin(
        `art${chineseNumber(article[1] as string)}${article[2] ? `bis${chineseNumber(article[2])}` : ''}`,
      );
      take(provision, text);
    } else if (clause) {
      begin(`c${chineseNumber(clause[1] as string)}`);
      take(provision, text);
    } else if (section) {
      begin(`sec${section[1]}`);
      path = placeInStatute(text.slice(section[0].length), []) ?? [];
      take([provision, ...path].join('-'), text);
    } else if (provision.startsWith('sec') && LETTERED.test(text)) {
      const next = placeInStatute(text, path);
      loose = 0;
      if (next) path = next;
      else {
        undecided.push(
          `“${text.slice(0, 30)}” follows no number that it could come after: give --kind document for plain p1 … pN`,
        );
        anchors.push('undecided');
        continue;
      }
      take([provision, ...path].join('-'), text);
    } else if (provision && item) {
      path = [`i${chineseNumber(item[1] as string)}`];
      take(`${provision}-${path[0]}`, text);
    } else if (provision && path[0]?.startsWith('i') && subitem) {
      take([provision, path[0], `n${subitem[1]}`].join('-'), text);
    } else if (i === paragraphs.length - 1 && EFFECT.test(text)) {
      take('effect', text);
    } else if (provision) {
      loose += 1;
      const isClause = /^c\d+$/.test(provision) && path.length === 0;
      take([provision, ...path, isClause ? String(loose) : `p${loose + 1}`].join('-'), text);
    } else {
      before += 1;
      take(before === 1 ? 'preamble' : `preamble-${before}`, text);
    }
  }
  return { anchors, headings, undecided };
}
