import { sourceOf } from '../../../src/model/lookup.ts';
import { normalise } from '../../../src/model/text/fingerprint.ts';
import type { Check } from './context.ts';

/** Shortest stretch of a copy that counts as being published, in characters. */
const STRETCH = 80;

/** Nothing of a reader's own copies is in what is published. */
export const nothingLocal: Check = {
  name: 'nothing of local copies is published',
  begin({ edition, copies }) {
    const problems: string[] = [];
    const stretches = [...copies].flatMap(([id, copy]) => {
      // A source that became licensed publishes its text; its copy is then no secret.
      if (sourceOf(edition, id)?.publishesText) return [];
      return Object.entries(copy).flatMap(([anchor, text]) => {
        const words = normalise(text);
        return words.length < STRETCH
          ? []
          : [0, Math.floor((words.length - STRETCH) / 2), words.length - STRETCH].map((at) => ({
              id,
              anchor,
              words: words.slice(at, at + STRETCH),
            }));
      });
    });
    return {
      file(file) {
        if (/(?:^|\/)local\//.test(file.path))
          problems.push(
            `${file.path}:1:1: a file of a local folder is published. Take it out of what is built.`,
          );
        const text = stretches.length > 0 ? file.words : null;
        if (text === null) return;
        const words = normalise(text);
        const found = stretches.find((stretch) => words.includes(stretch.words));
        if (found)
          problems.push(
            `${file.path}:1:1: it holds text of the local copy of ${found.id}, ${found.anchor}. Build without local copies, or take the text out of the notes.`,
          );
      },
      problems: () => problems,
    };
  },
};
