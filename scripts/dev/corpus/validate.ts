import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_ROOT } from '../../lib/settings.ts';

/** A download that a standard's own schema judges. The schemas are not part of the project. */
export interface Standard {
  readonly name: string;
  readonly file: string;
  readonly schema: string;
  /** The command that validates, before the files. */
  readonly command: (schema: string) => readonly [string, ...string[]];
}

/** TEI by jing, which reads its schema once for many files; Akoma Ntoso by xmllint. */
export const STANDARDS: readonly Standard[] = [
  {
    name: 'TEI P5',
    file: 'tei.xml',
    schema: 'tei_all.rng',
    command: (schema) => ['jing', schema],
  },
  {
    name: 'Akoma Ntoso 3.0',
    file: 'akn.xml',
    schema: 'akomantoso30.xsd',
    command: (schema) => ['xmllint', '--noout', '--nonet', '--schema', schema],
  },
];

/** What a standard's schema says of files: its complaints, or null and why it could not be asked. */
export function validate(
  { command, schema }: Standard,
  files: readonly string[],
): { complaints: readonly string[] } | { notChecked: string } {
  const path = join(process.env.SCHEMAS ?? join(CODE_ROOT, '..', 'shared', 'schemas'), schema);
  if (!existsSync(path)) return { notChecked: `${path} is not there; name its folder in SCHEMAS` };
  const [program, ...args] = command(path);
  const complaints: string[] = [];
  for (let from = 0; from < files.length; from += 100) {
    const { error, status, stdout, stderr } = spawnSync(
      program,
      [...args, ...files.slice(from, from + 100)],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    if (error) return { notChecked: `${program} is not installed` };
    // What the program says of itself (a library that it misses) is no complaint.
    const told = `${stdout}${stderr}`
      .split('\n')
      .filter(
        (line) => line !== '' && !/ (?:validates|fails to validate)$|^\[warning\]/.test(line),
      );
    complaints.push(...told);
    if (status !== 0 && told.length === 0) complaints.push(`${program} ended with code ${status}`);
  }
  return { complaints };
}
