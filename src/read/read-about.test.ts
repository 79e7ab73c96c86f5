import { describe, expect, test } from 'vitest';
import type { Problem } from '../model/problem.ts';
import { ABOUT_FILE, readAbout } from './read-about.ts';

const path = 'sources/about.en.mdx';
function read(value: string, first = true) {
  const problems: Problem[] = [];
  const about = readAbout({ path, value, lang: 'en', first }, problems);
  return { about, problems: problems.map(({ line, column, what }) => `${line}:${column} ${what}`) };
}

describe('what an edition says of itself', () => {
  test('is its title and its prose', () => {
    expect(read('# About us\n\n## Rights\n\nSee [there](../downloads/).\n')).toEqual({
      about: {
        lang: 'en',
        title: 'About us',
        content: {
          text: 'Rights\nSee there.',
          marks: [
            { type: 'element', name: 'h2', attributes: { id: 'rights' }, range: [0, 6] },
            { type: 'element', name: 'p', range: [7, 17] },
            { type: 'element', name: 'a', attributes: { href: '../downloads/' }, range: [11, 16] },
          ],
        },
      },
      problems: [],
    });
  });

  test('has its title and headings a level lower where another language opens the page', () => {
    const { about } = read('# Über uns\n\n## Rechte\n', false);
    expect(about?.content).toMatchObject({
      text: 'Über uns\nRechte',
      marks: [
        { name: 'h2', attributes: { id: 'über-uns' } },
        { name: 'h3', attributes: { id: 'rechte' } },
      ],
    });
  });

  test.each([
    ['no title', 'Words.\n', '1:1 It does not open with a title'],
    ['nothing', '', '1:1 It does not open with a title'],
    ['two titles', '# One\n\n# Two\n', '3:1 A second title'],
    ['code', '# One\n\n<script>x</script>\n', '3:1 Code in a source file: a component or HTML tag'],
    ['a brace', '# One\n\nWords {', /^3:\d+ Code, or a brace or tag that is not closed/],
  ])('with %s is refused, with its place', (_, value, told) => {
    const { about, problems } = read(value);
    expect(about).toBeNull();
    expect(problems[0]).toMatch(told);
  });

  test.each([
    ['about.en.mdx', 'en'],
    ['about.zh-Hans.mdx', 'zh-Hans'],
    ['about.mdx', undefined],
    ['about.en.md', undefined],
  ])('%s', (name, lang) => expect(ABOUT_FILE.exec(name)?.[1]).toBe(lang));
});
