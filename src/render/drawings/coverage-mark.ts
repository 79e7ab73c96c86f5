import type { Likeness } from '../../model/relation.ts';
import { el, type XmlElement } from '../xml.ts';

const TILDE = 'M-6 1.2C-4-3.2-1.8-3.2 0 0S4 3.2 6-1.2';

/** Draws the mark of a relation, told apart by shape and fill, with its middle at a place. */
export function coverageMark(relation: Likeness, x = 0, y = 0): XmlElement {
  const shapes = {
    quotes: [el('circle', { class: 'full', r: 7 })],
    paraphrases: [
      el('circle', { class: 'ring', r: 6.2 }),
      el('path', { class: 'full', d: 'M0-6.9A6.9 6.9 0 0 0 0 6.9Z' }),
    ],
    reports: [el('circle', { class: 'ring', r: 6.2 })],
    echoes: [el('path', { class: 'halo', d: TILDE }), el('path', { class: 'tilde', d: TILDE })],
  };
  return el('g', { class: 'mark', transform: `translate(${x} ${y})` }, shapes[relation]);
}
