import { createInterface } from 'node:readline/promises';
import { isLanguageTag } from '../../../src/schemas/words.ts';
import { UsageError } from '../arguments.ts';

/** What a new edition says of itself. */
export interface NewEdition {
  readonly title: string;
  /** BCP 47 tags of its readers' languages; its own first. */
  readonly languages: readonly [string, ...string[]];
  /** Empty where nobody was named. */
  readonly publisher: string;
  readonly licence: { readonly name: string; readonly url: string } | null;
}

/** What was given on the command line; all of it may be missing. */
interface Given {
  readonly title?: string | undefined;
  readonly languages?: string | undefined;
  readonly publisher?: string | undefined;
  readonly licence?: string | undefined;
  readonly yes: boolean;
}

/** Licences that are known by their names. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/**
 * What a new edition says of itself: as given; the rest is asked in a terminal, and is told of the
 * folder's name elsewhere. Throws a {@link UsageError} for what cannot be.
 */
export async function askForEdition(given: Given, folder: string): Promise<NewEdition> {
  const reader =
    process.stdin.isTTY && !given.yes
      ? createInterface({ input: process.stdin, output: process.stdout })
      : null;
  /** Asks until an answer can be read; one on the command line is read or refused. */
  const ask = async <T>(
    asked: string | undefined,
    question: string,
    otherwise: string,
    read: (answer: string) => T,
  ): Promise<T> => {
    if (asked !== undefined || !reader) return read(asked ?? otherwise);
    for (;;) {
      const answer = await reader.question(`${question}${otherwise && ` [${otherwise}]`}: `);
      try {
        return read(answer.trim() || otherwise);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        console.log(error.message);
      }
    }
  };
  try {
    return {
      title: await ask(given.title, 'Title of the edition', titleOf(folder), readTitle),
      languages: await ask(given.languages, 'Languages, its own first', 'en', readLanguages),
      publisher: await ask(given.publisher, 'Who answers for it', '', (answer) => answer),
      licence: await ask(given.licence, 'Licence of its notes', '', readLicence),
    };
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    throw new UsageError('\nNothing was written.');
  } finally {
    reader?.close();
  }
}

/** `my-edition` is `My edition`. */
function titleOf(folder: string): string {
  const words = folder.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function readTitle(answer: string): string {
  if (answer) return answer;
  throw new UsageError('--title is empty. Give the edition a title.');
}

function readLanguages(answer: string): [string, ...string[]] {
  const tags = answer
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  if (wrong !== undefined)
    throw new UsageError(
      `--languages: “${wrong}” is no language tag. Give tags such as en, fr or zh-Hans, parted by commas.`,
    );
  const [first, ...rest] = tags;
  if (!first) throw new UsageError('--languages is empty. Give at least one tag, such as en.');
  return [first, ...rest];
}

function readLicence(answer: string): NewEdition['licence'] {
  if (answer === '') return null;
  const named = Object.keys(LICENCES).find(
    (name) => name.toLowerCase() === answer.trim().toLowerCase().replaceAll('_', ' '),
  );
  if (named) return { name: named, url: LICENCES[named] as string };
  const [, name, url] = /^(.+?)\s+(https?:\/\/\S+)$/.exec(answer.trim()) ?? [];
  if (name && url && URL.canParse(url)) return { name, url };
  throw new UsageError(
    `--licence: “${answer}” is not known. Give one of ${Object.keys(LICENCES).join(', ')}, or a name and an address: "Etalab 2.0 https://…".`,
  );
}
