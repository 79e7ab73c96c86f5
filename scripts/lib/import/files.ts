import { stringify } from 'yaml';
import { countWords, fingerprint } from '../../../src/core/fingerprint.ts';
import { publishesText } from '../../../src/core/rights.ts';
import { segment } from '../../../src/core/segment.ts';
import { fileStem } from '../../../src/markdown/draft-source.ts';
import { escapeText } from '../../../src/markdown/escape-text.ts';
import type { Ledger, LedgerEntry } from '../../../src/schemas/ledger.ts';
import type { ImportOptions } from './options.ts';
import type { ImportPlan } from './plan.ts';

const STATEMENTS = {
  'not-protected':
    'The full text is published here: it is not protected by copyright, in the editors’ reading (not legal advice).',
  licensed: 'The full text is published here under licence.',
  'all-rights-reserved':
    'The text is not ours to republish: this page has a digest of each paragraph and short quotations. Who holds the article can read it here with the notes: npm run local.',
  unknown:
    'Who holds the rights is not known, so the text is not republished: this page has a digest of each paragraph and short quotations. Who holds the text can read it here with the notes: npm run local.',
} as const;

/** Every file of a new source's folder, by relative path. A text that may not be published goes to `local/` only. */
export function sourceFiles(plan: ImportPlan, options: ImportOptions, version: string): Record<string, string | Uint8Array> {
  const stem = fileStem(options.lang);
  const full = publishesText(options.rights);
  const texts = plan.paragraphs.map(({ text }) => text);
  const files: Record<string, string | Uint8Array> = {
    'source.yaml': sourceYaml(plan, options),
    'anchors.json': ledgerJson(ledgerOf(plan, options, version)),
  };
  if (full) {
    files['capture.txt'] = plan.bytes;
    files[`${stem}.txt`] = `${texts.join('\n\n')}\n`;
    files[`${stem}.mdx`] =
      `${plan.paragraphs.map(({ text, heading }) => `${heading ? `${'#'.repeat(heading)} ` : ''}${escapeText(text)}`).join('\n\n')}\n`;
  } else {
    const paragraphs = plan.paragraphs.filter(({ role }) => role !== 'title');
    files[`${stem}.mdx`] = `${paragraphs.map(({ anchor }) => `## ${anchor}\n`).join('\n')}`;
    files['local/paragraphs.json'] =
      `${JSON.stringify(Object.fromEntries(paragraphs.map(({ anchor, text }) => [anchor, text])), null, 2)}\n`;
  }
  return files;
}

/** The new source's ledger: an anchor, fingerprints and lengths for each paragraph, sentence ends for a full text. */
export function ledgerOf(plan: ImportPlan, options: ImportOptions, version: string): Ledger {
  const full = publishesText(options.rights);
  const entry = (anchor: string, text: string, sentences: number[]): LedgerEntry => ({
    anchor,
    state: 'current',
    since: version,
    ...fingerprint(text),
    characters: [...text].length,
    words: countWords(text),
    sentences,
  });
  const paragraphs = plan.paragraphs.map(({ anchor, text, role, heading }) =>
    entry(anchor, text, full && role === 'text' && heading === null ? segment(text, options.lang).map(([, end]) => end) : []),
  );
  if (plan.titleSupplied) paragraphs.unshift(entry('title', plan.title, []));
  return { source: plan.id, paragraphs };
}

/** Writes a ledger with one paragraph a line, so that differences read well. */
export function ledgerJson(ledger: Ledger): string {
  const lines = ledger.paragraphs.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "source": ${JSON.stringify(ledger.source)},\n  "paragraphs": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** One capture as the record describes it. */
export function captureRecord(plan: ImportPlan, name: string) {
  return {
    file: name,
    bytes: plan.bytes.length,
    sha256: plan.sha256,
    paragraphs: plan.paragraphMode,
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
  const { id, kind, title, titleSupplied, taken } = plan;
  const record = {
    id,
    kind,
    lang: options.lang,
    title,
    titleSupplied,
    short: [...title].slice(0, 60).join(''),
    facts: taken
      .filter(({ as }) => as === 'byline' || as === 'caption')
      .map(({ as, value }) => ({ term: as === 'byline' ? 'Byline' : 'Caption', value })),
    rights: { status: options.rights, evidence: options.evidence ?? evidenceIn(plan), statement: STATEMENTS[options.rights] },
    review: { state: 'not reviewed' },
    captures: [captureRecord(plan, plan.file.split(/[\\/]/).at(-1) as string)],
  };
  return `# Bibliographic record, rights with evidence, review state, captures. See CONTRIBUTING.md.\n${stringify(record, { lineWidth: 110 })}`;
}
