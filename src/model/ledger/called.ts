import type { Anchor } from '../anchor.ts';
import { nameByAnchor } from '../structure/hints.ts';

/**
 * What a ledger says that a paragraph is called: its own word for it, else what its anchor was made
 * of. Null for an entry that is no paragraph, and for an anchor that tells nothing.
 */
export function calledIn({
  anchor,
  called,
}: {
  anchor: Anchor;
  called?: string | undefined;
}): string | null {
  return called ?? nameByAnchor(anchor);
}
