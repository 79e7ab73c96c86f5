import { chineseNumber } from './chinese-number.ts';
import type { CollectionFormat, ExpectedStep, ExpectedUnit } from './collection.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { HEADING, startLines } from './lines.ts';

/**
 * Japan: Markdown made from e-Gov's XML, where bold type marks the numbers of articles and paragraphs
 * and the depth of lists that of items. Captions stand in the bold type after the number; they are put
 * on a line of their own before it, where the official text has them.
 */
export const egovMarkdown: CollectionFormat = {
  name: 'e-Gov Markdown',
  suits: (path, content) =>
    path.endsWith('.md') && /^source: "https:\/\/laws\.e-gov\.go\.jp/m.test(content.slice(0, 2000)),
  read: (path, content) => {
    const { title, body } = withoutFrontMatter(content);
    const out = startLines();
    const lines = body.split('\n');
    let division: readonly ExpectedStep[] = [];
    let supplementary = 0;
    let inAnnex = false;
    let place: readonly ExpectedStep[] = [];
    /** By depth; a level that is not printed is a gap. */
    let items: readonly (ExpectedStep | null)[] = [];
    let article: readonly ExpectedStep[] = [];
    /** Why what is below the last bold words is not compared. */
    let below: string | null = null;
    for (const [index, line] of lines.entries()) {
      const [, marks, name = ''] = /^(#+) +(.*)$/.exec(line) ?? [];
      const [, bold, words = ''] = /^\*\*(.+?)\*\*\u3000?(.*)$/.exec(line) ?? [];
      const [, indent, item = ''] = /^( *)- (.*)$/.exec(line) ?? [];
      if (line.trim() === '') continue;
      if (marks) {
        out.add(name, HEADING);
        inAnnex = /^(?:別表|別記|様式|付録)/.test(name);
        if (/^附\s*則/.test(name)) {
          supplementary += 1;
          division = [{ unit: 'division', n: String(supplementary) }];
          article = division;
        }
        place = division;
        items = [];
        below = null;
      } else if (
        bold &&
        /^(?:別表|別記|様式|付録|附則別表|第[^条]+号(?:表|様式|書式))/.test(bold)
      ) {
        inAnnex = true;
        out.add(`${bold} ${words}`, [{ unit: 'annex', n: '' }], 'title of an annex');
      } else if (inAnnex) out.add(line.replace(/\*\*|^ *- /g, ''), null, 'annex');
      else if (line.startsWith('|')) out.add(line, null, 'table');
      else if (bold) {
        const [, designation = bold, caption] = /^(第[^（]+)(（.*）)$/.exec(bold) ?? [];
        const n = articleNumber(designation);
        items = [];
        below = null;
        if (designation.startsWith('第')) {
          if (caption) out.add(caption, HEADING);
          article = [...division, { unit: 'article', n: n ?? '' }];
          place = numberedNext(lines, index)
            ? [...article, { unit: 'paragraph', n: '1' }]
            : article;
          out.add(`${designation}\u3000${words}`, place, n ? null : 'range of provisions');
        } else {
          const number = paragraphNumber(designation);
          if (!number) below = 'list below words in bold';
          place = [...article, { unit: 'paragraph', n: number ?? '' }];
          out.add(
            `${designation}\u3000${words}`,
            place,
            number ? null : 'other designation in bold',
          );
        }
      } else if (indent !== undefined) {
        const depth = indent.length / 2;
        const [, printed = ''] = /^(\S+?)\u3000/.exec(item) ?? [];
        const unit = DEEPER[depth];
        const n = unit && itemNumber(printed);
        const above = Array.from({ length: depth }, (_, level) => items[level] ?? null);
        items = unit ? [...above, { unit, n: n ?? '' }] : above;
        const kind = !n
          ? 'item with another designation'
          : above.includes(null)
            ? 'item without the level above it'
            : below;
        out.add(item, [...place, ...items.filter((step) => step !== null)], kind);
      } else out.add(line.replaceAll('**', ''), null, 'paragraph without a number');
    }
    return out.text({ id: path, country: 'jp', lang: 'ja', title: title ?? path });
  },
};

const DEEPER: readonly ExpectedUnit[] = ['item', 'subitem', 'subsubitem', 'subsubsubitem'];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス';
const SMALL_ROMAN = 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ';

/** Whether another numbered paragraph comes before the next article or title. */
function numberedNext(lines: readonly string[], index: number): boolean {
  for (const line of lines.slice(index + 1)) {
    if (/^(?:#|\*\*第)/.test(line)) return false;
    if (/^\*\*[２②]/.test(line)) return true;
  }
  return false;
}

function articleNumber(designation: string): string | null {
  const [, main = '', branches = ''] = /^第(.+?)条((?:[のノ][^のノ]+)*)$/.exec(designation) ?? [];
  return joined([main, ...branches.split(/[のノ]/).filter(Boolean)]);
}

function paragraphNumber(printed: string): string | null {
  const circled = CIRCLED.indexOf(printed) + 1;
  if (circled > 0) return String(circled);
  return /^\d+(?:の\d+)*$/.test(printed.normalize('NFKC'))
    ? printed.normalize('NFKC').replaceAll('の', '-')
    : null;
}

function itemNumber(printed: string): string | null {
  const bare = printed.replace(/^[（(](.+)[）)]$/, '$1');
  const [main = '', ...branches] = bare.split('の');
  if (bare !== 'の' && chineseNumber(main)) return joined([main, ...branches]);
  const place = [IROHA, CIRCLED, SMALL_ROMAN].map((row) => [...row].indexOf(bare) + 1);
  const found = place.find((position) => position > 0);
  if (found) return String(found);
  const plain = bare.normalize('NFKC');
  return /^(?:\d+|[a-zA-Z]+)$/.test(plain) ? plain : null;
}

function joined(parts: readonly string[]): string | null {
  const numbers = parts.map((part) => {
    const plain = part.normalize('NFKC');
    return /^\d+$/.test(plain) ? plain : chineseNumber(part);
  });
  return numbers.length > 0 && numbers.every((number) => number !== null)
    ? numbers.join('-')
    : null;
}
