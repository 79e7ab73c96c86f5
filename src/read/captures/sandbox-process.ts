import net from 'node:net';
import { CaptureError } from '../../model/capture/decode.ts';
import type { Reading } from '../../model/capture/reading.ts';
import { type Answer, LIMITS, type Request } from './limits.ts';
import { readWith } from './readers.ts';

// The process in which readers run: see `sandbox.ts`. What Node's permissions do not forbid is taken
// away here, so that no file can make a reader ask for anything.
const forbidden = () => {
  throw new Error('A reader asks no network.');
};
net.Socket.prototype.connect = forbidden;
globalThis.fetch = forbidden;

// Where the system does not tell the sandbox how much memory this process holds (it does on Linux),
// it is looked at here between the steps of a reader; Node limits what its own objects take.
setInterval(() => {
  if (process.memoryUsage.rss() > LIMITS.resident) process.exit(1);
}, 200).unref();

process.on('message', async (request: Request) => {
  process.send?.(await answer(request));
});

async function answer({ reader, bytes, options, lang }: Request): Promise<Answer> {
  try {
    const reading = await readWith(reader, bytes, options, lang);
    const fault = faultOf(reading);
    return fault ? { ...START, ...fault } : { reading };
  } catch (error) {
    if (error instanceof CaptureError) {
      const { message, mend, line, column, choices } = error;
      return { message, mend, line, column, choices };
    }
    return {
      ...START,
      message: `The ${reader} reader cannot read it: ${error instanceof Error ? error.message : error}`,
      mend: 'The file may be damaged; open it in the program that made it, save it again, or save its text as plain text',
    };
  }
}

const START = { line: 1, column: 1 };

/** What is wrong with a reading that is beyond measure. */
function faultOf({ lines }: Reading): { message: string; mend: string } | null {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (lines.length <= LIMITS.lines && characters <= LIMITS.characters) return null;
  return {
    message: `It holds ${lines.length} lines and ${characters} characters; a reader gives at most ${LIMITS.lines} and ${LIMITS.characters}`,
    mend: 'Part the file, and import each part as a source',
  };
}
