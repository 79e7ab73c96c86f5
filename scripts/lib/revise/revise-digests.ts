import type { Anchor } from '../../../src/model/anchor.ts';
import { formatLedger } from '../../../src/model/ledger/format.ts';
import { current, type Ledger } from '../../../src/model/ledger/model.ts';
import { isDecided } from '../../../src/model/ledger/plan.ts';
import { reconcile } from '../../../src/model/ledger/reconcile.ts';
import { fingerprint } from '../../../src/model/text/fingerprint.ts';
import { outlineOf } from '../../../src/read/draft/outline.ts';
import { readSourceFile } from '../../../src/read/remark/plugins.ts';
import { inItsManner } from '../../../src/read/revise/rewrite-page.ts';
import { withNewParts } from '../../../src/read/revise/rewrite-parts.ts';
import { workOn } from '../anchors/work.ts';
import type { ReviseOptions } from './options.ts';
import type { Outlined, Settled } from './settled.ts';

/** Of a text that may not be published: digests and their notes stay; new paragraphs have an empty one. */
export function reviseDigests(
  { now, plan, record, version }: Outlined,
  options: ReviseOptions,
): Settled {
  const { files, stem, ledger } = now;
  const { folder } = files;
  const read = (value: string) =>
    readSourceFile({
      path: `${folder}/${stem}.mdx`,
      value,
      role: 'digest',
      sourceId: record.id,
      lang: record.lang,
    });
  const paragraphs = plan.paragraphs.filter(({ role }) => role !== 'title');
  const copy = Object.fromEntries(paragraphs.map(({ anchor, text }) => [anchor, text]));
  const summary =
    files.summary === null
      ? null
      : readSourceFile({
          path: `${folder}/summary.en.mdx`,
          value: files.summary,
          role: 'summary',
          sourceId: record.id,
          lang: 'en',
        });
  const page = read(files.page ?? '');
  const outline = {
    ...outlineOf({ folder, record, ledger, text: null, page, summary, copy }),
    complete: true,
  };
  const work = workOn(
    { ledger: withWords(ledger, files.copy ?? {}), outline, earlier: [] },
    version,
    options.rulings,
  );
  const settled = work.plans[0]?.plan ?? reconcile(ledger, outline, version, options.rulings);
  const anchors = settled.paragraphs.anchors.slice(-paragraphs.length);
  return {
    works: work.plans,
    carried: [],
    relinked: new Map(),
    files: isDecided(settled)
      ? {
          [`${stem}.mdx`]: inItsManner(files.page ?? '', withNewParts(page, anchors)),
          'anchors.json': formatLedger(work.ledger()),
          'local/paragraphs.json': `${JSON.stringify(Object.fromEntries(paragraphs.map(({ text }, i) => [anchors[i], text])), null, 2)}\n`,
        }
      : {},
  };
}

/** A ledger with the words of an editor's own copy, by which paragraphs are known again; they are never written. */
function withWords(ledger: Ledger, copy: Readonly<Record<Anchor, string>>): Ledger {
  const isCurrent = new Set(current(ledger.paragraphs));
  return {
    ...ledger,
    paragraphs: ledger.paragraphs.map((entry) => {
      const text = copy[entry.anchor];
      const isOwn = text !== undefined && fingerprint(text).normalised === entry.normalised;
      return isOwn && isCurrent.has(entry) ? { ...entry, text } : entry;
    }),
  };
}
