declare module '@citation-js/core' {
  export class Cite {
    constructor(items: unknown);
    readonly data: Record<string, unknown>[];
    format(output: 'bibliography', options: Record<string, unknown>): [key: string, html: string][];
    format(output: 'bibtex'): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { readonly styles: { add(name: string, style: string): void } };
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
