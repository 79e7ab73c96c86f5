import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkupElement, readFast, readHtml, readXml } from './markup.ts';
import { textContent } from './page.ts';

const page = (body: string) =>
  `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;

/**
 * What is compared of two readings: elements within elements, their attributes, and the characters
 * that they hold.
 */
const compared = (element: MarkupElement): unknown => [
  element.tagName,
  { ...element.attributes },
  textContent(element).replace(/\s+/g, ''),
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [compared(child)])),
];

test('the fast way reads tags, attributes, characters and places as the standard has them', () => {
  const html = page(`<!-- <i id="no"> --><p class='x "y"' hidden id=a>a &lt;b&gt; &amp;强&notin;</p>
<ul><li>1<li>2</ul><div><p>3</div><script>"<i>"</script><style>a{}</style><textarea>&amp;</textarea><IMG SRC = "/i.png" alt="a > b"/><br>`);
  const places = (element: MarkupElement | null): unknown[] =>
    element?.children.flatMap((child) =>
      typeof child === 'string' ? [] : [child.start, ...places(child)],
    ) ?? [];
  const fast = readFast(html);
  expect(fast && compared(fast)).toEqual(compared(readHtml(html)));
  expect(places(fast)).toEqual(places(readHtml(html, { places: true })));
});

test.each([
  ['a cell outside of a table', '<td id="a">x</td>'],
  ['text in a table', '<table>x<tbody></tbody></table>'],
  ['a paragraph that a block ends', '<p><b><div>x</div></b></p>'],
  ['an item that another ends', '<ul><li><b><li>x</b></ul>'],
  ['a link within a link', '<a><span><a>x</a></span></a>'],
  ['what is not closed in its turn', '<b><i>x</b>y</i>'],
  ['a paragraph left open where its words go on', '<span><p>x</span>y'],
  ['what browsers take for a comment', '<![CDATA[<p>x</p>'],
  ['a tag in a field, before which a reference may be none', '<textarea><i>&amp;</textarea>'],
  ['a script in which a comment begins', '<script><!-- <script></script>'],
  ['a template, which has no elements', '<template><p id="a"></template>'],
  ['a drawing, which has rules of its own', '<svg><br/></svg>'],
])('the fast way does not read %s', (_, body) => {
  expect(readFast(page(body))).toBeNull();
});

test('what follows the end of the body is in the body', () => {
  const fast = readFast(`${page('<p>x</p>')}<script id="s"></script>`);
  expect(fast && compared(fast)).toEqual(
    compared(readHtml(`${page('<p>x</p>')}<script id="s"></script>`)),
  );
  expect(readFast(`${page('<p>x')}<script id="s"></script>`)).toBeNull();
});

test('a page that leaves out its head or body is left to the standard', () => {
  expect(readFast('<!doctype html><title>T</title><p>x')).toBeNull();
  expect(readFast('<!doctype html><html><body>x</body></html>')).toBeNull();
});

describe('whatever is written', () => {
  const TAGS =
    'p div a b i q span ul ol li dl dt dd table thead tbody tr td th caption h2 button form pre section details blockquote label input br hr img em strong mark textarea ruby rt object option select svg template nobr legend fieldset iframe title style script noscript';
  const EMPTY = /^(input|br|hr|img)$/;
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7 },
      fc.constantFrom('x', ' ', '&amp;y', '<', '</p>', '<!-- z', '-->', '<?x', '"', '<![CDATA['),
      fc
        .tuple(
          fc.constantFrom(...TAGS.split(' ')),
          fc.constantFrom('', ' id=a', ' id="b"', " href='/c'"),
          fc.array(tie('node'), { maxLength: 3 }),
          fc.integer({ max: 3, min: 0 }),
        )
        .map(([tag, attribute, inner, end]) =>
          EMPTY.test(tag)
            ? `<${tag}${attribute}>`
            : `<${tag}${attribute}>${inner.join('')}${end === 0 ? '' : `</${tag}>`}`,
        ),
    ),
  }));

  test('the fast way reads what the standard reads, or nothing', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 3 }), node, (body, after) => {
        const html = page(body.join('')) + after;
        const fast = readFast(html);
        if (!fast) return;
        read += 1;
        expect(compared(fast)).toEqual(compared(readHtml(html)));
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});

test('XML is read as it is written', () => {
  const xml = '<?xml version="1.0"?><TEI><title>a<pb n="1"/>b</title><![CDATA[<c>]]></TEI>';
  expect(compared(readXml(xml))).toEqual([
    '',
    {},
    'ab<c>',
    [['TEI', {}, 'ab<c>', [['title', {}, 'ab', [['pb', { n: '1' }, '', []]]]]]],
  ]);
});
