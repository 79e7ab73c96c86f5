import type { EditionRecord } from '../../model/edition.ts';

/** Name of the offline archive's one folder, and of the archive among the downloads. */
export const archiveFolder = ({ id }: Pick<EditionRecord, 'id'>) => `${id}-offline`;
export const archiveFile = (record: Pick<EditionRecord, 'id'>) => `${archiveFolder(record)}.zip`;
