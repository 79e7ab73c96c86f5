import { Refusal } from './arguments.ts';

/**
 * Tells that a disk is full, or a folder cannot be written, as an editor can mend it; any other
 * error is given back as it is.
 */
export function noRoom(error: unknown, path: string): unknown {
  const told =
    error instanceof Error
      ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message} ${error.cause ?? ''}`
      : '';
  if (/ENOSPC|EDQUOT|no space left|quota exceeded/i.test(told))
    return new Refusal(
      `${path}:1:1: cannot be written: no room is left on the disk. Make room there and run the command again.`,
    );
  if (/EROFS|EACCES|EPERM/.test(told))
    return new Refusal(
      `${path}:1:1: cannot be written: it may not be changed. Allow it, or work on a copy of the folder.`,
    );
  return error;
}
