import { createInterface } from 'node:readline/promises';
import type { Question } from '../../../src/model/capture/question.ts';

/** A question in a sentence: what is asked, and the options that decide it. */
export function sentenceOf({ asks, answers }: Question): string {
  if (answers.length === 0) return asks;
  const ways = answers.map(({ options, says }) => `${asTyped(options)} (${says})`);
  return `${asks}: give ${ways.join(', or ')}`;
}

/**
 * What to run again, a command for each way to decide a question, whole: `args` are those of this
 * run.
 */
export function commandsFor({ answers }: Question, args: readonly string[]): string[] {
  return answers.map(
    ({ options, says }) => `npm run import -- ${asTyped([...args, ...options])}   # ${says}`,
  );
}

/**
 * Asks each question in the terminal, with its answers numbered. Gives the options that were chosen;
 * null where somebody would rather not say.
 */
export async function askQuestions(
  file: string,
  questions: readonly Question[],
): Promise<string[] | null> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const chosen: string[] = [];
  try {
    for (const { asks, answers } of questions) {
      console.log(`${file}: ${asks}.`);
      answers.forEach(({ options, says }, i) => {
        console.log(`  ${i + 1}  ${says}  (${asTyped(options)})`);
      });
      const number = (
        await reader.question(`1 to ${answers.length}, or Enter to leave it: `)
      ).trim();
      const answer = answers[Number(number) - 1];
      if (!answer) return null;
      const filled =
        answer.options.at(-1) === '' ? await reader.question(`${answer.says}: `) : null;
      chosen.push(...(filled === null ? answer.options : [...answer.options.slice(0, -1), filled]));
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    // Ended with Ctrl+C or Ctrl+D: left open too.
    console.log();
    return null;
  } finally {
    reader.close();
  }
  return chosen;
}

/** Arguments as they are typed in a shell. */
export function asTyped(args: readonly string[]): string {
  return args
    .map((each) => {
      if (each === '') return '"…"';
      return /^[\w@%+=:,./{}-]+$/.test(each) ? each : `'${each.replaceAll("'", `'\\''`)}'`;
    })
    .join(' ');
}
