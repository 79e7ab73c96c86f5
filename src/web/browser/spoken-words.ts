import { type Speaker, speaker } from '../../words/speak.ts';
import type { Words } from '../../words/words.ts';

/** Parts of the interface's messages with what says them. */
export type Spoken<Part extends keyof Words> = Speaker & { readonly words: Pick<Words, Part> };

/** The parts that a page gives scripts (`SpokenWords.astro`). */
export function spokenWords<Part extends keyof Words>(page: ParentNode): Spoken<Part> {
  const words = JSON.parse(page.querySelector('[data-words]')?.textContent ?? '');
  return { ...speaker(words.locale), words };
}
