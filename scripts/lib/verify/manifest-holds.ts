import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../src/core/fingerprint.ts';
import { parseSums } from '../../../src/core/sums.ts';
import type { Check } from './context.ts';

const MANIFEST = 'downloads/manifest-sha256.txt';
const MEND = 'Build again; what changes files after the build belongs before the last integration';

/** The list of checksums has every file of the site but itself, and each holds. */
export const manifestHolds: Check = {
  name: 'the manifest lists every file of the site, with its checksum',
  async run({ site }) {
    const sums = site.files.has(MANIFEST) ? parseSums(await readFile(join(site.folder, MANIFEST), 'utf8')) : null;
    if (!sums) return [`${MANIFEST}:1:1: there is no list that sha256sum could read. ${MEND}.`];
    const problems: string[] = [];
    for (const [i, { file, sha256: sum }] of sums.entries()) {
      const place = `${MANIFEST}:${i + 1}:1: ${file}`;
      if (!site.files.has(file)) problems.push(`${place} is listed and not there. ${MEND}.`);
      else if (sha256(await readFile(join(site.folder, file))) !== sum) problems.push(`${place} has other bytes. ${MEND}.`);
    }
    const listed = new Set(sums.map(({ file }) => file));
    for (const file of site.files)
      if (file !== MANIFEST && !listed.has(file)) problems.push(`${MANIFEST}:1:1: ${file} is not listed. ${MEND}.`);
    return problems;
  },
};
