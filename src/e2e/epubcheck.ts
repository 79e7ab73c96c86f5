import { spawnSync } from 'node:child_process';

/**
 * Ways to run EPUBCheck: a jar that is named, Debian's program, and the jar of that where programs
 * in Java are not run by name.
 */
const WAYS = [
  ...(process.env.EPUBCHECK ? [['java', '-jar', process.env.EPUBCHECK]] : []),
  ['epubcheck'],
  ['java', '-jar', '/usr/share/java/epubcheck.jar'],
];
// A short run is over before the better compiler has paid.
const env = { ...process.env, JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' };

/**
 * How EPUBCheck is run here; null where it is not installed. Asked for its version, older ones say
 * it and fail.
 */
export const EPUBCHECK =
  WAYS.find(([program = '', ...args]) =>
    /^EPUBCheck v/m.test(
      spawnSync(program, [...args, '--version'], { env, encoding: 'utf8' }).stdout ?? '',
    ),
  ) ?? null;

/**
 * Runs EPUBCheck on a book; returns its errors and warnings, a line each, or what it said when it
 * failed otherwise.
 */
export function epubProblems(path: string): string[] {
  const [program = '', ...args] = EPUBCHECK ?? [];
  const { status, stdout, stderr } = spawnSync(program, [...args, path], { env, encoding: 'utf8' });
  const told = `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
  return status === 0 || told.length > 0 ? told : [stdout, stderr];
}
