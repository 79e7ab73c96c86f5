/** subset-font brings no types of its own; these are what is used of it. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'woff2';
      noHinting: boolean;
      noLayoutClosure: boolean;
      keepFeatures: readonly string[];
      dropTables: readonly string[];
    },
  ): Promise<Buffer>;
}
