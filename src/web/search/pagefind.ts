/** What Pagefind's browser module gives (its API, 1.6), as far as it is used. */
export interface Pagefind {
  options(options: { noWorker: boolean; baseUrl?: string }): Promise<void>;
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
  preload(term: string): Promise<void>;
}

/** A record that has a word: `words` are its places among the record's words. */
export interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
}
