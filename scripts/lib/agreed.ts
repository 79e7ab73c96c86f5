import { createInterface } from 'node:readline/promises';
import { UsageError } from './arguments.ts';

/** Asks whether to go on. Throws a {@link UsageError} where there is nobody to ask. */
export async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageError('Nothing was written: there is nobody to ask. Give --yes.');
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C and Ctrl+D are a no.
  const answer = await reader.question(`${question} [y/N] `).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
    console.log();
    return '';
  });
  reader.close();
  if (/^y(es)?$/i.test(answer.trim())) return true;
  console.log('Nothing was written.');
  return false;
}
