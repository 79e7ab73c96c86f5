import { ownPart } from './own-part.ts';

/** A style of citation of an edition's own, `overrides/styles/<id>.csl`. */
export interface OwnStyle {
  readonly id: string;
  /** As the style says. */
  readonly name: string;
  readonly csl: string;
  /** Locale of its words. */
  readonly lang: string;
}

/** Styles of the edition's own, in the order of their names. */
export const ownStyles = ownPart<readonly OwnStyle[]>('styles', []);
