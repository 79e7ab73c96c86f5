import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../../words/en.ts';
import { labelOf, ownLabelOf } from '../label.ts';
import { readStructure } from '../read-structure.ts';
import { SCHEMES, schemeFor } from './schemes.ts';

/** Passages that each scheme’s fixture has at least. */
const FEWEST = 30;

/** A made-up text: its language, and per passage what it is called and its words. */
interface Text {
  readonly lang: string;
  readonly rows: readonly string[];
  readonly passages: readonly string[];
}

/** Reads a fixture: texts parted by a blank line, each with `# language` above rows of three cells. */
function textsIn(id: string): Text[] {
  const file = readFileSync(new URL(`fixtures/${id}.txt`, import.meta.url), 'utf8');
  return file
    .trim()
    .split('\n\n')
    .map((part) => {
      const [head = '', ...rows] = part.split('\n');
      return { lang: head.slice(2), rows, passages: rows.map((row) => row.split(' | ')[2] ?? '') };
    });
}

test.each(SCHEMES)('passages of $name are called as its lawyers call them', (scheme) => {
  const texts = textsIn(scheme.id);
  for (const { lang, rows, passages } of texts) {
    expect(schemeFor(passages, lang)?.id).toBe(scheme.id);
    const lines = passages.map((text) => ({ text, role: 'text' as const }));
    const { places } = readStructure(lines, scheme);
    const found = places.map((place, i) => {
      expect(place.number).toBeLessThanOrEqual((passages[i] as string).length);
      const own = ownLabelOf(place.called, scheme, lang) ?? '–';
      return `${labelOf(place, en.label)} | ${own} | ${passages[i]}`;
    });
    expect(found).toEqual(rows);
  }
  expect(texts.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(FEWEST);
});
