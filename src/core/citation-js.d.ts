declare module '@citation-js/core' {
  export class Cite {
    constructor(items: unknown);
    format(output: 'bibliography', options: Record<string, unknown>): [key: string, html: string][];
  }
}
declare module '@citation-js/plugin-csl';
