import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Collation } from '../../../src/model/edition.ts';
import { collate, pairWitness } from '../../../src/model/ledger/align.ts';
import type { ParagraphEntry } from '../../../src/model/ledger/model.ts';
import { EditionError, type Problem } from '../../../src/model/problem.ts';
import { wordDiff } from '../../../src/model/versions/word-diff.ts';
import { ledgerSchema } from '../../../src/schemas/ledger.ts';
import { parseData } from '../../../src/schemas/parse.ts';
import { Refusal } from '../arguments.ts';
import { writeWhole } from '../write-whole.ts';
import { captureRecord } from './files.ts';
import type { ImportOptions } from './options.ts';
import type { ImportPlan } from './plan.ts';

/** How a further capture compares with a source's text. */
export interface Compared extends Collation {
  /** The words in which they differ, a line each; none of a text that may not be published. */
  readonly words: readonly string[];
}

/**
 * Compares a further capture of a source with its text, and adds it to the source's record, without
 * any words. Returns the comparison.
 */
export async function addWitness(
  plan: ImportPlan,
  root: string,
  { dryRun, origin }: Pick<ImportOptions, 'dryRun' | 'origin'>,
): Promise<Compared> {
  const folder = join(root, 'sources', plan.id);
  const recordPath = join(folder, 'source.yaml');
  const record = parseDocument(await readFile(recordPath, 'utf8'));
  const problems: Problem[] = [];
  const ledger = parseData(
    `sources/${plan.id}/anchors.json`,
    await readFile(join(folder, 'anchors.json'), 'utf8'),
    ledgerSchema,
    problems,
  );
  if (!ledger) throw new EditionError(problems);
  const supplied = record.get('titleSupplied') === true;
  const current = ledger.paragraphs.filter(
    ({ state, anchor }) => state === 'current' && !(supplied && anchor === 'title'),
  );
  // A title that only one of the two has is no difference of the text.
  const isField = current[0]?.anchor === 'title' && plan.paragraphs[0]?.role !== 'title';
  const text = isField ? current.slice(1) : current;
  const witness = plan.paragraphs
    .filter(({ role }) => role !== 'title' || !supplied)
    .map(({ text: words }) => words);
  const collation = collate(text, witness);
  const captures = record.toJS().captures as { sha256: string; file: string }[];
  const twin = captures.find(({ sha256 }) => sha256 === plan.sha256);
  if (twin)
    throw new Refusal(
      `${plan.file}: this very file is recorded already, as ${twin.file}. Nothing was changed.`,
    );
  if (collation.identical + collation.alike.length === 0) {
    throw new Refusal(
      `${plan.file}: no paragraph is one of ${plan.id}. Import it as a source of its own, with another --id.`,
    );
  }
  if (!dryRun) {
    record.addIn(
      ['captures'],
      record.createNode({
        ...captureRecord(plan, origin),
        collation,
      }),
    );
    await writeWhole(recordPath, record.toString({ lineWidth: 110 }));
  }
  return { ...collation, words: differingWords(text, witness) };
}

/** Most differences that are told, of one paragraph and of all. */
const MOST = { ofOne: 8, ofAll: 200 } as const;
/** How many characters around a difference are told. */
const AROUND = 20;

/** The words in which a witness differs from a text: `#c1  …the [dues] → [fees] of a boat…`. */
function differingWords(text: readonly ParagraphEntry[], witness: readonly string[]): string[] {
  const lines = pairWitness(text, witness).flatMap((pair) => {
    const { anchor, text: words } = text[pair.text] as ParagraphEntry;
    if (pair.what !== 'different' || words === undefined) return [];
    const found = differencesOf(words, witness[pair.witness] ?? '');
    const more = found.length - MOST.ofOne;
    return [
      ...found.slice(0, MOST.ofOne).map((line) => `#${anchor}  ${line}`),
      ...(more > 0 ? [`#${anchor}  and ${more} more`] : []),
    ];
  });
  const more = lines.length - MOST.ofAll;
  return more > 0 ? [...lines.slice(0, MOST.ofAll), `and ${more} more`] : lines;
}

/** Each change from one text to another, with what stands around it. */
function differencesOf(before: string, after: string): string[] {
  const stretches = wordDiff(before, after);
  return stretches.flatMap(({ what, text }, i) => {
    const [last, next] = [stretches[i - 1], stretches[i + 1]];
    if (what === 'same' || (what === 'in' && last?.what === 'out')) return [];
    const isPair = what === 'out' && next?.what === 'in';
    const [out, into] = [
      what === 'out' ? text : '',
      isPair ? next.text : what === 'in' ? text : '',
    ];
    const right = (isPair ? stretches[i + 2] : next)?.text ?? '';
    const left = last?.text ?? '';
    const around = `${left.length > AROUND ? '…' : ''}${left.slice(-AROUND)}[${out}] → [${into}]${right.slice(0, AROUND)}${right.length > AROUND ? '…' : ''}`;
    return [around.replace(/\s+/g, ' ')];
  });
}
