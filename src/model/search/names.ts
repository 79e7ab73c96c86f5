import type { Paragraph } from '../edition.ts';
import type { Step, Unit } from '../structure/place.ts';
import { chineseNumber } from '../text/chinese-number.ts';

// Passages are named in many ways: `c3-2`, `cl. 3(2)`, `§ 5 Abs. 2`, `第七条第二款`. Each is read as a
// head and the levels below it, and written as one word: `c3x2`. What is indexed and what is asked
// go through the same reading, so they meet whatever it makes of them.

/** What a query may name. */
export interface NamedPassage {
  /** Id of the source that an address or a title names; null where any source may be meant. */
  readonly source: string | null;
  /**
   * Canonical names, best first, of the passage in it; empty where the source itself is meant (its
   * title passage).
   */
  readonly names: readonly string[];
}

interface NamedSource {
  readonly id: string;
  readonly path: string;
  readonly parts?: readonly string[];
  readonly title: string;
  readonly short: string;
  readonly titleEnglish: string | null;
}

/** A level below the head: `x` is one whose unit is not told. */
type Level = readonly [kind: string, value: string];

interface Reading {
  /** Exact names of the passage. */
  readonly names: readonly string[];
  /** Whether it begins with a word for a unit; other words and bare numbers may be much else. */
  readonly isUnit: boolean;
}

/** Longest query that may be a name: a citation with its address. */
const LONGEST = 2000;

/** Longest label, in letters and digits. */
const LONGEST_LABEL = 80;

/**
 * Words for a unit, in the singular; the first of each line is the one that names are written with.
 */
const UNIT = new Map(
  `c cl clause
art article artikel 条 條
sec sect section
ch chap chapter kapitel 章
part pt teil 编 編 部分
div 节 節
p para par paragraph abs absatz 款 段
i item no nr nummer point lit 项
n 目
x subsection subparagraph 項 号 號
s ss sentence satz 句`
    .split('\n')
    .flatMap((line) => line.split(' ').map((word, _, [unit]) => [word, unit] as [string, string])),
);

/** What the units of a text are written as in names; another is `x`. */
const STEP_KIND: Partial<Readonly<Record<Unit, string>>> = {
  clause: 'c',
  article: 'art',
  section: 'sec',
  paragraf: 'sec',
  chapter: 'ch',
  part: 'part',
  division: 'div',
  paragraph: 'p',
  item: 'i',
  number: 'i',
  subitem: 'n',
  running: 'p',
};

/** Passages that have a name of their own, by what else they are called. */
const CALLED = new Map([
  ['entryintoforce', ['effect']],
  ['序', ['preamble']],
  ['序言', ['preamble']],
  ['标题', ['title']],
]);

/** Names that may stand beside a source's: of other words, the sense is open. */
const TELLING = /^(?:title|adoption|preamble|effect|note.*)$|\d/;

const HAN = '([一二三四五六七八九十百千零〇两\\d]{1,9})';
const HAN_UNIT = new RegExp(`第\\(?${HAN}\\)?(部分|\\p{Script=Han})(?:[之の]${HAN})?`, 'gu');
const HAN_ITEM = new RegExp(`\\(${HAN}\\)`, 'gu');
const HAN_ALONE = new RegExp(`^${HAN}$`);

/** A head, which is a clause in one language and an article or a section in another. */
const HEAD = /^(?:c|art|sec)(?=\d)/;

/** One level, or the head: `(2)`, `-2`, `.2`, `, para. 2`, `art. 2`. */
const STEP =
  /[\s,;.]*\(\s?([a-z0-9]+)\s?\)|(?:[-.]|(?<=\)))([a-z0-9]+)|[\s,;.]*([a-z]+)(?![a-z])[\s.]*\(?(\d+(?:bis\d+|[a-z])?|[a-z])\)?(?![a-z0-9])/y;
const SCHEME = /(?:https?|file):\/\/[^/#?]*/i;
const LETTER = /^[\p{L}\p{N}]/u;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** A text in lower case, without accents, in one kind of hyphen, parenthesis and space. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}]/gu, '')
    .normalize('NFC')
    .replace(/[‐-―−]/g, '-')
    .replace(/[\p{Cc}\s]+/gu, ' ');
}

/** The letters and digits of a folded text. */
function squash(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * A folded text without what stands around a name: quotation marks, a full stop, a pair of
 * parentheses.
 */
function bare(folded: string): string {
  const text = folded.replace(
    /^[^\p{L}\p{N}\p{Sc}§¶(]+|(?<![^\p{L}\p{N}%)])[^\p{L}\p{N}%)]+$/gu,
    '',
  );
  return /^\(([^()]*)\)$/.exec(text)?.[1] ?? text;
}

/** The unit that a word stands for, in the singular or plural. */
function unitOf(word: string): string | undefined {
  return UNIT.get(word) ?? UNIT.get(word.replace(/(?<=..)s$/, ''));
}

/** The value of a Roman number in small letters. */
function romanNumber(roman: string): number {
  const at = (i: number) => ROMAN[roman[i] ?? ''] ?? 0;
  return [...roman].reduce((sum, _, i) => sum + (at(i) < at(i + 1) ? -at(i) : at(i)), 0);
}

/** Writes numbers and units in one way: ` art7  p2 ` for 第七条第二款, `ch 2` for `ch. II`. */
function plain(text: string): string {
  return text
    .replace(HAN_UNIT, (whole, number: string, word: string, inserted?: string) => {
      const unit = UNIT.get(word);
      return unit
        ? ` ${unit}${chineseNumber(number)}${inserted ? `bis${chineseNumber(inserted)}` : ''} `
        : whole;
    })
    .replace(HAN_ITEM, (whole, number: string) =>
      /\d/.test(number) ? whole : `(i${chineseNumber(number)})`,
    )
    .replace(/§+/g, ' sec ')
    .replace(/¶+/g, ' p ')
    .trim()
    .replace(/^([a-z]+)\.? ([ivxl]+)(?![\p{L}\p{N}])/u, (whole, word: string, roman: string) => {
      return unitOf(word) ? `${word} ${romanNumber(roman)}` : whole;
    })
    .replace(/(?<=\d)\s?bis(?:\s?(\d+))?/g, (_, number = '1') => `bis${number}`)
    .replace(/(?<=[a-z0-9])-en$/, '');
}

/**
 * Reads the levels of a text from `start` on. Sentences are left out, since a passage is a
 * paragraph.
 */
function readLevels(text: string, start: number): { levels: Level[]; end: number } {
  const levels: Level[] = [];
  for (let end = start; ; end = STEP.lastIndex) {
    STEP.lastIndex = end;
    const [, inside, stepped, word = '', number = ''] = STEP.exec(text) ?? [];
    const step = inside ?? stepped ?? '';
    const [, own = '', value = ''] = /^([a-z]+)(\d+[a-z]?)$/.exec(step) ?? [];
    const kind = unitOf(own || word);
    if (!step && !kind) return { levels, end };
    if (kind !== 's') levels.push(kind ? [kind, value || number] : ['x', step]);
  }
}

/**
 * The names of a place, the one that tells the kinds of its levels first; those above a clause or
 * article are always told.
 */
function write(heads: readonly string[], levels: readonly Level[]): string[] {
  return [/./, /^(?:c|art|sec|ch|part|div)$/].flatMap((told) =>
    heads.map(
      (head) =>
        head + levels.map(([kind, value]) => (told.test(kind) ? kind : 'x') + value).join(''),
    ),
  );
}

/** Reads the name of a passage in a folded text; null when it can be none. */
function readPassage(folded: string): Reading | null {
  const written = bare(folded);
  const whole = squash(written);
  if (whole === '' || whole.length > LONGEST_LABEL) return null;
  // A few words with letters beyond a to z may be a label in the original.
  const isLabel = !/^第|\p{N}|^[a-z]+$/u.test(whole) && written.split(' ').length <= 4;
  const label = isLabel ? { names: [whole], isUnit: false } : null;

  const text = HAN_ALONE.test(written) ? `${chineseNumber(written)}` : plain(written);
  STEP.lastIndex = 0;
  const [first = '', , , word = '', value = ''] = STEP.exec(text) ?? [];
  const token = /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
  const unit = unitOf(word);
  const isNumbered = word !== '' && (unit !== undefined || /^\d/.test(value));
  let heads = [unitOf(token) ?? token];
  // `s.` is a section where it comes first.
  if (isNumbered) heads = [(unit === 's' ? 'sec' : (unit ?? `${word}x`)) + value];
  else if (/^\d/.test(token)) {
    // A number alone is a clause's, an article's or a section's; one with a point is a sum, one of
    // four digits a year.
    if (!/^\d{1,3}(?:bis\d+|[a-z])?$/.test(token) || text.includes('.')) return label;
    heads = ['c', 'art', 'sec'].map((each) => each + token);
  } else if (token === '' || token.startsWith('第')) return label;

  const { levels, end } = readLevels(text, isNumbered ? first.length : token.length);
  const rest = text.slice(end);
  const isUnit = unit !== undefined;
  if (rest.trim() === '') {
    if (!isNumbered && levels.length === 0 && unitOf(token)) return null;
    return { names: write(heads, levels), isUnit };
  }
  // An editor's word for a paragraph stands after its number: `cl. 3 · governments`.
  const addressee = squash(rest);
  if (!addressee || heads.length > 1 || !(isUnit ? /^[\s,:]/ : /^[ .]*·/).test(rest)) return label;
  return { names: write(heads, [...levels, ['x', addressee]]), isUnit: true };
}

/**
 * Names that a passage may have where its numbering leaves out the chapter, the paragraph of an
 * item, or a first paragraph.
 */
function looser(name: string): string[] {
  return [/^(?:ch|part|div)\d.*?(?=(?:c|art|sec)\d)/, /(?<=.)p\d+(?=i\d)/, /(?<=.)p1$/].map(
    (left) => name.replace(left, ''),
  );
}

/**
 * Reads the name of a passage or note in a folded text, the best first; empty when it can be none.
 */
function readHere(folded: string): string[] {
  const text = bare(folded);
  const note = /^(?:notes?(?:[\s.-]+(?:no\.? )?|(?=\d))|注释?)([a-z0-9][a-z0-9-]*)$/.exec(
    text,
  )?.[1];
  if (note)
    return [
      ...(/^\d+$/.test(note) && !text.includes('-') ? [`nr${note}`] : []),
      `note${squash(note)}`,
    ];
  const word = squash(text);
  const called = CALLED.get(word) ?? [];
  const read = readPassage(text);
  if (!read) return called;
  const { names, isUnit } = read;
  return [
    ...new Set([
      ...called,
      ...names,
      ...names.flatMap(looser),
      // What begins with no unit may be a label in the original, or a note's id.
      ...(isUnit ? [] : [word]),
      ...(isUnit || !/^[a-z][a-z0-9-]*$/.test(text) ? [] : [`note${word}`]),
    ]),
  ];
}

/**
 * Canonical names of a passage, each one word of letters and digits; made at build time for the
 * index. `labels` are those that it has in further languages of the interface.
 */
export function passageNames(
  passage: Pick<Paragraph, 'anchor' | 'label' | 'labelOriginal' | 'place' | 'formerly'>,
  labels: readonly string[] = [],
): string[] {
  const names = namesInOne(passage);
  const others = labels.flatMap((label) => readPassage(fold(label))?.names ?? []);
  const heads = new Set(others.flatMap((name) => HEAD.exec(name) ?? []));
  return [
    ...new Set([
      ...names,
      ...others,
      // A level below that only the anchor has a number for is named by it in these, too.
      ...names.flatMap((name) => [...heads].map((head) => name.replace(HEAD, head))),
    ]),
  ];
}

function namesInOne(passage: Parameters<typeof passageNames>[0]): string[] {
  const original = fold(passage.labelOriginal ?? '');
  const read = readPassage(original);
  return [
    ...new Set([
      ...stepNames(passage.place.called),
      ...[passage.anchor, passage.label, ...passage.formerly.map(({ label }) => label)].flatMap(
        (name) => readPassage(fold(name))?.names ?? [],
      ),
      // 三 may be a clause or an article: which, is said by the anchor.
      ...(read ? (read.isUnit ? read.names : [squash(original)]) : []),
    ]),
  ];
}

/** Names of a place by its steps: `art7p2i1`. */
function stepNames(called: readonly Step[]): string[] {
  const [head, ...below] = called.map(({ unit, n }): Level => {
    const number = /^[IVXLC]+$/.test(n) ? `${romanNumber(n.toLowerCase())}` : n;
    return [STEP_KIND[unit] ?? 'x', number.replaceAll('-', 'bis').toLowerCase()];
  });
  const names = head && /^\d/.test(head[1]) ? write([head.join('')], below) : [];
  // A clause's paragraphs may bear numbers of the edition's own, which `cl. 3-4` means.
  return head?.[0] === 'c' ? names.slice(0, 1) : names;
}

/** Canonical names of a note. */
export function noteNames(note: { id: string; number: number }): string[] {
  return [`note${squash(fold(note.id))}`, `nr${note.number}`];
}

/** What percent-encoded text says, or the text itself where it is not well encoded. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface SourceTable {
  /** Ids by the end of an address: `decision/`, `cite/decision/`, `sources/law/ch3/`. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Squashed names with their ids, the longest name first. */
  readonly byName: readonly (readonly [name: string, id: string])[];
}

const tables = new WeakMap<readonly NamedSource[], SourceTable>();

/** Tables of a list of sources, made once for it: a query is read at each stroke. */
function tableOf(sources: readonly NamedSource[]): SourceTable {
  const made = tables.get(sources) ?? {
    byPath: new Map(
      sources.flatMap(({ id, path, parts = [] }) =>
        [path, `cite/${id}/`, ...parts].map((end) => [end, id]),
      ),
    ),
    byName: sources
      .flatMap(({ id, title, short, titleEnglish }) =>
        [id, short, title, titleEnglish ?? ''].map((name) => [squash(fold(name)), id] as const),
      )
      .filter(([name]) => name)
      .sort(([a], [b]) => b.length - a.length),
  };
  tables.set(sources, made);
  return made;
}

/** Reads an address; null when it is no page of a source. */
function readAddress(address: string, { byPath }: SourceTable): NamedPassage | null {
  const [page = '', fragment = ''] = address.split('#');
  const [path = '', query = ''] = page.split('?');
  if (!SCHEME.test(path) && !address.includes('#') && !path.startsWith('/') && !byPath.has(path))
    return null;
  const steps = decode(path)
    .replace(SCHEME, '')
    .split('/')
    .filter((step) => step && step !== 'index.html');
  const at = (end: number) => byPath.get(`${steps.slice(end).join('/')}/`);
  const source = at(-3) ?? at(-2) ?? at(-1);
  if (!source) return null;
  const anchor = fold(decode(fragment.split(':~:')[0] ?? ''));
  const names = readHere(anchor).filter(
    (name) => anchor.startsWith('note') || !name.startsWith('note'),
  );
  const note = /(?:^|&)note=([\w-]+)/.exec(query)?.[1];
  return { source, names: note ? [...names, `note${squash(fold(note))}`] : names };
}

/** Where the first `count` letters and digits of a text end, in UTF-16 code units as `count` is. */
function endOf(text: string, count: number): number {
  let end = 0;
  let left = count;
  for (const char of text) {
    if (left <= 0) break;
    end += char.length;
    if (LETTER.test(char)) left -= char.length;
  }
  return end;
}

/** Reads a source's name, with or without a passage's before or after it; null when it is none. */
function readInSource(folded: string, { byName }: SourceTable): NamedPassage | null {
  const whole = squash(folded);
  for (const [name, source] of byName) {
    if (whole === name) return { source, names: [] };
    if (!whole.startsWith(name) && !whole.endsWith(name)) continue;
    const before = whole.endsWith(name) ? endOf(folded, whole.length - name.length) : 0;
    const after = whole.startsWith(name) ? endOf(folded, name.length) : folded.length;
    const rests = [
      LETTER.test(folded.slice(before))
        ? ''
        : folded.slice(0, before).replace(/ (?:of|in|to)(?: the)?$/, ''),
      LETTER.test(folded.slice(after)) && folded[after] !== '第' ? '' : folded.slice(after),
    ];
    for (const rest of rests) {
      const names = readHere(rest);
      if (names[0] && (TELLING.test(names[0]) || rest.startsWith('#'))) return { source, names };
    }
  }
  return null;
}

/**
 * Reads what a query may name: a passage, a note or a source, by its address, anchor, label or
 * title; null when it can be no name.
 *
 * An address wins over what stands around it. A word alone may be a note's id or a label, so it is
 * given for the index to decide.
 */
export function readName(query: string, sources: readonly NamedSource[]): NamedPassage | null {
  if (query.length > LONGEST) return null;
  const table = tableOf(sources);
  const addresses = query
    .split(/[\s<>"“”„«»]+/)
    .map((word) => (/^[^/]*%2f/i.test(word) ? decode(word) : word))
    .filter((word) => word.includes('/'))
    .map((word) =>
      word
        .slice(Math.max(0, word.search(SCHEME)))
        .replace(/^[^\p{L}\p{N}/]+|(?<![^\p{L}\p{N}/])[^\p{L}\p{N}/]+$/gu, ''),
    );
  for (const address of addresses) {
    const read = readAddress(address, table);
    if (read) return read;
  }
  // Another site's address names nothing here, whatever stands around it.
  if (addresses.some((address) => SCHEME.test(address))) return null;
  const folded = fold(query).trim();
  const inSource = readInSource(folded, table);
  if (inSource) return inSource;
  const names = readHere(folded);
  return names.length > 0 ? { source: null, names } : null;
}
