import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CaptureError } from '../../../src/model/capture/decode.ts';
import type { Reading } from '../../../src/model/capture/reading.ts';
import { LIMITS } from '../../../src/read/captures/limits.ts';
import { HOSTILE_FILES } from '../../../src/read/captures/made-up-hostile.ts';
import { memoryOf } from '../../../src/read/captures/memory-of.ts';
import { readerOf } from '../../../src/read/captures/readers.ts';
import { Sandbox } from '../../../src/read/captures/sandbox.ts';
import { readImportOptions } from '../../lib/import/options.ts';
import { planImport } from '../../lib/import/plan.ts';

// Reads each of the files that are made to do harm, each in a process of its own, plans its import as
// a law's, and prints one row each.
// node scripts/dev/intake/hostile.ts [PART OF THE NAME]

const [part = ''] = process.argv.slice(2);
/** Above this a case is marked: a reader should be mended. */
const SLOW = 20;
const PLANNED =
  '--id hostile --lang en --kind legislation --title Ropes --rights licensed --evidence Tried';
let asked = 0;
let faults = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.end();
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

console.log('| file | reader | size | outcome | read | planned | memory |');
console.log('| --- | --- | ---: | --- | ---: | ---: | ---: |');
for (const [name, reader, make] of HOSTILE_FILES.filter(([name]) => name.includes(part))) {
  const bytes = make(address);
  const sandbox = new Sandbox();
  const ready = {
    reader: 'text',
    bytes: new TextEncoder().encode('Ropes.'),
    options: {},
    lang: 'en',
  };
  await sandbox.read(ready);
  const { pid } = sandbox;
  let most = 0;
  const look = () => {
    most = Math.max(most, memoryOf(pid as number)?.most ?? 0);
  };
  const watch = setInterval(look, 20);
  const reads = stopwatch();
  const answer = await sandbox
    .read({ reader, bytes, options: {}, lang: 'en' })
    .catch((error: Error) => error);
  const read = reads();
  look();
  clearInterval(watch);
  sandbox.close();
  const plans = stopwatch();
  const outcome = answer instanceof Error ? refused(answer) : planned(answer, reader, bytes);
  const plan = plans();
  const isBad = Math.max(read, plan) > SLOW || most > 1.1 * LIMITS.resident;
  if (isBad) faults += 1;
  console.log(
    `| ${name} | ${reader} | ${sizeOf(bytes.length)} | ${outcome} | ${read.toFixed(1)} s | ${answer instanceof Error ? '–' : `${plan.toFixed(1)} s`} | ${most ? `${Math.round(most / 1e6)} MB` : '–'} |${isBad ? ' !' : ''}`,
  );
}
server.close();
const written = placesAround(process.cwd()).filter((place) =>
  existsSync(join(place, 'hostile-was-here')),
);
console.log(`\nAsked of the network: ${asked}. Written: ${written.join(', ') || 'nothing'}.`);
console.log(`Slow, or beyond the limit of memory: ${faults}.`);
process.exitCode = asked + written.length + faults === 0 ? 0 : 1;

function planned({ lines, ...reading }: Reading, reader: string, bytes: Uint8Array): string {
  const read = { file: 'hostile', bytes, reader: readerOf(reader), reading: { ...reading, lines } };
  try {
    const plan = planImport(read, 'hostile', readImportOptions(['hostile', ...PLANNED.split(' ')]));
    return `read: ${plan.paragraphs.length} paragraphs`;
  } catch (error) {
    return `read; ${refused(error as Error)}`;
  }
}

/** The words of a refusal; any other error is a fault of ours. */
function refused(error: Error): string {
  if (error instanceof CaptureError) return `refused: ${error.message.slice(0, 160)}`;
  faults += 1;
  return `BROKE DOWN: ${error.message.split('\n')[0]}`;
}

function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Folders into which a name could climb. */
function placesAround(folder: string): string[] {
  const up = dirname(folder);
  return [folder, tmpdir(), ...(up === folder ? [] : placesAround(up))];
}
