import { type Coverage, type Mark, standing } from '../model/apparatus/coverage.ts';
import type { Paragraph, Source } from '../model/edition.ts';
import type { Interface } from '../words/words.ts';

/** Names a mark: `Paraphrased: cl. 3 · owners, in Harbour Post, 3 January 2030, ¶ 5`. */
export function markName(
  { words, say }: Interface,
  { relation, clause, paragraph }: Mark,
  { record }: Source,
): string {
  return say(words.map.mark, {
    relation: words.relationMade[relation],
    clause: clause.label,
    source: record.short,
    paragraph: paragraph.label,
  });
}

/** Paragraphs of a text that are no clauses, which the count of its passages takes in. */
const FRAME = ['title', 'adoption', 'preamble', 'effect'];

/**
 * `12 passages (title, adoption and entry into force among them)`: the principal source's, with
 * those that are no clauses named.
 */
export function passages(
  { words, say, list, lowered }: Interface,
  clauses: Coverage['clauses'],
): string {
  const frame = clauses.filter(({ paragraph }) => FRAME.includes(paragraph.anchor));
  const count = say(words.passages, { n: clauses.length });
  if (frame.length === 0) return count;
  const named = list(frame.map(({ paragraph }) => lowered(paragraph.label))).join('');
  return say(words.map.amongThem, { passages: count, named });
}

/** The whole matrix in a sentence. */
export function totals(ui: Interface, { clauses, sources }: Coverage): string {
  const { words, say } = ui;
  const paragraphs = sources.flatMap((each) => each.paragraphs);
  const of = (which: 'coverage' | 'echo' | 'none') => standing(paragraphs, which).length;
  return [
    say(words.map.totals, {
      n: standing(clauses, 'coverage').length,
      passages: passages(ui, clauses),
      sources: say(words.otherSources, { n: sources.length }),
    }),
    say(words.map.totalsThere, {
      n: of('coverage'),
      paragraphs: say(words.paragraphs, { n: paragraphs.length }),
      echoing: of('echo'),
      none: of('none'),
    }),
  ].join(words.marks.gap);
}

/**
 * What a source's picture leaves empty, or has only a likeness for; without what names nothing.
 */
export function remainders({ clauses, paragraphs }: Coverage['sources'][number]) {
  const line = <W extends string>(what: W, of: 'clause' | 'own', these: Paragraph[]) => ({
    what,
    of,
    these,
  });
  return [
    line('clausesNone', 'clause', standing(clauses, 'none')),
    line('clausesEcho', 'clause', standing(clauses, 'echo')),
    line('paragraphsNone', 'own', standing(paragraphs, 'none')),
    line('paragraphsEcho', 'own', standing(paragraphs, 'echo')),
  ].filter(({ these }) => these.length > 0);
}
