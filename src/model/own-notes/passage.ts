import type { Anchor } from '../anchor.ts';

/** A passage of a page as it reads now. */
export interface Passage {
  readonly anchor: Anchor;
  readonly text: string;
  /** Anchors that were retired and whose words it has (the ledger's successors). */
  readonly once?: readonly Anchor[];
}
