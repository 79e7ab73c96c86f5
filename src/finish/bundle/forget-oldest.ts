import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Takes away what was written first of too many files or folders in a folder. */
export function forgetOldest(folder: string, most: number): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const dated = names.flatMap((name) => {
    // Another build may be doing the same.
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found ? [{ name, at: found.mtimeMs }] : [];
  });
  dated.sort((a, b) => b.at - a.at);
  for (const { name } of dated.slice(most))
    rmSync(join(folder, name), { recursive: true, force: true });
}
