import { createHash, type Hash } from 'node:crypto';
import type { Edition, Source } from '../../model/edition.ts';
import { languagesOf } from '../../model/languages.ts';
import { crossReferencesOf, referencesIn } from '../../model/lookup.ts';
import { partsOf } from '../../model/pages/parts.ts';
import { ownKinds } from '../../render/own-kinds.ts';
import { shadowOf } from './watch-edition.ts';

/** Keys of the units of a source. */
export interface UnitKeys {
  /** Of those that say no more of what they cite than its label. */
  readonly plain: string;
  /** Of those that say more. */
  readonly citing: string;
}

/**
 * Makes keys of what a page or file hangs on that is made of one source alone: its source, what it
 * cites, what others show of themselves, and what the edition says as a whole. Those of none, null,
 * hang on all but the first two. `more` is what is known of all sources beside.
 */
export function unitKeys(
  edition: Edition,
  more: readonly unknown[],
): (own: string | null) => UnitKeys {
  const editions = [edition, ...edition.inOther];
  const shared = createHash('sha256');
  add(shared, more);
  for (const each of editions) addShared(shared, each);
  const common = shared.digest('hex');
  const byId = editions.map(({ sources }) => new Map(sources.map((each) => [each.id, each])));
  const keys = new Map<string | null, UnitKeys>([[null, { plain: common, citing: common }]]);
  return (own) => {
    const known = keys.get(own);
    if (known) return known;
    const id = own as string;
    const hash = createHash('sha256').update(common);
    for (const [i, each] of editions.entries()) {
      add(hash, byId[i]?.get(id) as Source);
      add(hash, crossReferencesOf(each, id));
    }
    const plain = hash.digest('hex');
    const cited = editions.map((each) => referencesIn(each, id));
    const citing = add(createHash('sha256').update(plain), cited).digest('hex');
    keys.set(own, { plain, citing });
    return { plain, citing };
  };
}

/** What every page may read; source by source, since one string could not hold it all. */
function addShared(hash: Hash, edition: Edition): void {
  const { sources, references, crossReferences: _, notices: __, inOther, ...rest } = edition;
  add(hash, [rest, languagesOf(edition), ownKinds(sources), inOther.length]);
  for (const { key, label } of references) add(hash, [key, label]);
  for (const source of sources)
    add(hash, [
      shadowOf(source),
      partsOf(source).map(({ path, paragraphs }) => [path, paragraphs.length]),
    ]);
}

const add = (hash: Hash, data: unknown) => hash.update(JSON.stringify(data)).update('\n');
