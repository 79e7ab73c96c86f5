import type { Anchor } from '../anchor.ts';
import { pairEqual } from '../ledger/in-order.ts';
import type { Ledger } from '../ledger/model.ts';
import { sha256 } from '../text/fingerprint.ts';

/**
 * The anchor of each paragraph of an earlier text: the one under which a ledger has, or once had,
 * its very characters. Those that are alike are told apart by their order.
 *
 * Null for a paragraph that the ledger does not know.
 */
export function anchorsIn({ paragraphs }: Ledger, texts: readonly string[]): (Anchor | null)[] {
  const prints = texts.map(sha256);
  const wanted = new Set(prints);
  const known = paragraphs.map(({ exact, revisions = [] }) =>
    [...revisions.map((revision) => revision.exact), exact].find((print) => wanted.has(print)),
  );
  const anchors: (Anchor | null)[] = texts.map(() => null);
  for (const [i, j] of pairEqual(
    known.map((print) => print ?? null),
    prints,
  ))
    anchors[j] = paragraphs[i]?.anchor ?? null;
  return anchors;
}
