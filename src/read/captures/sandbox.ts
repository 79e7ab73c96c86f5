import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CaptureError } from '../../model/capture/decode.ts';
import type { Reading } from '../../model/capture/reading.ts';
import { type Answer, LIMITS, type Request } from './limits.ts';
import { readText, textReader } from './text/text-reader.ts';
import { watchMemory } from './watch-memory.ts';

const PROCESS = fileURLToPath(new URL('./sandbox-process.ts', import.meta.url));
const CODE = fileURLToPath(new URL('../../../', import.meta.url));
/** What the process may read: our code and its libraries, beside which it lies as a package. */
const ROOT = /^.*?[\\/]node_modules[\\/]/.exec(CODE)?.[0] ?? CODE;

/**
 * Reads captures in a process of its own, which may read this project's code, and may neither write
 * a file, start a program nor ask the network. One that takes too long or too much is ended, and the
 * next file has a new one.
 */
export class Sandbox {
  #child: ChildProcess | null = null;

  /**
   * Reads one file. Rejects with a {@link CaptureError} where it cannot be read, or is beyond what a
   * reader may take (`LIMITS`).
   */
  async read(request: Request): Promise<Reading> {
    const { bytes } = request;
    if (bytes.length > LIMITS.bytes)
      throw refusal(
        `The file has ${megabytes(bytes.length)} MB; a reader takes at most ${megabytes(LIMITS.bytes)}`,
        'Part the file, and import each part as a source',
      );
    const answer = await this.#ask(request);
    if ('reading' in answer) return answer.reading;
    throw new CaptureError(answer.message, answer, answer.mend, answer.choices);
  }

  /** Of the process; null where there is none yet. */
  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Ends the process. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #ask(request: Request): Promise<Answer> {
    const isUsed = this.#child !== null;
    this.#child ??= start();
    const child = this.#child;
    const answer = await new Promise<Answer | 'time' | 'ended'>((resolve) => {
      const timer = setTimeout(() => end('time'), LIMITS.milliseconds);
      const unwatch = watchMemory(child, LIMITS.resident);
      const end = (answer: Answer | 'time' | 'ended') => {
        clearTimeout(timer);
        unwatch();
        child.off('message', end).off('exit', gone).off('error', gone);
        resolve(answer);
      };
      const gone = () => end('ended');
      child.on('message', end).on('exit', gone).on('error', gone);
      child.send(request, (error) => error && gone());
    });
    if (typeof answer !== 'string') return answer;
    this.close();
    // It may have been the file before that left the process without memory.
    if (answer === 'ended' && isUsed) return this.#ask(request);
    throw answer === 'time'
      ? refusal(
          `The ${request.reader} reader was not done with it after ${LIMITS.milliseconds / 1000} seconds, and was ended`,
          'The file may be damaged, or made to be so; save the text as plain text, and import that',
        )
      : refusal(
          `The ${request.reader} reader needed too much memory for it, or broke down`,
          'The file may be damaged, or made to be so; save the text as plain text, and import that',
        );
  }
}

/** Reads one file in a sandbox of its own; plain text, which our own code alone reads, in this process. */
export async function readCaptureFile(request: Request): Promise<Reading> {
  if (request.reader === textReader.id)
    return readText(request.bytes, request.options, request.lang);
  const sandbox = new Sandbox();
  try {
    return await sandbox.read(request);
  } finally {
    sandbox.close();
  }
}

function start(): ChildProcess {
  return fork(PROCESS, {
    // What a font or a script in a file would ask for is not there.
    execArgv: [
      '--permission',
      `--allow-fs-read=${ROOT}`,
      `--max-old-space-size=${LIMITS.megabytes}`,
      '--disable-warning=SecurityWarning',
      '--disable-warning=ExperimentalWarning',
    ],
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function refusal(what: string, mend: string): CaptureError {
  return new CaptureError(what, { line: 1, column: 1 }, mend);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6);
}
