import type { Anchor } from '../../model/anchor.ts';
import type { Source } from '../../model/edition.ts';
import type { Words } from '../../words/words.ts';
import type { Shown } from './cited-html.ts';
import type { PackedGroups } from './packed-groups.ts';

/**
 * A file beside a page of references: what the references to some of the source's passages are made
 * of. A classic script hands it over, which works from a disk, too.
 */
export interface Part extends Shown {
  /** What the source is called for short, and the version of the edition. */
  readonly source: string;
  readonly version: string;
  readonly said: Pick<Words, 'locale' | 'citeBox'>;
  /** How words of a passage are called and placed, in the language of the references. */
  readonly placing: Words['cite']['placing'];
  readonly groups: PackedGroups;
}

declare global {
  /** Parts by their paths: `decision/0`. */
  var citedParts: Record<string, Part> | undefined;
}

/** Passages that a part has, more or less: 24 KB, where each has notes. */
const PASSAGES = 100;

/**
 * How many parts a source's references are cut into. It is told without making them: whoever lists
 * the addresses of a site asks it of every source.
 */
export function partsFor({ paragraphs, notes, publishesText }: Source): number {
  let passages = notes.length;
  for (const { sentences, retired } of paragraphs)
    passages += 1 + retired.length + (publishesText && sentences.length > 1 ? sentences.length : 0);
  return Math.ceil(passages / PASSAGES) || 1;
}

/** The part, from 0, that has a group: whoever knows the anchor needs no list of them. */
export function partOf(group: Anchor, parts: number): number {
  let hash = 0;
  for (const character of group) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash % parts;
}

/** The path of a part's script, without its ending, from the folder of the references. */
export const partPath = (source: string, part: number) => `${source}/${part}`;

/** Writes a part's script. */
export const partScript = (path: string, part: Part) =>
  `(self.citedParts??={})[${JSON.stringify(path)}]=${JSON.stringify(part)}\n`;

/** Reads a part back from its script. */
export const readPart = (script: string): Part =>
  JSON.parse(script.slice(script.indexOf(']=') + 2));
