import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Anchor, noteOfAnchor } from '../../../src/model/anchor.ts';
import { keptName } from '../../../src/model/capture/kept.ts';
import { isMeantForCompanion } from '../../../src/model/companion.ts';
import type { Capture, SourceRecord } from '../../../src/model/edition.ts';
import type { Ledger } from '../../../src/model/ledger/model.ts';
import { reconcile } from '../../../src/model/ledger/reconcile.ts';
import { EditionError, type Problem } from '../../../src/model/problem.ts';
import { publishesText } from '../../../src/model/rights.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import type { SourceFiles } from '../../../src/read/draft/draft.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import { readLedgerInput } from '../../../src/read/draft/ledger-input.ts';
import { readRecordAndLedger } from '../../../src/read/draft/read-ledger.ts';
import { facsimileFile } from '../../../src/read/figures/facsimile-file.ts';
import { isMeantForNotes } from '../../../src/read/notes/read-note-files.ts';
import { Refusal, UsageError } from '../arguments.ts';
import { type FolderFiles, readFolder } from '../folder.ts';

/** A source as it lies on the disk, its text and ledger in step. */
export interface SourceNow {
  readonly seen: FolderFiles;
  readonly files: SourceFiles;
  readonly stem: string;
  readonly record: SourceRecord;
  readonly ledger: Ledger;
  /** Whether its text may be published. */
  readonly full: boolean;
  /** Its first capture, and the bytes of it, where they are kept as they came. */
  readonly first: Capture;
  readonly capture: Uint8Array | null;
}

/**
 * Reads a source that is to be revised. Throws for one that is not there, that has mistakes of its
 * own, or whose ledger is not in step with its text.
 */
export async function readSourceNow(sources: string, id: string): Promise<SourceNow> {
  const folder = join(sources, id);
  if (!id || !existsSync(join(folder, 'source.yaml')))
    throw new UsageError(`There is no source “${id}” that could be revised. Import it first.`);
  const seen = await readFolder(folder);
  const read = (name: string) => {
    const bytes = seen.get(name);
    return bytes ? Buffer.from(bytes).toString('utf8') : null;
  };
  const problems: Problem[] = [];
  const both = {
    folder: `sources/${id}`,
    record: read('source.yaml') ?? '',
    ledger: read('anchors.json'),
  };
  const { record, ledger } = readRecordAndLedger(both, problems);
  if (!record || !ledger) throw new EditionError(problems);
  const stem = fileStem(record.lang);
  const earlier = [...seen.keys()].flatMap((name) => {
    const [, version] = new RegExp(`^${stem}\\.([a-z0-9-]+)\\.txt$`).exec(name) ?? [];
    return version ? [[version, read(name) ?? '']] : [];
  });
  const textsOf = (isMeant: (name: string) => boolean) =>
    Object.fromEntries([...seen.keys()].filter(isMeant).map((name) => [name, read(name) ?? '']));
  const copy = read('local/paragraphs.json');
  const picturesIn = (folder: string) =>
    [...seen].flatMap(([name, bytes]) =>
      name.startsWith(folder)
        ? [[name.slice(folder.length), { size: bytes.length, bytes }] as const]
        : [],
    );
  const files: SourceFiles = {
    ...both,
    text: read(`${stem}.txt`),
    page: read(`${stem}.mdx`),
    summary: read('summary.en.mdx'),
    companions: textsOf(isMeantForCompanion),
    notes: textsOf(isMeantForNotes),
    captures: [...seen.keys()].filter((name) => name.startsWith('capture.')),
    earlier: Object.fromEntries(earlier),
    figures: Object.fromEntries(picturesIn('figures/')),
    facsimiles: Object.fromEntries(
      picturesIn('facsimiles/').map(([name, file]) => [name, facsimileFile(file)]),
    ),
    copy: copy === null ? null : (JSON.parse(copy) as Record<Anchor, string>),
  };
  const input = readLedgerInput({ ...files, copy: null }, problems);
  if (problems.length > 0 || !input) throw new EditionError(problems);
  const { steps } = reconcile(ledger, input.outline, '0.0.0');
  if (steps.some(({ anchor }) => noteOfAnchor(anchor) === null && !anchor.endsWith('-en')))
    throw new Refusal(
      `sources/${id}/anchors.json:1:1: text and ledger disagree already. Bring them into step first, with npm run anchors.`,
    );
  const first = record.captures[0] as Capture;
  const bytes = seen.get(keptName(first));
  return {
    seen,
    files,
    stem,
    record,
    ledger,
    full: publishesText(record.rights.status),
    first,
    capture: bytes && sha256(bytes) === first.sha256 ? bytes : null,
  };
}
