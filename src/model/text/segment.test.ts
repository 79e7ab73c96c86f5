import { expect, test } from 'vitest';
import { segment } from './segment.ts';

const cut = (text: string, lang: string) =>
  segment(text, lang).map(([start, end]) => text.slice(start, end));

test.each([
  ['zh-Hans', '第一句。第二句！', ['第一句。', '第二句！']],
  ['zh-Hans', '他说：“好。”再说。', ['他说：“好。”', '再说。']],
  ['zh-Hans', '一要；二要；作出如下决议：', ['一要；二要；作出如下决议：']],
  ['en', 'See Pub. L. 117-78. It took effect.', ['See Pub. L. 117-78. ', 'It took effect.']],
  ['en', 'Mr. Li spoke. He left.', ['Mr. Li spoke. ', 'He left.']],
  ['en', 'SEC. 3. The rule. Another.', ['SEC. 3. The rule. ', 'Another.']],
  ['en', 'Cut in winter.[1] They dry.', ['Cut in winter.[1] ', 'They dry.']],
  ['en', 'At the forge.[2]', ['At the forge.[2]']],
  ['en', 'He met [p. 3] Mary. She left.', ['He met [p. 3] Mary. ', 'She left.']],
  ['ug-Arab', 'بىرىنچى جۈملە. ئىككىنچى جۈملە؟', ['بىرىنچى جۈملە. ', 'ئىككىنچى جۈملە؟']],
])('cuts %s text %j', (lang, text, sentences) => {
  expect(cut(text, lang)).toEqual(sentences);
});

test('covers a text without gaps', () => {
  const text = '“甲。”（乙）丙…… Mr. Li. ';
  expect(cut(text, 'zh-Hans').join('')).toBe(text);
  expect(cut(text, 'en').join('')).toBe(text);
});
