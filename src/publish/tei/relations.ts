import { noteAnchor } from '../../model/anchor.ts';
import type { CrossReference, Edition, Name, Source, Target } from '../../model/edition.ts';
import { crossReferencesOf } from '../../model/lookup.ts';
import { hrefOf } from '../../render/view.ts';
import { el, type XmlElement } from '../../render/xml.ts';
import type { TeiContext } from './prose.ts';

/** Where a passage is, seen from this document: its id here, or its address on its page. */
function placeOf(
  edition: Edition,
  own: Source,
  { source, anchor }: Target,
  { site }: TeiContext,
): string {
  if (source === own.id) return `#${anchor}`;
  return hrefOf({ edition, site }, { source, anchor });
}

/** Cross-references from and to a source's passages, each with the note that makes it. */
export function relationsOf(
  edition: Edition,
  source: Source,
  context: TeiContext,
): XmlElement | null {
  const relevant = crossReferencesOf(edition, source.id);
  const relation = ({ relation: name, from, to }: CrossReference) =>
    el('relation', {
      name,
      active: placeOf(edition, source, from, context),
      passive: placeOf(edition, source, to, context),
      source: placeOf(
        edition,
        source,
        { source: from.source, anchor: noteAnchor(from.note) },
        context,
      ),
    });
  return relevant.length === 0
    ? null
    : el('listRelation', { type: 'cross-references' }, relevant.map(relation));
}

/**
 * Persons and organs that the glossary finds in this source, with their spellings in it and their
 * entry's address.
 */
export function namesOf({ names }: Edition, { id }: Source, { site }: TeiContext): XmlElement[] {
  const here = names.filter(({ spellings }) =>
    spellings.some(({ passages }) => passages.some(({ source }) => source === id)),
  );
  const list = (kind: Name['kind'], group: string, item: string, form: string) => {
    const found = here.filter((name) => name.kind === kind);
    if (found.length === 0) return [];
    return [
      el(
        group,
        {},
        found.map(({ id: name, name: english, original, spellings }) =>
          el(
            item,
            { 'xml:id': `name_${name}`, corresp: new URL(`glossary/#name-${name}`, site).href },
            el(form, { 'xml:lang': 'en' }, english),
            original && el(form, { type: 'original' }, original),
            spellings
              .filter(({ form: words }) => words !== english && words !== original)
              .filter(({ passages }) => passages.some(({ source }) => source === id))
              .map(({ form: words }) => el(form, { type: 'spelling' }, words)),
          ),
        ),
      ),
    ];
  };
  return [
    ...list('person', 'listPerson', 'person', 'persName'),
    ...list('organ', 'listOrg', 'org', 'orgName'),
  ];
}
