import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../src/core/fingerprint.ts';
import { parseSums } from '../../../src/core/sums.ts';
import type { Site } from '../site.ts';
import type { Check } from './context.ts';

/** A capture that is published is the capture byte for byte, and each source's checksums hold for the files beside them. */
export const capturesAsTheyCame: Check = {
  name: 'published captures are the captures byte for byte, and checksums hold',
  async run({ root, site, edition }) {
    const problems: string[] = [];
    for (const { id, publishesText } of edition.sources) {
      const capture = `downloads/${id}/capture.txt`;
      if (publishesText && !site.files.has(capture)) problems.push(`${capture}:1:1: the capture is not published. Build again.`);
      else if (publishesText) {
        const [kept, published] = await Promise.all([
          readFile(join(root, 'sources', id, 'capture.txt')),
          readFile(join(site.folder, capture)),
        ]);
        if (!kept.equals(published))
          problems.push(`${capture}:1:1: it is not sources/${id}/capture.txt byte for byte. Look at what changes it on its way.`);
      }
      problems.push(...(await mistakesInSums(`downloads/${id}/`, site)));
    }
    return problems;
  },
};

/** What is wrong with the checksums of one folder of the site. */
async function mistakesInSums(folder: string, site: Site): Promise<string[]> {
  const list = `${folder}SHA256SUMS`;
  const sums = site.files.has(list) ? parseSums(await readFile(join(site.folder, list), 'utf8')) : null;
  if (!sums) return [`${list}:1:1: there are no checksums that sha256sum could read. Build again.`];
  const problems: string[] = [];
  for (const [i, { file, sha256: sum }] of sums.entries()) {
    if (!site.files.has(folder + file))
      problems.push(`${list}:${i + 1}:1: ${file} is listed and not there. Write checksums when all files are written.`);
    else if (sha256(await readFile(join(site.folder, folder, file))) !== sum)
      problems.push(`${list}:${i + 1}:1: ${file} has other bytes. Write checksums when all files are written.`);
  }
  const listed = new Set(sums.map(({ file }) => folder + file));
  for (const file of site.files)
    if (file.startsWith(folder) && file !== list && !listed.has(file))
      problems.push(`${list}:1:1: ${file} is not listed. Write checksums when all files are written.`);
  return problems;
}
