import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allowedOf, withPolicy } from './content-security.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (inside: string) =>
  `<!doctype html><html><head><meta charset="utf-8">\n<title>T</title></head><body>${inside}</body></html>`;

test.each([
  ['a style', '<style data-x>p{}</style>', [], ['p{}']],
  ['a script', '<script type="module">one()</script><script>两()</script>', ['one()', '两()'], []],
  ['a script with an address', '<script type="module" src="/a.js"></script>', [], []],
  ['data', '<script type="application/ld+json">{}</script>', [], []],
  ['a script in an attribute', '<p title="<script>x()</script>">a</p>', [], []],
  ['a script in a comment', '<!-- <script>x()</script> -->', [], []],
  ['line ends of other systems', '<style>a\r\nb\rc</style>', [], ['a\nb\nc']],
])('of %s is allowed what runs', (_, inside, scripts, styles) => {
  const allowed = allowedOf(page(inside));
  expect([...allowed.scripts]).toEqual(scripts.map(hash));
  expect([...allowed.styles]).toEqual(styles.map(hash));
});

test('a policy stands right after the encoding, once, however often it is made', () => {
  const once = withPolicy(page('<style>p{}</style>'));
  expect(once).toContain(
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src`,
  );
  expect(once).toContain(`style-src 'self' ${hash('p{}')};`);
  expect(once).not.toContain('unsafe');
  expect(withPolicy(once)).toBe(once);
  expect(withPolicy(once.replace('p{}', 'q{}'))).toBe(withPolicy(page('<style>q{}</style>')));
});

test('only a page that searches may compile WebAssembly', () => {
  expect(withPolicy(page('<ol data-bundle="/pagefind/"></ol>'))).toContain(
    "script-src 'self' 'wasm-unsafe-eval'",
  );
});

test('only a page from which the edition is kept may have a worker and be installed', () => {
  expect(withPolicy(page('<section data-keep="/"></section>'))).toContain(
    "worker-src 'self'; manifest-src 'self'",
  );
  expect(withPolicy(page(''))).not.toMatch(/worker-src|manifest-src/);
});

test('a page that only leads on has a policy too; what is no page is refused', () => {
  expect(withPolicy('<!doctype html><title>T</title>')).toMatch(
    /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-S/,
  );
  expect(() => withPolicy('<p>')).toThrow('no <!doctype html>');
});
