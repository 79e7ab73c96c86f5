import { SITE_MANIFEST as LIST, parseSums } from '../../../src/publish/fixity/sums.ts';
import type { Check } from './context.ts';

const MEND = 'Build again; what changes files after the build belongs before the last integration';

/** The list of checksums has every file of the site but itself, and each holds. */
export const manifestHolds: Check = {
  name: 'the manifest lists every file of the site, with its checksum',
  begin() {
    let manifest: Buffer | undefined;
    const found = new Map<string, string>();
    return {
      file({ path, bytes, sha256 }) {
        if (path === LIST) manifest = bytes;
        else found.set(path, sha256);
      },
      problems() {
        const sums = manifest ? parseSums(manifest.toString('utf8')) : null;
        if (!sums) return [`${LIST}:1:1: there is no list that sha256sum could read. ${MEND}.`];
        const problems = sums.flatMap(({ file, sha256 }, i) => {
          const place = `${LIST}:${i + 1}:1: ${file}`;
          if (!found.has(file)) return [`${place} is listed and not there. ${MEND}.`];
          return found.get(file) === sha256 ? [] : [`${place} has other bytes. ${MEND}.`];
        });
        const listed = new Set(sums.map(({ file }) => file));
        const unlisted = [...found.keys()].filter((file) => !listed.has(file));
        return [
          ...problems,
          ...unlisted.map((file) => `${LIST}:1:1: ${file} is not listed. ${MEND}.`),
        ];
      },
    };
  },
};
