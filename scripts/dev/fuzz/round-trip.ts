import fc from 'fast-check';
import { parse } from 'yaml';
import { applyRecord, lineNumbers } from '../../../src/model/capture/apply.ts';
import { CaptureError, decodeCapture } from '../../../src/model/capture/decode.ts';
import { CHARACTER_RULES, trimEdges } from '../../../src/model/capture/rules.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { assemble } from '../../../src/read/assemble.ts';
import { draftSource } from '../../../src/read/draft/draft-source.ts';
import { annotatedText } from '../../../src/render/annotated-text.ts';
import { writeHtml } from '../../../src/render/prose.ts';
import { editionSchema } from '../../../src/schemas/edition.ts';
import { sourceFiles } from '../../lib/import/files.ts';
import { type ImportOptions, PLAIN_LINES } from '../../lib/import/options.ts';
import { planText } from '../../lib/import/plan.ts';
import { readFragment } from '../../lib/markup.ts';
import { textContent } from '../../lib/page.ts';
import { capture } from './captures.ts';

/** How every note is drawn here. */
const DRAWN = { number: 1, name: 'Note 1', kind: 'text', place: 1 } as const;

/** How many captures went which way; a run in which none goes through proves nothing. */
export interface RoundTrips {
  whole: number;
  /** Not text: a control character, or a web page. */
  refused: number;
  /** The importer asks its editor something that no option here answers. */
  asked: number;
}

const EDITION = editionSchema.parse({
  title: 'Fuzz',
  description: 'Made up',
  version: '0.1.0',
  date: '2030-01-02',
  publisher: 'Nobody',
  principal: 'x',
});

/**
 * Captures of arbitrary characters come out on the page to the letter, but for what the record says
 * was taken off.
 */
export function roundTrip(seen: RoundTrips) {
  const options = fc.record({
    lang: fc.constantFrom('en', 'zh-Hans', 'ug-Arab'),
    kind: fc.constantFrom('document' as const, 'legislation' as const, 'news' as const),
    rights: fc.constantFrom('licensed' as const, 'licensed' as const, 'unknown' as const),
    titled: fc.boolean(),
    keepsAll: fc.boolean(),
  });
  return fc.property(capture, options, (text, { titled, keepsAll, ...chosen }) => {
    const bytes = new TextEncoder().encode(text);
    const given: ImportOptions = {
      ...PLAIN_LINES,
      ...chosen,
      files: ['x.txt'],
      idFor: () => 'x',
      evidence: 'Made up',
      title: titled ? undefined : 'A title',
      keep: new Set(keepsAll ? Array.from({ length: 40 }, (_, i) => i + 1) : []),
    };
    try {
      const plan = planText('x.txt', 'x', bytes, keepsAll ? within(given, bytes) : given);
      if (plan.undecided.length > 0) seen.asked += 1;
      else {
        follows(bytes, sourceFiles(plan, given, '0.1.0'), given);
        seen.whole += 1;
      }
    } catch (error) {
      if (!(error instanceof CaptureError)) throw error;
      const line = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)[error.line - 1];
      if (line === undefined || error.column < 1 || error.column > line.length + 1)
        throw new Error(`A place outside of the file: ${error.line}:${error.column}`);
      seen.refused += 1;
    }
  });
}

/** The options without lines that the capture does not have. */
function within(options: ImportOptions, bytes: Uint8Array): ImportOptions {
  const { lines } = decodeCapture(bytes);
  return { ...options, keep: new Set([...options.keep].filter((line) => line <= lines.length)) };
}

/** Throws where text, record, or page do not follow from the capture. */
function follows(
  bytes: Uint8Array,
  files: Record<string, string | Uint8Array>,
  { lang, rights, title }: ImportOptions,
): void {
  const stem = lang.slice(0, 2);
  const file = (name: string) => (files[name] as string | undefined) ?? null;
  const record = parse(file('source.yaml') as string);
  const { lines } = decodeCapture(bytes);
  const text = applyRecord(lines, record.captures[0]);
  same('the text by the record', text, linesLeft(lines, record.captures[0]));

  const full = rights === 'licensed';
  const copy = full
    ? null
    : (JSON.parse(file('local/paragraphs.json') as string) as Record<string, string>);
  const problems: Problem[] = [];
  const source = {
    folder: 'sources/x',
    record: file('source.yaml') as string,
    ledger: file('anchors.json'),
    text: file(`${stem}.txt`),
    page: file(`${stem}.mdx`),
    summary: null,
    companions: {},
    notes: {},
    captures: full ? ['capture.txt'] : [],
    earlier: {},
    figures: {},
    facsimiles: {},
    copy,
  };
  const draft = draftSource(source, problems);
  const edition =
    draft &&
    assemble(
      {
        about: [],
        pages: [],
        inOther: [],
        record: EDITION,
        drafts: [draft],
        unread: new Set(),
        references: [],
        names: [],
      },
      problems,
    );
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  const shown = (edition?.sources[0]?.paragraphs ?? [])
    .filter(({ anchor }) => !(anchor === 'title' && (title !== undefined || !full)))
    .map(({ text: words, ...paragraph }) =>
      words === null
        ? words
        : textContent(readFragment(writeHtml(annotatedText(words, paragraph, () => DRAWN)))),
    );
  if (full) {
    same('the text file', (source.text ?? '').replace(/\n$/, '').split('\n\n'), text);
    same('the page', shown, text);
  } else
    same(
      'the reader’s own copy',
      Object.values(copy ?? {}),
      title === undefined ? text.slice(1) : text,
    );
}

/**
 * What is left of a capture, said anew: every line is its own paragraph, or its record names it as
 * taken off or as a field.
 */
function linesLeft(
  lines: readonly string[],
  record: { stripped: { lines: string; rule: string }[]; taken: { line: number; as: string }[] },
): string[] {
  const gone = new Set([
    ...record.stripped
      .filter(({ rule }) => !CHARACTER_RULES.has(rule))
      .flatMap((each) => lineNumbers(each.lines)),
    ...record.taken.filter(({ as }) => as === 'byline' || as === 'caption').map(({ line }) => line),
  ]);
  const marked = new Set(
    record.stripped
      .filter(({ rule }) => rule === 'markdown-mark')
      .map((each) => Number(each.lines)),
  );
  return lines.flatMap((raw, i) => {
    const line = trimEdges(raw);
    if (gone.has(i + 1) || line === '') return [];
    return [marked.has(i + 1) ? line.replace(/^(?:#{1,6}|-) +/, '') : line];
  });
}

function same(what: string, found: readonly unknown[], wanted: readonly unknown[]): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: ${a}\nis not: ${b}`);
}
