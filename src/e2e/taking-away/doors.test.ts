import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadEdition } from '../../read/loader.ts';
import { openBrowser } from '../browser.ts';
import { staticHost } from '../static-host.ts';

// What programs find on a site that a static host serves, with its header file; and a passage that
// another site shows.
let host: Awaited<ReturnType<typeof staticHost>>;
let browser: Browser;
beforeAll(async () => {
  host = await staticHost(join(inject('fog'), 'dist'), { headers: true });
  browser = await openBrowser();
});
afterAll(async () => {
  host?.stop();
  await browser?.close();
});

/** An answer of the host; addresses that a built site gives of itself are asked of it. */
async function ask(address: string) {
  const { pathname } = new URL(address, host.url);
  const answer = await fetch(host.url + pathname);
  expect([pathname, answer.status]).toEqual([pathname, 200]);
  return answer;
}

test('from a page’s header alone a program finds its link set, and all that this names', async () => {
  for (const path of ['/decision/', '/sources/post-report/']) {
    const page = await ask(path);
    const link = page.headers.get('link') ?? '';
    const [, to = ''] =
      /<([^>]*)>; rel="linkset"; type="application\/linkset\+json"/.exec(link) ?? [];
    // The same stands in the page, for hosts without such a file.
    const [, inPage] =
      /<link rel="linkset" type="application\/linkset\+json" href="([^"]+)"/.exec(
        await page.text(),
      ) ?? [];
    const address = new URL(to, host.url + path);
    expect(inPage).toBe(address.pathname);
    const { linkset } = (await (await ask(address.href)).json()) as {
      linkset: Record<string, { href: string }[] | string>[];
    };
    const [own = {}] = linkset;
    expect(new URL(own.anchor as string).pathname).toBe(path);
    for (const relation of ['cite-as', 'item', 'describedby', 'alternate'])
      for (const { href } of own[relation] as { href: string }[]) await ask(href);
    const markdown = await ask(`${path}index.md`);
    expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  }
});

test('a client of Distributed Text Services comes from the entry to each passage in its document', async () => {
  const edition = await loadEdition({ root: inject('fog') });
  const read = async (address: string) => {
    const answer = await ask(address);
    expect(answer.headers.get('content-type')).toBe('application/ld+json');
    return (await answer.json()) as Record<string, never>;
  };
  const expand = (template: string, value?: string) =>
    template.replace(/\{\/\w+\}/, value ? `/${value}` : '');
  const entry = await read('/dts/index.jsonld');
  const root = await read(expand(entry.collection as unknown as string));
  const members = root.member as unknown as Record<string, string>[];
  expect(members.map((each) => each['@id'])).toEqual(edition.sources.map(({ id }) => id));
  for (const { '@id': id = '' } of members) {
    const resource = await read(expand(entry.collection as unknown as string, id));
    expect(resource['@type']).toBe('Resource');
    const navigation = await read(expand(entry.navigation as unknown as string, id));
    const document = await (await ask(expand(entry.document as unknown as string, id))).text();
    for (const { identifier } of navigation.member as unknown as { identifier: string }[])
      expect(document).toContain(`xml:id="${identifier}"`);
  }
});

test('another site shows the card of a passage without a script, and no page', async () => {
  const other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      ['card/decision.xhtml#c1', 'card/decision.xhtml', 'decision/']
        .map((path) => `<iframe src="${host.url}/${path}"></iframe>`)
        .join(''),
    );
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  const edition = await loadEdition({ root: inject('fog') });
  const decision = edition.sources.find(({ id }) => id === 'decision');
  const c1 = decision?.paragraphs.find(({ anchor }) => anchor === 'c1');
  const shown = async (at: number) => {
    const sections = page.locator('iframe').nth(at).contentFrame().locator('section:visible');
    return await sections.evaluateAll((all) =>
      all.map((each) => [
        each.id,
        each.querySelector('blockquote p')?.textContent,
        each.querySelector('a')?.target,
        getComputedStyle(each.querySelector('blockquote') as Element).borderInlineStartWidth,
      ]),
    );
  };
  await expect.poll(() => shown(0)).toEqual([['c1', c1?.text, '_top', '3px']]);
  expect(await shown(1)).toEqual([['', decision?.record.title, '_top', '3px']]);
  const [, , , framed] = page.frames();
  expect(await framed?.locator('#c1').count()).toBe(0);
  await context.close();
  other.close();
});
