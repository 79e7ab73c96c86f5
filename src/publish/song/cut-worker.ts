import { parentPort, workerData } from 'node:worker_threads';
import type { Cut } from './cut-aside.ts';
import { songFonts, subsetSong } from './subset.ts';

// What cut-aside.ts runs.
const [cut, characters] = workerData as [Cut, string[]];
const cuts = { site: subsetSong, book: songFonts };
parentPort?.postMessage(await cuts[cut](characters));
