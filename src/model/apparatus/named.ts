import type { Edition } from '../edition.ts';
import { literally } from '../text/literally.ts';
import { piecesOf } from './pieces.ts';
import type { Place } from './place.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Finds where each name stands in what is published: name id to places, in the edition's order.
 *
 * Forms are looked for together and the longest wins, so that a committee is not found inside the
 * name of another.
 */
export function namedIn({
  sources,
  names,
}: Pick<Edition, 'sources' | 'names'>): Map<string, Place[]> {
  const owner = new Map(
    names.flatMap(({ id, name, original, spellings }) =>
      [name, original, ...spellings.map(({ form }) => form)].flatMap((form) =>
        form ? [[form, id] as const] : [],
      ),
    ),
  );
  const found = new Map<string, Place[]>(names.map(({ id }) => [id, []]));
  if (owner.size === 0) return found;
  const forms = [...owner.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.map(bounded).join('|'), 'gu');
  for (const { text, ...place } of sources.flatMap(piecesOf)) {
    const times = new Map<string, number>();
    for (const [form] of text.matchAll(pattern)) {
      const id = owner.get(form) as string;
      times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (const [id, count] of times) found.get(id)?.push({ ...place, times: count });
  }
  return found;
}

/** A form as it is looked for: whole words, where its script parts words. */
function bounded(form: string): string {
  const pattern = literally(form);
  return HAN.test(form) ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}
