/** Most letters by which a name may differ and still be meant, of every three. */
const TOLERANCE = 1 / 3;

/**
 * The one of some names that is nearest to another, as it may have been misspelt; null where none is
 * near. Case and hyphens say nothing.
 */
export function nearestName(name: string, names: readonly string[]): string | null {
  const plain = (each: string) => each.toLowerCase().replace(/[-_ ]/g, '');
  const found = names
    .map((each) => ({ each, distance: distanceOf(plain(name), plain(each)) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const most = Math.max(1, Math.round(name.length * TOLERANCE));
  return found && found.distance <= most ? found.each : null;
}

/** How many letters are to be put in, taken out, changed or swapped to make one word another. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (rows[i - 1]?.[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (rows[i - 1]?.[j - 1] as number) + changed,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] as number) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] as number;
}
