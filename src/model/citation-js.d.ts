declare module '@citation-js/core' {
  export class Cite {
    constructor(items: unknown);
    readonly data: Record<string, unknown>[];
    format(output: 'bibliography', options: Record<string, unknown>): [key: string, html: string][];
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): {
        readonly styles: { add(name: string, style: string): void; get(name: string): string };
      };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@customcommander/ris' {
  /** Records of a RIS file, each tag with its values; null for what is no RIS. */
  export function read(ris: string): Record<string, unknown[]>[] | null;
}
