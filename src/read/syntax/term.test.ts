import { expect, test } from 'vitest';
import { readSourceFile } from '../remark/plugins.ts';
import { problemsOf } from './report.ts';

/** What a Term note on a word of a text in `lang` is read as; the mistake where there is one. */
function read(lang: string, opening: string) {
  const file = readSourceFile({
    path: 'x.mdx',
    value: `[word][^a]\n\n[^a]: **Term.** ${opening}\n`,
    role: 'text',
    sourceId: 'x',
    lang,
  });
  const [problem] = problemsOf(file);
  const { original, pinyin, rendering } = file.data.notes?.[0]?.term ?? {};
  return problem ? problem.mend : original && [original, pinyin, rendering];
}

test.each([
  ['zh-Hans', '帮助 (*bāngzhù*), “help”: more.', ['帮助', 'bāngzhù', 'help']],
  ['en', '帮助 (*bāngzhù*), “help”.', ['帮助', 'bāngzhù', 'help']],
  ['zh-Hans', 'GDP, “gross domestic product”.', ['GDP', null, 'gross domestic product']],
  ['ug-Arab', 'ياردەم, “help”.', ['ياردەم', null, 'help']],
  ['ug-Arab', 'ياردەم (*yardem*), “help”.', ['ياردەم', 'yardem', 'help']],
  ['ja', '援助, “help”.', ['援助', null, 'help']],
])('a term of a text in %s is read: %s', (lang, opening, term) => {
  expect(read(lang, opening)).toEqual(term);
});

test.each([
  ['zh-Hans', 'Help, as it is meant here.', /中文 \(\*pinyin\*\)/],
  ['zh-Hant', '幫助, “help”.', /中文 \(\*pinyin\*\)/],
  ['en', '帮助, “help”.', /中文 \(\*pinyin\*\)/],
  ['ug-Arab', 'Help, as it is meant here.', /\*\*Term\.\*\* original, “rendering”/],
  ['zh-Hans', '帮助 (*bāngzhù*), "help".', /中文 \(\*pinyin\*\)/],
])('a term of a text in %s that does not open so is told: %s', (lang, opening, mend) => {
  expect(read(lang, opening)).toMatch(mend);
});

test('a word of an English text that has no original is no mistake, and no entry', () => {
  expect(read('en', 'In this Act, any work exacted under a menace.')).toBeUndefined();
});
