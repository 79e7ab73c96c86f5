import { keptName } from '../../../src/model/capture/kept.ts';
import { publishesText } from '../../../src/model/rights.ts';
import { UsageError } from '../arguments.ts';
import type { ReviseOptions } from './options.ts';
import type { KeptVersion } from './revise-record.ts';
import type { SourceNow } from './source-now.ts';

/**
 * The earlier text that an amendment keeps; null for a correction. Throws a {@link UsageError} where
 * the editor has to say more.
 */
export function keptVersion(
  { record, capture, first }: SourceNow,
  { inForce, before, version, command }: ReviseOptions,
): KeptVersion | null {
  if (inForce === null) return null;
  if (!publishesText(record.rights.status))
    throw new UsageError(
      `--in-force keeps the text before for readers, and the rights of ${record.id} (${record.rights.status}) do not let it be published. Leave it out.`,
    );
  const date = before ?? record.inForce;
  if (date === null)
    throw new UsageError(
      `From when was the text before in force? source.yaml does not say:\n${command} --before 2030-01-01`,
    );
  const taken = new Set(record.versions.map(({ id }) => id));
  const id = version ?? [date.slice(0, 4), date].find((each) => !taken.has(each));
  if (id === undefined || taken.has(id))
    throw new UsageError(
      `There is an earlier text “${version ?? date}” already. Give this one another name:\n${command} --version ${date}-2`,
    );
  const ending = /\.[^.]+$/.exec(keptName(first))?.[0] ?? '.txt';
  return { id, date, capture: capture ? `capture.${id}${ending}` : null };
}
