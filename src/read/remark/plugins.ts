import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Point } from 'unist';
import { VFile } from 'vfile';
import type { Anchor } from '../../model/anchor.ts';
import { conflictIn } from '../../schemas/conflict-marks.ts';
import type { Role } from '../draft/draft.ts';
import { report } from '../syntax/report.ts';
import { takeOut } from '../syntax/take-out.ts';
import { remarkBidi } from './remark-bidi.ts';
import { remarkCitation } from './remark-citation.ts';
import { remarkCrossReference } from './remark-cross-reference.ts';
import { remarkHanEmphasis } from './remark-han-emphasis.ts';
import { remarkNoAutolink } from './remark-no-autolink.ts';
import { remarkNoCode } from './remark-no-code.ts';
import { remarkNote } from './remark-note.ts';
import { remarkNoteSpan } from './remark-note-span.ts';
import { remarkParts } from './remark-parts.ts';
import { remarkTextBlocks } from './remark-text-blocks.ts';
import { tooDeep } from './too-deep.ts';

/**
 * The one ordered list of plugins that every source file goes through, in the site, the scripts and
 * the tests.
 */
export function sourceProcessor(): Processor {
  return unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkNoAutolink)
    .use(remarkNoCode)
    .use(remarkHanEmphasis)
    .use(remarkBidi)
    .use(remarkNoteSpan)
    .use(remarkCitation)
    .use(remarkCrossReference)
    .use(remarkNote)
    .use(remarkTextBlocks)
    .use(remarkParts) as unknown as Processor;
}

/**
 * Reads a sentence or two of prose with links and citations, as a data file may hold; what is wrong
 * is in `file.messages`.
 */
export function readProse({ path, value }: { path: string; value: string }): {
  file: VFile;
  tree: Root;
} {
  // A link within “this source” has none here, and is told as a cross-reference to no source.
  const file = new VFile({ path, value, data: { sourceId: path } });
  if (isTooDeep(file)) return { file, tree: { type: 'root', children: [] } };
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkNoAutolink)
    .use(remarkNoCode)
    .use(remarkHanEmphasis)
    .use(remarkBidi)
    .use(remarkCitation)
    .use(remarkCrossReference);
  const tree = processor.runSync(processor.parse(file) as Root, file) as Root;
  return { file, tree };
}

/** A line that may be the one under a table's head (GFM, 4.10), in a quotation too. */
const DELIMITER_ROW = /^[ \t>]*[-:|][-:|\t ]*$/m;

// Made once: no plugin keeps anything of a file. Where there can be no table none is looked for,
// which takes a fifth of the parser's time.
const processor = sourceProcessor().freeze();
const processorWithoutTables = sourceProcessor()
  .use(function (this: Processor) {
    takeOut(this.data(), ['table']);
  })
  .freeze();

/**
 * Reads one source file into `file.data` (notes, and text blocks or parts) and `file.messages`.
 *
 * `path` is what messages name, `lang` the language of the words that notes stand on. Never throws
 * for what an editor wrote: a file that cannot be parsed at all (MDX syntax) has the parser's
 * message, placed.
 */
export function readSourceFile(input: {
  path: string;
  value: string;
  role: Role;
  sourceId: string;
  lang: string;
  /** Where each note stood, by its ledger: told of one that has lost its words. */
  stood?: ReadonlyMap<string, { readonly quote: string; readonly on: Anchor }>;
}): VFile {
  const { path, role, sourceId, lang, stood } = input;
  const value = plainLines(input.value);
  const file = new VFile({
    path,
    value,
    data: { role, sourceId, lang, ...(stood && { stood }), notes: [], textBlocks: [], parts: [] },
  });
  readMdx(
    DELIMITER_ROW.test(value) ? processor : processorWithoutTables,
    file,
    'Code in a source file',
  );
  return file;
}

/**
 * A file's text as it is parsed. A byte order mark, which some editors write, is no character of
 * it; the parser would count without it.
 */
export function plainLines(value: string): string {
  return value.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/**
 * Parses and runs a file of MDX; null, with a message that begins with `code`, where it cannot be
 * parsed.
 */
export function readMdx(
  reader: Pick<Processor, 'parse' | 'runSync'>,
  file: VFile,
  code: string,
): Root | null {
  const conflict = conflictIn(file.path, String(file));
  if (conflict) report(file, { line: conflict.line, column: 1 }, conflict.what, conflict.mend);
  if (conflict || isTooDeep(file)) return null;
  try {
    return reader.runSync(reader.parse(file), file) as Root;
  } catch (error) {
    if (!(error instanceof Error) || !('reason' in error)) throw error;
    const {
      reason: told,
      line = 1,
      column = 1,
    } = error as Error & {
      reason: string;
      line?: number;
      column?: number;
    };
    // The parser advises an MDX comment, which is code too.
    const reason = told.includes('comment in MDX') ? 'an HTML comment' : told.split(' (')[0];
    report(
      file,
      opened(told, String(file)) ?? { line, column },
      `${code}, or a brace or tag that is not closed: ${reason}`,
      'Take it out; where the text itself has the character, write \\{ \\} \\<',
    );
    return null;
  }
}

/** Where what is not closed was opened: the parser is told of it at the end of file or paragraph. */
function opened(told: string, text: string): Point | null {
  const [, line, column] = /\((\d+):(\d+)/.exec(told) ?? [];
  if (line && column) return { line: Number(line), column: Number(column) };
  if (!/end of file in expression/.test(told)) return null;
  const lines = text.split('\n');
  let open: Point[] = [];
  for (const [i, each] of lines.entries())
    for (const { 0: mark, index } of each.matchAll(/\\.|[{}]/g))
      if (mark === '{') open.push({ line: i + 1, column: index + 1 });
      else if (mark === '}') open = open.slice(0, -1);
  return open[0] ?? null;
}

/** Reports markup that is nested too deep to be parsed in time. */
function isTooDeep(file: VFile): boolean {
  const found = tooDeep(String(file));
  if (found)
    report(
      file,
      found.point,
      found.what,
      'Write it plainly; where the text itself has the characters, put a backslash before each',
    );
  return found !== null;
}
