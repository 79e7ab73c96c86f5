import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Collation } from '../../../src/model/edition.ts';
import { collate } from '../../../src/model/ledger/align.ts';
import { EditionError, type Problem } from '../../../src/model/problem.ts';
import { ledgerSchema } from '../../../src/schemas/ledger.ts';
import { parseData } from '../../../src/schemas/parse.ts';
import { Refusal } from '../arguments.ts';
import { writeWhole } from '../write-whole.ts';
import { captureRecord } from './files.ts';
import type { ImportOptions } from './options.ts';
import type { ImportPlan } from './plan.ts';

/**
 * Compares a further capture of a source with its text, and adds it to the source's record. Returns
 * the comparison.
 */
export async function addWitness(
  plan: ImportPlan,
  root: string,
  { dryRun, origin }: Pick<ImportOptions, 'dryRun' | 'origin'>,
): Promise<Collation> {
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
  const collation = collate(
    isField ? current.slice(1) : current,
    plan.paragraphs.filter(({ role }) => role !== 'title' || !supplied).map(({ text }) => text),
  );
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
  return collation;
}
