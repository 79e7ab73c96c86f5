import type { Edition } from '../../../src/model/edition.ts';
import type { PublishedFile, Site } from '../site.ts';

/** What every check is given. */
export interface VerifyContext {
  /** The project's folder. */
  readonly root: string;
  readonly site: Site;
  readonly edition: Edition;
  /** Readers' own copies at hand: source id to anchor to text. Empty where there are none. */
  readonly copies: ReadonlyMap<string, Readonly<Record<string, string>>>;
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
      /** Looks at the edition alone. */
      readonly run: (context: VerifyContext) => Promise<string[]>;
    }
);
