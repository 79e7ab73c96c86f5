import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptName, publishedName } from '../../../src/model/capture/kept.ts';
import { parseSums } from '../../../src/publish/fixity/sums.ts';
import type { Check } from './context.ts';

/**
 * A capture that is published is the capture byte for byte, and each source's checksums hold for
 * the files beside them.
 */
export const capturesAsTheyCame: Check = {
  name: 'published captures are the captures byte for byte, and checksums hold',
  begin({ root, edition }) {
    const problems: string[] = [];
    // By source: of each file beside the checksums its own sum, and the checksums.
    const folders = new Map(
      edition.sources.map(({ id, publishesText, record: { captures } }) => [
        id,
        {
          capture: publishesText ? captures[0] : undefined,
          files: new Map<string, string>(),
          sums: null as string | null,
        },
      ]),
    );
    return {
      file({ path, bytes, sha256 }) {
        const [, id = '', name = ''] = /^downloads\/([^/]+)\/(.+)$/.exec(path) ?? [];
        const folder = folders.get(id);
        if (!folder) return;
        if (name === 'SHA256SUMS') folder.sums = bytes.toString('utf8');
        else folder.files.set(name, sha256);
        const { capture } = folder;
        if (!capture || name !== publishedName(capture)) return;
        const kept = keptName(capture);
        if (!readFileSync(join(root, 'sources', id, kept)).equals(bytes))
          problems.push(
            `${path}:1:1: it is not sources/${id}/${kept} byte for byte. Look at what changes it on its way.`,
          );
      },
      problems: () => [
        ...problems,
        ...[...folders].flatMap(([id, { capture, files, sums }]) => {
          const name = capture && publishedName(capture);
          return [
            ...(name && !files.has(name)
              ? [`downloads/${id}/${name}:1:1: the capture is not published. Build again.`]
              : []),
            ...mistakesInSums(`downloads/${id}/SHA256SUMS`, sums, files),
          ];
        }),
      ],
    };
  },
};

/** What is wrong with the checksums of one folder, `files` being the sums of what else is in it. */
function mistakesInSums(
  list: string,
  text: string | null,
  files: ReadonlyMap<string, string>,
): string[] {
  const sums = text === null ? null : parseSums(text);
  if (!sums) return [`${list}:1:1: there are no checksums that sha256sum could read. Build again.`];
  const listed = new Set(sums.map(({ file }) => file));
  return [
    ...sums.flatMap(({ file, sha256 }, i) => {
      const found = files.get(file);
      if (found === undefined)
        return [
          `${list}:${i + 1}:1: ${file} is listed and not there. Write checksums when all files are written.`,
        ];
      return found === sha256
        ? []
        : [
            `${list}:${i + 1}:1: ${file} has other bytes. Write checksums when all files are written.`,
          ];
    }),
    ...[...files.keys()]
      .filter((file) => !listed.has(file))
      .map(
        (file) => `${list}:1:1: ${file} is not listed. Write checksums when all files are written.`,
      ),
  ];
}
