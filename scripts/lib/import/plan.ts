import { groupLines, type ParagraphMode, paragraphOf } from '../../../src/model/capture/apply.ts';
import { beginningLines } from '../../../src/model/capture/beginning-lines.ts';
import { type Cut, findCuts, piecesOf } from '../../../src/model/capture/cuts.ts';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import type { Question } from '../../../src/model/capture/question.ts';
import { type LineReading, readCapture } from '../../../src/model/capture/read.ts';
import type { ReaderOptions } from '../../../src/model/capture/reader-use.ts';
import type { Found, Reading, ReadLine } from '../../../src/model/capture/reading.ts';
import { FURNITURE, OTHER_RULES } from '../../../src/model/capture/rules.ts';
import type { Stripped } from '../../../src/model/edition.ts';
import type { Rights } from '../../../src/model/rights.ts';
import { labelOf } from '../../../src/model/structure/label.ts';
import { nameOf, type Place } from '../../../src/model/structure/place.ts';
import { hasProvisions } from '../../../src/model/structure/schemes/schemes.ts';
import { type Line, PLAIN, structureOf } from '../../../src/model/structure/structure.ts';
import type { Emphasis } from '../../../src/model/text/emphasis.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import type { CaptureReader } from '../../../src/read/captures/reader.ts';
import { readText, textReader } from '../../../src/read/captures/text/text-reader.ts';
import { interfaceIn } from '../../../src/words/words.ts';
import type { ImportOptions, Kind } from './options.ts';
import { takeFound } from './take-found.ts';

/** A paragraph read off a capture, with its anchor. */
export interface PlannedParagraph extends Line {
  readonly anchor: string;
  /** What it is called by its number, as the ledger writes it, and as a reader sees it. */
  readonly called: string;
  readonly label: string;
  readonly heading: number | null;
  readonly emphasis: readonly Emphasis[];
  readonly line: number;
}

/** A text beside the source that an import writes. */
export interface PlannedCompanion {
  /** Name of its file without the ending, dots as hyphens: `translation-de`. */
  readonly id: string;
  readonly file: string;
  readonly lang: string;
  /** What is to stand in it. */
  readonly value: string;
  readonly rights: { readonly status: Rights; readonly evidence: string | null };
  /** The file that it was read from, where that is not the capture. */
  readonly from: { readonly name: string; readonly bytes: number; readonly sha256: string } | null;
}

/** What importing one capture would do. */
export interface ImportPlan {
  readonly file: string;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The reader that made lines of it, and with what options. */
  readonly reader: Pick<CaptureReader, 'id' | 'version' | 'name' | 'ending'>;
  readonly readerOptions: ReaderOptions;
  /** What the capture tells of itself. */
  readonly found: readonly Found[];
  readonly kind: Kind;
  readonly title: string;
  readonly titleSupplied: boolean;
  /** Each line with its place in the capture. */
  readonly lines: readonly (LineReading & { readonly at: string | null })[];
  readonly stripped: readonly Stripped[];
  readonly taken: readonly { line: number; as: string; characters: number; value: string }[];
  readonly paragraphMode: ParagraphMode;
  /** Lines that begin a paragraph within a block; of one cut by hand all its beginnings. */
  readonly begin: readonly Cut[];
  readonly paragraphs: readonly PlannedParagraph[];
  /** The scheme by which it was read: its id, and its name for an editor. */
  readonly scheme: { readonly id: string; readonly name: string };
  /** What is odd about its numbers, each with its line. */
  readonly told: readonly string[];
  /** What the capture holds beside the text, line by line. */
  readonly beside: NonNullable<Reading['beside']>;
  /** Other sides of aligned texts, as translations. */
  readonly companions?: readonly PlannedCompanion[];
  /** Options that the editor must give; nothing is written while there are any. */
  readonly undecided: readonly Question[];
}

/** A capture and what its reader made of it. */
export interface CaptureRead {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly reader: CaptureReader;
  readonly reading: Reading;
}

/** Plans the import of plain text. */
export function planText(
  file: string,
  id: string,
  bytes: Uint8Array,
  options: ImportOptions,
): ImportPlan {
  return planImport({ file, bytes, reader: textReader, reading: readText(bytes) }, id, options);
}

/** Plans the import of one capture. Throws a CaptureError for a text beyond measure. */
export function planImport(
  { file, bytes, reader, reading: given }: CaptureRead,
  id: string,
  options: ImportOptions,
): ImportPlan {
  const titleGiven =
    options.title ??
    (options.take.includes('title')
      ? given.found.find(({ field }) => field === 'title')?.value
      : undefined);
  const reading = readCapture(given.lines, {
    legislation: options.kind === 'legislation',
    titleLine: options.titleLine,
    noTitleLine: titleGiven !== undefined,
    strip: options.strip,
    keep: options.keep,
  });
  const beyond = [...options.strip, ...options.keep, options.titleLine ?? 1].find(
    (line) => line > given.lines.length,
  );
  const undecided: Question[] = [
    ...(options.witness ? [] : withFoundTitle(reading.undecided, given.found)),
    ...(beyond
      ? [
          {
            asks: `line ${beyond} is named, but the file has ${given.lines.length} lines`,
            answers: [],
          },
        ]
      : []),
  ];
  const { lines } = reading;
  const { titleLine } = options;
  if (titleLine !== undefined && lines[titleLine - 1]?.value === '')
    undecided.push({
      asks: `line ${titleLine} is named as the title, but it is empty: name the line of its words`,
      answers: [],
    });
  const body = lines
    .map((line) =>
      line.use === 'text' || line.use === 'title' || line.use === 'adoption'
        ? line
        : line.use === 'blank'
          ? null
          : undefined,
    )
    .filter((line) => line !== undefined);
  const mode: ParagraphMode =
    (options.cuts === null ? options.paragraphs : 'cuts') ??
    given.paragraphs ??
    guessMode(
      body.filter((line) => line?.use !== 'title' && line?.use !== 'adoption'),
      undecided,
    );
  const alone = body.flatMap((line) => (line && line.use !== 'text' ? [null, line, null] : [line]));
  const begin = new Set(
    mode === 'blocks'
      ? groupLines(alone, mode).flatMap((block) =>
          beginningLines(block.map(({ value }) => value)).map((i) => block[i]?.line),
        )
      : [],
  );
  const cuts = cutsIn(options, lines);
  const cut = new Set(cuts.map(String));
  const marked = alone.flatMap((line) => {
    if (!line) return [null];
    if (mode === 'cuts' && line.use === 'text') return piecesOf(line, cut);
    return [{ ...line, begins: mode === 'cuts' || begin.has(line.line) }];
  });
  const read: (Line & Pick<PlannedParagraph, 'line' | 'heading' | 'emphasis'>)[] = groupLines(
    marked,
    mode,
  ).map((group) => {
    const text = paragraphOf(group, mode);
    return {
      text,
      role:
        group[0]?.use === 'title' ? 'title' : group[0]?.use === 'adoption' ? 'adoption' : 'text',
      line: group[0]?.line ?? 1,
      heading: group[0]?.heading ?? null,
      emphasis: emphasisOf(text, group, given.lines),
    };
  });
  refuseBeyondMeasure(read);
  if (read.every(({ role }) => role !== 'text'))
    undecided.push({ asks: 'no line is left as text: see --keep', answers: [] });
  const texts = read.filter(({ role }) => role === 'text').map(({ text }) => text);
  if (options.kind === null && !options.witness && hasProvisions(texts, options.lang))
    undecided.push({
      asks: 'the text has numbered provisions',
      answers: [
        { options: ['--kind', 'legislation'], says: 'a law: anchors by their numbers' },
        { options: ['--kind', 'document'], says: 'none: its paragraphs are p1 … pN' },
      ],
    });
  const kind = options.kind ?? 'document';
  const { scheme, places, hints, told } = structureOf(read, {
    kind,
    lang: options.lang,
    scheme: options.numbering,
  });
  const title = read.find(({ role }) => role === 'title');
  return {
    file,
    id,
    bytes,
    sha256: sha256(bytes),
    reader,
    readerOptions: given.options,
    found: given.found,
    beside: given.beside ?? [],
    kind,
    title: title?.text ?? titleGiven ?? '',
    titleSupplied: !title,
    lines: lines.map((line, i) => ({ ...line, at: given.lines[i]?.at ?? null })),
    stripped: [...given.stripped, ...describeStripped(lines)],
    taken: lines
      .filter(({ use }) => ['title', 'adoption', 'byline', 'caption'].includes(use))
      .map(({ line, use, value }) => ({ line, as: use, characters: [...value].length, value })),
    paragraphMode: mode,
    begin: mode === 'cuts' ? cuts : [...begin].filter((line) => line !== undefined),
    paragraphs: read.map((paragraph, i) => ({
      ...paragraph,
      anchor: hints[i] as string,
      called: nameOf(places[i]?.called ?? []),
      label: labelOf(places[i] as Place, interfaceIn('en').words.label),
      // Markdown has no heading of several lines.
      heading: paragraph.text.includes('\n') ? null : (places[i]?.heading ?? paragraph.heading),
    })),
    scheme: scheme ?? { id: PLAIN, name: 'paragraphs in order' },
    told: [
      ...given.told,
      ...takeFound(options.take, given.found).told,
      ...told.map(({ at, what }) => `line ${read[at]?.line}: ${what}`),
    ],
    undecided,
  };
}

/** Emphasis of a paragraph's lines, by their places in it; of a line that was cut, none. */
function emphasisOf(
  text: string,
  group: readonly { readonly line: number; readonly value: string }[],
  given: readonly ReadLine[],
): Emphasis[] {
  let at = 0;
  return group.flatMap(({ line, value }) => {
    const start = text.indexOf(value, at);
    at = start + value.length;
    const { emphasis = [], text: whole = '' } = given[line - 1] ?? {};
    return whole === value
      ? emphasis.map(
          ({ as, range: [from, to] }): Emphasis => ({
            as,
            range: [start + from, start + to],
          }),
        )
      : [];
  });
}

/** Where the paragraphs begin that an editor cut; none where they are cut by rule. */
function cutsIn({ cuts, cutsFile }: ImportOptions, lines: readonly LineReading[]): Cut[] {
  if (cuts === null) return [];
  try {
    return findCuts(
      cuts,
      lines.filter(({ use }) => use === 'text'),
    );
  } catch (error) {
    if (error instanceof CaptureError) error.file = cutsFile;
    throw error;
  }
}

/** A question for the title, with those that the capture tells of itself offered too. */
function withFoundTitle(questions: readonly Question[], found: readonly Found[]): Question[] {
  const titles = found.filter(({ field }) => field === 'title');
  return questions.map((question) =>
    question.answers.some(({ options }) => options[0] === '--title-line')
      ? {
          ...question,
          answers: [
            ...titles.map(({ value, where }) => ({
              options: ['--title', value],
              says: `a title of yours: ${value} (${where})`,
            })),
            ...question.answers,
          ],
        }
      : question,
  );
}

/**
 * Most paragraphs of one source, and most characters of one paragraph: a page of more could not be
 * read, nor made in time.
 */
const MOST_PARAGRAPHS = 20_000;
const MOST_CHARACTERS = 100_000;

function refuseBeyondMeasure(read: readonly { text: string; line: number }[]): void {
  const next = read[MOST_PARAGRAPHS];
  if (next)
    throw new CaptureError(
      `The text has ${read.length} paragraphs; one source holds at most ${MOST_PARAGRAPHS}`,
      { line: next.line, column: 1 },
      'Part the file, by its chapters for instance, and import each part as a source',
    );
  const long = read.find(({ text }) => text.length > MOST_CHARACTERS);
  if (long)
    throw new CaptureError(
      `A paragraph of ${long.text.length} characters; one holds at most ${MOST_CHARACTERS}`,
      { line: long.line, column: 1 },
      'Save the file with a line for each paragraph',
    );
}

/** Whether lines or blocks make the paragraphs; asks where both can be seen. */
function guessMode(body: readonly (LineReading | null)[], undecided: Question[]): ParagraphMode {
  const neighbours = body.filter((line, i) => line && body[i + 1]).length;
  const last = body.findLastIndex((line) => line !== null);
  const parted = body.filter((line, i) => line && body[i + 1] === null && i < last).length;
  if (neighbours > 0 && parted > 0)
    undecided.push({
      asks: 'some lines are parted by blank lines and some are not',
      answers: [
        { options: ['--paragraphs', 'lines'], says: 'each line is a paragraph' },
        { options: ['--paragraphs', 'blocks'], says: 'blank lines part them' },
        { options: ['--paragraphs', 'stanzas'], says: 'the same, and their lines are kept' },
      ],
    });
  return 'lines';
}

/**
 * What was taken off, described by place, length, rule and reason; never what it said. Lines that
 * follow one another and go for one reason are one row, where their reader set them apart.
 */
function describeStripped(lines: readonly LineReading[]): Stripped[] {
  const found: Stripped[] = [];
  const known: ReadonlySet<string> = new Set(Object.keys(OTHER_RULES));
  for (const { line, raw, value, use, rule, why, mark } of lines) {
    const before = found.at(-1);
    if (use === 'stripped' && rule && why) {
      const [from, to = from] = before?.lines.split('-').map(Number) ?? [];
      const characters = [...raw].length;
      const isRun =
        before?.rule === rule &&
        before.why === why &&
        !known.has(rule) &&
        !FURNITURE_RULES.has(rule);
      if (isRun && lines.slice(to, line - 1).every(({ use: between }) => between === 'blank'))
        found[found.length - 1] = {
          ...before,
          lines: `${from}-${line}`,
          characters: before.characters + characters,
        };
      else found.push({ lines: String(line), characters, rule, why });
    } else if (mark)
      found.push({
        lines: String(line),
        characters: [...raw].length - [...value].length,
        rule: mark,
        why: OTHER_RULES[mark as keyof typeof OTHER_RULES],
      });
  }
  return found;
}

const FURNITURE_RULES: ReadonlySet<string> = new Set(FURNITURE.map(({ name }) => name));
