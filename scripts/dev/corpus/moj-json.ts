import { chineseNumber } from './chinese-number.ts';
import type { CollectionFormat, ExpectedStep } from './collection.ts';
import { HEADING, type Lines, startLines, tidy } from './lines.ts';

/**
 * Taiwan: the JSON of mojLawSplitJSON, one law a file. Articles are numbered by the collection; the
 * lines of an article are read as the official site prints them: one line each for 項, 款, 目.
 */
export const mojJson: CollectionFormat = {
  name: 'Taiwan law JSON',
  suits: (path, content) => path.endsWith('.json') && content.slice(0, 400).includes('"法規性質"'),
  read: (path, content) => {
    const law: MojLaw = JSON.parse(content.replace(/^\uFEFF/, ''));
    const english = '英文法規名稱' in law && '中文法規名稱' in law;
    const out = startLines();
    for (const line of printed(law.前言 ?? '')) out.add(line, null, 'preamble');
    for (const part of law.法規內容 ?? []) {
      if (part.編章節) out.add(part.編章節, HEADING);
      if (part.條號 === undefined) continue;
      const n = /^(?:第|Article) ?(\d+(?:-\d+)*) ?條?$/.exec(part.條號.trim())?.[1];
      const place: readonly ExpectedStep[] | null = n ? [{ unit: 'article', n }] : null;
      out.add(part.條號, place, place ? null : 'article with another designation');
      const content = printed(part.條文內容 ?? '');
      const annex = content.findIndex((line) => ANNEX.test(line));
      const lines = annex < 0 ? content : content.slice(0, annex);
      const kind = english ? 'words of a translation' : place ? hindrance(lines) : 'other article';
      if (kind || !place) for (const line of lines) out.add(line, null, kind);
      else readArticle(lines, place, out);
      for (const line of content.slice(lines.length)) out.add(line, null, 'annex');
    }
    const title = tidy((english ? law.英文法規名稱 : law.法規名稱) ?? path);
    return out.text({ id: path, country: 'tw', lang: english ? 'en' : 'zh-Hant-TW', title });
  },
};

interface MojLaw {
  readonly 法規名稱?: string;
  readonly 英文法規名稱?: string;
  readonly 前言?: string;
  readonly 法規內容?: readonly {
    readonly 編章節?: string;
    readonly 條號?: string;
    readonly 條文內容?: string;
  }[];
}

/** What the last article has below it, and is none of its paragraphs. */
const ANNEX = /^附(?:件|錄|表)[〇一二三四五六七八九十]*(?:[:：]|$)/;

const printed = (text: string) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** How items are numbered, by depth below a paragraph; the number is the first group, `三 十` too. */
const ITEMS: readonly (readonly [RegExp, 'item' | 'subitem' | 'subsubitem' | 'subsubsubitem'])[] = [
  [/^([〇零一二三四五六七八九十百]+(?:\s{1,2}[十百])?)、/, 'item'],
  [/^[（(]([〇零一二三四五六七八九十百]+(?:\s{1,2}[十百])?)[）)]/, 'subitem'],
  [/^([0-9０-９]+)[.．、](?![0-9０-９])/, 'subsubitem'],
  [/^[（(]([0-9０-９]+)[）)]/, 'subsubsubitem'],
];
/** From this length on, a line without a mark at its end was broken for print. */
const FULL = 28;

function hindrance(lines: readonly string[]): string | null {
  if (lines.some((line) => /[┌│├└]/.test(line))) return 'table drawn with characters';
  const broken = lines.some(
    (line, index) =>
      /^\s/.test(line) ||
      (index < lines.length - 1 && line.length >= FULL && !/[。：；:;？！」）)…]\s*$/.test(line)),
  );
  return broken ? 'article with lines broken for print' : null;
}

/**
 * Unnumbered lines are paragraphs, counted where there are several; numbered ones items of the last.
 * A list that goes on after unnumbered lines has them within it: a paragraph has lists of its own.
 */
function readArticle(lines: readonly string[], place: readonly ExpectedStep[], out: Lines): void {
  const within = withinLists(lines);
  const isParagraph = (line: string, index: number) => depthOf(line) < 0 && !within[index];
  const several = lines.filter(isParagraph).length > 1;
  const leads = lines.length > 0 && depthOf(lines[0] ?? '') < 0;
  let paragraph = 0;
  let path: readonly ExpectedStep[] = place;
  let depths: readonly number[] = [];
  for (const [index, line] of lines.entries()) {
    if (within[index]) {
      out.add(line, path, 'words between items of one list');
      continue;
    }
    const depth = depthOf(line);
    const item = ITEMS[depth];
    if (!item) {
      paragraph += 1;
      const n = String(paragraph);
      path = several ? [...place, { unit: 'paragraph', n }] : place;
      depths = [];
      out.add(line, path, leads ? null : 'paragraph after items without a lead');
      continue;
    }
    const n = numberOf(line, depth);
    const kept = depths.findIndex((open) => open >= depth);
    const above = kept < 0 ? depths : depths.slice(0, kept);
    const steps = path.slice(0, path.length - depths.length + above.length);
    path = [...steps, { unit: item[1], n }];
    depths = [...above, depth];
    out.add(line, path, above.length === depth ? null : 'item without the level above it');
  }
}

/** Which unnumbered lines stand between two items of one list, by the numbers around them alone. */
function withinLists(lines: readonly string[]): boolean[] {
  /** The last number of each list that is open, by its depth. */
  let open = new Map<number, string>();
  return lines.map((line, index) => {
    const depth = depthOf(line);
    if (depth >= 0) {
      open = new Map([...open].filter(([other]) => other < depth)).set(
        depth,
        numberOf(line, depth),
      );
      return false;
    }
    const after = lines.slice(index + 1).find((next) => open.has(depthOf(next))) ?? '';
    const last = Number(open.get(depthOf(after)));
    const goesOn = Number(numberOf(after, depthOf(after))) === last + 1;
    if (!goesOn) open = new Map();
    return goesOn;
  });
}

function numberOf(line: string, depth: number): string {
  const number = (ITEMS[depth]?.[0].exec(line)?.[1] ?? '').normalize('NFKC').replace(/\s/g, '');
  return /^\d+$/.test(number) ? number : (chineseNumber(number) ?? number);
}

function depthOf(line: string): number {
  return ITEMS.findIndex(([pattern]) => pattern.test(line));
}
