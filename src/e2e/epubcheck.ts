import { spawnSync } from 'node:child_process';

/** Ways to run EPUBCheck: a jar that is named, Debian's program, and the jar of that where programs in Java are not run by name. */
const WAYS = [
  ...(process.env.EPUBCHECK ? [['java', '-jar', process.env.EPUBCHECK]] : []),
  ['epubcheck'],
  ['java', '-jar', '/usr/share/java/epubcheck.jar'],
];
// A short run is over before the better compiler has paid.
const env = { ...process.env, JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' };

/** How EPUBCheck is run here; null where it is not installed. */
export const EPUBCHECK =
  WAYS.find(([program = '', ...args]) => spawnSync(program, [...args, '--version'], { env }).status === 0) ?? null;

/** Runs EPUBCheck on a book; returns its errors and warnings, a line each. */
export function epubProblems(path: string): string[] {
  const [program = '', ...args] = EPUBCHECK ?? [];
  const { stdout, stderr } = spawnSync(program, [...args, path], { env, encoding: 'utf8' });
  if (!/\b0 fatals/.test(stdout)) return [stdout, stderr];
  return `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
}
