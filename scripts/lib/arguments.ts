import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Wrong usage: exit code 2. */
export class UsageError extends Error {}

/**
 * Reads a command line strictly; throws a {@link UsageError} that says what is wrong and how the
 * command is used.
 */
export function readArguments<T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  args: readonly string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.\n${usage}`);
  }
}

/**
 * Runs a command; errors go to stderr, without a stack for what an editor can mend. Sets the exit
 * code.
 */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const expected =
      error instanceof UsageError ||
      (error instanceof Error && ['EditionError', 'CaptureError', 'Refusal'].includes(error.name));
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
