import { type Speaker, speaker } from '../../words/speak.ts';
import type { Words } from '../../words/words.ts';

/**
 * The parts of the interface's messages that the page gives its scripts (`SpokenWords.astro`), with
 * what says them.
 */
export function spokenWords<Part extends keyof Words>(): Speaker & {
  readonly words: Pick<Words, Part>;
} {
  const words = JSON.parse(document.querySelector('[data-words]')?.textContent ?? '');
  return { ...speaker(words.locale), words };
}
