/** Name of the offline archive among the downloads; it unpacks to a folder of this name without its ending. */
export const ARCHIVE = 'annotated-sources-offline.zip';
