import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Wrong usage: exit code 2. */
export class UsageError extends Error {
  /** How the command is used, printed above the message. */
  usage = '';
}

/** Somebody asks how a command is used: told on stdout, and no fault. */
class HelpAsked extends Error {}

/**
 * Reads a command line strictly; throws a {@link UsageError} that says what is wrong and how the
 * command is used. Asked for `--help`, it throws what {@link run} prints.
 */
export function readArguments<T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  args: readonly string[] = process.argv.slice(2),
) {
  if (args.some((each) => each === '--help' || each === '-h')) throw new HelpAsked(usage);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    throw wrongUsage(message.split('. ')[0]?.replace(/\.?$/, '.') ?? message, usage);
  }
}

/** A mistake on a command line, told last, below how the command is used, where it is seen. */
export function wrongUsage(what: string, usage: string): UsageError {
  return Object.assign(new UsageError(what), { usage });
}

/**
 * Runs a command; errors go to stderr, without a stack for what an editor can mend. Sets the exit
 * code.
 */
export async function run(command: () => Promise<number>): Promise<void> {
  // Whoever reads only the beginning (`| head`) wants no more: the work is done all the same.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof HelpAsked) {
      console.log(error.message);
      return;
    }
    const expected =
      error instanceof UsageError ||
      (error instanceof Error && ['EditionError', 'CaptureError', 'Refusal'].includes(error.name));
    if (error instanceof UsageError && error.usage) console.error(`${error.usage}\n`);
    console.error(expected ? (error as Error).message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/**
 * A thing that the command will not do, since an editor's work would be lost or a promise broken.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
