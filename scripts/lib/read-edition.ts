import type { Edition } from '../../src/model/edition.ts';
import { EditionError } from '../../src/model/problem.ts';
import { proveStyles } from '../../src/publish/citation/styles/prove-styles.ts';
import type { Addition } from '../../src/read/ledgers/enter-additions.ts';
import { lostAnchors } from '../../src/read/ledgers/lost-anchors.ts';
import { loadEdition } from '../../src/read/loader.ts';
import { EDITION_ROOT } from './settings.ts';

/**
 * Reads the edition and all that can be checked of it before it is built, with what its ledgers are
 * to be given; of that nothing is written yet. Where they are `frozen`, or `CI` is true, all that
 * they do not have is a mistake.
 *
 * Throws an {@link EditionError} that carries every mistake.
 */
export async function readEdition(
  frozen: boolean,
): Promise<{ edition: Edition; additions: readonly Addition[] }> {
  const additions: Addition[] = [];
  const lost = await lostAnchors(EDITION_ROOT);
  const enters = !frozen && process.env.CI !== 'true';
  const edition = await loadEdition({ root: EDITION_ROOT, ...(enters && { additions }) }).catch(
    (error: unknown) => {
      if (error instanceof EditionError) throw new EditionError([...lost, ...error.problems]);
      throw error;
    },
  );
  proveStyles();
  if (lost.length > 0) throw new EditionError(lost);
  return { edition, additions };
}
