/** Records of the search index in a pack, at most, on an average. A query loads the packs of its first twenty hits. */
const RECORDS = 8;

/** How many packs a number of records is put into, as a power of two. */
export function packBits(records: number): number {
  return Math.max(0, Math.ceil(Math.log2(records / RECORDS)));
}

/**
 * The file that holds a file of the search index in the offline archive, both by their paths in the index's folder: one of its own, or
 * of a record the pack that its name falls into, which is a hash of its words.
 */
export function packOf(path: string, bits: number): string {
  const hash = /^(?:\d+\/)?fragment\/\w+_([0-9a-f]{4})[0-9a-f]*\.pf_fragment$/.exec(path)?.[1];
  return hash ? `fragment/${Number.parseInt(hash, 16) >> (16 - bits)}.js` : `${path}.js`;
}
