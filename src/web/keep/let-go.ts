// The worker of an edition that is not to be kept any more (`keep: false` in edition.yaml). Whoever
// kept it gets this one in the place of the other, and it takes away all that was kept, and itself.
import { cacheOf } from './store.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .delete(cacheOf(worker.registration.scope))
      .finally(() => worker.registration.unregister()),
  ),
);
