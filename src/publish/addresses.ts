// Files of the whole edition that programs look for, from the site's root.

/** Versions and corrections, for feed readers. */
export const FEED = 'feed.xml';

/** What language models are told. */
export const LLMS = 'llms.txt';

/** The edition as a research object, in the site as in the offline archive. */
export const CRATE = 'ro-crate-metadata.json';

/** How it is deposited and cited: in the offline archive. */
export const ZENODO = '.zenodo.json';
export const CITATION = 'CITATION.cff';
