import {
  addressOf,
  filesToKeep,
  KEEP_INFO,
  manifestAt,
  type Published,
  placeOf,
  withoutInfo,
} from '../../publish/keep/kept.ts';
import { cacheOf, FRESH, readKept, writeKept } from './store.ts';

/** Files that are fetched at a time. */
const AT_ONCE = 6;
/** Milliseconds without an answer after which a network that is silent counts as one that failed. */
const SILENCE = 20_000;

/** Why keeping came to no end; `file` is the path at which it did. */
export class NotKept extends Error {
  /** The network failed; what came is not what was published; the browser has no more room. */
  readonly why: 'lost' | 'changed' | 'full';
  readonly file: string;
  constructor(why: NotKept['why'], file: string) {
    super(`${why}: ${file}`);
    this.why = why;
    this.file = file;
  }
}

/** What keeping is given. */
export interface Keeping {
  /** Address at which the site begins. */
  readonly scope: string;
  /** HTML for the head of its pages when a newer version is published. */
  readonly notice: (version: string) => string;
  /** What has to be there, too, before the whole counts as kept: the worker. */
  readonly ready: Promise<void>;
  /** Stops it; what has come stays, and is not fetched again. */
  readonly signal: AbortSignal;
  /** Told whenever a file has come. */
  readonly tell: (done: number, all: number) => void;
}

/** What is published now, whatever is kept. Throws a {@link NotKept} without a network. */
export async function readPublished(scope: string, signal?: AbortSignal): Promise<Published> {
  const answer = await ask(scope + KEEP_INFO, KEEP_INFO, signal);
  return answer.json().catch(() => {
    throw new NotKept('changed', KEEP_INFO);
  }) as Promise<Published>;
}

/**
 * Fetches what is published, holds each file to its checksum, and when all are there puts the whole
 * in the place of what was kept before. Files that are there already are not fetched again, whether
 * they came with an earlier version or before keeping was stopped. Throws a {@link NotKept}, or what
 * the signal says; then all is as it was before, with some files more.
 */
export async function keepEdition({ scope, notice, ready, signal, tell }: Keeping): Promise<void> {
  const published = await readPublished(scope, signal);
  const list = manifestAt(scope).slice(scope.length);
  const manifest = await (await ask(manifestAt(scope), list, signal)).text();
  const next = { ...published, manifest, notice: notice(published.version) };
  const files = filesToKeep(next);
  // A host that is being filled may give the one of the old and the other of the new.
  const text = new TextEncoder().encode(withoutInfo(manifest));
  if (!files || (await sha256Of(text)) !== published.sums) throw new NotKept('changed', list);
  await roomFor(list, () => writeKept(scope, 'next', next));
  const cache = await caches.open(cacheOf(scope));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const missing = files.filter((file) => !there.has(placeOf(file, scope)));
  let done = files.length - missing.length;
  tell(done, files.length);
  const some = async () => {
    try {
      for (let sum = missing.pop(); sum; sum = missing.pop()) {
        const { file, sha256 } = sum;
        const place = placeOf(sum, scope);
        const answer = await ask(addressOf(file, scope), file, signal);
        const bytes = await answer.arrayBuffer().catch(() => {
          signal.throwIfAborted();
          throw new NotKept('lost', file);
        });
        if ((await sha256Of(bytes)) !== sha256) throw new NotKept('changed', file);
        const response = new Response(bytes, { headers: headersOf(answer) });
        await roomFor(file, () => cache.put(place, response));
        tell(++done, files.length);
      }
    } catch (error) {
      // The others end with the file that they are at.
      missing.length = 0;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, some));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await ready;
  signal.throwIfAborted();
  await roomFor(list, async () => {
    const now = await readKept(scope, 'now');
    if (now && now.manifest !== manifest) await writeKept(scope, 'before', now);
    await writeKept(scope, 'now', next);
  });
  await writeKept(scope, 'next', null);
  await writeKept(scope, 'newer', null);
}

/** How many of the files of a version that was begun are there. */
export async function countKept(scope: string): Promise<{ done: number; all: number }> {
  const next = await readKept(scope, 'next');
  const files = (next && filesToKeep(next)) ?? [];
  const keys = next ? await (await caches.open(cacheOf(scope))).keys() : [];
  const there = new Set(keys.map(({ url }) => url));
  const done = files.filter((file) => there.has(placeOf(file, scope))).length;
  return { done, all: files.length };
}

/** Asks the network, past what is kept, for a file as it is now. */
async function ask(url: string, file: string, signal?: AbortSignal): Promise<Response> {
  const answer = await orSilence(
    fetch(url, { cache: 'no-cache', headers: { [FRESH]: '1' }, ...(signal && { signal }) }),
  );
  signal?.throwIfAborted();
  if (!answer?.ok) throw new NotKept('lost', file);
  return answer;
}

/** What a network answers; null where it fails, or says nothing for long. */
export function orSilence<T>(answer: Promise<T>): Promise<T | null> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, SILENCE, null));
  return Promise.race([answer.catch(() => null), silence]);
}

/** Headers that hold for a file wherever it comes from: its type, and what its page may do. */
function headersOf({ headers }: Response): Headers {
  const own = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'date', 'set-cookie', 'vary'])
    own.delete(name);
  return own;
}

async function roomFor(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if ((error as Error).name === 'QuotaExceededError') throw new NotKept('full', file);
    throw error;
  }
}

async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
