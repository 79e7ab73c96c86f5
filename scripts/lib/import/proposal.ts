import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { faultOfNewSourceId, LONGEST_ID } from '../../../src/model/anchor.ts';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import type { ReaderOptions } from '../../../src/model/capture/reader-use.ts';
import { hasProvisions } from '../../../src/model/structure/schemes/schemes.ts';
import { readerFor } from '../../../src/read/captures/readers.ts';
import type { Sandbox } from '../../../src/read/captures/sandbox.ts';
import { UsageError } from '../arguments.ts';
import { argumentsOf, type FileAnswers, type FileOptions, type Proposal } from './answers.ts';
import { guessLanguage } from './guess-language.ts';
import { readImportOptions } from './options.ts';
import type { BilaraPart } from './pair-bilara.ts';
import { planImport } from './plan.ts';
import { sentenceOf } from './questions.ts';

/**
 * Proposes how a file is imported: what the editor has said of it already, then what the file says
 * of itself, then guesses, each with its reason. A file that cannot be read is left out, and why.
 */
export async function proposalFor(
  path: string,
  file: string,
  {
    all,
    said,
    taken,
    bilara,
    sandbox,
  }: {
    all: FileOptions;
    said: FileAnswers | null;
    /** Ids that other files have. */
    taken: ReadonlySet<string>;
    /** What it is among files of Bilara’s; null for any other file. */
    bilara: BilaraPart | null;
    sandbox: Sandbox;
  },
): Promise<Proposal> {
  const id = String(said?.options.id ?? freeId(file, taken));
  const bytes = await readFile(path);
  const reader = readerFor(bytes, file);
  const options: Record<string, FileOptions[string]> = { id, ...said?.options };
  const because: Record<string, string> = {};
  if (bilara?.leftOut && (said?.skip ?? true))
    return { file, skip: true, options, because, asks: [`it is left out: ${bilara.leftOut}`] };
  if (bilara?.lang && options.lang === undefined && all.lang === undefined)
    [options.lang, because.lang] = [bilara.lang, 'its name says so'];
  if (bilara && bilara.pairs.length > 0) options.pair ??= bilara.pairs;
  try {
    const given: FileOptions = { ...all, ...options };
    const asked: ReaderOptions = Object.fromEntries(
      ['encoding', 'address', 'sheet', 'part'].flatMap((name) =>
        given[name] === undefined ? [] : [[name, String(given[name])]],
      ),
    );
    const lang = String(options.lang ?? all.lang ?? 'und');
    const readIn = (lang: string) =>
      sandbox.read({ reader: reader.id, bytes, options: asked, lang });
    let reading = await readIn(lang);
    const text = reading.lines.flatMap((line) => (line.leftOut ? [] : [line.text])).join('\n');
    if (options.lang === undefined && all.lang === undefined) {
      const guess = guessLanguage(text, reading.found);
      if (guess) [options.lang, because.lang] = [guess.lang, `guessed by ${guess.where}`];
      // What a reader settled without a language it may settle otherwise with one.
      if (guess && Object.keys(reading.options).length > 0) reading = await readIn(guess.lang);
    }
    if (options.kind === undefined && all.kind === undefined) {
      const isLaw = hasProvisions(text.split('\n'), String(options.lang ?? all.lang ?? 'en'));
      [options.kind, because.kind] = isLaw
        ? ['legislation', 'guessed: it has numbered provisions']
        : ['document', 'guessed'];
    }
    if (options.lang === undefined && all.lang === undefined)
      return {
        file,
        skip: said?.skip ?? false,
        options,
        because,
        asks: ['give its language: lang'],
      };
    const wanted = readImportOptions([path, ...argumentsOf({ ...all, ...options, pair: [] })]);
    const plan = planImport({ file: path, bytes, reader, reading }, id, wanted);
    const [title] = reading.found.filter(({ field }) => field === 'title');
    const asksTitle = plan.undecided.some(({ answers }) =>
      answers.some((each) => each.options[0] === '--title-line'),
    );
    if (asksTitle && title && options.title === undefined)
      [options.title, because.title] = [title.value, `it says so of itself (${title.where})`];
    return {
      file,
      skip: said?.skip ?? false,
      options,
      because,
      asks: plan.undecided
        .filter(
          ({ answers }) => !title || !answers.some((each) => each.options[0] === '--title-line'),
        )
        .map(sentenceOf),
    };
  } catch (error) {
    if (!(error instanceof CaptureError || error instanceof UsageError)) throw error;
    if (error instanceof CaptureError && error.choices.length > 0) {
      const question = { asks: error.message, answers: error.choices };
      return { file, skip: said?.skip ?? false, options, because, asks: [sentenceOf(question)] };
    }
    const [what = ''] = error.message.split('\n');
    const mend = error instanceof CaptureError ? ` ${error.mend}` : '';
    return {
      file,
      skip: true,
      options,
      because,
      asks: [`it is left out: ${what.replace(/\.$/, '')}.${mend}`],
    };
  }
}

/** An id after a file's name that no other has. */
function freeId(file: string, taken: ReadonlySet<string>): string {
  const name =
    basename(file, extname(file))
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'text';
  const whole = faultOfNewSourceId(name.slice(0, LONGEST_ID)) ? `text-${name}` : name;
  // Room is left for a number behind it.
  const base = whole.slice(0, LONGEST_ID - 5).replace(/-$/, '');
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
