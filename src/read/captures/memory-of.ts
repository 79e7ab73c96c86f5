import { readFileSync } from 'node:fs';

/**
 * How much memory a process holds now, and held at most, in bytes; null where the system does not
 * say (it does on Linux), or the process has ended.
 */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const of = (field: string) => {
      const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
      return kilobytes === undefined ? null : 1024 * Number(kilobytes);
    };
    const [now, most] = [of('VmRSS'), of('VmHWM')];
    return now === null || most === null ? null : { now, most };
  } catch {
    return null;
  }
}
