import type { Anchor } from '../anchor.ts';
import type { SourceVersion } from '../edition.ts';
import { bodyOf } from './changes.ts';

/** Since when a passage stands as it does, and in which text it last stood otherwise or not at all. */
export interface Stands {
  /** The day, by ISO 8601. */
  readonly since: string;
  /** Id of the text before. */
  readonly changedFrom: string;
}

const made = new WeakMap<readonly SourceVersion[], ReadonlyMap<Anchor, Stands>>();

/**
 * Since when each passage of the present text has the words that it has, numbers left aside; none
 * that has had them since the first text that is known.
 */
export function standsSince(versions: readonly SourceVersion[]): ReadonlyMap<Anchor, Stands> {
  const known = made.get(versions);
  if (known) return known;
  const bodies = versions.map(
    ({ passages }) => new Map(passages.map((passage) => [passage.anchor, bodyOf(passage)])),
  );
  const stands = new Map<Anchor, Stands>();
  for (const [anchor, body] of bodies.at(-1) ?? []) {
    const other = bodies.findLastIndex((each) => each.get(anchor) !== body);
    const changedFrom = versions[other]?.id;
    const since = versions[other + 1]?.date;
    if (changedFrom && since) stands.set(anchor, { since, changedFrom });
  }
  made.set(versions, stands);
  return stands;
}
