import type { Edition } from '../../../src/model/edition.ts';
import type { PublishedFile, Site } from '../site.ts';

/** What a check of the edition alone is given. */
export interface SourcesContext {
  /** The project's folder. */
  readonly root: string;
  readonly edition: Edition;
  /** Readers' own copies at hand: source id to anchor to text. Empty where there are none. */
  readonly copies: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** What every check is given. */
export interface VerifyContext extends SourcesContext {
  readonly site: Site;
}

/**
 * What a check finds in a file by the file's bytes alone, its path, and what the check `reads` for
 * it: plain data, kept under the hashes of those, so that the file is not parsed again.
 */
export interface Facts<Read, Found> {
  /** What it reads for a file, as plain data; undefined for a file that it does not look at. */
  readonly reads: (path: string) => Read | undefined;
  /** Looks at a file; reads nothing but what it is given. */
  readonly look: (file: PublishedFile, read: Read) => Found;
  /** Is told what was found, now or in an earlier build, in the order of the files. */
  readonly found: (path: string, found: Found) => void;
}

/** {@link Facts} of any kind. */
// biome-ignore lint/suspicious/noExplicitAny: what one is of, its check alone knows.
export type AnyFacts = Facts<any, any>;

/** A check at work: it is shown every published file once, and told that there are no more. */
export interface Watch {
  readonly file?: (file: PublishedFile) => void;
  /** The same for what can be kept. */
  readonly facts?: AnyFacts;
  /** What breaks the promise, when every file was seen. */
  readonly problems: () => string[] | Promise<string[]>;
}

/** A promise of the edition, put to the test on what was built. Yields what breaks it. */
export type Check = { readonly name: string } & (
  | {
      /** Begins to look at what is published. */
      readonly begin: (context: VerifyContext) => Watch;
    }
  | {
      /** Looks at the edition alone: `npm run check` puts these to the test too. */
      readonly run: (context: SourcesContext) => Promise<string[]>;
    }
);
