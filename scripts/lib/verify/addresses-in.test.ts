import { expect, test } from 'vitest';
import { addressesIn } from './addresses-in.ts';

const SITE = 'https://a.example/b/';

test.each([
  [
    'feed.xml',
    `<link href="${SITE}x/#c1"/><id>${SITE}feed.xml#1.0.0</id>`,
    ['x/#c1', 'feed.xml#1.0.0'],
  ],
  ['llms.txt', `- [X](${SITE}x/index.md): notes\n- [Y](https://b.example/)`, ['x/index.md']],
  [
    'dts/index.jsonld',
    `{"@id":"${SITE}dts/index.jsonld","collection":"${SITE}dts/collection{/id}.jsonld"}`,
    ['dts/index.jsonld'],
  ],
  ['sources/x/linkset.json', `{"href":"${SITE}downloads/x/tei.xml"}`, ['downloads/x/tei.xml']],
  [
    'sources/x/index.md',
    '[a](./#p1) [b](../y/#p2) [c](https://c.example/) ![d](figures/d.png)',
    ['sources/x/#p1', 'sources/y/#p2'],
  ],
  [
    'ro-crate-metadata.json',
    JSON.stringify({
      '@graph': [
        { '@id': './', '@type': 'Dataset', hasPart: [{ '@id': 'downloads/x/' }] },
        { '@id': 'downloads/x/', '@type': 'Dataset', url: `${SITE}x/` },
        { '@id': 'x/index.html', '@type': 'File' },
        { '@id': '#a', '@type': 'Person' },
      ],
    }),
    ['downloads/x/SHA256SUMS', 'x/index.html'],
  ],
  ['downloads/x/tei.xml', `<ref target="${SITE}x/"/>`, []],
])('in %s addresses of the site are found', (path, text, expected) => {
  expect(addressesIn({ path, words: text }, SITE).map(({ to }) => to)).toEqual(expected);
});

test('an address is told with its line', () => {
  expect(addressesIn({ path: 'index.md', words: 'a\n\n[b](./#c)' }, SITE)).toEqual([
    { value: './#c', line: 3, to: '#c' },
  ]);
});

test('a file that it does not look at is not read', () => {
  const file = {
    path: 'index.html',
    get words(): string {
      throw new Error('It was read.');
    },
  };
  expect(addressesIn(file, SITE)).toEqual([]);
});
