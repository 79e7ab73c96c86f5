/** Files by their paths from the archive's root: a text as it is, bytes in base64. */
export type DataFiles = Record<string, string | { readonly base64: string }>;

/**
 * Writes a classic script that hands files over to what asks for them
 * (finish/offline/from-disk.ts).
 */
export function dataScript(files: DataFiles): string {
  return `Object.assign(self.fromDisk??={},${JSON.stringify(files)})\n`;
}
