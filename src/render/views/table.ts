import { el, type XmlChild, type XmlElement } from '../xml.ts';

/** The head of a table. */
export function columnHeads(names: readonly XmlChild[]): XmlElement {
  return el(
    'thead',
    {},
    el(
      'tr',
      {},
      names.map((name) => el('th', { scope: 'col' }, name)),
    ),
  );
}

/**
 * The same with its roles, for a table that a narrow page lays out as blocks: some browsers then
 * forget that it is one.
 */
export function columnHeadsWithRoles(names: readonly XmlChild[]): XmlElement {
  return el(
    'thead',
    { role: 'rowgroup' },
    el(
      'tr',
      { role: 'row' },
      names.map((name) => el('th', { role: 'columnheader', scope: 'col' }, name)),
    ),
  );
}
