import { isNoteId } from '../../../src/model/anchor.ts';
import type { Rulings } from '../../../src/model/ledger/reconcile.ts';
import { day } from '../../../src/schemas/day.ts';
import { readRulings } from '../anchors/rulings.ts';
import { readArguments, wrongUsage } from '../arguments.ts';
import { READING, type ReadingOptions, readReading } from '../import/options.ts';
import { asTyped } from '../import/questions.ts';

export const USAGE = `Usage: npm run import -- --revise ID FILE [options]
  a newer capture takes the place of a source's first; the text, the page with its notes and the ledger follow it
  --in-force DAY        the text was amended: the new one is in force from that day, and the one before is kept
  --before DAY          from when the text before was in force, where source.yaml does not say (inForce)
  --version ID          its name, part of its address; the year of that day where it is left out
  --map OLD=NEW         where the words of an anchor are now, as in npm run anchors
  --title, --title-line, --strip, --keep, --paragraphs, --cuts, --numbering, --reader, --encoding, --address, --sheet, --part, --url,
  --accessed, --archive as in npm run import; where they are left out, as the record of the capture before says
  --dry-run             show what would be done, write nothing
  --yes                 write without asking
       npm run import -- --undo ID [--yes]    what stood before the last revision is brought back`;

/** What the editor asked for. */
export interface ReviseOptions extends ReadingOptions {
  readonly id: string;
  readonly file: string;
  readonly inForce: string | null;
  readonly before: string | null;
  readonly version: string | null;
  readonly rulings: Rulings;
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** The command as it was typed, to be run again with more. */
  readonly command: string;
}

/** Whether a command line is one of these. */
export const isRevision = (args: readonly string[]) =>
  args.some((each) => /^--(?:revise|undo)(?:=|$)/.test(each));

/** Reads and checks the command line. Throws a UsageError. */
export function readReviseOptions(
  args: readonly string[],
): ReviseOptions | { readonly undo: string; readonly yes: boolean } {
  const { values, positionals } = readArguments(
    {
      ...READING,
      revise: { type: 'string' },
      undo: { type: 'string' },
      'in-force': { type: 'string' },
      before: { type: 'string' },
      version: { type: 'string' },
      map: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
      yes: { type: 'boolean' },
    },
    USAGE,
    args,
  );
  const fail = (what: string): never => {
    throw wrongUsage(what, USAGE);
  };
  const yes = values.yes ?? false;
  if (values.undo !== undefined) {
    if (positionals.length > 0 || values.revise)
      fail('--undo takes the id of a source and nothing else.');
    return { undo: values.undo, yes };
  }
  const [file = fail('No file is named.'), more] = positionals;
  if (more !== undefined) fail(`--revise takes one file: “${more}” is a second.`);
  const dayOf = (name: 'in-force' | 'before') => {
    const value = values[name] ?? null;
    if (value !== null && !day.safeParse(value).success)
      fail(`--${name} “${value}” is not a day such as 2031-03-01.`);
    return value;
  };
  const [inForce, before, version] = [dayOf('in-force'), dayOf('before'), values.version ?? null];
  if (inForce === null && (before ?? version) !== null)
    fail('--before and --version are of a text that is kept: give --in-force too.');
  if (version !== null && !isNoteId(version))
    fail(`--version “${version}” is not lower-case letters, digits and hyphens.`);
  return {
    ...readReading(values, { many: false, dryRun: values['dry-run'] ?? false }, fail),
    id: values.revise ?? '',
    file,
    inForce,
    before,
    version,
    rulings: readRulings(values.map ?? [], USAGE),
    dryRun: values['dry-run'] ?? false,
    yes,
    command: `npm run import -- ${asTyped(args)}`,
  };
}
