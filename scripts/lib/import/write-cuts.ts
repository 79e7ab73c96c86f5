import { writeWhole } from '../write-whole.ts';
import type { ImportPlan } from './plan.ts';

/** Writes the paragraphs of a text, for an editor to cut them anew. */
export async function writeCuts({ paragraphs }: ImportPlan, file: string): Promise<void> {
  const texts = paragraphs.filter(({ role }) => role === 'text').map(({ text }) => text);
  await writeWhole(file, `${texts.join('\n\n')}\n`);
  console.log(`Wrote ${file}: move its empty lines, then run the same without --dry-run.`);
}
