import type { EditionRecord } from '../../model/edition.ts';
import { MANIFEST } from '../fixity/sums.ts';

/** What a reader finds beside `index.html` in the offline archive. */
export function readMe({ title, version, date }: EditionRecord, site: string): string {
  return `${title}, version ${version}, ${date}

This folder is the whole of ${site} at that version.
Open index.html in a browser. Everything works from the disk, search too; nothing is fetched from the network.

${MANIFEST} has the SHA-256 of every other file: sha256sum -c ${MANIFEST}
`;
}
