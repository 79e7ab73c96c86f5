import { expect, test } from 'vitest';
import { blocksOf } from './blocks-of.ts';
import { judgeBlock, withWhatIsBetween } from './judge-block.ts';
import { notesOf } from './notes.ts';
import { pageStyles } from './page-styles.ts';
import { parseHtml, upFrom } from './page-tree.ts';

/** Words that are taken in where only what has the class `found` was found. */
function taken(body: string): string[] {
  const root = parseHtml(`<!doctype html><html lang="en"><title>Ropes</title><body>${body}`);
  const { blocks } = blocksOf(root, pageStyles(root), notesOf(root));
  const parts = blocks.flatMap((block) =>
    judgeBlock(block, (element) =>
      [...upFrom(element)].some(({ attributes }) => attributes.class === 'found'),
    ),
  );
  return withWhatIsBetween(parts, -1)
    .filter(({ leftOut }) => leftOut === null)
    .map(({ text }) => text);
}

const FIRST = '<p class="found">Ropes are kept dry in the loft.</p>';
const LAST = '<p class="found">The mats are sold at the gate.</p>';
const PROSE = 'A rope that was wetted is hung over the long beam, where it dries slowly.';

test('prose between what was found is taken in', () => {
  expect(taken(`${FIRST}<div><p>${PROSE}</p></div>${LAST}`)).toContain(PROSE);
  expect(taken(`${FIRST}<p>By Ida Quay</p><p>${PROSE}</p>${LAST}`)).toContain(PROSE);
});

test('prose under a linked heading that was not found is a teaser, unless what follows was found', () => {
  const heading = '<h3><a href="/beams">Of long beams</a></h3>';
  const other = '<h3><a href="/oars">Of oars</a></h3>';
  expect(taken(`${FIRST}${heading}<p>${PROSE}</p>${other}${LAST}`)).not.toContain(PROSE);
  expect(taken(`${FIRST}${heading}<p>${PROSE}</p>${LAST}`)).toContain(PROSE);
});
