import { Worker } from 'node:worker_threads';
import type { SongSubsets } from './subset.ts';

/** What is cut of the Chinese face: files for the site, or for the book. */
export interface Cuts {
  readonly site: SongSubsets;
  readonly book: Uint8Array[];
}
export type Cut = keyof Cuts;

/** Cuts the face in a thread of its own: it takes seconds, in which pages are made. */
export function cutAside<K extends Cut>(cut: K, characters: readonly string[]): Promise<Cuts[K]> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('./cut-worker.ts', import.meta.url), { workerData: [cut, characters] })
      .once('message', resolve)
      .once('error', reject);
  });
}
