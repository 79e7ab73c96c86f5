import { expect, test } from 'vitest';
import { unnamed } from './notices.ts';

test('a package that is shipped and not named is told, once, by the package that the module itself is of', () => {
  expect(
    unnamed([
      '/project/src/web/browser/reading.ts',
      '/project/node_modules/left-pad/index.js',
      '/project/node_modules/left-pad/lib/pad.js?commonjs-module',
      'C:\\project\\node_modules\\@scope\\inner\\index.js',
      '/project/node_modules/pagefind/node_modules/hidden/index.js',
      '/project/node_modules/opencc-js/dist/core.js',
    ]),
  ).toEqual(['left-pad', '@scope/inner', 'hidden']);
});
