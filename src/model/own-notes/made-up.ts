import { markWords } from './mark-words.ts';
import type { OwnNote, OwnPlace } from './own-note.ts';
import type { Passage } from './passage.ts';

// Pages of which it is known what became of each character, for tests: made up, of both scripts,
// with clauses that stand in several passages.

/** A character, by a number of its own, which what is copied of it has too. */
interface Char {
  readonly char: string;
  readonly id: number;
}
interface Row {
  anchor: string;
  once: string[];
  chars: Char[];
}

/** A made-up page that can be edited. */
export interface Page {
  readonly rows: Row[];
  next: number;
}

/** Numbers from 0 up to 1, always the same ones for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const CLAUSES = [
  'the harbour office shall keep a register of all boats',
  'a notice under this section may be given by “post”',
  'in the opinion of the committee',
  'within thirty days after the notice',
  'no fee is due for small boats',
  'the owner of a vessel that is laid up',
  'subject to the rules of the harbour',
  '港务局应当自收到通知之日起三十日内答复',
  '各船主应当配合“修船计划”的实施',
  '任何组织或者个人不得收取费用',
  '依照本规定享有申诉的权利',
  '本规定自公布之日起施行',
  '空船靠岸的，免收泊位费',
  '𠮷野港𠀋木码头除外',
];
/** What editors put in that no clause has. */
const NEW = [
  'except on a Sunday, ',
  'or by telegram ',
  'whichever is later; ',
  'both ',
  'not ',
  '逢雾天则顺延，',
  '（含夜间）',
  '经民主评议后',
  '不',
  '也',
];
const WORDS = 'quay pilot rope tide mast 船坞 潮汐 缆绳 领航员 的 the of and 应当'.split(' ');

/** Makes a page of a number of passages. */
export function makePage(next: () => number, passages: number): Page {
  const page: Page = { rows: [], next: 1 };
  for (let i = 0; i < passages; i++) {
    const isHan = i % 2 === 0;
    const own = CLAUSES.filter((clause) => isHan === /\p{Script=Han}/u.test(clause));
    const text = Array.from({ length: 2 + Math.floor(next() * 5) }, () => {
      const clause = own[Math.floor(next() * own.length)] as string;
      const word = next() < 0.7 ? (WORDS[Math.floor(next() * WORDS.length)] as string) : '';
      return isHan
        ? `${word}${clause}${word ? '，' : '。'}`
        : `${clause} ${word}${word ? ', ' : '. '}`;
    }).join('');
    page.rows.push({ anchor: `p${i + 1}`, once: [], chars: charsOf(page, text) });
  }
  return page;
}

function charsOf(page: Page, text: string): Char[] {
  return [...text].map((char) => ({ char, id: page.next++ }));
}

/** The passages of a page. */
export const passagesOf = ({ rows }: Page): Passage[] =>
  rows.map(({ anchor, once, chars }) => ({
    anchor,
    once,
    text: chars.map(({ char }) => char).join(''),
  }));

/** The characters of a stretch of a passage, in UTF-16 offsets. */
export function charsIn({ rows }: Page, anchor: string, start: number, end: number): Char[] {
  let at = 0;
  return (rows.find((row) => row.anchor === anchor)?.chars ?? []).filter(({ char }) => {
    at += char.length;
    return at > start && at <= end;
  });
}

/** Marks words at random; with the numbers of their characters, of those that count. */
export function markAtRandom(
  next: () => number,
  page: Page,
  counts: (char: Char) => boolean = () => true,
): { place: OwnPlace; ids: number[] } {
  const passages = passagesOf(page);
  for (;;) {
    const passage = passages[Math.floor(next() * passages.length)] as Passage;
    const chars = [...passage.text];
    const length = 1 + Math.floor(next() ** 3 * 120);
    const from = Math.floor(next() * chars.length);
    const words = chars.slice(from, from + length).join('');
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const start = chars.slice(0, from).join('').length;
    const range = [start, start + words.length] as const;
    const place = markWords(passage, range, `¶ ${passage.anchor}`, passages);
    const ids = charsIn(page, passage.anchor, ...range).filter(counts);
    return { place, ids: ids.map(({ id }) => id) };
  }
}

/** A note on a place. */
export function noteOn(place: OwnPlace, i: number, text = ''): OwnNote {
  const at = new Date(Date.UTC(2031, 0, 1, 0, 0, i)).toISOString();
  return {
    id: `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    page: 'sources/made-up/',
    title: 'Made-up page',
    places: [place],
    text,
    tags: [],
    created: at,
    modified: at,
  };
}

/** Changes a page as editors do who revise a text; anchors go as the ledger has them go. */
export function edit(next: () => number, page: Page): void {
  const { rows } = page;
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const row = pick(rows);
  const at = Math.floor(next() * (row.chars.length + 1));
  const kind = next();
  const copied = () => {
    const { chars } = pick(rows);
    const from = Math.floor(next() * chars.length);
    return chars.slice(from, from + 1 + Math.floor(next() * 40));
  };
  const added = () => (next() < 0.9 ? charsOf(page, pick(NEW)) : copied());
  const free = () => `q${page.next++}`;
  if (kind < 0.3) row.chars.splice(at, 0, ...added());
  else if (kind < 0.5) row.chars.splice(at, 1 + Math.floor(next() * 12));
  else if (kind < 0.7) row.chars.splice(at, 1 + Math.floor(next() * 8), ...added());
  else if (kind < 0.78)
    // Typography: quotation marks made straight, spaces folded or put in.
    row.chars = row.chars.flatMap((each) => {
      if (/[“”]/.test(each.char)) return [{ ...each, char: '"' }];
      return each.char === ' ' ? [{ ...each, char: '\u00a0' }] : [each];
    });
  else if (kind < 0.84) {
    // Split in two: the anchor is retired, or stays with the longer part.
    const second = row.chars.splice(at);
    const once = [...row.once, row.anchor];
    const i = rows.indexOf(row);
    if (next() < 0.5) Object.assign(row, { anchor: free(), once });
    rows.splice(i + 1, 0, { anchor: free(), once: row.once.length ? once : [], chars: second });
  } else if (kind < 0.89) {
    // Joined with the one after it.
    const [gone] = rows.splice(rows.indexOf(row) + 1, 1);
    if (!gone) return;
    row.chars.push(...gone.chars);
    row.once.push(gone.anchor, ...gone.once);
  } else if (kind < 0.93) {
    if (rows.length > 3) rows.splice(rows.indexOf(row), 1);
  } else if (kind < 0.97) {
    // Moved elsewhere with its anchor.
    rows.splice(rows.indexOf(row), 1);
    rows.splice(Math.floor(next() * (rows.length + 1)), 0, row);
  } else {
    // The words of one passage again in another that is new.
    const again = { anchor: free(), once: [], chars: [...row.chars] };
    rows.splice(Math.floor(next() * (rows.length + 1)), 0, again);
  }
}
