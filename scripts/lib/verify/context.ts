import type { Edition } from '../../../src/core/edition.ts';
import type { Site } from '../site.ts';

/** What every check is given. */
export interface VerifyContext {
  /** The project's folder. */
  readonly root: string;
  readonly site: Site;
  readonly edition: Edition;
  /** Readers' own copies at hand: source id to anchor to text. Empty where there are none. */
  readonly copies: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** A promise of the edition, put to the test on what was built. Yields what breaks it. */
export interface Check {
  readonly name: string;
  readonly run: (context: VerifyContext) => Promise<string[]>;
}
