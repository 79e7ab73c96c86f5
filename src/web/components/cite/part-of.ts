import type { Anchor } from '../../../model/anchor.ts';
import { type Entry, groupOf } from '../../../publish/citation/groups.ts';
import { unpackGroups } from '../../../publish/citation/packed-groups.ts';
import { type Part, partOf, partPath } from '../../../publish/citation/parts.ts';

const loading = new Map<string, Promise<void>>();

/** What the references to some of a source's passages are made of, and to a group of them. */
export interface Found {
  readonly part: Part;
  readonly group: readonly Entry[] | undefined;
}

/**
 * Loads what the references to a passage are made of. `page` is the address of the page of
 * references, and `parts` how many scripts lie beside it.
 */
export async function partWith(anchor: Anchor, page: string, parts: number): Promise<Found> {
  const folder = new URL('.', page);
  const path = partPath(folder.pathname.split('/').at(-2) ?? '', partOf(groupOf(anchor), parts));
  const { href } = new URL(`../${path}.js`, folder);
  const loaded = loading.get(href) ?? load(href);
  loading.set(href, loaded);
  // It may be asked for again.
  await loaded.catch((error) => {
    loading.delete(href);
    throw error;
  });
  const part = globalThis.citedParts?.[path] as Part;
  return { part, group: unpackGroups(part.groups).get(anchor) };
}

/** Loads a classic script, as one may from a disk, too. */
function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), {
      src: address,
      onload: () => resolve(),
      onerror: () => reject(new TypeError(`${address} did not load.`)),
    });
    document.head.append(script);
  });
}
