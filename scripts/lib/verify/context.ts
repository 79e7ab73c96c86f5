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

/** A check at work: it is shown every published file once, and told that there are no more. */
export interface Watch {
  readonly file?: (file: PublishedFile) => void;
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
