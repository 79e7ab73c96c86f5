/** Path of an earlier text's page from the site's root. */
export const versionPath = (source: string, version: string) =>
  `sources/${source}/versions/${version}/`;

/** Path of the page that says what changed from an earlier text to the one after it. */
export const changesPath = (source: string, version: string) =>
  `sources/${source}/changes/${version}/`;
