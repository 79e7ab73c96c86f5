import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import type { Problem } from '../../model/problem.ts';

/** A module of an edition's own. */
interface OwnModule {
  /** Where it lies. */
  readonly path: string;
  /** The same as editors know it: `overrides/formats/words.csv.ts`. */
  readonly file: string;
}

/**
 * Runs a module of an edition's own, and takes what it exports by default, by a schema. Returns
 * null with at least one problem pushed for one that cannot be run, or has something else.
 */
export async function loadModule<T>(
  { path, file }: OwnModule,
  schema: z.ZodType<T>,
  problems: Problem[],
): Promise<T | null> {
  const tell = (what: string, mend: string, line = 1, column = 1) => {
    problems.push({ file, line, column, what, mend });
    return null;
  };
  let exported: { default?: unknown };
  try {
    // One that was changed is another to Node.
    const { mtimeMs } = await stat(path);
    exported = await import(/* @vite-ignore */ `${pathToFileURL(path).href}?at=${mtimeMs}`);
  } catch (error) {
    const { message, stack = '' } = error as Error;
    const [, line, column] = stack.split(path)[1]?.match(/^(?:\?[^:\s]*)?:(\d+)(?::(\d+))?/) ?? [];
    return tell(
      `It cannot be run: ${message.split('\n')[0]?.replace(/\.$/, '')}`,
      'Mend it there; types are imported by “import type”',
      Number(line ?? 1),
      Number(column ?? 1),
    );
  }
  if (exported.default === undefined)
    return tell(
      'It exports nothing by default',
      'Begin it with “export default {”, as in the guide',
    );
  const read = schema.safeParse(exported.default);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const place = issue.path.join('.');
    tell(
      `${place ? `“${place}”: ` : ''}${/undefined$/.test(issue.message) ? 'it is missing' : issue.message.replace(/\.$/, '')}`,
      'The guide has an example, under “Pages and parts of one’s own”; its type tells each field',
    );
  }
  return null;
}
