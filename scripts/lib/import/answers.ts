import { join } from 'node:path';
import {
  Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { z } from 'zod';
import { EditionError, type Problem } from '../../../src/model/problem.ts';
import { parseData } from '../../../src/schemas/parse.ts';
import { partsOfPair } from './parts-of-pair.ts';

/** The options of one file, as the command line names them: `{ lang: 'en', 'title-line': 3 }`. */
export type FileOptions = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One file of a folder, with what is to be done with it. */
export interface FileAnswers {
  /** From the folder that is imported. */
  readonly file: string;
  readonly skip: boolean;
  readonly options: FileOptions;
}

/** What is said of all files, and of each. */
export interface Answers {
  readonly all: FileOptions;
  readonly files: readonly FileAnswers[];
}

/** A file with guesses at its answers, and what is to be asked, a sentence each. */
export interface Proposal extends FileAnswers {
  readonly asks: readonly string[];
  /** Why a guess was made: by its option. */
  readonly because: Readonly<Record<string, string>>;
}

const option = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const schema = z.strictObject({
  all: z.record(z.string(), option).default({}),
  files: z.array(z.looseObject({ file: z.string().min(1), skip: z.boolean().default(false) })),
});

const HEAD = ` What is to be imported, and how: the options of \`npm run import\`, by their names. Correct what is
 wrong, then run the same command without --dry-run. “all” holds for every file that does not say
 otherwise; “skip: true” leaves a file out.`;

/** Writes proposals as the file that an editor corrects and gives back. */
export function writeAnswers(all: FileOptions, proposals: readonly Proposal[]): string {
  const document = new Document({
    all,
    files: proposals.map(({ file, skip, options }) => ({
      file,
      ...(skip && { skip }),
      ...options,
    })),
  });
  document.commentBefore = HEAD;
  const files = document.get('files') as YAMLSeq<YAMLMap>;
  proposals.forEach(({ asks, because }, i) => {
    const map = files.items[i];
    if (!isMap(map)) return;
    if (asks.length > 0) map.commentBefore = asks.map((each) => ` To decide: ${each}.`).join('\n');
    for (const { key, value } of map.items) {
      const why = because[isScalar(key) ? String(key.value) : ''];
      if (why && isScalar(value)) value.comment = ` ${why}`;
    }
  });
  return document.toString({ lineWidth: 100 });
}

/** Reads that file. Throws an {@link EditionError} with the place of each mistake. */
export function readAnswers(path: string, text: string): Answers {
  const problems: Problem[] = [];
  const read = parseData(path, text, schema, problems);
  if (!read) throw new EditionError(problems);
  return {
    all: read.all,
    files: read.files.map(({ file, skip, ...options }) => ({
      file,
      skip,
      options: options as FileOptions,
    })),
  };
}

/**
 * Where a file's answers stand, `12:5`, for what is wrong with them: the answer itself, where the
 * message is of an option (`--lang …`) that is given there or for all.
 */
export function placeOf(text: string, index: number, message = ''): string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const files = document.get('files') as YAMLSeq | undefined;
  const [, option = ''] = /^--([a-z-]+)/.exec(message) ?? [];
  const answer = [files?.items[index], document.get('all')]
    .filter((each) => isMap(each))
    .flatMap((map) => map.items)
    .find(({ key }) => isScalar(key) && key.value === option);
  const node = (answer?.value ?? files?.items[index]) as Node | undefined;
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return `${line}:${col}`;
}

/** Options with the files that they name looked for in the folder that is imported. */
export function from(folder: string, options: FileOptions): FileOptions {
  if (options.pair === undefined) return options;
  return {
    ...options,
    pair: [options.pair].flat().map((each) => {
      const [tag, file] = partsOfPair(String(each));
      return `${tag === null ? '' : `${tag}=`}${join(folder, file)}`;
    }),
  };
}

/** Options as arguments of the command line. */
export function argumentsOf(options: FileOptions): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === true
      ? [`--${name}`]
      : value === false
        ? []
        : [value].flat().flatMap((each) => [`--${name}`, String(each)]),
  );
}
