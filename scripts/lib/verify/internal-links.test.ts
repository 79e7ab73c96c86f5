import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packGroups } from '../../../src/publish/citation/packed-groups.ts';
import { type Part, partScript } from '../../../src/publish/citation/parts.ts';
import { readSite } from '../site.ts';
import type { VerifyContext } from './context.ts';
import { internalLinks } from './internal-links.ts';
import { runChecks } from './run-checks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A page whose body begins on its second line. */
function write(file: string, body: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(
    join(folder, file),
    `<!doctype html><html><head><title>T</title></head>\r\n<body>${body}</body></html>`,
  );
}
async function problems(): Promise<string[]> {
  const context = { site: await readSite(folder, '/', ['a/index.html']) } as VerifyContext;
  for await (const [, found] of runChecks([internalLinks], context)) return found;
  return ['nothing was looked at'];
}

test('links to pages and ids, whichever page is read first, hold', async () => {
  write(
    'a/index.html',
    '<p id="x"><a href="#x">x</a> <a href="/b/?q=1#%E6%B3%95">b</a> <a href="https://a.example/">c</a>',
  );
  write(
    'b/index.html',
    '<p id="法" aria-labelledby="l m"><i id="l"></i><i id="m"></i><a href="../a/#x">x</a>',
  );
  expect(await problems()).toEqual([]);
});

test('an id that stands in a template is not on the page', async () => {
  write('b/index.html', '<a href="#x">x</a><template><i id="x"></i></template>');
  expect(await problems()).toEqual([
    'b/index.html:2:7: href="#x" leads to no id on b/index.html. Mend the link.',
  ]);
});

// One page is read by the standard, the other the faster way.
test.each(['a/index.html', 'b/index.html'])(
  'what is wrong on %s is told with its line and column',
  async (file) => {
    write('a/index.html', '');
    write('b/index.html', '');
    write('c/index.html', '<p id="x">');
    write(
      file,
      `\r\n<p>强 <a href="#gone">1</a>\n  <a href="/c/#x">2</a><a href="/c/#gone">3</a><a href="/gone/">4</a>
<label for="gone">5</label><div aria-labelledby="gone too"></div><button popovertarget="gone">6</button>
<img src="//a.example/i.png">`,
    );
    expect(await problems()).toEqual([
      `${file}:5:1: <label> names #gone, which is not on the page. Mend the component that writes it.`,
      `${file}:5:28: <div> names #gone, which is not on the page. Mend the component that writes it.`,
      `${file}:5:28: <div> names #too, which is not on the page. Mend the component that writes it.`,
      `${file}:5:66: <button> names #gone, which is not on the page. Mend the component that writes it.`,
      `${file}:3:6: href="#gone" leads to no id on ${file}. Mend the link.`,
      `${file}:4:48: href="/gone/" leads to no file of the site. Mend the link.`,
      `${file}:6:1: <img src> fetches //a.example/i.png from elsewhere. Serve it from the site.`,
      `${file}:4:24: href="/c/#gone" leads to no id on c/index.html. Mend the link.`,
    ]);
  },
);

test('a page of references has the anchors that the scripts beside it show, and no others', async () => {
  write('cite/x/index.html', '<a href="#c1">1</a>');
  write('b/index.html', '<a href="/cite/x/#c2">2</a><a href="/cite/x/#c3">3</a>');
  for (const [i, anchor] of ['c1', 'c2'].entries()) {
    const groups = packGroups({ [anchor]: [{ anchor, name: anchor }] });
    writeFileSync(join(folder, `cite/x/${i}.js`), partScript(`x/${i}`, { groups } as Part));
  }
  writeFileSync(join(folder, 'cite/x/2.js'), '"c3"');
  expect(await problems()).toEqual([
    'b/index.html:2:34: href="/cite/x/#c3" leads to no id on cite/x/index.html. Mend the link.',
  ]);
});
