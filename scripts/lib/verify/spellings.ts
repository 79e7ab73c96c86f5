import { paragraphOf } from '../../../src/model/anchor.ts';
import type { Check } from './context.ts';

/**
 * A name is spelt as the source spells it, looked up where a copy of the source is at hand; and
 * what is cited was seen.
 */
export const spellings: Check = {
  name: 'every name is written so where it is said to be, and nothing cited for it was not seen',
  async run({ edition, copies }) {
    const problems = edition.references
      .filter(({ seen }) => seen === null || seen === 'not-seen')
      .flatMap(({ key, names }) =>
        names.map(
          (id) =>
            `sources/names.yaml: name ${id} cites ${key}, which was not seen. Cite what was seen, or say in custom.seen how much of it was.`,
        ),
      );
    for (const { id, spellings: forms } of edition.names) {
      const where = `sources/names.yaml: name ${id}`;
      for (const { form, passages } of forms) {
        for (const { source, anchor } of passages) {
          // A note's or summary's words are this edition's, which was read with the sources.
          const text = copies.get(source)?.[paragraphOf(anchor)];
          if (text !== undefined && !text.includes(form))
            problems.push(
              `${where}: “${form}” is not in ${anchor} of the copy of ${source} at hand. Spell it as the source does.`,
            );
        }
      }
    }
    return problems;
  },
};
