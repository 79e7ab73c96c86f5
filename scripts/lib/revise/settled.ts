import type { Anchor } from '../../../src/model/anchor.ts';
import type { Carried } from '../../../src/model/carry/carried.ts';
import type { SourceRecord } from '../../../src/model/edition.ts';
import type { Work } from '../anchors/work.ts';
import type { ImportPlan } from '../import/plan.ts';
import type { SourceNow } from './source-now.ts';

/** What is known of a source's next text before its anchors are. */
export interface Outlined {
  readonly now: SourceNow;
  readonly plan: ImportPlan;
  readonly record: SourceRecord;
  /** The new `zh.txt`, where it may be published. */
  readonly text: string | null;
  readonly version: string;
}

/** What a source's ledger, page and summary become. */
export interface Settled {
  readonly works: Work['plans'];
  readonly carried: readonly Carried[];
  readonly files: Readonly<Record<string, string>>;
  /** Sentences of the summary that lead elsewhere now. */
  readonly relinked: ReadonlyMap<Anchor, Anchor>;
}
