import { expect, test } from 'vitest';
import { runningHead } from '../../render/running-head.ts';
import { withPolicy } from '../site/content-security.ts';
import { type Beside, rewritePage } from './rewrite-page.ts';

const place = {
  path: 'notes/index.html',
  base: '/x/',
  site: 'https://a.example/x/',
  has: (path: string) => !path.endsWith('.zip'),
};
const none = () => null;
const rewrite = (html: string, module: Beside['module'] = none, style: Beside['style'] = none) =>
  rewritePage(html, place, { module, style });

test('every address of a page becomes relative, and nothing else of it changes', () => {
  const page = `<!DOCTYPE html><html><head><link rel="canonical" href="https://a.example/x/notes/"><meta property="og:url" content="https://a.example/x/notes/">
<link rel="alternate" type="text/csv" href="/x/a.csv"><style>a{src:url(/x/f.woff2)}</style>
<script type="application/ld+json">{"url":"https://a.example/x/","href":"/x/"}</script></head>
<body style="background:url(/x/b.png)"><code>&lt;a href="/x/"></code> <a
 href='/x/?q=1#s' title="/x/">“强”</a><img srcset="/x/a.png, /x/b.png 2x" src="/x/a.png"><form action="/x/search/"></form>
<ol data-bundle="/x/pagefind/"></ol><a href="/x/all.zip">all</a></body></html>`;
  expect(rewrite(page)).toBe(
    page
      .replace('href="/x/a.csv"', 'href="../a.csv"')
      .replace('url(/x/f.woff2)', 'url(../f.woff2)')
      .replace('url(/x/b.png)', 'url(../b.png)')
      .replace("'/x/?q=1#s'", "'../index.html?q=1#s'")
      .replace('"/x/a.png, /x/b.png 2x" src="/x/a.png"', '"../a.png, ../b.png 2x" src="../a.png"')
      .replace('"/x/search/"', '"../search/index.html"')
      .replace('"/x/pagefind/"', '"../pagefind/"')
      .replace('"/x/all.zip"', '"https://a.example/x/all.zip"'),
  );
});

test('a page that only leads on leads to a file', () => {
  expect(rewrite('<meta http-equiv="refresh" content="2;url=/x/decision/">')).toBe(
    '<meta http-equiv="refresh" content="2;url=../decision/index.html">',
  );
});

test('module files are loaded as classic scripts, and so are inline modules that need other files', () => {
  const page = `<script type="module" src="/x/_astro/a.js"></script><script type="module">let a = 1;</script><script type="module">fetch(b)</script><script>c</script>`;
  expect(rewrite(page, (module) => (module.includes('fetch') ? '_astro/made.js' : null))).toBe(
    `<script defer src="../_astro/a.js"></script><script type="module">let a = 1;</script><script defer src="../_astro/made.js"></script><script>c</script>`,
  );
});

test('what a page alone has at the head of its paper stays in it, so that its style sheet is shared', () => {
  const sheets: string[] = [];
  const page = (words: string) =>
    rewrite(`<style>a{}${runningHead(words)}b{}</style>`, none, (text) => {
      sheets.push(text);
      return '_astro/shared.css';
    });
  for (const words of ['Letters · 1.0.0', 'A “}” in } a "title" <b>'])
    expect(page(words)).toBe(
      `<link rel="stylesheet" href="../_astro/shared.css"><style>${runningHead(words)}</style>`,
    );
  expect(sheets).toEqual(['a{}b{}', 'a{}b{}']);
});

test('styles that stand in a file are loaded from it, and its policy does not name them', () => {
  const page = withPolicy(
    '<!doctype html><meta charset="utf-8"><style>a{}</style><style>b{color:red}</style><p>',
  );
  const rewritten = rewrite(page, none, (text) => (text === 'a{}' ? '_astro/a.css' : null));
  expect(rewritten).toMatch(
    /<link rel="stylesheet" href="\.\.\/_astro\/a\.css"><style>b\{color:red\}<\/style><p>$/,
  );
  expect(rewritten.match(/style-src 'self' 'sha256-[^' ]+';/)).not.toBeNull();
});

test('a face that is in the page is not loaded ahead', () => {
  expect(
    rewrite('<link rel="preload" as="font" href="data:font/woff2;base64,AA" crossorigin><p>'),
  ).toBe('<p>');
});

test('a policy is that of what stands in the page now; forms may be sent to files, and frames opened only where references are', () => {
  const page = (script: string, style: string) =>
    withPolicy(
      `<!doctype html><meta charset="utf-8">${script}<style>${style}</style><script>c</script>`,
    );
  const fetches = '<script type="module">fetch(b)</script>';
  const rewritten = rewrite(page(fetches, 'a{src:url(/x/f.woff2)}'), (module) =>
    module.includes('fetch') ? 'made.js' : null,
  );
  expect(rewritten).toBe(
    page('<script defer src="../made.js"></script>', 'a{src:url(../f.woff2)}').replace(
      "form-action 'self';",
      "form-action 'self' file:;",
    ),
  );
  expect(rewrite(`${page('', '')}<ol data-bundle="/x/pagefind/">`)).toContain(
    "script-src 'self' 'wasm-unsafe-eval'",
  );
});

test('what only a site does is not there, nor allowed', () => {
  const kept = `<section data-online data-keep="/x/"><p>a</p><script>b</script></section>`;
  const [head, foot] = ['<meta charset="utf-8">', '<a href="/x/">c</a>'];
  const page = withPolicy(`<!DOCTYPE html>${head}${kept}${foot}`);
  expect(rewrite(page)).toBe(rewrite(withPolicy(`<!DOCTYPE html>${head}${foot}`)));
});
