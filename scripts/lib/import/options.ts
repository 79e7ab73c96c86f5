import { existsSync, readFileSync } from 'node:fs';
import { faultOfNewSourceId } from '../../../src/model/anchor.ts';
import { PARAGRAPH_MODES, type ParagraphMode } from '../../../src/model/capture/apply.ts';
import type { ReaderOptions } from '../../../src/model/capture/reader-use.ts';
import type { FoundField } from '../../../src/model/capture/reading.ts';
import { RIGHTS, type Rights } from '../../../src/model/rights.ts';
import { schemeIds } from '../../../src/model/structure/schemes/schemes.ts';
import { PLAIN } from '../../../src/model/structure/structure.ts';
import { isLanguage } from '../../../src/model/text/language-tag.ts';
import { READERS } from '../../../src/read/captures/readers.ts';
import { day } from '../../../src/schemas/day.ts';
import { readArguments, UsageError, wrongUsage } from '../arguments.ts';
import type { FileOptions } from './answers.ts';
import { partsOfPair } from './parts-of-pair.ts';
import { TAKEABLE } from './take-found.ts';

/** What `npm run import` can be told, an edition's own schemes among it. */
export const usage = () => `Usage: npm run import -- FILE… --id ID --lang TAG [options]
       npm run import -- --revise ID FILE [options] | --undo ID    (--revise ID alone tells its options)
       npm run import -- FOLDER --answers FILE [--dry-run] [options of all its files]
       npm run import -- --references FILE [--dry-run]    (CSL-JSON, BibTeX or RIS into sources/references.json)
       npm run import -- FILE --companion SOURCE/KIND.LANG [options]    (a translation of a source that is there)
  --id ID               the source's id; for several files a pattern with {name}, the file's name: act-{name}
  --lang TAG            language of the text: en, zh-Hans, ug-Arab (of a witness, the source's)
  --kind KIND           legislation | news | document
  --rights STATUS       not-protected | licensed | all-rights-reserved | unknown (the default; no text is published)
  --evidence TEXT       what the rights rest on
  --title TEXT          a title of yours, where the capture has none
  --title-line N        the line that is the title
  --strip N[-M]         lines that are not text     --keep N[-M]  lines that are, whatever the rules say
  --numbering SCHEME    how its numbers are read; by language and words where it is left out, plain for ¶ 1, ¶ 2 …:
                        ${[PLAIN, ...schemeIds()].join(' | ')}
  --cuts FILE           paragraphs as you cut them: --dry-run writes FILE, you move its empty lines
  --paragraphs MODE     lines | blocks | stanzas: each line a paragraph; blocks parted by blank lines, whose
                        items of lists and rows of tables are paragraphs too; or blocks with their lines kept
  --reader READER       what kind of file it is, where its bytes and name do not tell:
                        ${READERS.map(({ id }) => id).join(' | ')}
  --encoding LABEL      of plain text, where it is found wrong: gb18030, big5, shift_jis, windows-1251 …
  --address URL         which page of an archive of the web
  --sheet NAME          which sheet of a workbook (XLSX, ODS)
  --part NAME           which part of a file that holds several texts
  --take FIELDS         into the record what the capture tells of itself: title,author,publisher,date,url,archive,rights
  --url URL             where you got the file      --accessed DAY  on which day: 2031-03-01
  --archive WHERE       a copy of it in an archive: its address there, or the name of a file (WARC, WACZ)
  --answers FILE        import a folder by a file that says how, which --dry-run writes with what is guessed
  --pair [TAG=]FILE     a translation of aligned texts that has a file of its own (Bilara’s segments); as often as
                        there are some. English, where neither TAG nor its name says another language
  --pair-rights STATUS  rights of what stands beside the text, where they are others     --pair-evidence TEXT
  --witness             the file is a further capture of a source that is there: compare and record it
  --report FILE         what would be done as a page to look at: each line, those left out in grey
  --dry-run             show what would be done, write nothing
  --help                this, and no more`;

export type Kind = 'legislation' | 'news' | 'document';

/** Where a capture came from. */
export interface Origin {
  readonly url: string | null;
  readonly accessed: string | null;
  readonly archive: string | null;
}

/** A file with a side of aligned texts. */
export interface PairFile {
  /** BCP 47 tag; null where the editor does not say it. */
  readonly lang: string | null;
  readonly file: string;
}

/** What the editor asked for, checked. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly idFor: (name: string) => string;
  /** Of a witness it may be empty: it has the source's. */
  readonly lang: string;
  readonly kind: Kind | null;
  readonly rights: Rights;
  readonly evidence: string | null;
  readonly title: string | undefined;
  readonly titleLine: number | undefined;
  readonly strip: ReadonlySet<number>;
  readonly keep: ReadonlySet<number>;
  readonly paragraphs: ParagraphMode | null;
  /** The text with its paragraphs as the editor cut them; null where they are cut by rule. */
  readonly cuts: string | null;
  readonly cutsFile: string | null;
  /** Id of a scheme; null for the one that suits the text. */
  readonly numbering: string | null;
  /** Id of a reader; null for the one that suits the file. */
  readonly reader: string | null;
  readonly readerOptions: ReaderOptions;
  /** Files with further sides of aligned texts. */
  readonly pairs: readonly PairFile[];
  /** Rights of those sides; null for those of the text. */
  readonly pairRights: Rights | null;
  readonly pairEvidence: string | null;
  /** Fields that are taken from what the capture tells of itself. */
  readonly take: readonly FoundField[];
  /** Where the file was got, on which day, and in which archive a copy is. */
  readonly origin: Origin;
  readonly witness: boolean;
  /** File for the report. */
  readonly report: string | null;
  readonly dryRun: boolean;
}

/** What the import of a whole folder was asked. */
export interface FolderOptions {
  readonly folder: string;
  readonly answers: string;
  readonly dryRun: boolean;
  /** What is said of all its files. */
  readonly all: FileOptions;
}

/** Options of the import of a folder that are said of every file. */
const OF_ALL = [
  'lang',
  'kind',
  'rights',
  'evidence',
  'paragraphs',
  'numbering',
  'encoding',
] as const;

/** Reads a command line that imports a folder by a file of answers; null for another. */
export function readFolderOptions(args: readonly string[]): FolderOptions | null {
  if (!args.some((each) => /^--answers(?:=|$)/.test(each))) return null;
  const string = { type: 'string' } as const;
  const { values, positionals } = readArguments(
    {
      answers: string,
      'dry-run': { type: 'boolean' },
      ...(Object.fromEntries(OF_ALL.map((name) => [name, string])) as Record<
        (typeof OF_ALL)[number],
        typeof string
      >),
    },
    usage(),
    args,
  );
  const [folder, second] = positionals;
  if (!folder || second || !values.answers)
    throw wrongUsage('--answers FILE is for one folder.', usage());
  const all: Record<string, string> = {};
  for (const name of OF_ALL) if (values[name] !== undefined) all[name] = values[name];
  return { folder, answers: values.answers, dryRun: values['dry-run'] ?? false, all };
}

/** What an import is asked when nothing is said of its lines: each is a paragraph. */
export const PLAIN_LINES = {
  title: undefined,
  titleLine: undefined,
  strip: new Set<number>(),
  keep: new Set<number>(),
  paragraphs: 'lines',
  cuts: null,
  cutsFile: null,
  numbering: null,
  reader: null,
  readerOptions: {},
  pairs: [],
  pairRights: null,
  pairEvidence: null,
  take: [],
  origin: { url: null, accessed: null, archive: null },
  witness: false,
  report: null,
  dryRun: false,
} as const satisfies Partial<ImportOptions>;

/** Options of how a file is read, for `parseArgs`. */
export const READING = {
  title: { type: 'string' },
  'title-line': { type: 'string' },
  strip: { type: 'string', multiple: true },
  keep: { type: 'string', multiple: true },
  paragraphs: { type: 'string' },
  cuts: { type: 'string' },
  numbering: { type: 'string' },
  reader: { type: 'string' },
  encoding: { type: 'string' },
  address: { type: 'string' },
  sheet: { type: 'string' },
  part: { type: 'string' },
  url: { type: 'string' },
  accessed: { type: 'string' },
  archive: { type: 'string' },
} as const;

/** What was asked of how a file is read. */
export type ReadingOptions = Pick<
  ImportOptions,
  | 'title'
  | 'titleLine'
  | 'strip'
  | 'keep'
  | 'paragraphs'
  | 'cuts'
  | 'cutsFile'
  | 'numbering'
  | 'reader'
  | 'readerOptions'
  | 'origin'
>;

/** Checks the values of {@link READING}; `of` says how many files are read, and whether nothing is written. */
export function readReading(
  values: { readonly [name in keyof typeof READING]?: string | string[] | undefined },
  of: { many: boolean; dryRun: boolean },
  fail: (what: string) => never,
): ReadingOptions {
  const { title, cuts, encoding, address, sheet, part, url, accessed, archive } = values as Record<
    string,
    string | undefined
  >;
  const one = <T extends string>(name: keyof typeof READING, allowed: readonly T[]) =>
    oneOf(name, values[name] as string | undefined, allowed, fail);
  const titleLine = values['title-line'] === undefined ? undefined : Number(values['title-line']);
  if (titleLine !== undefined && !Number.isInteger(titleLine))
    fail('--title-line is a line number.');
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    fail(`--url “${url}” is no address of the web.`);
  if (accessed !== undefined && !day.safeParse(accessed).success)
    fail(`--accessed “${accessed}” is not a day such as 2031-03-01.`);
  return {
    title,
    titleLine,
    strip: lineSet(values.strip as string[] | undefined, fail),
    keep: lineSet(values.keep as string[] | undefined, fail),
    paragraphs: one(
      'paragraphs',
      PARAGRAPH_MODES.filter((mode) => mode !== 'cuts'),
    ),
    cuts: readCuts(cuts, of, fail),
    cutsFile: cuts ?? null,
    numbering: one('numbering', [PLAIN, ...schemeIds()]),
    reader: one(
      'reader',
      READERS.map(({ id }) => id),
    ),
    readerOptions: {
      ...(encoding !== undefined && { encoding: readEncoding(encoding, fail) }),
      ...(address !== undefined && { address }),
      ...(sheet !== undefined && { sheet }),
      ...(part !== undefined && { part }),
    },
    origin: { url: url ?? null, accessed: accessed ?? null, archive: archive ?? null },
  };
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
  fail: (what: string) => never,
): T | null {
  if (value !== undefined && !allowed.includes(value as T))
    fail(`--${name} is one of ${allowed.join(', ')}, not “${value}”.`);
  return (value as T | undefined) ?? null;
}

/** Reads and checks a command line. Throws a {@link UsageError}. */
export function readImportOptions(args?: readonly string[]): ImportOptions {
  const { values, positionals } = readArguments(
    {
      id: { type: 'string' },
      lang: { type: 'string' },
      kind: { type: 'string' },
      rights: { type: 'string' },
      evidence: { type: 'string' },
      ...READING,
      pair: { type: 'string', multiple: true },
      'pair-rights': { type: 'string' },
      'pair-evidence': { type: 'string' },
      take: { type: 'string' },
      witness: { type: 'boolean' },
      report: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
    usage(),
    args,
  );
  const fail = (what: string): never => {
    throw wrongUsage(what, usage());
  };
  if (positionals.length === 0) fail('No file is named.');
  const id = values.id ?? fail('--id is missing.');
  if (positionals.length > 1 && !id.includes('{name}'))
    fail('Several files need an --id with {name} in it.');
  const sample = id.replace('{name}', 'name');
  const fault = faultOfNewSourceId(sample);
  if (fault && !values.witness) fail(`--id “${id}” ${fault}. Give another.`);
  const rights = oneOf('rights', values.rights, RIGHTS, fail) ?? 'unknown';
  if (rights !== 'unknown' && !values.evidence)
    fail(`--rights ${rights} needs --evidence: what it rests on.`);
  const pairRights = oneOf('pair-rights', values['pair-rights'], RIGHTS, fail);
  if (pairRights && pairRights !== 'unknown' && !values['pair-evidence'])
    fail(`--pair-rights ${pairRights} needs --pair-evidence: what it rests on.`);
  return {
    files: positionals,
    idFor: (name) => id.replace('{name}', name),
    lang:
      values.lang === undefined && values.witness
        ? ''
        : readLanguage(values.lang ?? fail('--lang is missing.'), fail),
    kind: oneOf('kind', values.kind, ['legislation', 'news', 'document'] as const, fail),
    rights,
    evidence: values.evidence ?? null,
    ...readReading(
      values,
      { many: positionals.length > 1, dryRun: values['dry-run'] ?? false },
      fail,
    ),
    pairs: (values.pair ?? []).map((each) => readPair(each, fail)),
    pairRights,
    pairEvidence: values['pair-evidence'] ?? null,
    take: readTake(values.take, fail),
    witness: values.witness ?? false,
    report: values.report ?? null,
    dryRun: values['dry-run'] ?? false,
  };
}

function readPair(value: string, fail: (what: string) => never): PairFile {
  const [tag, file] = partsOfPair(value);
  return { lang: tag && readLanguage(tag, fail), file };
}

function readTake(value: string | undefined, fail: (what: string) => never): FoundField[] {
  return (value?.split(',') ?? []).map(
    (field) =>
      TAKEABLE.find((each) => each === field.trim()) ??
      fail(`--take names ${TAKEABLE.join(', ')}, not “${field}”.`),
  );
}

/** Checks a BCP 47 tag; Chinese must say its script. */
function readLanguage(tag: string, fail: (what: string) => never): string {
  try {
    const [canonical = tag] = Intl.getCanonicalLocales(tag);
    if (/^zh(-(?!Han[st])|$)/.test(canonical))
      fail('--lang zh does not say which script: give zh-Hans or zh-Hant.');
    if (!isLanguage(canonical))
      fail(`--lang “${tag}” names no language that is known (BCP 47: en, zh-Hans, ug-Arab).`);
    return canonical;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return fail(`--lang “${tag}” is not a language tag (BCP 47).`);
  }
}

/** A text that an editor cut into paragraphs; null where there is none yet, and a dry run writes it. */
function readCuts(
  file: string | undefined,
  { many, dryRun }: { many: boolean; dryRun: boolean },
  fail: (what: string) => never,
): string | null {
  if (file === undefined) return null;
  if (many) return fail('--cuts is for one file.');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return dryRun ? null : fail(`--cuts ${file}: no such file. --dry-run writes it.`);
}

/** Checks the label of an encoding, and gives the name by which it is known. */
function readEncoding(label: string, fail: (what: string) => never): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return fail(`--encoding “${label}” is none that is known (gb18030, big5, utf-16le …).`);
  }
}

function lineSet(values: string[] | undefined, fail: (what: string) => never): Set<number> {
  const lines = new Set<number>();
  for (const value of values ?? []) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(value);
    if (!match) fail(`“${value}” is not a line or a range of lines such as 42-46.`);
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (from < 1 || to < from) fail(`“${value}” is no range of lines.`);
    for (let line = from; line <= to; line++) lines.add(line);
  }
  return lines;
}
