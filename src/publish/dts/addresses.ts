/** Where clients of Distributed Text Services begin, from the site's root. */
export const ENTRY = 'dts/index.jsonld';

/** Where the root collection stands, or a source in it. */
export const collectionPath = (id?: string) =>
  id === undefined ? 'dts/collection.jsonld' : `dts/collection/${id}.jsonld`;

/** Where the citable units of a source stand. */
export const navigationPath = (id: string) => `dts/navigation/${id}.jsonld`;

/** Where a source stands as a document: its TEI. */
export const documentPath = (id: string) => `downloads/${id}/tei.xml`;
