import { stringify } from 'yaml';
import { keptName } from '../../../src/model/capture/kept.ts';
import type { ReaderUse } from '../../../src/model/capture/reader-use.ts';
import { apply } from '../../../src/model/ledger/apply.ts';
import { formatLedger } from '../../../src/model/ledger/format.ts';
import type { Ledger } from '../../../src/model/ledger/model.ts';
import type { Outline } from '../../../src/model/ledger/plan.ts';
import { reconcile } from '../../../src/model/ledger/reconcile.ts';
import { publishesText } from '../../../src/model/rights.ts';
import { withoutBidi } from '../../../src/model/text/bidi.ts';
import { sha256 } from '../../../src/model/text/fingerprint.ts';
import { textReader } from '../../../src/read/captures/text/text-reader.ts';
import { fileStem } from '../../../src/read/draft/draft-source.ts';
import { writeParagraph } from '../../../src/read/revise/write-paragraph.ts';
import { modeline } from '../../../src/read/write-schemas.ts';
import type { ImportOptions, Origin } from './options.ts';
import type { ImportPlan } from './plan.ts';
import { takeFound } from './take-found.ts';

const STATEMENTS = {
  'not-protected':
    'The full text is published here: it is not protected by copyright, in the editors’ reading (not legal advice).',
  licensed: 'The full text is published here under licence.',
  'all-rights-reserved':
    'The text is not ours to republish: this page has a digest of each paragraph and short quotations. Who holds the article can read it here with the notes: npm run local.',
  unknown:
    'Who holds the rights is not known, so the text is not republished: this page has a digest of each paragraph and short quotations. Who holds the text can read it here with the notes: npm run local.',
} as const;

/**
 * Every file of a new source's folder, by relative path. A text that may not be published goes to
 * `local/` only.
 */
export function sourceFiles(
  plan: ImportPlan,
  options: ImportOptions,
  version: string,
): Record<string, string | Uint8Array> {
  const stem = fileStem(options.lang);
  const full = publishesText(options.rights);
  const files: Record<string, string | Uint8Array> = {
    'source.yaml': sourceYaml(plan, options),
    'anchors.json': formatLedger(ledgerOf(plan, options, version)),
  };
  if (full) {
    files[keptName({ kept: keptAs(plan) })] = plan.bytes;
    files[`${stem}.txt`] = textFile(plan);
    files[`${stem}.mdx`] =
      `${plan.paragraphs.map((each) => writeParagraph({ ...each, spans: [] })).join('\n\n')}\n`;
    for (const { file, value } of plan.companions ?? []) files[file] = value;
  } else {
    const paragraphs = plan.paragraphs.filter(({ role }) => role !== 'title');
    files[`${stem}.mdx`] = `${paragraphs.map(({ anchor }) => `## ${anchor}\n`).join('\n')}`;
    // In an edition of its own, too, it gets into no repository unasked.
    files['local/.gitignore'] = '*\n';
    files['local/paragraphs.json'] =
      `${JSON.stringify(Object.fromEntries(paragraphs.map(({ anchor, text }) => [anchor, text])), null, 2)}\n`;
  }
  return files;
}

/**
 * The new source's ledger: an anchor and fingerprints for each paragraph, and for each sentence of
 * a full text.
 */
export function ledgerOf(plan: ImportPlan, options: ImportOptions, version: string): Ledger {
  const publishes = publishesText(options.rights);
  const spot = { file: plan.file, line: 1, column: 1 };
  const paragraphs = plan.paragraphs.map(({ anchor, called, text, role, heading }) => ({
    text,
    hint: anchor,
    called,
    sentences: publishes && role === 'text' && heading === null,
    spot,
  }));
  const title = plan.titleSupplied
    ? [{ text: plan.title, hint: 'title', called: '', sentences: false, spot }]
    : [];
  const empty: Ledger = { source: plan.id, paragraphs: [], sentences: [], summary: [], notes: [] };
  const outline: Outline = {
    source: plan.id,
    lang: options.lang,
    publishes,
    complete: true,
    paragraphs: [...title, ...paragraphs],
    summary: [],
    notes: [],
    spot,
  };
  return apply(reconcile(empty, outline, version));
}

/** What stands in `<stem>.txt`: the paragraphs, parted by blank lines. */
export function textFile({ paragraphs }: ImportPlan): string {
  return `${paragraphs.map(({ text }) => text).join('\n\n')}\n`;
}

/** The name under which a capture is kept, where it is none of plain text. */
export function keptAs({ reader, file }: ImportPlan): string | null {
  if (reader.id === textReader.id) return null;
  const own = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? 'bin';
  return `capture.${reader.ending || own}`;
}

/** Which reader made the text, where it is not plain text in UTF-8, which needs none. */
function readerUse(plan: ImportPlan): ReaderUse | null {
  const { reader, readerOptions: options } = plan;
  if (reader.id === textReader.id && Object.keys(options).length === 0) return null;
  return { id: reader.id, version: reader.version, options, sha256: sha256(textFile(plan)) };
}

/** One capture as the record describes it. */
export function captureRecord(plan: ImportPlan, origin: Origin) {
  const [kept, reader] = [keptAs(plan), readerUse(plan)];
  return {
    file: withoutBidi(plan.file.split(/[\\/]/).at(-1) as string),
    ...(kept && { kept }),
    bytes: plan.bytes.length,
    sha256: plan.sha256,
    ...Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== null)),
    ...(reader && { reader }),
    paragraphs: plan.paragraphMode,
    ...(plan.begin.length > 0 && { begin: plan.begin }),
    stripped: plan.stripped,
    taken: plan.taken.map(({ line, as, characters }) => ({ line, as, characters })),
  };
}

/** What a capture itself says of rights: the place of its copyright notice, where it has one. */
function evidenceIn({ stripped }: ImportPlan): string {
  const notice = stripped.find(({ rule }) => rule === 'copyright-notice');
  return notice
    ? `Line ${notice.lines} of the capture is a copyright notice; if it covers the text, the status is all-rights-reserved`
    : 'none given';
}

function sourceYaml(plan: ImportPlan, options: ImportOptions): string {
  const { id, kind, title, titleSupplied, taken, companions = [] } = plan;
  const { work, date, url, archive, evidence } = takeFound(options.take, plan.found);
  const record = {
    id,
    kind,
    lang: options.lang,
    ...(kind === 'legislation' && { scheme: plan.scheme.id }),
    title,
    titleSupplied,
    short: [...withoutBidi(title)].slice(0, 60).join('') || id,
    ...(Object.keys(work).length > 0 && { work }),
    ...(date && { date }),
    facts: [
      ...taken
        .filter(({ as }) => as === 'byline' || as === 'caption')
        .map(({ as, value }) => ({
          term: as === 'byline' ? 'Byline' : 'Caption',
          value: withoutBidi(value),
        })),
      ...companions.flatMap(({ lang, from }) =>
        from
          ? [
              {
                term: `Translation (${lang})`,
                value: `${withoutBidi(from.name)}, ${from.bytes} bytes, SHA-256 ${from.sha256}`,
              },
            ]
          : [],
      ),
    ],
    rights: {
      status: options.rights,
      evidence: options.evidence ?? evidence ?? evidenceIn(plan),
      statement: STATEMENTS[options.rights],
    },
    review: { state: 'not reviewed' },
    ...(companions.length > 0 && {
      companions: companions.map(({ id, rights: { status, evidence } }) => ({
        id,
        rights: { status, evidence: evidence ?? 'none given' },
        review: { state: 'not reviewed' },
      })),
    }),
    captures: [
      captureRecord(plan, {
        ...options.origin,
        url: options.origin.url ?? url,
        archive: options.origin.archive ?? archive,
      }),
    ],
  };
  return `${modeline('source', `sources/${id}`)}\n# Bibliographic record, rights with evidence, review state, captures. The guide has its fields, under “Data files”.\n${stringify(record, { lineWidth: 110 })}`;
}
