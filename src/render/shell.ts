/** Encloses words for a POSIX shell, which then takes them as they stand. */
export function shellQuote(words: string): string {
  return `'${words.replaceAll("'", "'\\''")}'`;
}

/**
 * The command by which the holder of a file checks that it has the SHA-256 (64 hex digits) that is
 * told of it.
 */
export function checkCommand(sha256: string, file: string): string {
  return `echo ${shellQuote(`${sha256}  ${file}`)} | sha256sum -c`;
}

/**
 * The command that checks those files of a folder of downloads that were saved beside its list of
 * checksums.
 */
export const CHECK_FOLDER = 'sha256sum -c --ignore-missing SHA256SUMS';

/** The command that computes the exact fingerprint of a paragraph's words. */
export function fingerprintCommand(words: string): string {
  return `printf %s ${shellQuote(words)} | sha256sum`;
}
