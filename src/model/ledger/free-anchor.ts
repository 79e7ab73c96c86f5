import { type Anchor, isParagraphAnchor } from '../anchor.ts';

/** Adds to an anchor what comes next after it: `c2` → `c2b`, `c2c`; `sec3-a` → `sec3-a2`. */
function* after(anchor: Anchor): Generator<Anchor> {
  if (/\d$/.test(anchor)) {
    for (let code = 'b'.charCodeAt(0); code <= 'z'.charCodeAt(0); code++)
      yield anchor + String.fromCharCode(code);
    for (let n = 2; ; n++) yield `${anchor}z${n}`;
  }
  // `sec3-s2` would be a sentence’s anchor: `sec3-s-2` is not.
  for (let n = 2; ; n++) yield isParagraphAnchor(anchor + n) ? anchor + n : `${anchor}-${n}`;
}

/**
 * The id of a new paragraph: the one that the text's own numbering gives it, where no paragraph
 * ever had it; for plain numbers (`p4`) the next one after all that were ever used; else, as
 * inserted articles are numbered, with a letter or number added (`c2b`).
 */
export function freeAnchor(proposed: Anchor, used: ReadonlySet<Anchor>): Anchor {
  if (!used.has(proposed) && isParagraphAnchor(proposed)) return proposed;
  if (/^p\d+$/.test(proposed)) {
    const numbers = [...used].flatMap((anchor) => /^p(\d+)$/.exec(anchor)?.[1] ?? []).map(Number);
    return `p${Math.max(0, ...numbers) + 1}`;
  }
  for (const anchor of after(proposed))
    if (!used.has(anchor) && isParagraphAnchor(anchor)) return anchor;
  throw new Error(`No anchor is free after ${proposed}.`);
}
