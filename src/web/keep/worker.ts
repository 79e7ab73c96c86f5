// The worker of a kept edition. Nothing in it is of one version: it answers with what the cache has
// whole, else asks the network, and stands in the way of nothing. What lies there is put there by
// the page on which a reader asked for it (keep-edition.ts).
import { SITE_MANIFEST } from '../../publish/fixity/sums.ts';
import { fileAt, filesToKeep, type Kept, NOT_KEPT, placeOf } from '../../publish/keep/kept.ts';
import { readPublished } from './keep-edition.ts';
import { cacheOf, FRESH, lockOf, readKept, writeKept } from './store.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Milliseconds after which it is looked again whether a newer version is published. */
const LOOK_AGAIN = 600_000;

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;

/** What is kept whole, and where each file of it is, and of the version before it. */
interface InUse {
  readonly now: Kept;
  readonly places: ReadonlyMap<string, string>;
}
let inUse: Promise<InUse | null> | undefined;
let looked = 0;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  inUse = undefined;
  if (event.data === 'tidy') event.waitUntil(tidy());
});
worker.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  if (method !== 'GET' || !url.startsWith(scope) || headers.has(FRESH)) return;
  event.respondWith(answer(event.request));
  if (event.request.mode === 'navigate') event.waitUntil(look().catch(() => {}));
});

/** What is kept; else what the network says; where there is none, the page that says so. */
async function answer(request: Request): Promise<Response> {
  const kept = await fromDevice(request).catch(() => undefined);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const page = request.mode === 'navigate' && (await fileOf(NOT_KEPT).catch(() => undefined));
    if (!page) throw error;
    return new Response(page.body, { status: 503, headers: page.headers });
  }
}

async function fromDevice({ url, mode }: Request): Promise<Response | undefined> {
  const file = fileAt(url, scope);
  const found = await fileOf(file);
  if (!found) {
    const { places } = (await used()) ?? {};
    const { origin, pathname, search } = new URL(url);
    return mode === 'navigate' && places?.has(`${file}/index.html`)
      ? Response.redirect(`${origin}${pathname}/${search}`)
      : undefined;
  }
  if (mode !== 'navigate' || !found.headers.get('content-type')?.includes('html')) return found;
  if (!(await readKept(scope, 'newer'))) return found;
  const { notice = '' } = (await used())?.now ?? {};
  const html = await found.text();
  const { headers } = found;
  return new Response(
    html.replace(/<main\b[^>]*>/, (main) => main + notice),
    { headers },
  );
}

/** A file of what is kept. */
async function fileOf(file: string): Promise<Response | undefined> {
  const kept = await used();
  if (!kept) return undefined;
  if (file === SITE_MANIFEST)
    return new Response(kept.now.manifest, { headers: { 'Content-Type': 'text/plain' } });
  const place = kept.places.get(file);
  return place ? caches.match(place, { cacheName: cacheOf(scope) }) : undefined;
}

/** What is in use, read once: nothing is, until something is there. */
function used(): Promise<InUse | null> {
  inUse ??= Promise.all([readKept(scope, 'now'), readKept(scope, 'before')]).then(
    ([now, before]) => {
      if (!now) inUse = undefined;
      return now && { now, places: placesOf(before, now) };
    },
  );
  return inUse;
}

/** Where the files of versions are, those of the last first. */
function placesOf(...versions: readonly (Kept | null)[]): Map<string, string> {
  const files = versions.flatMap((kept) => (kept && filesToKeep(kept)) ?? []);
  return new Map(files.map((sum) => [sum.file, placeOf(sum, scope)]));
}

/** Looks whether a newer version is published, and keeps that it is: no more is done of itself. */
async function look(): Promise<void> {
  const kept = await used();
  if (!kept || Date.now() - looked < LOOK_AGAIN) return;
  looked = Date.now();
  const published = await readPublished(scope);
  await writeKept(scope, 'newer', published.sums === kept.now.sums ? null : published);
}

/** Takes away what is of no version: of the one before, where no other page is open. */
async function tidy(): Promise<void> {
  await navigator.locks.request(lockOf(scope), async () => {
    if (!(await caches.has(cacheOf(scope)))) return;
    const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (open.length < 2) await writeKept(scope, 'before', null);
    const versions = await Promise.all(
      (['now', 'before', 'next'] as const).map((which) => readKept(scope, which)),
    );
    const held = new Set(versions.flatMap((kept) => [...placesOf(kept).values()]));
    const cache = await caches.open(cacheOf(scope));
    for (const key of await cache.keys())
      if (!held.has(key.url) && !key.url.startsWith(`${scope}keep?`)) await cache.delete(key);
  });
}
