/** Lines of a table, its columns as wide as what stands in them. */
export function asTable(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => `${row[i]}`.length)));
  return rows.map((row) =>
    row
      .map((cell, i) =>
        typeof cell === 'number' ? `${cell}`.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
